/** What the comparison of a story costs as it grows: 10, 100, 1,000 and 10,000 reports of `tools/make-story.ts`, CPU time for each report,
 *  by step; and what one more report costs a case of the largest size. Times of one machine; the ratios travel. */
import { loadLexicon } from '../../src/load.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Input } from '../../src/model/input.ts';
import { remember } from '../../src/model/memory.ts';
import { compare, readReports, understand } from '../../src/pipeline.ts';
import { findStories } from '../../src/stream/stories.ts';
import { inventReport } from '../make-story.ts';
import type { Measured } from './measure.ts';

const SIZES = [10, 100, 1_000, 10_000];
const SEED = 1;

/** Seconds: small sizes are done again until so much time has passed, since one run of milliseconds tells nothing. */
const AT_LEAST = 1;

export function cost(): Measured {
  const lexicon = loadLexicon();
  const common = lexicon.common;
  // The first seconds of a process are spent on compiling it.
  compare(understand(readReports(inputsOf(300)).reports, lexicon), lexicon);
  const rows = SIZES.map((size) => {
    const inputs = inputsOf(size);
    const { reports } = readReports(inputs);
    const read = perReport(size, () => readReports(inputs));
    const grouped = perReport(size, () => findStories(reports, common));
    let analyses: readonly Analysis[] = [];
    const understood = perReport(size, () => {
      analyses = understand(reports, lexicon);
    });
    const compared = perReport(size, () => compare(analyses, lexicon));
    return { size, read, grouped, understood, compared, all: read + understood + compared, analyses };
  });
  const hundred = rows.find(({ size }) => size === 100);
  const largest = rows.at(-1);
  if (hundred === undefined || largest === undefined) throw new Error('no sizes to measure');
  const more = oneMore(lexicon, largest.analyses);
  const growth = (of: (row: (typeof rows)[number]) => number): number => round(of(largest) / of(hundred));
  return {
    table: [
      'reports      read   group into stories   understand   compare   read to compared   (ms of CPU time for each report)',
      ...rows.map(({ size, read, grouped, understood, compared, all }) =>
        [
          String(size).padStart(7),
          ms(read).padStart(10),
          ms(grouped).padStart(21),
          ms(understood).padStart(13),
          ms(compared).padStart(10),
          ms(all).padStart(19),
        ].join(''),
      ),
      `from 100 to ${largest.size}: read to compared ${growth(({ all }) => all)} times, compare alone ${growth(({ compared }) => compared)} times`,
      `one more report for a case of ${largest.size}: ${ms(more.alone)} ms to read and understand it, ${ms(more.added)} ms to compare it with the case, ${Math.round(more.added / more.alone)} times as much; all anew ${ms(largest.compared * largest.size)} ms`,
    ],
    figures: {
      ...Object.fromEntries(rows.map(({ size, all }) => [`msPerReport${size}`, round(all * 1000)])),
      growth: growth(({ all }) => all),
      growthOfComparison: growth(({ compared }) => compared),
      oneMoreAloneMs: round(more.alone * 1000),
      oneMoreAddedMs: round(more.added * 1000),
      oneMoreRatio: round(more.added / more.alone),
    },
  };
}

/** One more report: read and understood, and compared with the case that is kept; the middle one of several. */
function oneMore(lexicon: ReturnType<typeof loadLexicon>, kept: readonly Analysis[]): More {
  const inputs = inputsOf(kept.length + MORE).slice(kept.length);
  const alone = perReport(inputs.length, () => understand(readReports(inputs).reports, lexicon));
  const memory = remember();
  compare(kept, lexicon, {}, memory);
  const more = understand(readReports(inputs).reports, lexicon);
  const times = more.map((_, at) => secondsOf(() => compare([...kept, ...more.slice(0, at + 1)], lexicon, {}, memory)));
  // The first ones find code that is not compiled yet.
  return { alone, added: times.slice(MORE / 2).sort((a, b) => a - b)[Math.floor(MORE / 4)] ?? 0 };
}

/** Reports that are added one by one. */
const MORE = 12;

/** Seconds. */
interface More {
  readonly alone: number;
  readonly added: number;
}

function inputsOf(count: number): readonly Input[] {
  return Array.from({ length: count }, (_, index) => {
    const { file, text } = inventReport(SEED, index);
    return { file, bytes: new TextEncoder().encode(text) };
  });
}

/** Seconds of CPU time for each report; the best of as many runs as fit. */
function perReport(size: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let spent = 0; spent < AT_LEAST; ) {
    const seconds = secondsOf(work);
    best = Math.min(best, seconds);
    spent += Math.max(seconds, 1e-3);
  }
  return best / size;
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function ms(seconds: number): string {
  const value = seconds * 1000;
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
