import type { ReportId } from '../model/span.ts';
import { holdStory } from './counters.ts';
import type { Engine } from './engine.ts';
import { dropCapture } from './handed.ts';
import type { Transaction } from './query.ts';
import { note, reportOf, rowOf } from './rows.ts';
import type { Tables } from './schema.ts';

/** Take a report out with everything that holds its words, inside a transaction. @returns false where it is not there. */
export async function removeReport(
  tx: Transaction<Tables>,
  engine: Engine,
  story: string,
  id: ReportId,
  at: string,
): Promise<boolean> {
  // Nobody may keep what was made of it in between.
  await holdStory(tx, story);
  const row = await rowOf(tx, story, id);
  if (row === undefined) return false;
  await engine.unindex(tx, story, reportOf(row));
  await tx.deleteFrom('report').where('story', '=', story).where('report', '=', id).execute();
  // The version before it stands again.
  await tx
    .updateTable('report')
    .set({ replaced_by: row.replaced_by })
    .where('story', '=', story)
    .where('replaced_by', '=', id)
    .execute();
  await dropCapture(tx, story, { sha256: row.capture, file: row.file });
  // Answers stayed where the report was before.
  const filed = await tx.selectFrom('filing').select(['into_story', 'from_story']).where('report', '=', id).execute();
  const before = filed.flatMap(({ into_story: to, from_story: from }) => (from === null ? [to] : [from, to]));
  for (const one of new Set([story, ...before])) {
    await removeMade(tx, one, id);
    await removeAnswers(tx, one, id);
  }
  await note(tx, story, at, 'removed', id);
  return true;
}

export async function removeMade(tx: Transaction<Tables>, story: string, id: ReportId): Promise<void> {
  const rows = await tx
    .selectFrom('made_of')
    .select(['kind', 'subject', 'engine'])
    .where('story', '=', story)
    .where('report', '=', id)
    .execute();
  for (const { kind, subject, engine } of rows) {
    for (const table of ['made', 'made_of'] as const) {
      await tx
        .deleteFrom(table)
        .where('story', '=', story)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('engine', '=', engine)
        .execute();
    }
  }
}

async function removeAnswers(tx: Transaction<Tables>, story: string, id: ReportId): Promise<void> {
  const rows = await tx
    .selectFrom('answer_report')
    .select('number')
    .where('story', '=', story)
    .where('report', '=', id)
    .execute();
  for (const { number } of rows) {
    await tx.deleteFrom('answer').where('story', '=', story).where('number', '=', number).execute();
    await tx.deleteFrom('answer_report').where('story', '=', story).where('number', '=', number).execute();
  }
}
