import type { Failure, Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import type { Outcome } from '../store/store.ts';

/** Where what came is kept: in one story, or in stories that are found. */
export interface Shelf {
  /** Keep inputs and the reports in them: what was told to `kept` is on disk.
   *  @param at ISO 8601 in UTC, later than the one before */
  readonly put: (inputs: readonly Input[], at: string, kept: Kept) => Promise<readonly Failure[]>;
  /** Stories that something came into since they were told last, by name. */
  readonly touched: () => ReadonlySet<string>;
  readonly toldOf: (story: string) => void;
}

/** @param into the story that it is in now; `why` only where stories are found: why there */
export type Kept = (
  report: Report,
  outcome: Outcome,
  into: { readonly story: string; readonly why: string | null },
) => void;
