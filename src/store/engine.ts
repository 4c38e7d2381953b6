import type { Report } from '../model/report.ts';
import type { Kysely, Transaction } from './query.ts';
import type { Tables } from './schema.ts';
import type { Hit, SearchOptions, StoreFault } from './store.ts';

/** What each database does in its own way. */
export interface Engine {
  readonly name: string;
  readonly writable: boolean;
  readonly db: Kysely<Tables>;
  /** Called inside the transaction that writes or removes the report. */
  readonly index: (tx: Transaction<Tables>, story: string, report: Report) => Promise<void>;
  readonly unindex: (tx: Transaction<Tables>, story: string, report: Report) => Promise<void>;
  readonly search: (words: readonly string[], options: SearchOptions) => Promise<readonly Hit[]>;
  /** After a removal, outside of any transaction: let no freed page keep the words. */
  readonly scrub: () => Promise<void>;
  readonly check: () => Promise<readonly StoreFault[]>;
  readonly backup: (to: string) => Promise<void>;
}
