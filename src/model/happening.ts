import type { Quantity, When } from './mention.ts';
import type { ActorId, Citation, HappeningId, RuleId, Span, StatementId, TellingId } from './span.ts';

/** One report's telling that something took place, was planned, or did not take place. */
export interface Telling {
  readonly id: TellingId;
  /** The clause: what a citation shows. Lies in one sentence. */
  readonly span: Span;
  /** The verb or noun that names it: “struck”, “phone call”. */
  readonly trigger: Span;
  readonly sentence: number;
  /** A key of `lexicon/happenings.ts`: `fight`, `strike`, `contact`, `mediate`, `agree`, `breach`, `casualties` … */
  readonly kind: string;
  /** Dictionary form of the trigger: “strike”, “phone call”. */
  readonly lemma: string;
  readonly parts: readonly Part[];
  /** What is acted on or agreed where it is no actor: “nine sites”, “the ceasefire”, “the dam”. In order of the text. */
  readonly objects: readonly Thing[];
  readonly when: When | null;
  /** Where the telling's time stands; null where `when` is null. */
  readonly whenAt: Span | null;
  readonly place: string | null;
  readonly quantities: readonly Quantity[];
  readonly reality: Reality;
  /** The innermost statement it is told in; null when the report tells it in its own voice. */
  readonly within: StatementId | null;
  readonly rule: RuleId;
}

export type Reality = 'happened' | 'ongoing' | 'planned' | 'possible' | 'denied';

export interface Part extends Span {
  /** In a call or meeting: by the one who called, to the one called, with where that is not told; through: a channel or mediator. */
  readonly role: 'by' | 'to' | 'with' | 'through';
  readonly actor: ActorId;
  readonly name: string;
  readonly party: string | null;
}

export interface Thing extends Span {
  /** Lemma of its main word: “ceasefire”. */
  readonly lemma: string;
}

/** All tellings of one happening. */
export interface Happening {
  readonly id: HappeningId;
  readonly kind: string;
  /** The clearest telling's own words. */
  readonly summary: string;
  readonly reality: Reality;
  readonly when: When | null;
  readonly place: string | null;
  readonly parts: readonly Part[];
  readonly quantities: readonly Quantity[];
  readonly tellings: readonly TellingId[];
  readonly mentions: readonly Citation[];
  /** Why these tellings are one happening. */
  readonly because: readonly string[];
}
