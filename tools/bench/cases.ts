/** `node tools/bench/cases.ts [--stories 1,10,100,1000] [--reports 100] [--folder DIR]`: cases in a file with so many stories of so many
 *  reports. What it takes to add a report with its analysis, to the file and, turn about, to one of a single story; how large the file gets; and
 *  how long a question over all of the largest takes. Reading and understanding is measured elsewhere (`measure -- speed`): the same hundred
 *  reports, understood once, are written into every story. Files are made in DIR, or where the system keeps its passing files: where that is no
 *  disk, no addition waits for one. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { captureOf } from '../../src/kept/capture.ts';
import { openKept } from '../../src/kept/kept.ts';
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
    folder: { type: 'string', default: tmpdir() },
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
console.log(
  'stories  reports   a second   kB a report   MB of memory   ms a report, then: to this one / to one story   ratio',
);
for (const size of sizes) {
  const large = await openNew();
  const began = performance.now();
  for (let story = 0; story < size; story++) await addStory(large.store, `story-${story}`);
  const seconds = (performance.now() - began) / 1000;
  const memory = process.memoryUsage().rss / 1e6;
  const space = kilobytes(large.path, size * count);
  const small = await openNew();
  await addStory(small.store, 'story-0');
  const more = await turnAbout(large.store, small.store);
  await small.close();
  console.log(
    `${String(size).padStart(7)}  ${String(size * count).padStart(7)}  ${String(((size * count) / seconds) | 0).padStart(9)}  ` +
      `${space.padStart(12)}  ${memory.toFixed(0).padStart(13)}   ${`${more.large.toFixed(2)} / ${more.small.toFixed(2)}`.padStart(45)}   ` +
      `${(more.large / more.small).toFixed(2).padStart(5)}`,
  );
  if (size === sizes.at(-1)) await ask(large.store, size);
  await large.close();
}

async function openNew(): Promise<{
  readonly store: Store;
  readonly path: string;
  readonly close: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(values.folder, 'crossread-bench-'));
  const path = join(folder, 'all.crossread');
  const store = await openSqlite(path, { create: true });
  return {
    store,
    path,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function addStory(store: Store, story: string): Promise<void> {
  for (const one of taken) await store.add(story, one);
}

/** Add a story more to each, a report here and a report there, so that whatever else the machine does strikes both.
 *  @returns milliseconds for a report, the median */
async function turnAbout(large: Store, small: Store): Promise<{ readonly large: number; readonly small: number }> {
  const times: { readonly large: number[]; readonly small: number[] } = { large: [], small: [] };
  for (let round = 0; round < 3; round++) {
    for (const [index, one] of taken.entries()) {
      const both = [
        ['large', large],
        ['small', small],
      ] as const;
      for (const [name, store] of index % 2 === 0 ? both : both.toReversed()) {
        const began = performance.now();
        await store.add(`more-${round}`, one);
        times[name].push(performance.now() - began);
      }
    }
  }
  return { large: median(times.large), small: median(times.small) };
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[of.length >> 1] ?? Number.NaN;
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
  const middle = (of: readonly number[]): string => median(of.slice(2)).toFixed(0);
  console.log(
    `a question over ${size * count} reports, ms, the middle of ${rounds - 2} after 2: search ${middle(times.search)}, ` +
      `open the story ${middle(times.open)}, compare ${middle(times.compare)}, answer ${middle(times.answer)}; ` +
      `search and answer where the story is held open ${middle(times.held)}`,
  );
}
