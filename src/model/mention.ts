import type { ActorId, RuleId, Span } from './span.ts';

/** A piece of text that points at something: somebody, a time, a place, a number. */
export type Mention = ActorMention | TimeMention | PlaceMention | QuantityMention;

/** Somebody, by any name: “External Affairs Minister S. Dane”, “Norland's army chief”, “the minister”, “she”, “Port Asher”
 *  for a government, “people familiar with the matter”. The span covers title and name, not the possessive of whom they serve. */
export interface ActorMention extends Span {
  readonly type: 'actor';
  /** Who is meant, inside this report (`analysis.actors`). */
  readonly actor: ActorId;
  readonly form: ActorForm;
  /** The word that stands for the whole in the clause: index of the sentence and of the token in it. */
  readonly sentence: number;
  readonly token: number;
  readonly rule: RuleId;
}

/** By name, by office, by seat or building (“the White House”), by demonym (“Indian”, only where it stands for a party:
 *  “Indian officials” is `unnamed` with the demonym as party evidence), by pronoun, or without a name. */
export type ActorForm = 'name' | 'title' | 'metonym' | 'demonym' | 'pronoun' | 'unnamed';

export interface TimeMention extends Span {
  readonly type: 'time';
  /** null where it cannot be resolved: relative to an unknown date. */
  readonly when: When | null;
  readonly sentence: number;
  readonly rule: RuleId;
}

/** A stretch of time and how sure the text makes us of it. */
export interface When {
  /** ISO 8601 local date or date-time, inclusive: `2031-05-10` or `2031-05-10T15:35`. Where no year can be told it is
   *  `--05-10` (or `--05-10T15:35`): such days are in order among themselves, never against days with a year.
   *  (A `to` of `--01-01` is the end of December.) */
  readonly from: string;
  /** The same form, exclusive. */
  readonly to: string;
  /** As the text has it: “late Thursday night”. */
  readonly stated: string;
  /** Which fields the text itself gave; the rest was worked out. */
  readonly given: readonly ('year' | 'month' | 'day' | 'weekday' | 'time' | 'offset')[];
  /** What the worked-out fields rest on: “published 2031-05-11”, “the only year in the text”; empty if all were given. */
  readonly because: string;
}

export interface PlaceMention extends Span {
  readonly type: 'place';
  /** The name without article: `Port Asher`. */
  readonly place: string;
  readonly sentence: number;
  readonly rule: RuleId;
}

export interface QuantityMention extends Span {
  readonly type: 'quantity';
  readonly quantity: Quantity;
  readonly sentence: number;
  readonly rule: RuleId;
}

/** “over a dozen locations” is `{ least: 13, most: null, unit: 'location' }`, “up to 15 towns” `{ least: 1, most: 15, unit: 'town' }`,
 *  “some 30” `{ least: 30, most: 30, about: true }`. */
export interface Quantity {
  readonly least: number;
  /** null: open upwards. */
  readonly most: number | null;
  /** Lemma of what is counted, `%`, or a currency sign; '' where nothing is named. */
  readonly unit: string;
  /** “about”, “some”, “roughly”, “nearly”. */
  readonly about: boolean;
}
