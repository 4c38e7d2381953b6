import type { MessagePort } from 'node:worker_threads';
import type { ExportKind } from '../export/export.ts';
import type { StoryForm } from '../form/form.ts';
import type { Language } from '../lexicon/languages.ts';
import type { Input } from '../model/input.ts';
import type { Limits } from '../model/limits.ts';
import type { Story } from '../model/story.ts';
import type { Call, Called } from '../tool/call.ts';
import type { CellAnswer, CellWanted } from './cell-line.ts';
import type { Added, Correction, NewCorrection, Queued, Step, StoryName, Which } from './keeper.ts';

/** What may be asked of a story that is told: answered by the thread that reads, from the state it has. Plain data, so that it can be sent
 *  there and is the key under which the answer is kept. */
export type Wanted =
  | { readonly what: 'overview' | 'suggestions' | 'network' | 'moments' | 'latest-changes' }
  | { readonly what: 'ask'; readonly question: string; readonly date: string | null; readonly as: Shape }
  | {
      readonly what: 'form';
      readonly form: StoryForm;
      readonly about: string | null;
      readonly date: string | null;
      readonly as: Shape;
    }
  | { readonly what: 'list'; readonly list: ListName; readonly filters: Filters; readonly page: PageWanted }
  | { readonly what: 'one'; readonly list: ListName; readonly id: string }
  | { readonly what: 'reader'; readonly report: string }
  | { readonly what: 'merges'; readonly actor: string }
  | { readonly what: 'why'; readonly id: string };

/** The format of a page, and the language of its headings where it has any. */
export type Shape =
  | { readonly format: 'json' | 'text' }
  | { readonly format: 'markdown' | 'html'; readonly language: Language };

export type ListName =
  | 'reports'
  | 'statements'
  | 'claims'
  | 'happenings'
  | 'origins'
  | 'actors'
  | 'denials'
  | 'roles'
  | 'agreements'
  | 'course';

/** By the name of a field; what each list knows stands in `lists.ts`. */
export type Filters = Readonly<Record<string, string>>;

export interface PageWanted {
  /** As the last page gave it; '' begins. */
  readonly cursor: string;
  readonly limit: number;
}

/** What flows in pieces: `lines` a line for each report, `case` all of it, the others as `export/` makes them. */
export type Flow =
  | { readonly flow: 'case' | 'lines' }
  | { readonly flow: Exclude<ExportKind, 'csv'> }
  | { readonly flow: 'csv'; readonly table: string };

/** What the thread that reads says to what was wanted. */
export type Told =
  | { readonly type: 'found'; readonly body: string; readonly media: string }
  | {
      readonly type: 'problem';
      readonly problem: 'no-such-part' | 'wrong-cursor' | 'nothing-changed' | 'nothing-older' | 'unreadable';
      readonly detail: string;
    };

/** What the thread that keeps is asked to do. */
export type Task =
  | { readonly do: 'begin'; readonly name: string }
  | { readonly do: 'add'; readonly story: string; readonly inputs: readonly Input[] }
  | { readonly do: 'queue'; readonly story: string }
  | { readonly do: 'again'; readonly story: string; readonly which: Which }
  | { readonly do: 'drop'; readonly story: string; readonly which: Which }
  | { readonly do: 'correct'; readonly story: string; readonly correction: NewCorrection }
  | { readonly do: 'take-back'; readonly story: string; readonly number: number }
  | { readonly do: 'call'; readonly story: string; readonly call: Call }
  | {
      readonly do: 'check';
      readonly story: string;
      readonly text: Input;
      readonly date: string | null;
      readonly as: Shape;
    }
  | {
      readonly do: 'changes';
      readonly story: string;
      readonly since: string;
      readonly about: string | null;
      readonly date: string | null;
      readonly as: Shape;
    };

/** What comes of each. */
export interface Done {
  readonly begin: string;
  readonly add: Added;
  readonly queue: readonly Queued[];
  readonly again: Added;
  /** How many. */
  readonly drop: number;
  readonly correct: Correction;
  readonly 'take-back': boolean;
  readonly call: Called;
  readonly check: Told;
  readonly changes: Told;
}

/** How the thread that keeps begins. */
export interface KeeperSettings {
  readonly models: 'all' | 'none';
  readonly limits: Limits;
  /** The file of a case that lasts, or the address of a PostgreSQL database; null keeps in memory. */
  readonly kept: string | null;
  /** How many processes read at once. */
  readonly processes: number;
}

/** Between the server and the thread that keeps. `reader` is the way to the thread that reads: it gets every state there is. */
export type ToKeeper =
  | { readonly type: 'task'; readonly number: number; readonly task: Task }
  | { readonly type: 'reader'; readonly port: MessagePort }
  | { readonly type: 'cell'; readonly number: number; readonly answer: CellAnswer };
export type FromKeeper =
  | { readonly type: 'cell'; readonly number: number; readonly wanted: CellWanted }
  /** What there is, whenever it has changed; the first one tells that the thread is ready. */
  | {
      readonly type: 'state';
      readonly stories: readonly StoryName[];
      /** By the id of a story. */
      readonly corrections: Readonly<Record<string, readonly Correction[]>>;
    }
  | { readonly type: 'step'; readonly number: number; readonly step: Step }
  | { readonly type: 'done'; readonly number: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly number: number; readonly problem: string | null; readonly message: string };

/** Between the server and the thread that reads. */
export type ToTeller =
  | { readonly type: 'keeper'; readonly port: MessagePort }
  | { readonly type: 'tell'; readonly number: number; readonly story: string; readonly wanted: Wanted }
  | { readonly type: 'flow'; readonly number: number; readonly story: string; readonly flow: Flow }
  /** Room for one more piece. */
  | { readonly type: 'more' | 'stop'; readonly number: number };
export type FromTeller =
  | { readonly type: 'told'; readonly number: number; readonly revision: number; readonly told: Told }
  | { readonly type: 'piece'; readonly number: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end'; readonly number: number }
  /** There is no such story, or no such table. */
  | { readonly type: 'unknown'; readonly number: number }
  | { readonly type: 'failed'; readonly number: number; readonly message: string }
  /** A new state is in place. */
  | { readonly type: 'changed'; readonly story: string; readonly revision: number };

/** From the thread that keeps to the thread that reads, which answers with the revision when it is in place. */
export interface Passed {
  readonly id: string;
  /** Counts up over all stories. */
  readonly revision: number;
  readonly story: Story;
  readonly pinned: readonly string[];
}
