import type { RuleId, Span } from '../model/span.ts';
import type { Act } from '../model/statement.ts';
import type { Phrase } from './grammar.ts';

/** An attribution as a finder proposes it, before speakers are looked up and chains are built. */
export interface Found {
  readonly rule: RuleId;
  readonly act: Act;
  readonly family: 'speech' | 'attitude';
  /** Index of the sentence that holds the cue. */
  readonly line: number;
  /** The verb, noun or “according to” itself. */
  readonly cue: Span;
  /** The cue with its auxiliaries and adverbs. */
  readonly wideCue: Span;
  readonly lemma: string;
  /** Tokens of the sentence of the cue; null where the text does not say who. */
  readonly source: Phrase | null;
  /** Another sentence than that of the cue, where the source stands there. */
  readonly sourceLine: number;
  readonly addressee: Phrase | null;
  /** Whom the source names as its own source, in the sentence of the cue: “Channel Nine reported, citing officials”. */
  readonly cited: Phrase | null;
  /** The words, in order of the text, without marks at the edges. */
  readonly content: readonly Span[];
  /** The words with the “that” before them. */
  readonly wideContent: readonly Span[];
  /** The words are a noun phrase, an infinitive or an -ing form, no clause with a verb of its own. */
  readonly phrase: boolean;
  /** Indices of the quotations that are part of the content. */
  readonly quotations: readonly number[];
  /** Whether the cue itself is negated or only possible: “did not say”, “may announce”. */
  readonly unsaid: boolean;
}
