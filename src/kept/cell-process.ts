/** A PROCESS IN WHICH ONE INPUT AT A TIME IS READ AND UNDERSTOOD. Whoever started it (`cell.ts`) ends it where it takes too long; nothing of a
 *  case is in its hands. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadLexicon } from '../load.ts';
import type { Report } from '../model/report.ts';
import { readReports, understand } from '../pipeline.ts';
import type { CellOrder, CellReply, CellSettings } from './cell.ts';
import { packedAnalysis } from './packed.ts';

const { models } = JSON.parse(process.argv[2] ?? '{}') as CellSettings;

// Who stops the program with a signal sends it to the whole group: the one that started this tells when it is over.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
// An article without end hears no signal and no end of the line: a thread does.
new Worker(new URL(`./cell-guard${extname(import.meta.filename)}`, import.meta.url)).unref();

const lexicon = loadLexicon({ models });
process.on('message', (order: CellOrder) => {
  send({ type: 'step' });
  send(done(order));
});
send({ type: 'ready' });

function done(order: CellOrder): CellReply {
  if (order.type === 'report') return { type: 'understood', analyses: understoodAlone([order.report]) };
  const { reports, failures } = readReports([order.input], order.limits);
  return { type: 'read', reports, failures, analyses: understoodAlone(reports) };
}

/** Each by itself: what another report would tell of its date is worked out where they come together. */
function understoodAlone(reports: readonly Report[]): readonly Uint8Array[] {
  return reports.flatMap((report) => {
    const packed = understand([report], lexicon).map(packedAnalysis);
    send({ type: 'step' });
    return packed;
  });
}

function send(reply: CellReply): void {
  process.send?.(reply);
}
