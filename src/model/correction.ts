import type { ReportId } from './span.ts';

/** What a user knows better. */
export interface Corrections {
  /** Pairs of reports, each by its id or its file, that are not one origin whatever words, agency or quotation they share. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Reports that no comparison and no answer heeds. They stay in the case. */
  readonly hidden?: readonly ReportId[];
  /** Reports that stand first where reports are listed. */
  readonly pinned?: readonly ReportId[];
}

/** Without what is hidden. */
export function shown<Item extends { readonly report: { readonly id: ReportId } }>(
  analyses: readonly Item[],
  { hidden = [] }: Corrections,
): readonly Item[] {
  if (hidden.length === 0) return analyses;
  const ids = new Set(hidden);
  return analyses.filter(({ report }) => !ids.has(report.id));
}

/** What is known of the reports that are shown: a pair of which one is hidden is kept apart from nothing. */
export function ofShown(
  corrections: Corrections,
  analyses: readonly { readonly report: { readonly id: ReportId; readonly file: string } }[],
): Corrections {
  const { hidden = [], apart } = corrections;
  if (hidden.length === 0 || apart === undefined) return corrections;
  const ids = new Set(hidden);
  const names = new Set(analyses.flatMap(({ report: { id, file } }) => (ids.has(id) ? [id, file] : [])));
  return { ...corrections, apart: apart.filter((pair) => !pair.some((name) => names.has(name))) };
}
