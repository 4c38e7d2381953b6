import type { Analysis } from '../model/analysis.ts';
import type { Corrections } from '../model/correction.ts';
import type { Failure, Input } from '../model/input.ts';
import type { Dated } from '../model/report.ts';
import type { ActorId, ReportId, StatementId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import type { Desk } from '../tool/desk.ts';

/** WHERE THE SERVER HAS ITS STORIES: in memory for the files of a command line, or in a case that lasts. Works in a thread of its own;
 *  every call is over when its promise is, and one follows the other. */
export interface Keeper {
  readonly stories: () => Promise<readonly StoryName[]>;
  /** Begin a story without reports. @returns its id */
  readonly begin: (name: string) => Promise<string>;
  /** Read inputs into a story. What cannot be read is told; the rest is in. */
  readonly add: (story: string, inputs: readonly Input[], watch: Watch) => Promise<Added>;
  /** What was handed in or given and is not read: what was set aside first, then what waits, each in the order in which it came. */
  readonly queue: (story: string) => Promise<readonly Queued[]>;
  /** Read again what was set aside. */
  readonly again: (story: string, which: Which, watch: Watch) => Promise<Added>;
  /** Take out what was set aside, with its bytes. @returns how many */
  readonly drop: (story: string, which: Which) => Promise<number>;
  readonly corrections: (story: string) => Promise<readonly Correction[]>;
  /** @returns the correction with its number */
  readonly correct: (story: string, correction: NewCorrection) => Promise<Correction>;
  /** Take a correction back. @returns false where there is none of that number, or it was taken back before */
  readonly takeBack: (story: string, number: number) => Promise<boolean>;
  /** Take in what others have written since: another command, a worker. @returns the ids of stories that have changed or come */
  readonly catchUp: () => Promise<readonly string[]>;
  /** The story as it is now, corrections heeded, and each report by itself. */
  readonly told: (story: string) => Promise<State>;
  /** The story as the tools of agents work on it. */
  readonly desk: (story: string) => Promise<Desk>;
  readonly close: () => Promise<void>;
}

export interface StoryName {
  /** Stands in addresses: small letters, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** When it last changed, ISO 8601 in UTC. */
  readonly changed: string;
  /** Texts that were handed in for workers and are not read yet. */
  readonly waiting: number;
  /** Texts that could not be read and were set aside. */
  readonly aside: number;
}

/** A text that is kept and not read. */
export interface Queued {
  readonly file: string;
  /** Lower-case hex SHA-256 of its bytes. */
  readonly sha256: string;
  /** When it came, ISO 8601 in UTC. */
  readonly since: string;
  /** What kept it from being read; null while it waits. */
  readonly why: string | null;
}

/** Texts by the hashes of their bytes; null is all of them. */
export type Which = readonly string[] | null;

export interface State {
  readonly story: Story;
  /** Before they were compared: a checked text is compared with them. */
  readonly separate: readonly Analysis[];
  readonly corrections: Corrections;
}

/** Hears how far the reading of inputs is. */
export type Watch = (step: Step) => void;

/** Of what was set aside, those that are meant. */
export function chosen<One extends { readonly sha256: string; readonly why: string | null }>(
  queued: readonly One[],
  which: Which,
): readonly One[] {
  return queued.filter(({ sha256, why }) => why !== null && (which === null || which.includes(sha256)));
}

export interface Step {
  readonly doing: 'reading' | 'understanding' | 'comparing';
  /** The file, or '' where it is about all of them. */
  readonly file: string;
  readonly done: number;
  readonly all: number;
}

/** What adding did. */
export interface Added {
  readonly added: readonly ReportId[];
  /** The same words under the same name were there before. */
  readonly known: readonly ReportId[];
  /** Reports of which a later version came in. */
  readonly replaced: readonly ReportId[];
  /** Read again, since the new ones tell their date otherwise. */
  readonly reread: readonly ReportId[];
  readonly failures: readonly Failure[];
}

export type NewCorrection =
  /** Leave a report out of every answer, or put it before the others. */
  | { readonly kind: 'hide' | 'pin'; readonly report: ReportId }
  /** Two reports that are no one origin. */
  | { readonly kind: 'apart'; readonly reports: readonly [ReportId, ReportId] }
  /** An actor of a report, by its id there, that is another than the one that it was joined with. */
  | { readonly kind: 'unmerge'; readonly report: ReportId; readonly actor: ActorId }
  /** Who said it, by an actor of the story; null: nobody that the reports name. */
  | { readonly kind: 'speaker'; readonly statement: StatementId; readonly speaker: ActorId | null }
  /** For whom an actor of the story speaks, by the name of the party; null: for nobody. */
  | { readonly kind: 'party'; readonly actor: ActorId; readonly party: string | null }
  /** When a report was published; the end is exclusive. */
  | ({ readonly kind: 'date'; readonly report: ReportId } & Pick<Dated, 'from' | 'to' | 'precision'>);

export type Correction = NewCorrection & {
  /** From 1, in the order in which they were made. */
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** null while it holds. */
  readonly takenBack: string | null;
  /** Of the reports that it names, in their order. */
  readonly titles: readonly string[];
  /** What else it names, in words: the statement's own and its new speaker, the actor and its party, the actor that was joined. Kept as they
   *  were when it was made, since what it corrects may be gone. */
  readonly names: readonly string[];
};

/** Thrown for what the user can put right; the name is one of `problem.ts`. */
export class KeeperError extends Error {
  readonly problem: 'no-story' | 'no-report' | 'wrong-correction' | 'name-taken';
  constructor(problem: KeeperError['problem'], message: string) {
    super(message);
    this.name = 'KeeperError';
    this.problem = problem;
  }
}
