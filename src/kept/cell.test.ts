import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { loadLexicon } from '../load.ts';
import type { Input } from '../model/input.ts';
import { LIMITS, type Limits } from '../model/limits.ts';
import { compare, readReports, understand } from '../pipeline.ts';
import { openSqlite } from '../store/sqlite.ts';
import { caseJson } from '../write/json.ts';
import { analysisOf, type Cells, openCells } from './cell.ts';
import { openKept } from './kept.ts';
import { packedAnalysis } from './packed.ts';

const lexicon = loadLexicon({ models: 'none' });
const AT = '2031-05-12T12:00:00Z';
const EMPTY = join(import.meta.dirname, '../../test/empty-process.ts');
const POISON = join(import.meta.dirname, '../../test/poison-process.ts');

function inputOf(file: string, words: string): Input {
  const text = `---\ntitle: ${words}\noutlet: Channel Nine\ndate: 2031-05-11\n---\nNorland denied on Saturday that ${words}.\n`;
  return { file, bytes: new TextEncoder().encode(text) };
}

const GOOD = Array.from({ length: 4 }, (_, at) => inputOf(`good-${at}.txt`, `it had fired ${at + 2} times`));

/** Each with a limit that a slow machine does not reach, but for the one that is to be reached. */
const BAD: readonly (readonly [words: string, limits: Partial<Limits>, kind: string, says: RegExp])[] = [
  ['it takes it down', {}, 'crashed', /^bad\.txt: .*\(SIGABRT\)/u],
  ['it fills the memory', { memory: 40 * 1024 * 1024 }, 'too-much-memory', /^bad\.txt: .* 40 MB/u],
  ['it makes it throw', {}, 'crashed', /^bad\.txt: .*TypeError: no such word/u],
  ['it never ends', { article: 0.1 }, 'too-slow', /^bad\.txt: after 0\.1 seconds .*--limit article=/u],
];

for (const [words, limit, kind, says] of BAD) {
  test(`what an article does to the process that reads it is told with its name: ${words}`, async () => {
    const cells = openCells({ models: 'none', limits: { ...LIMITS, ...limit }, program: EMPTY });
    const read = await cells.read(inputOf('bad.txt', words));
    assert.ok('poison' in read);
    assert.deepEqual([read.poison, cells.ended()], [kind, 1]);
    assert.match(read.message, says);
    cells.close();
  });
}

test('after an article that ends its process another process reads the next, in each of several at once', async () => {
  const cells = openCells({ models: 'none', program: EMPTY, count: 2 });
  const [bad, good] = [inputOf('bad.txt', 'it makes it throw'), inputOf('good.txt', 'it had fired')];
  const all = await Promise.all([bad, good, bad, bad, good].map((input) => cells.read(input)));
  assert.deepEqual(
    all.map((read) => 'poison' in read),
    [true, false, true, true, false],
  );
  assert.equal(cells.ended(), 3);
  cells.close();
});

test('a process that ends while it has nothing to do is replaced, and no article is blamed for it', async () => {
  const cells = openCells({ models: 'none', program: EMPTY });
  for (let turn = 0; turn < 3; turn++)
    assert.ok('reports' in (await cells.read(inputOf('good.txt', 'it ends when it is done'))));
  assert.equal(cells.ended(), 0);
  cells.close();
});

test('where the process that reads does not start it is told, and another is begun for the next', async () => {
  await withFolder({}, async (folder) => {
    const program = join(folder, 'reads.mjs');
    const cells = openCells({ models: 'none', program });
    await assert.rejects(cells.read(inputOf('a.txt', 'it had fired')), /the process that reads did not start/u);
    writeFileSync(program, `await import(${JSON.stringify(EMPTY)});`);
    assert.ok('reports' in (await cells.read(inputOf('a.txt', 'it had fired'))));
    cells.close();
  });
});

/** Reads here; one that is called bad is poison. */
function openHere(): Cells & { readonly asked: () => number } {
  let asked = 0;
  return {
    count: 2,
    read: async (input) => {
      asked++;
      if (input.file.startsWith('bad')) return { poison: 'too-slow', message: `${input.file}: it never ended.` };
      const { reports, failures } = readReports([input]);
      return { reports, failures, analyses: understand(reports, lexicon).map(packedAnalysis) };
    },
    understand: async (report) => packedAnalysis(understand([report], lexicon)[0] ?? assert.fail()),
    ended: () => 0,
    close: () => {},
    asked: () => asked,
  };
}

test('an article that its process cannot read is set aside and named, the rest is kept, and only another version tries it again', async () => {
  const store = await openSqlite(':memory:');
  const cells = openHere();
  const kept = await openKept(store, { lexicon, engine: 'e', cells });
  const bad = GOOD.slice(1).map((input, at) => ({ ...input, file: `bad-${at}.txt` }));
  const mixed = GOOD.flatMap((input, at) => [...bad.slice(at, at + 1), input]);
  const { added, failures } = await kept.add(mixed, { at: AT });
  assert.deepEqual(
    added.map(({ file }) => file),
    GOOD.map(({ file }) => file),
  );
  assert.deepEqual(
    failures,
    bad.map(({ file }) => ({ file, kind: 'too-slow', message: `${file}: it never ended. It was set aside.` })),
  );
  assert.deepEqual(
    (await store.handed('story')).map(({ file, why, engine }) => [file, why, engine]),
    bad.map(({ file }) => [file, `${file}: it never ended.`, 'e']),
  );
  assert.deepEqual(await store.counts(), { stories: 1, reports: 4, waiting: 0, aside: 3 });
  const fresh = compare(understand(readReports(GOOD).reports, lexicon), lexicon);
  assert.equal(caseJson(kept.case.story()), caseJson(fresh));

  const before = cells.asked();
  const again = await kept.add(bad.slice(0, 1), { at: AT });
  assert.deepEqual([again.failures[0]?.kind, cells.asked()], ['set-aside', before]);
  const other = await openKept(store, { lexicon, engine: 'f' });
  const healed = await other.add(bad, { at: AT });
  assert.deepEqual([healed.added.length, (await store.handed('story')).length], [bad.length, 0]);
  await store.close();
});

test('what is read and understood in a process apart is what is read and understood here', async () => {
  const cells = openCells({ models: 'none' });
  const [input = assert.fail()] = GOOD;
  const read = await cells.read(input);
  assert.ok('reports' in read);
  const here = readReports([input]);
  assert.deepEqual([read.reports, read.failures], [here.reports, here.failures]);
  const [report = assert.fail()] = read.reports;
  const apart = await cells.understand(report);
  assert.ok(apart instanceof Uint8Array);
  assert.deepEqual(apart, read.analyses[0]);
  assert.deepEqual(
    JSON.stringify(analysisOf(report, apart)),
    JSON.stringify(reorder(understand([report], lexicon)[0])),
  );
  cells.close();
});

/** With the report last, as it is joined to what was kept. */
function reorder(analysis: object | undefined): object {
  const { report, ...rest } = analysis as { readonly report: object };
  return { ...rest, report };
}

test('a process that reads does not outlive the one that started it, even in the middle of an article without end', async () => {
  const starter = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { openCells } = await import(${JSON.stringify(new URL('./cell.ts', import.meta.url).href)});
       const cells = openCells({ models: 'none', program: ${JSON.stringify(POISON)} });
       const read = (words) => cells.read({ file: 'a.txt', bytes: new TextEncoder().encode(words) });
       await read('Rain.');
       const { execFileSync } = await import('node:child_process');
       void read('it never ends');
       console.log(execFileSync('ps', ['-o', 'pid=', '--ppid', String(process.pid)], { encoding: 'utf8' }).trim().split(/\\s+/)[0]);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(starter.stdout, 'data')) as [Buffer];
  const child = Number(line.toString());
  assert.ok(isRunning(child));
  starter.kill('SIGKILL');
  for (let tries = 0; tries < 600 && isRunning(child); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(isRunning(child), false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
