/** `node tools/bench/cases.ts [--stories 1,10,100,1000] [--reports 100]`: cases in a file with so many stories of so many reports. What it takes
 *  to add a report with its analysis, how large the file gets, and how long a question over all of them takes. Reading and understanding is
 *  measured elsewhere (`measure -- speed`): the same hundred reports, understood once, are written into every story. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { captureOf, openKept } from '../../src/kept/kept.ts';
import { madeOf } from '../../src/kept/packed.ts';
import { loadLexicon } from '../../src/load.ts';
import { answer, readReports, understand } from '../../src/pipeline.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { answerJson } from '../../src/write/json.ts';
import { inventReport } from '../make-story.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1,10,100,1000' },
    reports: { type: 'string', default: '100' },
  },
});
const sizes = values.stories.split(',').map(Number);
const count = Number(values.reports);
const ENGINE = 'bench';
const AT = '2031-05-12T12:00:00Z';
const QUESTION = 'Who denied shelling the market?';

const lexicon = loadLexicon();
const inputs = Array.from({ length: count }, (_, index) => {
  const { file, text } = inventReport(1, index);
  return { file, bytes: new TextEncoder().encode(text) };
});
const taken = inputs.map((input) => {
  const analyses = understand(readReports([input]).reports, lexicon);
  return {
    capture: captureOf(input, AT),
    reports: analyses.map(({ report }) => ({ report, replaces: null })),
    made: analyses.map((analysis) => madeOf(analysis, ENGINE)),
  };
});
console.log('stories  reports   ms a report (last story)   a second   kB a report   MB of memory');
let first: number | null = null;
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
  const path = join(folder, 'all.crossread');
  const store = await openSqlite(path, { create: true });
  const began = performance.now();
  let last = 0;
  for (let story = 0; story < size; story++) last = await addStory(store, `story-${story}`);
  const seconds = (performance.now() - began) / 1000;
  first ??= last;
  const memory = process.memoryUsage().rss / 1e6;
  console.log(
    `${String(size).padStart(7)}  ${String(size * count).padStart(7)}  ${last.toFixed(2).padStart(24)}  ` +
      `${(((size * count) / seconds) | 0).toString().padStart(9)}  ${kilobytes(path, size * count).padStart(12)}  ${memory.toFixed(0).padStart(13)}` +
      `   ${(last / first).toFixed(2)} times the first`,
  );
  if (size === sizes.at(-1)) await ask(store, size);
  await store.close();
  rmSync(folder, { recursive: true });
}

/** @returns milliseconds for each report */
async function addStory(store: Store, story: string): Promise<number> {
  const began = performance.now();
  for (const one of taken) await store.add(story, one);
  return (performance.now() - began) / taken.length;
}

function kilobytes(path: string, reports: number): string {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return ((statSync(path).size + wal) / 1000 / reports).toFixed(1);
}

/** From a question to the bytes of its answer: the story that most of the best reports belong to, opened and compared or held open. */
async function ask(store: Store, size: number): Promise<void> {
  const rounds = 7;
  const times: Record<'search' | 'open' | 'compare' | 'answer' | 'held', number[]> = {
    search: [],
    open: [],
    compare: [],
    answer: [],
    held: [],
  };
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const hits = await store.search('shelling market', { story: null, limit: 50 });
    const searched = performance.now();
    const story = hits[0]?.story ?? 'story-0';
    const kept = await openKept(store, { story, lexicon, engine: ENGINE });
    const opened = performance.now();
    const compared = kept.case.story();
    const ready = performance.now();
    answerJson(answer(QUESTION, compared));
    const answered = performance.now();
    times.search.push(searched - began);
    times.open.push(opened - searched);
    times.compare.push(ready - opened);
    times.answer.push(answered - ready);
    times.held.push(searched - began + (answered - ready));
  }
  const middle = (of: readonly number[]): string =>
    (of.slice(2).toSorted((a, b) => a - b)[Math.floor((of.length - 2) / 2)] ?? Number.NaN).toFixed(0);
  console.log(
    `a question over ${size * count} reports, ms, the middle of ${rounds - 2} after 2: search ${middle(times.search)}, ` +
      `open the story ${middle(times.open)}, compare ${middle(times.compare)}, answer ${middle(times.answer)}; ` +
      `search and answer where the story is held open ${middle(times.held)}`,
  );
}
