import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import { next } from './counters.ts';
import { hashOf, plainOrNull } from './plain.ts';
import type { Kysely, Selectable, Transaction } from './query.ts';
import type { Tables } from './schema.ts';
import { type Entry, type Kept, StoreError } from './store.ts';

/** What every part of a store over SQL does with its rows. */
export function rowOf(
  db: Kysely<Tables>,
  story: string,
  id: ReportId,
): Promise<Selectable<Tables['report']> | undefined> {
  return db.selectFrom('report').selectAll().where('story', '=', story).where('report', '=', id).executeTakeFirst();
}

export function keptOf(row: Selectable<Tables['report']>): Kept {
  const { number, capture, added, replaced_by: replacedBy } = row;
  return { report: reportOf(row), number, capture, added, replacedBy };
}

export function reportOf({ record, text, report }: Selectable<Tables['report']>): Report {
  try {
    return { text, ...JSON.parse(record) };
  } catch (cause) {
    throw damaged(`what is kept of the report ${report} cannot be read`, cause);
  }
}

/** The record is what was written, and what stands in it and in a column besides is the same in both. */
export function isOfRow(
  { id, sha256, file, title, outlet, genre, language, published, url }: Report,
  row: Readonly<Record<string, unknown>>,
): boolean {
  // A file of an early version that may only be read has fewer columns.
  const hash = row.record_sha256 ?? null;
  if (hash !== null && hash !== hashOf(String(row.record))) return false;
  const both = { report: id, sha256, file, title, outlet, genre, language, published: published?.from ?? null, url };
  return Object.entries(both).every(([column, value]) => !(column in row) || plainOrNull(value) === row[column]);
}

export async function note(
  tx: Transaction<Tables>,
  story: string,
  at: string,
  what: Entry['what'],
  subject: string,
): Promise<void> {
  const number = await next(tx, story, 'entries', at);
  await tx.insertInto('journal').values({ story, number, at, what, subject }).execute();
}

export function damaged(what: string, cause: unknown): StoreError {
  return new StoreError('damaged', `${what}: “crossread doctor” tells what else is wrong and how to save the rest.`, {
    cause,
  });
}
