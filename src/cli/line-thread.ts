/** A thread that understands reports, each by itself, and gives the line of each. It keeps none. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLexicon } from '../load.ts';
import type { Report } from '../model/report.ts';
import { understandAlone } from '../pipeline.ts';
import { caseLine } from '../write/json.ts';
import type { LineThreadData } from './lines.ts';

const lexicon = loadLexicon({ models: (workerData as LineThreadData).models });

// What cannot be understood ends the thread with its error, as it would end the program: that is no failure of an input.
parentPort?.on('message', (report: Report) => {
  parentPort?.postMessage(caseLine(understandAlone(report, lexicon)));
});
