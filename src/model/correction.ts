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
