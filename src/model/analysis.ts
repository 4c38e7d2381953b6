import type { Actor } from './actor.ts';
import type { Happening, Telling } from './happening.ts';
import type { Mention } from './mention.ts';
import type { Dated, Report } from './report.ts';
import type { Sentence } from './sentence.ts';
import type { Mark } from './span.ts';
import type { Statement } from './statement.ts';

/** Everything found in one report, without a look at any other. */
export interface Analysis {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  /** In order of the text; two mentions of the same type never overlap. */
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  /** The report's date: as published, else worked out from the content; null where neither tells. */
  readonly dated: Dated | null;
  readonly statements: readonly Statement[];
  readonly tellings: readonly Telling[];
  /** Difficult stretches: what a stage could not read and why. */
  readonly notes: readonly Mark[];
}

/** What a stage reads: the fields it names and nothing else, so a stage run too early does not compile. */
export type Has<K extends keyof Analysis> = Pick<Analysis, K>;

/** What one report gives by itself: its own part of a case. The same in every order and company of files. */
export interface Alone {
  readonly analysis: Analysis;
  readonly actors: readonly Actor[];
  readonly happenings: readonly Happening[];
}
