import type { ActorId, Citation, ClaimId, OriginId, ReportId, RuleId, StatementId, TellingId } from './span.ts';

/** One independent source of information. Forty outlets that print one agency story are one origin. */
export interface Origin {
  readonly id: OriginId;
  readonly kind: 'wire' | 'outlet' | 'party' | 'unknown';
  readonly name: string;
  /** Earliest first where known, else by file. */
  readonly reports: readonly ReportId[];
  /** Whose words are of it, besides what its reports tell themselves: speakers and cited outlets in every report, single statements. */
  readonly holds: readonly (ActorId | StatementId)[];
  /** Why we think the reports share it: a credit line, or the same words. Undone by `Corrections.apart`. */
  readonly because: readonly Sameness[];
}

export interface Sameness {
  readonly kind: 'copy' | 'near-copy' | 'excerpt' | 'credit' | 'cites' | 'same-quotes' | 'retells';
  readonly why: string;
  readonly a: Citation;
  readonly b: Citation;
}

/** One thing that is said to be so, with everybody who says it, denies it, or tells it otherwise. */
export interface Claim {
  readonly id: ClaimId;
  /** The clearest member's own words. */
  readonly text: string;
  readonly at: Citation;
  /** What it is about, for finding it: lemmas and party names, most telling first. */
  readonly topics: readonly string[];
  readonly members: readonly Member[];
  readonly differences: readonly Difference[];
  readonly standing: Standing;
  readonly counts: Counts;
}

export type Standing = 'agreed' | 'contested' | 'one-party' | 'one-origin';

/** One statement or telling that bears on a claim. */
export interface Member {
  readonly of: StatementId | TellingId;
  readonly at: Citation;
  readonly stance: 'asserts' | 'denies' | 'differs';
  /** Who vouches: the speaker's party; null for a report's own voice and for speakers of no party. */
  readonly party: string | null;
  /** The speaker, or null for the report's own voice. */
  readonly speaker: ActorId | null;
  readonly origin: OriginId | null;
  /** False for digests and fact-checks: they never add to a count. */
  readonly counts: boolean;
  readonly why: string;
}

export interface Counts {
  readonly texts: number;
  readonly outlets: number;
  readonly speakers: number;
  readonly occasions: number;
  readonly parties: number;
  /** Independent ones. */
  readonly origins: number;
}

export interface Difference {
  readonly field: DifferenceField;
  readonly sides: readonly Side[];
  readonly verdict: 'real' | 'compatible' | 'undecided';
  readonly rule: RuleId;
  /** One sentence on why, in plain words. */
  readonly why: string;
}

export type DifferenceField =
  | 'truth'
  | 'number'
  | 'time'
  | 'place'
  | 'actor'
  | 'credit'
  | 'outcome'
  | 'name'
  | 'framing'
  | 'change';

export interface Side {
  readonly value: string;
  readonly party: string | null;
  readonly speaker: ActorId | null;
  readonly evidence: readonly Citation[];
}

/** A denial and what it denies. */
export interface Denial {
  readonly statement: StatementId | TellingId;
  readonly at: Citation;
  readonly by: ActorId | null;
  readonly party: string | null;
  /** The statement, telling or claim that it denies; null where none of the reports holds it. */
  readonly denied: StatementId | TellingId | ClaimId | null;
  readonly deniedAt: Citation | null;
  /** In the same report, in another, or in none: then it is known only from its denial. */
  readonly where: 'here' | 'elsewhere' | 'nowhere';
  /** Told by somebody else than the one who denies (“Norland rejected …” in a third report's words). */
  readonly secondHand: boolean;
  readonly why: string;
}
