import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';

/** WHERE A CASE LASTS: one contract, kept by a SQLite file, by memory and by a database of several machines.
 *
 *  A store keeps what cannot be made again (bytes as they came, corrections, answers given) and, beside it, what can
 *  (analyses, comparisons): the second may be thrown away at any time. It understands none of it. Every row belongs to a story.
 *
 *  Each call is one transaction: when its promise is fulfilled, what it wrote survives the end of the process; when it is
 *  rejected, nothing of it was written. Bytes and reports never change once they are kept. */
export interface Store {
  /** As a user would name it: a path, `memory`, a database without its password. */
  readonly name: string;
  /** False where it was opened for reading alone. */
  readonly writable: boolean;

  /** The stories kept here, by name. */
  stories(): Promise<readonly StoryKept[]>;

  /** Keep what came under one name, and the reports that it holds. A report that is already kept is left as it is.
   *  What was handed in under this name is done with.
   *  @returns one outcome for each report, in their order. */
  add(story: string, taken: Taken): Promise<readonly Outcome[]>;

  /** Keep bytes from which no report was read yet. What waits or was set aside already waits (again).
   *  @param aside what kept them from being read, where that is known already: they are set aside at once */
  handIn(story: string, capture: Capture, aside?: Aside): Promise<void>;

  /** What was handed in and is not done with, in that order; of all stories where `story` is null. */
  handed(story: string | null): Promise<readonly Handed[]>;

  /** Of one key; null where it is done with. `isNext` where nothing waits that came earlier under the same name or address: versions are
   *  added in the order in which they came. */
  handedAs(story: string, key: HandedKey): Promise<(Handed & { readonly isNext: boolean }) | null>;

  /** Of all that was handed in: how much waits, and how much was set aside. */
  counts(): Promise<Counts>;

  /** Say why something that was handed in cannot be read: it waits no more, and its bytes stay. @returns false where there is none. */
  setAside(story: string, key: HandedKey, aside: Aside): Promise<boolean>;

  /** Drop what was handed in, with its bytes unless a report rests on them. @returns false where there is none. */
  letGo(story: string, key: HandedKey): Promise<boolean>;

  /** In the order in which they were added. Reports that a later version replaced are told only where `all` asks for them. */
  reports(story: string, which?: { readonly all?: boolean }): Promise<readonly Kept[]>;

  /** One of them, of whatever version; null where it is not kept here. */
  report(story: string, id: ReportId): Promise<Kept | null>;

  /** The bytes that a report was read from, as they came, with the name they came by. */
  capture(story: string, sha256: string, file: string): Promise<Capture | null>;

  /** Take a report out with everything that holds its words: bytes that no other report rests on, analyses, comparisons, and
   *  answers that cite it. Afterwards no word of it stands anywhere in the store.
   *  @returns false where it was not kept. */
  remove(story: string, id: ReportId, at: string): Promise<boolean>;

  /** Reports whose text or title holds all the words, best first. The words are words: no sign in them is an instruction. */
  search(words: string, options: SearchOptions): Promise<readonly Hit[]>;

  /** What was made of reports: an analysis, a comparison. Another `engine` never sees it; what was damaged since is not there. */
  made(story: string, key: MadeKey): Promise<Uint8Array | null>;
  /** Many at once, in the order of `subjects`; null where there is none. */
  madeOf(
    story: string,
    kind: string,
    engine: string,
    subjects: readonly string[],
  ): Promise<readonly (Uint8Array | null)[]>;
  /** In place of what was made before under the same key. What rests on a report that is not kept here (any more) is passed over. */
  keepMade(story: string, made: readonly Made[]): Promise<void>;
  /** Throw away what was made, of one story or of all: it is made again when it is asked for. */
  forgetMade(story: string | null): Promise<void>;

  /** What the user knows better, oldest first, what was taken back included. */
  corrections(story: string): Promise<readonly CorrectionKept[]>;
  correct(story: string, correction: NewCorrection): Promise<CorrectionKept>;
  /** Take one back. It stays on record. @returns false where there is none of that number, or it was taken back before. */
  takeBack(story: string, number: number, at: string): Promise<boolean>;

  /** Keep an answer, so that it can be compared with a later one. @returns its number, from 1. */
  keepAnswer(story: string, answer: NewAnswer): Promise<number>;
  /** Oldest first. @param which only those of a form, or given at a time or later */
  answers(story: string, which?: { readonly form?: string; readonly since?: string }): Promise<readonly AnswerKept[]>;

  /** Take reports over from one story into another, with their bytes and what was made of each alone; answers stay with the story that
   *  gave them. Older versions go along where they are named. It is written down in the history of the stream.
   *  @returns the ids that were kept there. */
  move(from: string, to: string, ids: readonly ReportId[], filed: NewFiling): Promise<readonly ReportId[]>;

  /** The mixed streams of which stories were found here, by name. */
  streams(): Promise<readonly string[]>;
  /** Which report of a stream came into which story, when and why, oldest first. It holds no words of reports. */
  filings(stream: string): Promise<readonly Filing[]>;
  /** Write down a filing that was made elsewhere: for copies. */
  keepFiling(stream: string, filing: Omit<Filing, 'number'>): Promise<void>;

  /** What whoever brings the reports of a story remembers, by name: when a feed was asked, and what for next time. No words of reports. */
  remembered(story: string): Promise<readonly Remembered[]>;
  /** In place of what was remembered by that name; null forgets it. */
  remember(story: string, name: string, value: string | null): Promise<void>;

  /** What happened to the story, oldest first: reports added, replaced, removed, moved; corrections; answers. */
  journal(story: string, since?: number): Promise<readonly Entry[]>;

  /** What is wrong with the store; empty where nothing is. Reads everything. */
  check(): Promise<readonly StoreFault[]>;

  /** Write a copy that can be opened by itself, while others go on reading and writing. @throws where `to` exists. */
  backup(to: string): Promise<void>;

  close(): Promise<void>;
}

export interface StoryKept {
  readonly story: string;
  /** Of the reports that stand, versions that were replaced left out. */
  readonly reports: number;
  /** When something last happened to it, ISO 8601 in UTC. */
  readonly changed: string;
}

/** Bytes under the name they came by, at the time they came. */
export interface Capture {
  readonly file: string;
  readonly url: string | null;
  /** The character set that came beside the bytes. */
  readonly charset: string | null;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** ISO 8601 in UTC. */
  readonly taken: string;
}

export interface Taken {
  readonly capture: Capture;
  /** Where the story was found in a mixed stream: written down with the reports that are new. */
  readonly filed?: NewFiling;
  readonly reports: readonly {
    readonly report: Report;
    /** The report of which this is a later version. */
    readonly replaces: ReportId | null;
  }[];
  /** In place of `replaces`: told of the reports that stand under the same id, address or file, while no other writer can add to the
   *  story. So of two versions that several machines add at once one stands. */
  readonly versionOf?: (report: Report, standing: readonly Report[]) => ReportId | null;
  /** What was made of the reports already. */
  readonly made?: readonly Made[];
}

/** What was handed in. */
export interface HandedKey {
  readonly sha256: string;
  readonly file: string;
}

/** Why something is not read. */
export interface Aside {
  readonly why: string;
  /** The program that could not read it. */
  readonly engine: string;
}

/** Bytes from which no report was read yet. */
export interface Handed extends HandedKey {
  readonly story: string;
  readonly url: string | null;
  /** ISO 8601 in UTC. */
  readonly taken: string;
  /** Grows within a story. */
  readonly number: number;
  /** What kept them from being read; null while they wait. */
  readonly why: string | null;
  /** The program that could not read them; null while they wait. */
  readonly engine: string | null;
}

export interface Counts {
  readonly stories: number;
  /** Added in all, those that were replaced or removed since included. */
  readonly reports: number;
  readonly waiting: number;
  readonly aside: number;
}

export type Outcome = 'added' | 'replaced' | 'known';

export interface Kept {
  readonly report: Report;
  /** From 1, in the order of adding. */
  readonly number: number;
  /** SHA-256 of the bytes that it was read from. */
  readonly capture: string;
  readonly added: string;
  readonly replacedBy: ReportId | null;
}

export interface SearchOptions {
  /** null searches all stories. */
  readonly story: string | null;
  readonly limit: number;
}

export interface Hit {
  readonly story: string;
  readonly report: ReportId;
  readonly file: string;
  readonly title: string;
  readonly outlet: string | null;
}

export interface MadeKey {
  /** `analysis`, `comparison`. */
  readonly kind: string;
  /** What it was made of, so that a change of any of it is another subject. */
  readonly subject: string;
  /** What made it: the program, its models, its data. */
  readonly engine: string;
}

export interface Made extends MadeKey {
  readonly bytes: Uint8Array;
  /** The reports whose words are in it: it goes when one of them is removed. */
  readonly reports: readonly ReportId[];
}

export interface NewCorrection {
  readonly kind: string;
  /** What is corrected into what, as its kind says; JSON. */
  readonly about: unknown;
  readonly at: string;
}

export interface CorrectionKept extends NewCorrection {
  readonly number: number;
  readonly takenBack: string | null;
}

export interface NewAnswer {
  readonly question: string;
  readonly form: string;
  readonly engine: string;
  /** The published JSON of the answer. */
  readonly json: string;
  /** The reports whose words or titles stand in it. */
  readonly reports: readonly ReportId[];
  readonly at: string;
}

export interface AnswerKept extends NewAnswer {
  readonly number: number;
}

export interface Entry {
  readonly number: number;
  readonly at: string;
  readonly what: 'added' | 'replaced' | 'removed' | 'moved in' | 'moved out' | 'corrected' | 'taken back' | 'answered';
  /** The report, or the number of the correction or answer. */
  readonly subject: string;
}

export interface NewFiling {
  /** The name of the mixed stream, beside those of its stories. */
  readonly stream: string;
  /** “first of its kind”, “0.31 like it”: no words of the report. */
  readonly why: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** A report that came into a story. */
export interface Filing extends Omit<NewFiling, 'stream'> {
  readonly number: number;
  readonly report: ReportId;
  readonly story: string;
  /** The story that it was in before; null where it is new. */
  readonly from: string | null;
}

export interface Remembered {
  readonly name: string;
  /** JSON. */
  readonly value: string;
}

/** Something wrong with the store itself. */
export interface StoreFault {
  /** A name that programs can rely on: `damaged`, `hash`, `orphan` … */
  readonly kind: string;
  readonly message: string;
}

/** Thrown where a store cannot do what it was asked, with the way out. */
export class StoreError extends Error {
  /** `not-a-case`, `newer`, `locked`, `full`, `read-only`, `damaged`, `missing`, `exists`, `unreachable`. */
  readonly kind: string;
  constructor(kind: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.kind = kind;
  }
}
