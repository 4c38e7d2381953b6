import type { ReportId } from './span.ts';

/** Reports of a mixed stream that tell one story. */
export interface Cluster {
  /** `k-` and the hash of its reports: another set of reports is another cluster. */
  readonly id: string;
  /** Oldest first where known, else by id. */
  readonly reports: readonly ReportId[];
  /** The words that it is known by, most telling first. */
  readonly topics: readonly string[];
}
