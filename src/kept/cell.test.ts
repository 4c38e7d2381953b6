import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadLexicon } from '../load.ts';
import type { Input } from '../model/input.ts';
import { LIMITS } from '../model/limits.ts';
import { compare, readReports, understand } from '../pipeline.ts';
import { openSqlite } from '../store/sqlite.ts';
import { caseJson } from '../write/json.ts';
import { analysisOf, openCells } from './cell.ts';
import { openKept } from './kept.ts';

const lexicon = loadLexicon({ models: 'none' });
const AT = '2031-05-12T12:00:00Z';
const program = join(import.meta.dirname, '../../test/poison-process.ts');
const limits = { ...LIMITS, memory: 150 * 1024 * 1024 };
const cells = openCells({ models: 'none', limits, program, count: 2 });
after(() => cells.close());

function inputOf(file: string, words: string): Input {
  const text = `---\ntitle: ${words}\noutlet: Channel Nine\ndate: 2031-05-11\n---\nNorland denied on Saturday that ${words}.\n`;
  return { file, bytes: new TextEncoder().encode(text) };
}

const GOOD = Array.from({ length: 4 }, (_, at) => inputOf(`good-${at}.txt`, `it had fired ${at + 2} times`));
const BAD: readonly (readonly [input: Input, kind: string, says: RegExp])[] = [
  [inputOf('abort.txt', 'it takes it down'), 'crashed', /^abort\.txt: .*\(SIGABRT\)/u],
  [inputOf('large.txt', 'it fills the memory'), 'too-much-memory', /^large\.txt: .* 150 MB/u],
  [inputOf('wrong.txt', 'it makes it throw'), 'crashed', /^wrong\.txt: .*TypeError: no such word/u],
];

test('an article that crashes, fills the memory or throws is set aside and named, and the rest is kept', async () => {
  const store = await openSqlite(':memory:');
  const kept = await openKept(store, { lexicon, engine: 'e', cells });
  const mixed = GOOD.flatMap((input, at) => [...(BAD[at] === undefined ? [] : [BAD[at][0]]), input]);
  const { added, failures } = await kept.add(mixed, { at: AT });
  assert.deepEqual(
    added.map(({ file }) => file),
    GOOD.map(({ file }) => file),
  );
  assert.deepEqual(
    failures.map(({ file, kind }) => [file, kind]),
    BAD.map(([{ file }, kind]) => [file, kind]),
  );
  for (const [at, [, , says]] of BAD.entries()) assert.match(failures[at]?.message ?? '', says);
  assert.deepEqual(
    (await store.handed('story')).map(({ file, why }) => [file, why !== null]),
    BAD.map(([{ file }]) => [file, true]),
  );
  const fresh = compare(understand(readReports(GOOD).reports, lexicon), lexicon);
  assert.equal(caseJson(kept.case.story()), caseJson(fresh));

  const before = cells.ended();
  const again = await kept.add([BAD[0]?.[0] ?? inputOf('', '')], { at: AT });
  assert.deepEqual([again.failures[0]?.kind, cells.ended()], ['set-aside', before], 'it is not tried again');
  const other = await openKept(store, { lexicon, engine: 'f' });
  const healed = await other.add(
    BAD.map(([input]) => input),
    { at: AT },
  );
  assert.deepEqual(
    [healed.added.length, (await store.handed('story')).length],
    [BAD.length, 0],
    'a version that can read it does',
  );
  await store.close();
});

test('an article that never ends is set aside when its time is over', async () => {
  const hasty = openCells({ models: 'none', limits: { ...LIMITS, article: 2 }, program });
  const store = await openSqlite(':memory:');
  const kept = await openKept(store, { lexicon, engine: 'e', cells: hasty });
  const { failures } = await kept.add([inputOf('endless.txt', 'it never ends')], { at: AT });
  assert.deepEqual([failures[0]?.kind, hasty.ended()], ['too-slow', 1]);
  assert.match(failures[0]?.message ?? '', /^endless\.txt: after 2 seconds .* It was set aside\.$/u);
  assert.equal((await store.counts()).aside, 1);
  hasty.close();
  await store.close();
});

test('what is understood in a process apart is what is understood here', async () => {
  const { reports } = readReports(GOOD);
  const [first] = reports;
  if (first === undefined) throw new Error('a report was read');
  const apart = await cells.understand(first);
  assert.ok(apart instanceof Uint8Array);
  assert.deepEqual(JSON.stringify(analysisOf(first, apart)), JSON.stringify(reorder(understand([first], lexicon)[0])));
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
       const cells = openCells({ models: 'none', program: ${JSON.stringify(program)} });
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
