import type { Transaction } from './query.ts';
import type { Tables } from './schema.ts';

/** Count up one of the story's counters; the first call makes the story. The row is locked until the transaction ends, so two
 *  writers never give the same number. */
export async function next(
  tx: Transaction<Tables>,
  story: string,
  counter: 'reports' | 'entries' | 'corrections' | 'answers',
  at: string,
): Promise<number> {
  await makeStory(tx, story, at);
  const row = await tx
    .updateTable('story')
    .set((column) => ({ changed: at, [counter]: column(counter, '+', 1) }))
    .where('story', '=', story)
    .returning(counter)
    .executeTakeFirstOrThrow();
  return Number(row[counter]);
}

/** Until the transaction ends no other writer adds to the story. The first call makes it. */
export async function lockStory(tx: Transaction<Tables>, story: string, at: string): Promise<void> {
  await makeStory(tx, story, at);
  await holdStory(tx, story);
}

/** The same where the story is there already. */
export async function holdStory(tx: Transaction<Tables>, story: string): Promise<void> {
  await tx
    .updateTable('story')
    .set((column) => ({ changed: column.ref('changed') }))
    .where('story', '=', story)
    .execute();
}

async function makeStory(tx: Transaction<Tables>, story: string, at: string): Promise<void> {
  await tx
    .insertInto('story')
    .values({ story, changed: at, reports: 0, entries: 0, corrections: 0, answers: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
