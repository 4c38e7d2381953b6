/** A thread that understands reports, each by itself, and gives the lines of a portion. It keeps none. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicon } from '../load.ts';
import type { Report } from '../model/report.ts';
import { type LineThreadData, linesOf } from './lines.ts';

const lexicon = loadLexicon({ models: (workerData as LineThreadData).models });

// What cannot be understood ends the thread with its error, as it would end the program: that is no failure of an input.
parentPort?.on('message', (reports: readonly Report[]) => {
  parentPort?.postMessage(linesOf(reports, lexicon));
});
