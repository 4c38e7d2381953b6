import type { ActorId, Citation, ReportId, Span } from './span.ts';

/** Somebody who can say or do something. In an analysis the ids are of that report; `actor/` joins them over the case. */
export interface Actor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  /** The fullest name without titles: “Subrahmanya Dane”; for an unnamed one its wording: “people familiar with the matter”. */
  readonly name: string;
  /** “External Affairs Minister”, “General”; the longest first. */
  readonly titles: readonly string[];
  readonly aliases: readonly Alias[];
  /** The state, organisation or group that the actor speaks for, by its common English name (“Norland”), or null.
   *  A state is its own party; an outlet or an agency has none. */
  readonly party: string | null;
  /** What the text says that shows the party: “Norland's army chief”. Empty where party is null or the actor is the party. */
  readonly partyBecause: readonly Because[];
  /** Every merge with its reason; taking one away undoes it. */
  readonly merged: readonly Merge[];
}

export type ActorKind = 'person' | 'state' | 'organisation' | 'outlet' | 'group' | 'unnamed';

export interface Alias {
  readonly text: string;
  readonly form: 'name' | 'title' | 'metonym' | 'demonym' | 'pronoun' | 'unnamed';
}

/** A reason with the words it rests on (null: general knowledge from a data file). */
export interface Because extends Span {
  readonly report: ReportId | null;
  readonly why: string;
}

/** Two actors taken for one. */
export interface Merge {
  /** The id (inside its report) that was joined in, and where. */
  readonly report: ReportId;
  readonly actor: ActorId;
  readonly why: string;
  readonly at: Citation | null;
}
