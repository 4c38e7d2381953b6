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
  /** What became of the claim, in order of time, the last one standing today; nothing is ever overwritten. Absent outside a case. */
  readonly states?: readonly ClaimState[];
  /** Who stands behind it: outlet → cited outlet → speaker → occasion → party. Absent outside a case. */
  readonly tree?: readonly SourceNode[];
  /** The party from whose side alone all of it comes although the claim is about that side; null where others tell it too. */
  readonly concerned?: string | null;
}

/** `open`: said, or contested, and nothing came after; `resolved`: a later report settles it; `withdrawn`: whoever said it took it back;
 *  `stale`: open, and the newest reports no longer touch it. */
export interface ClaimState {
  readonly state: 'open' | 'resolved' | 'withdrawn' | 'stale';
  /** Day from which it holds; null where the reports have no day. */
  readonly since: string | null;
  readonly why: string;
  /** The words it rests on; empty for `stale`, which rests on silence. */
  readonly evidence: readonly Citation[];
}

/** One step of the way that a claim took to its readers. */
export interface SourceNode {
  readonly level: 'outlet' | 'cited' | 'speaker' | 'occasion' | 'party';
  readonly name: string;
  /** Members of the claim that came this way. */
  readonly members: number;
  /** False where only texts that retell others came this way: they never add an origin. */
  readonly counts: boolean;
  readonly from: readonly SourceNode[];
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
