import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withFolder } from '../../test/folder.ts';
import { reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';
import { inventReport } from '../../tools/make-folder.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { loadLexicon } from '../load.ts';
import { PORTION } from '../model/portions.ts';
import { readReports, understandEach } from '../pipeline.ts';
import { streamReports } from './case.ts';
import { type Begun, linesOf, openLineMaker } from './lines.ts';
import { PLAIN, type Terminal } from './terminal.ts';

interface Line {
  readonly report: { readonly id: string; readonly file: string };
  readonly actors: readonly { readonly id: string }[];
  readonly statements: readonly {
    readonly report: string;
    readonly speakers: readonly { readonly actor: string | null }[];
  }[];
  readonly happenings: readonly { readonly mentions: readonly { readonly report: string }[] }[];
}

function linesIn(text: string): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

test('jsonl gives one line for each report, with what stands in that report alone', async () => {
  const folder = reportsOf('dam-failure');
  const { code, printed, noted } = await crossread(['read', folder, '--format', 'jsonl']);
  assert.deepEqual([code, noted], [0, '']);
  const lines = linesIn(printed);
  assert.deepEqual(
    lines.map(({ report }) => report.file),
    readdirSync(folder).map((name) => `${folder}/${name}`),
  );
  for (const { report, actors, statements, happenings } of lines) {
    const ids = new Set(actors.map(({ id }) => id));
    for (const { report: of, speakers } of statements) {
      assert.equal(of, report.id);
      for (const { actor } of speakers) assert.ok(actor === null || ids.has(actor), `${actor}`);
    }
    for (const { mentions } of happenings) for (const at of mentions) assert.equal(at.report, report.id);
  }
  assert.ok(lines.every(({ statements, actors }) => statements.length > 0 && actors.length > 0));
});

test('a line of jsonl is the same whatever stands beside its report', async () => {
  const folder = reportsOf('border-crisis');
  const together = await crossread(['read', folder, '--format', 'jsonl']);
  for (const [index, name] of readdirSync(folder).entries()) {
    const { printed } = await crossread(['read', `${folder}/${name}`, '--format', 'jsonl']);
    assert.equal(printed, `${together.printed.split('\n')[index]}\n`);
  }
});

test('a file of jsonl takes its name when it is whole, and failures are told while the rest goes on', () =>
  withFolder({ 'in/1.txt': '', 'in/2.txt': inventReport(1, 2), 'none/1.txt': '' }, async (folder) => {
    const [input, output] = [join(folder, 'in'), join(folder, 'out.jsonl')];
    const { code, printed, noted } = await crossread(['read', input, '--output', output]);
    assert.deepEqual([code, printed], [1, '']);
    assert.match(noted, /1\.txt is empty.*\nWritten to /u);
    assert.equal(linesIn(readFileSync(output, 'utf8')).length, 1);
    const nothing = await crossread(['read', join(folder, 'none'), '--output', join(folder, 'nothing.jsonl')]);
    assert.deepEqual([nothing.code, readdirSync(folder).sort(byCode)], [1, ['in', 'none', 'out.jsonl']]);
  }));

test('several threads give the same lines in the same order as one', () =>
  withFolder(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `${String(index).padStart(2, '0')}.txt`,
        index === 50 ? '' : inventReport(3, index),
      ]),
    ),
    async (folder) => {
      const read = (...more: string[]) => crossread(['read', folder, '--format', 'jsonl', ...more]);
      const alone = await read('--threads', '1');
      assert.equal(linesIn(alone.printed).length, 59);
      assert.deepEqual(await read('--threads', '3'), alone);
    },
  ));

test('the thread that reads makes lines itself where the others have enough to do, in the same order', async () => {
  const lexicon = loadLexicon();
  let asked = 0;
  const own = (): Lexicon => {
    asked++;
    return lexicon;
  };
  const inputs = Array.from({ length: 12 }, (_, index) => ({
    file: `${index}.txt`,
    bytes: new TextEncoder().encode(inventReport(5, index)),
  }));
  const { reports } = readReports(inputs);
  const maker = openLineMaker(2, own, { models: 'all' });
  try {
    const begun: Begun[] = [];
    for (const report of reports) begun.push(await maker.begin([report]));
    const lines = await Promise.all(begun.map((one) => one.lines));
    assert.ok(asked > 0 && asked < reports.length, `${asked} of ${reports.length}`);
    assert.deepEqual(
      lines,
      reports.map((report) => linesOf([report], lexicon)),
    );
    assert.equal(lines.join(''), linesOf(reports, lexicon));
  } finally {
    maker.close();
  }
});

test('the number of threads is a small whole number', async () => {
  for (const number of ['0', '1.5', 'two', '100']) {
    const { code, noted } = await crossread(['read', 'no-file', '--format', 'jsonl', '--threads', number]);
    assert.deepEqual([code, noted.includes('--threads is a number from 1 to 8')], [2, true], number);
  }
});

const QUIET: Terminal = {
  print: () => {},
  room: () => Promise.resolve(),
  note: () => {},
  step: () => {},
  input: () => new Uint8Array(),
  now: () => '2031-05-12T12:00:00.000Z',
  look: PLAIN,
};

/** Take away what nobody holds; what was taken is told in a later turn of the loop. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  await setImmediate();
  gc();
  await setImmediate();
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

test('of 2,000 reports read as lines only a portion or two are ever kept at the same time', () =>
  withFolder(
    Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${index}.txt`, inventReport(7, index)])),
    async (folder) => {
      let read = 0;
      const alive = new Set<number>();
      let most = 0;
      const registry = new FinalizationRegistry<number>((index) => alive.delete(index));
      for await (const { reports, lexicon } of streamReports({ files: [folder], options: {} }, QUIET)) {
        for (const report of reports) {
          registry.register(report, read);
          alive.add(read++);
        }
        understandEach(reports.slice(0, 3), lexicon());
        await collect();
        most = Math.max(most, alive.size);
      }
      assert.equal(read, 2_000);
      // The portion at hand and the one before it.
      assert.ok(most <= 2 * PORTION.reports, `${most} reports were kept`);
    },
  ));
