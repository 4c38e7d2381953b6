import { createHash } from 'node:crypto';
import type { ReportId } from '../model/span.ts';
import { holdStory } from './counters.ts';
import type { Engine } from './engine.ts';
import { portions } from './portions.ts';
import type { Transaction } from './query.ts';
import type { Tables } from './schema.ts';
import type { Made } from './store.ts';

/** What rests on a report that was removed meanwhile is not kept: no word of it may come back. */
export async function keepMade(tx: Transaction<Tables>, story: string, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return;
  await holdStory(tx, story);
  const held = await heldOf(tx, story, new Set(made.flatMap(({ reports }) => reports)));
  for (const { kind, subject, engine: by, bytes, reports } of made) {
    if (!reports.every((report) => held.has(report))) continue;
    const key = { story, kind, subject, engine: by };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await tx
      .insertInto('made')
      .values({ ...key, bytes, sha256 })
      .onConflict((conflict) => conflict.columns(['story', 'kind', 'subject', 'engine']).doUpdateSet({ bytes, sha256 }))
      .execute();
    for (const some of portions([...new Set(reports)])) {
      await tx
        .insertInto('made_of')
        .values(some.map((report) => ({ ...key, report })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

async function heldOf(
  tx: Transaction<Tables>,
  story: string,
  reports: ReadonlySet<ReportId>,
): Promise<ReadonlySet<ReportId>> {
  const held = new Set<ReportId>();
  for (const some of portions([...reports])) {
    const rows = await tx
      .selectFrom('report')
      .select('report')
      .where('story', '=', story)
      .where('report', 'in', some)
      .execute();
    for (const { report } of rows) held.add(report);
  }
  return held;
}

/** What was damaged, or made before hashes were kept, is made again. */
export function isAsMade({ bytes, sha256 }: Pick<Tables['made'], 'bytes' | 'sha256'>): boolean {
  return sha256 !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}

/** Whether what was made carries its hash: a file that may only be read keeps the tables of the version that wrote it. */
export async function hasHashes({ db, writable }: Engine): Promise<boolean> {
  if (writable) return true;
  const tables = await db.introspection.getTables();
  return tables.some(({ name, columns }) => name === 'made' && columns.some((column) => column.name === 'sha256'));
}
