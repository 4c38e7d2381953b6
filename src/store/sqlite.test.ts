import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { makeEarlier } from '../../test/earlier-case.ts';
import { holdStore, reportFrom, takenOf } from '../../test/store-contract.ts';
import { openSqlite } from './sqlite.ts';
import { StoreError } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const fresh = () => join(folder, `${++count}.crossread`);

holdStore('memory', () => ({ open: () => openSqlite(':memory:'), bytes: null }));
holdStore('a SQLite file', () => {
  const path = fresh();
  return {
    open: () => openSqlite(path, { create: true }),
    bytes: () =>
      Buffer.concat(
        readdirSync(folder)
          .filter((name) => join(folder, name).startsWith(path))
          .map((name) => readFileSync(join(folder, name))),
      ),
  };
});

test('a case is opened again with all that was acknowledged, also beside a process that has it open', async () => {
  const path = fresh();
  const first = await openSqlite(path, { create: true });
  await first.add('river', takenOf('a.txt', 'Rain.'));
  const second = await openSqlite(path);
  assert.equal((await second.reports('river')).length, 1);
  await second.add('river', takenOf('b.txt', 'Snow.'));
  assert.equal((await first.reports('river')).length, 2);
  await first.close();
  await second.close();
  const third = await openSqlite(path, { readOnly: true });
  assert.equal((await third.reports('river')).length, 2);
  assert.deepEqual(await third.check(), []);
  await third.close();
});

test('a case of an earlier version is brought to the tables of this one, and its reports are found by their addresses', async () => {
  const path = fresh();
  const before = await openSqlite(path, { create: true });
  const texts = Array.from({ length: 3 }, (_, at) => `Words ${at} with half a \uD83C letter`);
  for (const [at, text] of texts.entries()) {
    const taken = takenOf(`${at}.txt`, text);
    const reports = taken.reports.map(({ report, replaces }) => ({
      report: { ...report, url: `https://a.example/${at}` },
      replaces,
    }));
    await before.add('river', { ...taken, reports });
  }
  const kept = await before.reports('river');
  await before.close();
  makeEarlier(path);
  makeOld(path, kept[0]?.report.id ?? '');
  const old = await openSqlite(path, { readOnly: true });
  assert.equal((await old.reports('river')).length, 3, 'it can be read as it is');
  assert.equal((await old.stories()).length, 1);
  const key = { kind: 'analysis', subject: kept[0]?.report.id ?? '', engine: 'e' };
  assert.equal(await old.made('river', key), null, 'what was made by an earlier version is made again');
  await old.close();
  const after = await openSqlite(path);
  assert.deepEqual(await after.reports('river'), kept);
  assert.deepEqual(await after.handed(null), []);
  const report = { ...reportFrom('else.txt', 'Other words.'), url: 'https://a.example/1' };
  let asked: readonly string[] = [];
  const versionOf = (_: unknown, standing: readonly { readonly id: string }[]) => {
    asked = standing.map(({ id }) => id);
    return null;
  };
  await after.add('river', {
    ...takenOf('else.txt', 'Other words.'),
    reports: [{ report, replaces: null }],
    versionOf,
  });
  assert.deepEqual(asked, [kept[1]?.report.id]);
  assert.deepEqual(await after.check(), []);
  await after.close();
});

/** Keep something as a version did that kept no hashes of what was made. */
function makeOld(path: string, id: string): void {
  const database = new DatabaseSync(path);
  const row = database.prepare(
    `insert into made (story, kind, subject, engine, bytes) values ('river', 'analysis', ?, 'e', ?)`,
  );
  row.run(id, new Uint8Array([1, 2, 3]));
  database.close();
}

test('a flipped bit in what was made is seen: the doctor names it, and nobody is given it', async () => {
  const path = fresh();
  const store = await openSqlite(path, { create: true });
  await store.add('river', takenOf('a.txt', 'Rain.'));
  const id = reportFrom('a.txt', 'Rain.').id;
  const key = { kind: 'analysis', subject: id, engine: 'e' };
  await store.keepMade('river', [{ ...key, bytes: new Uint8Array([1, 2, 3]), reports: [id] }]);
  assert.deepEqual(await store.made('river', key), new Uint8Array([1, 2, 3]));
  const database = new DatabaseSync(path);
  database.prepare('update made set bytes = ?').run(new Uint8Array([1, 2, 4]));
  database.close();
  assert.equal(await store.made('river', key), null);
  assert.deepEqual(await store.madeOf('river', 'analysis', 'e', [id]), [null]);
  assert.deepEqual(
    (await store.check()).map(({ kind }) => kind),
    ['made'],
  );
  await store.keepMade('river', [{ ...key, bytes: new Uint8Array([1, 2, 3]), reports: [id] }]);
  assert.deepEqual(await store.check(), []);
  await store.close();
});

test('the key of every table of a case begins with the story', async () => {
  const path = fresh();
  await (await openSqlite(path, { create: true })).close();
  const database = new DatabaseSync(path);
  const tables = database
    .prepare(`select name from sqlite_schema where type = 'table' and sql not like '%virtual%'`)
    .all()
    .map(({ name }) => String(name))
    // The migrations of the whole file, and what the index of words keeps for itself.
    .filter((name) => !/^(?:kysely_|sqlite_|word_(?:data|idx|docsize|config)$)/.test(name));
  assert.ok(tables.includes('report'));
  for (const table of tables) {
    const first = database
      .prepare('select name from pragma_table_info(?) where pk = 1')
      .all(table)
      .map(({ name }) => name);
    assert.deepEqual(first, ['story'], table);
  }
  database.close();
});

test('whatever reads SQLite files (Datasette) reads a case while it is in use: each table and view, and the search for words', async () => {
  const path = fresh();
  const store = await openSqlite(path, { create: true });
  await store.add('river', takenOf('a.txt', 'Rain fell on the river for nine days.'));
  const database = new DatabaseSync(path, { readOnly: true });
  const names = database.prepare(`select name from sqlite_schema where type in ('table', 'view')`).all();
  for (const { name } of names) database.prepare(`select * from "${String(name)}" limit 1`).all();
  const [report] = database.prepare('select story, file, title, text from report').all();
  assert.equal(report?.text, 'Rain fell on the river for nine days.');
  const found = database.prepare(`select title from word where word match 'rivers'`).all();
  assert.equal(found.length, 1);
  database.close();
  await store.close();
});

const kindOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof StoreError ? error.kind : `thrown: ${error}`;
  }
};

test('what cannot be opened says why, with the file and the way out', async () => {
  const text = fresh();
  writeFileSync(text, 'This is a text, and a rather long one, so that it has the length of a first page. '.repeat(90));
  const other = fresh();
  const database = new DatabaseSync(other);
  database.exec('create table a (b)');
  database.close();
  const newer = fresh();
  await (await openSqlite(newer, { create: true })).close();
  const later = new DatabaseSync(newer);
  later.exec(`insert into kysely_migration (name, timestamp) values ('9-later', '2031-01-01')`);
  later.close();
  const cases: readonly (readonly [path: string, kind: string])[] = [
    [join(folder, 'none.crossread'), 'missing'],
    [text, 'not-a-case'],
    [other, 'not-a-case'],
    [newer, 'newer'],
  ];
  for (const [path, kind] of cases) {
    assert.equal(await kindOf(() => openSqlite(path)), kind, path);
    await assert.rejects(openSqlite(path), (error: Error) => error.message.startsWith(path));
  }
  assert.equal(
    await kindOf(() => openSqlite(join(folder, 'no', 'such', 'folder.crossread'), { create: true })),
    'unreachable',
  );
  assert.equal(existsSync(join(folder, 'none.crossread')), false, 'asking makes no file');
});

test('an empty file becomes a case', async () => {
  const path = fresh();
  writeFileSync(path, '');
  const store = await openSqlite(path);
  assert.deepEqual(await store.add('river', takenOf('a.txt', 'Rain.')), ['added']);
  await store.close();
});

test('who finds another one writing waits, and says so in the end', async () => {
  const path = fresh();
  const store = await openSqlite(path, { create: true, patience: 50 });
  await store.add('river', takenOf('a.txt', 'Rain.'));
  const other = new DatabaseSync(path);
  other.exec('begin immediate');
  assert.equal(await kindOf(() => store.add('river', takenOf('b.txt', 'Snow.'))), 'locked');
  assert.equal((await store.reports('river')).length, 1, 'reading goes on');
  other.exec('rollback');
  other.close();
  assert.deepEqual(await store.add('river', takenOf('b.txt', 'Snow.')), ['added']);
  await store.close();
});

test('a full disk keeps nothing of what did not fit and all that was there', async () => {
  const path = fresh();
  const store = await openSqlite(path, { create: true });
  await store.add('river', takenOf('a.txt', 'Rain.'));
  await store.close();
  const small = await openSqlite(path, { pages: 60 });
  const large = Array.from({ length: 200_000 }, (_, index) => `word${index}`).join(' ');
  assert.equal(await kindOf(() => small.add('river', takenOf('b.txt', large))), 'full');
  assert.deepEqual(
    (await small.reports('river')).map(({ report }) => report.file),
    ['a.txt'],
  );
  await small.close();
  const again = await openSqlite(path);
  assert.deepEqual(await again.check(), []);
  assert.deepEqual(await again.add('river', takenOf('b.txt', large)), ['added']);
  await again.close();
});

test('a file that may only be read is read, and says so where it would be written', async () => {
  const path = fresh();
  const store = await openSqlite(path, { create: true });
  await store.add('river', takenOf('a.txt', 'Rain.'));
  await store.close();
  chmodSync(path, 0o444);
  const reader = await openSqlite(path, { readOnly: true });
  assert.equal((await reader.reports('river')).length, 1);
  assert.equal((await reader.search('rain', { story: null, limit: 3 })).length, 1);
  assert.equal(await kindOf(() => reader.add('river', takenOf('b.txt', 'Snow.'))), 'read-only');
  await reader.close();
});

test('flipped bytes are found, wherever words of reports stand', async () => {
  const path = fresh();
  const store = await openSqlite(path, { create: true });
  for (let index = 0; index < 20; index++) {
    await store.add('river', takenOf(`${index}.txt`, `Report ${index}. ${`Marquessate ${index} fell. `.repeat(300)}`));
  }
  await store.close();
  const bytes = readFileSync(path);
  const at = bytes.indexOf('Marquessate 7 fell. Marquessate 7 fell. Marquessate');
  assert.notEqual(at, -1);
  bytes.write('Narquessate', at, 'latin1');
  writeFileSync(path, bytes);
  const opened = await openSqlite(path);
  const faults = await opened.check();
  assert.ok(faults.length > 0);
  assert.match(faults.map(({ message }) => message).join('\n'), /7\.txt|malformed|damaged/);
  await opened.close();
});

test('a backup is made while others write, is whole, and takes no name that is taken', async () => {
  const path = fresh();
  const store = await openSqlite(path, { create: true });
  for (let index = 0; index < 30; index++)
    await store.add('river', takenOf(`${index}.txt`, `Report ${index}. `.repeat(500)));
  const to = fresh();
  const writing = store.add('river', takenOf('late.txt', 'Late.'));
  await Promise.all([store.backup(to), writing]);
  assert.equal(await kindOf(() => store.backup(to)), 'exists');
  await store.close();
  const copy = await openSqlite(to);
  assert.ok((await copy.reports('river')).length >= 30);
  assert.deepEqual(await copy.check(), []);
  await copy.close();
  assert.equal(existsSync(`${to}.partial`), false);
});
