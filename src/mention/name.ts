import type { Known } from './known.ts';
import type { Run } from './run.ts';
import type { Line } from './words.ts';

/** A proper name where it stands, without titles. */
export interface Name {
  /** Index into the lines. */
  readonly line: number;
  readonly first: number;
  /** One past the last word. */
  readonly last: number;
  /** Its words with one blank between them, without article. */
  readonly key: string;
  readonly kind: NameKind;
  readonly known: Known | null;
  /** The state after “of” in a name: “Press Bureau of Norland”; null where none stands. */
  readonly within: string | null;
  /** What decided the kind. */
  readonly rule: string;
}

export interface Names {
  readonly names: readonly Name[];
  /** All runs by line, offices included. */
  readonly runs: readonly (readonly Run[])[];
}

export type NameKind =
  | 'person'
  | 'organisation'
  | 'outlet'
  | 'state'
  | 'demonym'
  | 'seat'
  | 'place'
  | 'thing'
  | 'unknown';

/** What a name is and what decided it. */
export type Decision = { readonly kind: NameKind; readonly rule: string };

/** Where a name stands. */
export interface Occurrence {
  readonly line: Line;
  readonly first: number;
  /** One past the last word. */
  readonly last: number;
}

/** One name of a report with all that speaks for one kind or another. */
export interface Candidate {
  readonly key: string;
  readonly texts: readonly string[];
  readonly occurrences: readonly Occurrence[];
  /** How much speaks for each kind. */
  readonly votes: { readonly sums: ReadonlyMap<NameKind, number> };
  /** What the rules say. */
  readonly decision: Decision;
  /** What longer names of the report, of which this one is a part, are by the rules: “starts organisation”, “ends person”. */
  readonly longer: readonly string[];
  /** What it stands beside in lists: “person”, “state”. */
  readonly beside: readonly string[];
}
