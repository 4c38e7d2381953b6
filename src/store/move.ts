import type { ReportId } from '../model/span.ts';
import { holdStory, next } from './counters.ts';
import type { Engine } from './engine.ts';
import { writeFiling } from './filing.ts';
import { dropCapture } from './handed.ts';
import type { Transaction } from './query.ts';
import { removeMade } from './remove.ts';
import { note, reportOf, rowOf } from './rows.ts';
import type { Tables } from './schema.ts';
import type { NewFiling } from './store.ts';

/** Take a report over from one story into another, inside a transaction. @returns false where it is not in the one, or is in the other already. */
export async function moveReport(
  tx: Transaction<Tables>,
  engine: Engine,
  {
    from,
    to,
    id,
    filed,
  }: { readonly from: string; readonly to: string; readonly id: ReportId; readonly filed: NewFiling },
): Promise<boolean> {
  await holdStory(tx, from);
  const row = await rowOf(tx, from, id);
  if (row === undefined || (await rowOf(tx, to, id)) !== undefined) return false;
  const report = reportOf(row);
  await engine.unindex(tx, from, report);
  await tx.deleteFrom('report').where('story', '=', from).where('report', '=', id).execute();
  const number = await next(tx, to, 'reports', filed.at);
  await tx
    .insertInto('report')
    .values({ ...row, story: to, number })
    .execute();
  await engine.index(tx, to, report);
  await copyCapture(tx, { from, to }, row);
  await dropCapture(tx, from, { sha256: row.capture, file: row.file });
  await copyMade(tx, { from, to }, id);
  await removeMade(tx, from, id);
  await note(tx, from, filed.at, 'moved out', id);
  await note(tx, to, filed.at, 'moved in', id);
  await writeFiling(tx, filed, { report: id, to, from });
  return true;
}

interface Way {
  readonly from: string;
  readonly to: string;
}

async function copyCapture(
  tx: Transaction<Tables>,
  { from, to }: Way,
  { capture: sha256, file: name }: { readonly capture: string; readonly file: string },
): Promise<void> {
  for (const row of await tx
    .selectFrom('content')
    .selectAll()
    .where('story', '=', from)
    .where('sha256', '=', sha256)
    .execute()) {
    await tx
      .insertInto('content')
      .values({ ...row, story: to })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const row of await tx
    .selectFrom('capture')
    .selectAll()
    .where('story', '=', from)
    .where('sha256', '=', sha256)
    .where('file', '=', name)
    .execute()) {
    await tx
      .insertInto('capture')
      .values({ ...row, story: to })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** What was made of this report alone: what was made of several is no longer of one story. */
async function copyMade(tx: Transaction<Tables>, { from, to }: Way, id: ReportId): Promise<void> {
  for (const row of await tx
    .selectFrom('made')
    .selectAll()
    .where('story', '=', from)
    .where('subject', '=', id)
    .execute()) {
    const { kind, subject, engine } = row;
    await tx
      .insertInto('made')
      .values({ ...row, story: to })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx
      .insertInto('made_of')
      .values({ story: to, kind, subject, engine, report: id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
