import type { Actor } from './actor.ts';
import type { Analysis } from './analysis.ts';
import type { Claim, Denial, Origin } from './claim.ts';
import type { Cluster } from './cluster.ts';
import type { Happening } from './happening.ts';
import type { When } from './mention.ts';
import type { ActorId, Citation, HappeningId, RuleId } from './span.ts';

/** All reports set against each other: what every answer is written from. */
export interface Story {
  /** In the order of file names. Actors, mentions, speakers and parts carry ids and parties of the case; what else an analysis tells of an
   *  actor is what its own report tells. */
  readonly analyses: readonly Analysis[];
  readonly actors: readonly Actor[];
  readonly origins: readonly Origin[];
  readonly happenings: readonly Happening[];
  readonly claims: readonly Claim[];
  /** Differences between accounts that no claim joins and that are not called real: what may contradict, and one thing told with loaded words.
   *  No answer rests on them, and none of them is agreed or contested. */
  readonly asides?: readonly Claim[];
  readonly denials: readonly Denial[];
  readonly roles: readonly Role[];
  readonly agreements: readonly Agreement[];
  readonly course: readonly Step[];
  /** One where the reports tell one story; more where some have little in common. Very short reports stand in none. */
  readonly clusters: readonly Cluster[];
  /** What the user knew better and was heeded, one sentence each. */
  readonly corrected?: readonly string[];
}

/** What an actor is said to have done towards an outcome (a ceasefire, a release). */
export interface Role {
  /** Lemma of the outcome: “ceasefire”. */
  readonly outcome: string;
  readonly actor: ActorId;
  readonly party: string | null;
  readonly role: RoleKind;
  /** `denies`: somebody says that the actor had no such part. */
  readonly stance: 'asserts' | 'denies';
  /** Who says so; null for the report's own voice. */
  readonly saidBy: ActorId | null;
  readonly saidByParty: string | null;
  /** Where the voice stands to the actor and the outcome. */
  readonly voice: RoleVoice;
  /** Row of `lexicon/outcomes.ts` or `lexicon/credits.ts`: of the first place. */
  readonly rule: RuleId;
  readonly evidence: readonly Citation[];
}

/** The actor's own side; another that has a part in the outcome itself (agreed to it, asked for it, broke it); somebody without one; an outlet
 *  that is cited, or the report in its own voice; somebody without name and party. */
export type RoleVoice = 'own side' | 'other side' | 'third' | 'outlet' | 'unnamed';

export type RoleKind =
  | 'proposed'
  | 'brokered'
  | 'facilitated'
  | 'pressed'
  | 'hosted'
  | 'offered'
  | 'announced'
  | 'agreed'
  | 'thanked'
  | 'contacted'
  | 'broke'
  | 'ordered'
  | 'ended'
  | 'no part';

export interface Agreement {
  readonly id: string;
  /** “ceasefire” */
  readonly what: string;
  /** “trade”, “pay”: where its own name says what it is about. */
  readonly about: string | null;
  readonly between: readonly string[];
  readonly channel: string | null;
  readonly terms: readonly string[];
  readonly when: When | null;
  /** How it came about: who proposed, brokered, hosted, agreed, announced it, who says so, and by which channel. In order of time as far as
   *  told, then as the reports tell it. */
  readonly steps: readonly AgreementStep[];
  /** What it says and what it leaves out, in the words of the reports. */
  readonly clauses: readonly AgreementClause[];
  readonly breaches: readonly Breach[];
  readonly state: AgreementState;
  readonly evidence: readonly Citation[];
}

export interface AgreementStep {
  readonly kind: RoleKind;
  readonly actor: ActorId;
  readonly party: string | null;
  /** Who says so; null for the report's own voice. */
  readonly saidBy: ActorId | null;
  readonly saidByParty: string | null;
  /** The words for the channel: “a telephone call”, “a post on her page”; null where the sentence tells none. */
  readonly channel: Citation | null;
  readonly when: When | null;
  /** The sentence. */
  readonly evidence: Citation;
}

export interface AgreementClause {
  readonly kind: 'term' | 'outside';
  /** The words of the term; for what stays outside the whole sentence. */
  readonly at: Citation;
  readonly rule: RuleId;
}

/** How an agreement stands as far as the reports go. */
export interface AgreementState {
  readonly is: 'in force' | 'not yet in force' | 'disputed' | 'broken' | 'expired' | 'unknown';
  /** Day of the newest words it rests on; null where these have no day. */
  readonly day: string | null;
  readonly why: string;
  /** Empty where nothing is told of how it fares. */
  readonly evidence: readonly Citation[];
}

export interface Breach {
  /** Party said to have broken it. */
  readonly by: string | null;
  /** Party or speaker who says so. */
  readonly allegedBy: string | null;
  readonly evidence: readonly Citation[];
  /** Where the one that is accused, or somebody for it, denies it. */
  readonly denied: readonly Citation[];
}

/** One party's acts in one stretch of time on a published scale of conflict and cooperation. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly party: string;
  readonly class: 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';
  /** Goldstein-like, -10 to 10; the scale stands in `lexicon/` with its source. */
  readonly intensity: number;
  readonly happenings: readonly HappeningId[];
}
