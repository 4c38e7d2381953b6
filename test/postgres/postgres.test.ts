import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { StoreError } from '../../src/store/store.ts';
import { crossread } from '../memory-terminal.ts';
import { holdStore, reportFrom, takenOf } from '../store-contract.ts';
import { startServer } from './server.ts';

const server = await startServer();
after(() => server.stop());

holdStore('PostgreSQL', async () => {
  const address = await server.database();
  return { open: () => openPostgres(address, { connections: 4 }), bytes: null };
});

const kindOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof StoreError ? error.kind : `thrown: ${error}`;
  }
};

test('several machines that open one empty database at once make one case of it', async () => {
  const address = await server.database();
  const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres(address, { connections: 2 })));
  await Promise.all(
    stores.flatMap((store, one) =>
      Array.from({ length: 10 }, (_, two) => store.add('river', takenOf(`${one}-${two}.txt`, `Words ${one} ${two}`))),
    ),
  );
  const kept = (await stores[0]?.reports('river')) ?? [];
  assert.deepEqual(
    kept.map(({ number }) => number),
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  for (const store of stores) await store.close();
});

test('the key of every table of a case in PostgreSQL begins with the story', async () => {
  const address = await server.database();
  await (await openPostgres(address)).close();
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ table: string; first: string }>(`
    select tables.relname as table, columns.attname as first
    from pg_index keys join pg_class tables on tables.oid = keys.indrelid
      join pg_attribute columns on columns.attrelid = tables.oid and columns.attnum = keys.indkey[0]
      join pg_namespace spaces on spaces.oid = tables.relnamespace
    where keys.indisprimary and spaces.nspname = 'crossread' and tables.relname not like 'kysely%'`);
  assert.ok(rows.length >= 10);
  for (const { table, first } of rows) assert.equal(first, 'story', table);
  await client.end();
});

test('a server that is restarted in the middle keeps what was acknowledged, and the store goes on', async () => {
  const address = await server.database();
  const store = await openPostgres(address, { connections: 2 });
  const acknowledged: string[] = [];
  let failed = 0;
  const adding = (async () => {
    for (let index = 0; index < 60; index++) {
      try {
        await store.add('river', takenOf(`${index}.txt`, `Words ${index} `.repeat(200)));
        acknowledged.push(reportFrom(`${index}.txt`, `Words ${index} `.repeat(200)).id);
      } catch (error) {
        assert.ok(error instanceof StoreError, String(error));
        assert.equal(error.kind, 'unreachable');
        failed++;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  })();
  while (acknowledged.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
  await server.crash();
  await adding;
  assert.deepEqual(await store.add('river', takenOf('after.txt', 'Words after it.')), ['added']);
  acknowledged.push(reportFrom('after.txt', 'Words after it.').id);
  const held = new Set((await store.reports('river')).map(({ report }) => report.id));
  for (const id of acknowledged) assert.ok(held.has(id), id);
  assert.ok(held.size <= acknowledged.length + failed);
  assert.deepEqual(await store.check(), []);
  await store.close();
});

test('what cannot be reached says so without a password', async () => {
  const nobody = 'postgres://orla:secret-word@127.0.0.1:1/story';
  assert.equal(await kindOf(() => openPostgres(nobody)), 'unreachable');
  await assert.rejects(openPostgres(nobody), (error: Error) => !error.message.includes('secret-word'));
  const none = (await server.database()).replace(/story_\d+$/u, 'no_such_story');
  assert.equal(await kindOf(() => openPostgres(none)), 'unreachable');
});

test('the command line works on a database as on a file', async () => {
  const store = await server.database();
  const folder = mkdtempSync(join(tmpdir(), 'crossread-commands-'));
  const file = join(folder, 'sheet.txt');
  writeFileSync(
    file,
    '---\noutlet: The Harbour Sheet\ndate: 2031-05-10\n---\nNorland fired first, the minister, Orla Dane, said.\n',
  );
  assert.match((await crossread(['add', file, '--store', store])).printed, /1 new\.\n$/u);
  const files = await crossread(['ask', 'Who fired first?', file, '--format', 'json']);
  const kept = await crossread(['ask', 'Who fired first?', '--store', store, '--format', 'json']);
  assert.equal(kept.printed, files.printed);
  assert.match((await crossread(['doctor', '--store', store])).printed, / is whole\.\n$/u);
  assert.equal((await crossread(['list', '--store', 'river.crossread'])).code, 2);
  const nobody = await crossread(['list', '--store', 'postgres://orla:secret-word@127.0.0.1:1/story']);
  assert.deepEqual([nobody.code, nobody.printed], [1, '']);
  assert.match(nobody.noted, /nothing answers there/u);
  assert.doesNotMatch(nobody.noted, /secret-word/u);
  rmSync(folder, { recursive: true });
});

test('a backup of a database is a case in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-backup-'));
  const to = join(folder, 'copy.crossread');
  const store = await openPostgres(await server.database());
  await store.add('river', takenOf('a.txt', 'Nine died.'));
  const older = reportFrom('a.txt', 'Nine died.').id;
  await store.add('river', takenOf('a.txt', 'Seven died.', { replaces: older }));
  await store.correct('river', { kind: 'apart', about: ['a', 'b'], at: '2031-05-12T12:00:00Z' });
  await store.backup(to);
  assert.equal(await kindOf(() => store.backup(to)), 'exists');
  const copy = await openSqlite(to);
  assert.deepEqual(await copy.reports('river', { all: true }), await store.reports('river', { all: true }));
  assert.deepEqual(await copy.corrections('river'), await store.corrections('river'));
  await copy.close();
  await store.close();
  assert.equal(existsSync(to), true);
  rmSync(folder, { recursive: true });
});
