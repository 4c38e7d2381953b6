/** What a second thread brings: `read --format jsonl` over a folder with one and with two threads, turn about, so that whatever else the machine
 *  does strikes both; medians. */
import { type FolderRead, readFolder } from './folder.ts';
import type { Measured } from './measure.ts';

/** @param path of a folder that takes a minute or more: each thread warms up for some seconds of its own */
export async function threads(path: string, rounds = 3): Promise<Measured> {
  const [one, two]: readonly [FolderRead[], FolderRead[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    one.push(await readFolder(path, 1));
    two.push(await readFolder(path, 2));
  }
  const [first] = one;
  if (first === undefined) throw new Error('there is a round at least');
  if ([...one, ...two].some(({ sha256 }) => sha256 !== first.sha256)) throw new Error('two threads give other bytes');
  const [alone, together] = [medians(one), medians(two)];
  const figures = {
    reports: first.reports,
    secondsOne: round(alone.seconds),
    secondsTwo: round(together.seconds),
    timesAsFast: round(alone.seconds / together.seconds),
    cpuSecondsOne: round(alone.cpu),
    cpuSecondsTwo: round(together.cpu),
    // Where others work on the machine a process has less of it than it could use.
    coresOne: round(alone.cpu / alone.seconds),
    coresTwo: round(together.cpu / together.seconds),
    peakMebibytesOne: Math.round(alone.peak),
    peakMebibytesTwo: Math.round(together.peak),
  };
  return { table: Object.entries(figures).map(([name, value]) => `${name.padEnd(18)} ${value}`), figures };
}

function medians(reads: readonly FolderRead[]): Readonly<Record<'seconds' | 'cpu' | 'peak', number>> {
  return {
    seconds: median(reads.map(({ seconds }) => seconds)),
    cpu: median(reads.map(({ cpu }) => cpu / 1e6)),
    peak: median(reads.map(({ maxRSS }) => maxRSS / 1024)),
  };
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[of.length >> 1] ?? Number.NaN;
}

const round = (value: number): number => Math.round(value * 100) / 100;
