import type { Dated, Report } from '../model/report.ts';
import type { Sentence } from '../model/sentence.ts';
import type { TimeExpression } from './meaning.ts';

/** A report with its sentences and the time expressions found in them, nothing worked out yet. */
export interface Text {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
}

/** What is known of a report's date: the date itself, or a year for its days. */
export interface Known {
  readonly dated: Dated | null;
  readonly year: { readonly year: number; readonly because: string } | null;
}
