import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { reportFrom, takenOf } from '../../test/store-contract.ts';
import { salvageSqlite } from './salvage.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-salvage-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = () => join(folder, `${++count}.crossread`);
const AT = '2031-05-12T12:00:00Z';

const words = (index: number) => `Report ${index}. ${`Marquessate ${index} fell and nobody saw it. `.repeat(300)}`;

async function filled(): Promise<string> {
  const path = fresh();
  const store = await openSqlite(path, { create: true });
  for (let index = 0; index < 20; index++) await store.add('river', takenOf(`${index}.txt`, words(index)));
  const older = reportFrom('3.txt', words(3)).id;
  await store.add('river', takenOf('3.txt', `${words(3)} Corrected.`, { replaces: older }));
  await store.correct('river', { kind: 'apart', about: ['1.txt', '2.txt'], at: AT });
  await store.keepAnswer('river', {
    question: 'Who fell?',
    form: 'answer',
    engine: 'e',
    json: JSON.stringify({ sources: [{ report: older }] }),
    reports: [older],
    at: AT,
  });
  await store.close();
  return path;
}

test('everything of a whole case is saved, its versions, corrections and answers too', async () => {
  const [from, to] = [await filled(), fresh()];
  assert.deepEqual(await salvageSqlite(from, to), { reports: 21, lost: 0 });
  const [one, other] = [await openSqlite(from), await openSqlite(to)];
  const withoutTime = async (store: typeof one) =>
    (await store.reports('river', { all: true })).map(({ report, replacedBy, capture }) => ({
      report,
      replacedBy,
      capture,
    }));
  assert.deepEqual(await withoutTime(other), await withoutTime(one));
  assert.deepEqual(await other.corrections('river'), await one.corrections('river'));
  assert.deepEqual(await other.answers('river'), await one.answers('river'));
  assert.deepEqual(await other.check(), []);
  await one.close();
  await other.close();
});

test('a report with a flipped letter is left behind, the others are saved', async () => {
  const from = await filled();
  const bytes = readFileSync(from);
  const at = bytes.indexOf('Marquessate 7 fell and nobody saw it. Marquessate 7 fell');
  bytes.write('Narquessate', at, 'latin1');
  writeFileSync(from, bytes);
  assert.deepEqual(await salvageSqlite(from, fresh()), { reports: 20, lost: 1 });
});

test('a report of which the record has a flipped letter is told by the doctor and left behind', async () => {
  const from = await filled();
  const bytes = readFileSync(from);
  const at = bytes.indexOf('"sha256":"') + '"sha256":"'.length;
  bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
  writeFileSync(from, bytes);
  const store = await openSqlite(from);
  assert.deepEqual(
    (await store.check()).map(({ kind }) => kind),
    ['record'],
  );
  await store.close();
  assert.deepEqual(await salvageSqlite(from, fresh()), { reports: 20, lost: 1 });
});

test('a report of which the record has a flipped letter that stands in no column is told by the doctor and left behind', async () => {
  const from = await filled();
  const bytes = readFileSync(from);
  const at = bytes.indexOf('"role":"paragraph"') + '"role":"'.length;
  bytes.write('q', at, 'latin1');
  writeFileSync(from, bytes);
  const store = await openSqlite(from);
  assert.deepEqual(
    (await store.check()).map(({ kind }) => kind),
    ['record'],
  );
  await store.close();
  assert.deepEqual(await salvageSqlite(from, fresh()), { reports: 20, lost: 1 });
});

test('pages full of noise cost the reports on them and no others', async () => {
  const from = await filled();
  const bytes = readFileSync(from);
  const at = bytes.indexOf('Marquessate 9 fell and nobody saw it. Marquessate 9 fell');
  const page = Math.floor(at / 4096) * 4096;
  bytes.fill(0xa5, page, page + 4096);
  writeFileSync(from, bytes);
  const to = fresh();
  const { reports } = await salvageSqlite(from, to);
  assert.ok(reports >= 15, `${reports} of 21`);
  const store = await openSqlite(to);
  for (const { report } of await store.reports('river', { all: true })) {
    assert.match(report.text, /^Report \d+\. (?:Marquessate \d+ fell and nobody saw it\. ){300}/);
  }
  await store.close();
});

test('what is no database at all gives nothing and says so', async () => {
  const from = fresh();
  writeFileSync(from, 'A page of words. '.repeat(2000));
  await assert.rejects(salvageSqlite(from, fresh()), { name: 'StoreError', kind: 'damaged' });
});

test('nothing is written over', async () => {
  const from = await filled();
  await assert.rejects(salvageSqlite(from, from), { kind: 'exists' });
});
