import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Origin } from '../model/claim.ts';
import type { Corrections } from '../model/correction.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { retells } from '../model/retells.ts';
import type { OriginId, ReportId } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { groupTexts, readApart } from './group.ts';
import { sharedTexts } from './texts.ts';
import { sourceOf, voiceOrigins } from './voices.ts';

/** Find the independent sources behind the reports: one for each group of reports that share a text or an agency, one for each
 *  outlet that is cited, one for each named speaker, one for each quotation that several reports have from unnamed people.
 *  A digest, a fact-check or a generated text is never one.
 *  Ids are derived: `o-<first report>`, `o-<actor id>`, `o-<first statement>`, so nobody needs a table to find one. */
export function findOrigins(
  analyses: readonly Analysis[],
  actors: readonly Actor[],
  corrections: Corrections = {},
  memory: Memory = FORGETFUL,
): readonly Origin[] {
  const own = analyses.filter(({ report }) => isOriginal(report.genre));
  const apart = readApart(analyses, corrections.apart ?? []);
  return voiceOrigins(groupTexts(own, sharedTexts(own, memory), apart, memory), own, actors, apart, memory);
}

/** Whether texts of this kind can bring something new. */
export function isOriginal(genre: Analysis['report']['genre']): boolean {
  return !retells(genre);
}

/** Tells the id of the origin behind a statement (or, with null, behind what a report tells in its own voice);
 *  null for what a digest, a fact-check or a generated text tells in its own voice. */
export function originFinder(
  origins: readonly Origin[],
): (statement: Statement | null, report: ReportId) => OriginId | null {
  const holding = new Map(origins.flatMap(({ id, holds }) => holds.map((held) => [held, id] as const)));
  const ofReport = new Map(
    origins.flatMap(({ id, reports }) => (id.startsWith('o-r-') ? reports.map((report) => [report, id] as const) : [])),
  );
  return (statement, report) => {
    const held = statement === null ? undefined : holding.get(statement.id);
    const source = statement === null ? null : sourceOf(statement);
    return held ?? (source === null ? undefined : holding.get(source.actor)) ?? ofReport.get(report) ?? null;
  };
}
