/** Lines of reports, made by several threads at once. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Report } from '../model/report.ts';
import { type Call, wrongUse } from './command.ts';

export interface LineThreadData {
  readonly models: 'all' | 'none';
}

/** Makes lines in the order in which it is asked, as many at once as it has threads. */
export interface LineMaker {
  readonly line: (report: Report) => Promise<string>;
  /** So many may be asked for before one is waited for: every thread has one more to begin with, and the memory does not grow. */
  readonly most: number;
  readonly close: () => void;
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

export function openLineMaker(threads: number, data: LineThreadData): LineMaker {
  const all = Array.from({ length: threads }, () => openThread(data));
  return {
    // The one with the fewest to do; of those the first.
    line: (report) => all.reduce((least, one) => (one.waiting() < least.waiting() ? one : least)).line(report),
    most: 2 * threads,
    close: () => {
      for (const { close } of all) close();
    },
  };
}

interface Thread {
  readonly line: (report: Report) => Promise<string>;
  readonly waiting: () => number;
  readonly close: () => void;
}

function openThread(workerData: LineThreadData): Thread {
  const worker = new Worker(new URL(`./line-thread${extname(import.meta.filename)}`, import.meta.url), { workerData });
  // In the order in which they were asked for, which is that of the answers.
  const waiting: { readonly resolve: (line: string) => void; readonly reject: (error: unknown) => void }[] = [];
  let broken: unknown = null;
  worker.on('message', (line: string) => waiting.shift()?.resolve(line));
  worker.on('error', (error) => {
    broken = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    line: (report) => {
      const line = new Promise<string>((resolve, reject) => {
        if (broken !== null) reject(broken);
        else waiting.push({ resolve, reject });
      });
      // It is awaited when its turn comes; until then nobody may hear of a failure.
      line.catch(() => {});
      if (broken === null) worker.postMessage(report);
      return line;
    },
    waiting: () => waiting.length,
    close: () => {
      void worker.terminate();
    },
  };
}
