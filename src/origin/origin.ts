import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Origin } from '../model/claim.ts';
import type { Corrections } from '../model/correction.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { retells } from '../model/retells.ts';
import { groupTexts, readApart } from './group.ts';
import { sharedTexts } from './texts.ts';
import { voiceOrigins } from './voices.ts';

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
