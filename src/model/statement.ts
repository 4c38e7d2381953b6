import type { When } from './mention.ts';
import type { ActorId, RuleId, Span, StatementId } from './span.ts';

/** Somebody's words, as a report gives them. */
export interface Statement {
  readonly id: StatementId;
  /** Attribution and words together: what a citation shows. Covers cue, innermost speaker and content as far as they lie together. */
  readonly span: Span;
  /** The words alone, quotation marks left out, in order of the text; a split quotation has several parts. Never empty. */
  readonly content: readonly Span[];
  /** “said”, “according to”, “posted on X”; null where only the layout shows it. */
  readonly cue: Cue | null;
  /** Who vouches, outermost first: “According to CNN, officials said …” is [CNN, officials].
   *  The outlet of the report itself stands outside the list. Empty: the report does not say who (“it was claimed that”). */
  readonly speakers: readonly Speaker[];
  readonly act: Act;
  readonly mode: 'direct' | 'indirect' | 'mixed';
  /** Whether the content itself is negated (“no such meeting was held”): true for a negated main clause. */
  readonly negated: boolean;
  /** For thanks, accusations, urgings: whom it is aimed at, where told. */
  readonly addressee: Speaker | null;
  /** When it was said, where told (“later posted”, “on Saturday”). */
  readonly said: When | null;
  /** The statement it stands in (“CNN reported that officials said”), else null. */
  readonly within: StatementId | null;
  /** Indices of the sentences it covers, first and last. */
  readonly sentences: readonly [number, number];
  readonly rule: RuleId;
  /** 0 to 1: how often such findings are right where that was measured; answers rest on 0.7 and more first. */
  readonly confidence: number;
  /** How sure a trained model is of each part, 0 to 1; absent where rules alone have found it. */
  readonly sure?: { readonly cue: number; readonly speaker: number; readonly words: number };
}

export interface Cue extends Span {
  readonly text: string;
  /** Dictionary form: “say”, “according to”. */
  readonly lemma: string;
}

export interface Speaker extends Span {
  /** In an analysis an id of the report, in a case one of the case. */
  readonly actor: ActorId;
  /** As the text names them here. */
  readonly name: string;
  readonly party: string | null;
  readonly anonymous: boolean;
}

export type Act =
  | 'say'
  | 'claim'
  | 'confirm'
  | 'deny'
  | 'accuse'
  | 'thank'
  | 'urge'
  | 'warn'
  | 'promise'
  | 'propose'
  | 'ask'
  | 'announce';
