import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { memoryTerminal } from '../../test/memory-terminal.ts';
import { changed, scriptedModel } from '../../test/scripted-model.ts';
import { main } from './main.ts';

const KEY = 'secret-of-the-user';
const PAGE = `Port Asher, 10 May 2031. Orla Dane said that the bridge at Port Asher was closed. Norland shelled the bridge on Friday.

Norland's army said that it had guarded the bridge. The river is wide and slow.
`;

async function run(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const { terminal, printed, noted } = memoryTerminal();
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const code = await main(args, terminal);
    return { code, printed: printed(), noted: noted(), all: () => `${printed()}${noted()}` };
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

test('a model is asked only where an option wants it; a dry run sends nothing and shows all; the key is told nowhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-draft-'));
  const file = join(folder, 'a.txt');
  writeFileSync(file, PAGE);
  const model = await scriptedModel(changed((text) => `${text} Portugal mediated.`));
  const environment = {
    CROSSREAD_MODEL_URL: model.url,
    CROSSREAD_MODEL_NAME: 'scripted',
    CROSSREAD_MODEL_KEY: KEY,
    CROSSREAD_MODEL_CACHE: join(folder, 'cache'),
  };
  try {
    const question = ['ask', 'What happened to the bridge?', file];
    const plain = await run(question, environment);
    assert.equal(plain.code, 0);
    assert.equal(model.requests.length, 0);
    const dry = await run([...question, '--wording', '--translate', 'de', '--dry-run'], environment);
    assert.equal(model.requests.length, 0);
    const { sends, requests } = JSON.parse(dry.printed) as { sends: number; requests: { url: string; body: object }[] };
    assert.ok(sends >= 2);
    assert.doesNotMatch(dry.printed, /The river is wide/u);
    const worded = await run([...question, '--wording', '--translate', 'de'], environment);
    assert.deepEqual(
      model.requests.map(({ path, body }) => [path, JSON.parse(body) as object]),
      requests.map(({ url, body }) => [new URL(url).pathname, body]),
    );
    assert.match(worded.noted, /0 of \d+ lines worded by scripted; \d+ dropped/u);
    assert.match(worded.noted, /dropped: “\w+” is not in the line — /u);
    assert.doesNotMatch(worded.printed.split('Translations into')[0] ?? '', /Portugal/u);
    const read = await run(['read', file, '--proposals', '--dry-run'], environment);
    assert.match(read.printed, /"sends"/u);
    for (const { all } of [plain, dry, worded, read]) assert.ok(!all().includes(KEY));
    for (const name of readdirSync(join(folder, 'cache'), { recursive: true }))
      assert.ok(!readFileSync(join(folder, 'cache', String(name)), 'utf8').includes(KEY));
    const none = await run([...question, '--wording'], {});
    assert.equal(none.code, 2);
    assert.match(none.noted, /no language model is set up/u);
    for (const wrong of [['--dry-run'], ['--translate', 'Klingon!'], ['--translate', 'de', '--format', 'html']])
      assert.equal((await run([...question, ...wrong], environment)).code, 2, wrong.join(' '));
    const kept = join(folder, 'case.crossread');
    await run(['add', '--case', kept, file], environment);
    await run(['ask', 'What happened to the bridge?', '--case', kept, '--wording'], environment);
    assert.ok(!readFileSync(kept).includes(KEY));
  } finally {
    await model.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
