import type { ReportId } from '../model/span.ts';
import { next } from './counters.ts';
import type { Transaction } from './query.ts';
import type { Tables } from './schema.ts';
import type { NewFiling } from './store.ts';

/** Write down that a report of a stream came into a story. */
export async function writeFiling(
  tx: Transaction<Tables>,
  { stream, why, at }: NewFiling,
  { report, to, from }: { readonly report: ReportId; readonly to: string; readonly from: string | null },
): Promise<void> {
  const number = await next(tx, stream, 'entries', at);
  await tx
    .insertInto('filing')
    .values({ story: stream, number, at, report, into_story: to, from_story: from, why })
    .execute();
}
