/** Lines of reports, made by several threads at once. */
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Report } from '../model/report.ts';
import { understandEach } from '../pipeline.ts';
import { caseLine } from '../write/json.ts';
import { type Call, wrongUse } from './command.ts';

export interface LineThreadData {
  readonly models: 'all' | 'none';
}

/** Makes the lines of portions of reports, as many portions at once as it has threads. */
export interface LineMaker {
  /** Settles when another thread has taken the portion or this one has made it. */
  readonly begin: (reports: readonly Report[]) => Promise<Begun>;
  /** So many may be begun before the lines of one are waited for: the memory does not grow. */
  readonly most: number;
  readonly close: () => void;
}

export interface Begun {
  readonly lines: Promise<string>;
}

/** Each thread takes some 350 MB; more of them hardly pay, since one thread reads and writes for all. */
const MOST_THREADS = 8;

/** As --threads says, else one: a folder of any size is to pass through a gibibyte of memory. */
export function threadsOf({ options }: Pick<Call, 'options'>): number {
  if (options.threads === undefined) return 1;
  const number = Number(options.threads);
  if (!Number.isInteger(number) || number < 1 || number > MOST_THREADS)
    throw wrongUse(`--threads is a number from 1 to ${MOST_THREADS}, not “${options.threads}”`);
  return number;
}

/** One portion in work and two that wait: this thread looks after the others only between two portions of its own. */
const MOST_WAITING = 3;
/** What is longer than a portion (one large file) is left to another thread: while this one is in it, the others would run dry. */
const LONG = 200_000;

/** The thread that reads and writes makes lines as well, where the others have enough to do: every thread warms up by itself, for some
 *  seconds, and this one runs anyway. */
export function openLineMaker(threads: number, lexicon: () => Lexicon, data: LineThreadData): LineMaker {
  const others = Array.from({ length: threads - 1 }, () => openThread(data));
  return { begin, most: (MOST_WAITING + 1) * threads, close };

  async function begin(reports: readonly Report[]): Promise<Begun> {
    // Hear first what is done.
    if (others.length > 0) await setImmediate();
    // The one with the fewest to do; of those the first.
    const other = others.reduce<Thread | null>(
      (least, one) => (least === null || one.waiting() < least.waiting() ? one : least),
      null,
    );
    const here = other === null || (other.waiting() >= MOST_WAITING && !isLong(reports));
    return { lines: here ? Promise.resolve(linesOf(reports, lexicon())) : other.lines(reports) };
  }

  function close(): void {
    for (const one of others) one.close();
  }
}

function isLong(reports: readonly Report[]): boolean {
  return reports.some(({ text }) => text.length > LONG);
}

/** A line for each report, none of which sees another. */
export function linesOf(reports: readonly Report[], lexicon: Lexicon): string {
  return understandEach(reports, lexicon).map(caseLine).join('');
}

interface Thread {
  readonly lines: (reports: readonly Report[]) => Promise<string>;
  readonly waiting: () => number;
  readonly close: () => void;
}

function openThread(workerData: LineThreadData): Thread {
  const worker = new Worker(new URL(`./line-thread${extname(import.meta.filename)}`, import.meta.url), { workerData });
  // In the order in which they were asked for, which is that of the answers.
  const waiting: { readonly resolve: (lines: string) => void; readonly reject: (error: unknown) => void }[] = [];
  let broken: unknown = null;
  worker.on('message', (lines: string) => waiting.shift()?.resolve(lines));
  worker.on('error', (error) => {
    broken = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    lines: (reports) => {
      const lines = new Promise<string>((resolve, reject) => {
        if (broken !== null) reject(broken);
        else waiting.push({ resolve, reject });
      });
      // They are awaited when their turn comes; until then nobody may hear of a failure.
      lines.catch(() => {});
      if (broken === null) worker.postMessage(reports);
      return lines;
    },
    waiting: () => waiting.length,
    close: () => {
      void worker.terminate();
    },
  };
}
