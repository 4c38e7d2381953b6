import type { Analysis } from '../model/analysis.ts';
import type { Corrections } from '../model/correction.ts';
import type { ReportId } from '../model/span.ts';
import { type Correction, KeeperError, type NewCorrection } from './keeper.ts';

/** What holds of a list of corrections, as a comparison heeds it. */
export function standingOf(
  corrections: readonly (NewCorrection & { readonly takenBack: string | null })[],
): Corrections {
  const standing = corrections.filter(({ takenBack }) => takenBack === null);
  const reportsOf = (kind: 'hide' | 'pin'): readonly ReportId[] =>
    standing.flatMap((one) => (one.kind === kind ? [one.report] : []));
  return {
    apart: standing.flatMap((one) => (one.kind === 'apart' ? [one.reports] : [])),
    hidden: reportsOf('hide'),
    pinned: reportsOf('pin'),
  };
}

/** The titles of the reports that a correction names. A correction of a report that is not there would do nothing, and nobody would see it.
 *  @throws KeeperError for such a one */
export function titlesOf(correction: NewCorrection, analyses: readonly Analysis[]): readonly string[] {
  const named = reportsIn(correction);
  if (new Set(named).size < named.length)
    throw new KeeperError('wrong-correction', 'a report cannot be kept apart from itself');
  return named.map((id) => {
    const found = analyses.find(({ report }) => report.id === id);
    if (found === undefined) throw new KeeperError('no-report', `the story has no report “${id}”`);
    return found.report.title;
  });
}

function reportsIn(correction: NewCorrection): readonly ReportId[] {
  return correction.kind === 'apart' ? correction.reports : [correction.report];
}

/** How a correction stands in a store: by the field of `Corrections` that it adds to, with what it adds. */
export function storedAs(correction: NewCorrection): readonly [kind: keyof Corrections, about: unknown] {
  switch (correction.kind) {
    case 'hide':
      return ['hidden', correction.report];
    case 'pin':
      return ['pinned', correction.report];
    case 'apart':
      return ['apart', correction.reports];
  }
}

/** The same back; null for a kind that this version does not know. */
export function fromStored(
  {
    kind,
    about,
    number,
    at,
    takenBack,
  }: { readonly kind: string; readonly about: unknown } & Pick<Correction, 'number' | 'at' | 'takenBack'>,
  titleOf: (id: ReportId) => string,
): Correction | null {
  const head = { number, at, takenBack };
  if ((kind === 'hidden' || kind === 'pinned') && typeof about === 'string')
    return { ...head, kind: kind === 'hidden' ? 'hide' : 'pin', report: about, titles: [titleOf(about)] };
  if (kind === 'apart' && Array.isArray(about) && about.length === 2) {
    const reports: readonly [string, string] = [String(about[0]), String(about[1])];
    return { ...head, kind, reports, titles: reports.map(titleOf) };
  }
  return null;
}
