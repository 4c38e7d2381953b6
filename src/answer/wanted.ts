import type { Asks } from '../lexicon/questions.ts';
import { JUDGING } from '../lexicon/same.ts';
import { askedWords, HELPING, type Word } from './asked-words.ts';
import { asksOf, LEAD } from './asks.ts';
import { dayOf } from './day-asked.ts';
import type { Named, NamedAt } from './named.ts';
import { objectOf } from './object.ts';
import { type Office, officeOf, speakerOf } from './office-asked.ts';
import { formOf } from './question-form.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that a question asks: “How many were hurt, and what caused it?” asks two. */
export interface Wanted {
  /** As asked, without what leads to it (“Is it true that”). */
  readonly text: string;
  readonly asks: Asks;
  /** What an answer must tell. */
  readonly units: readonly Unit[];
  /** What is counted or chosen from, in lower case: “patients” of “how many patients”, “company” of “which company”. null: nothing named. */
  readonly noun: string | null;
  /** Who does what is asked: Norland in “What did Norland strike?”. null: not told, or asked for. */
  readonly doer: Named | null;
  /** Whether the question is after whoever does it: “Who struck Norland?” */
  readonly asksDoer: boolean;
  /** Whose words are asked for, where that is no name: “bishop” in “What did the bishop say?” */
  readonly speaker: readonly string[];
  /** What the deed is done to, where the question names a thing as such: the truce of “Who proposed the truce?” */
  readonly object: Unit | null;
  /** What somebody is called, and by whom: “Who is the president of Norland?” null: no such question. */
  readonly office: Office | null;
  /** Whether it asks for a judgement: “Was the vote fair?” */
  readonly judging: boolean;
  /** A day that the question names, as `-07-05`; null: none. */
  readonly day: string | null;
}

/** Understand each thing that is asked. What the second means by “it” is what the first asks about. */
export function wantedIn(text: string, places: readonly NamedAt[], vocabulary: Vocabulary): readonly Wanted[] {
  const found: Wanted[] = [];
  for (const { start, end } of partsOf(text)) {
    const own = places.filter(({ at }) => at >= start && at < end);
    const one = wantedOf(
      text.slice(start, end),
      own.map((place) => ({ ...place, at: place.at - start, end: place.end - start })),
      vocabulary,
    );
    const before = found[0]?.units.filter(({ kind, soft }) => kind !== 'deed' && !soft) ?? [];
    const pointsBack = found.length > 0 && POINTS_BACK.test(one.text) && !one.units.some(({ kind }) => kind === 'name');
    found.push(pointsBack ? { ...one, units: [...one.units, ...before] } : one);
  }
  return found.map((one, at) =>
    one.units.length === 0 && found[at + 1] !== undefined ? withUnitsOf(one, found[at + 1]) : one,
  );
}

/** “Where and when were they freed?” asks both of the same. */
function withUnitsOf(one: Wanted, next: Wanted | undefined): Wanted {
  return next === undefined ? one : { ...next, asks: one.asks, text: one.text, noun: one.noun };
}

const POINTS_BACK = /\b(?:it|its|this|that|they|them|their|he|him|his|she|her|so)\b/iu;

/** Where another question begins: “…, and what caused it?” */
const NEXT_PART =
  /,? and (?=(?:at |by |in |for |to )?(?:who|whom|whose|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|had|will)\b)/giu;

function partsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(NEXT_PART)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...parts, { start, end: text.length }];
}

/** “How many died?” counts people. */
function withWhoIsCounted(words: readonly Word[]): readonly Word[] {
  const many = words.findIndex(({ lower }, at) => lower === 'many' && words[at - 1]?.lower === 'how');
  const next = words[many + 1];
  if (many < 0 || next === undefined || !(HELPING.has(next.lower) || DONE_BY_PEOPLE.has(next.lower))) return words;
  return [...words.slice(0, many + 1), { ...next, text: 'people', lower: 'people' }, ...words.slice(many + 1)];
}

const DONE_BY_PEOPLE: ReadonlySet<string> = new Set(
  'died die perished drowned survived fled escaped resigned voted attended signed gathered protested'.split(' '),
);

function wantedOf(text: string, places: readonly NamedAt[], vocabulary: Vocabulary): Wanted {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const asks = asksOf(text);
  const words = withWhoIsCounted(askedWords(text, lead, places));
  const form = formOf(words);
  const units = unitsOf(words, form, asks, vocabulary);
  const names = units.flatMap(({ named }) => (named === null ? [] : [named]));
  const said = asks === 'said' ? speakerOf(words) : { words: [], of: null };
  const isIdentity =
    /^(?:who|what) (?:is|are|was|were) /iu.test(text.slice(lead)) && units.length === 1 && units[0]?.kind === 'name';
  return {
    text: text.slice(lead).trim(),
    asks: isIdentity && (asks === 'who' || asks === 'what') ? 'identity' : asks,
    units,
    noun: form.noun,
    doer: said.words.length > 0 ? null : form.doer,
    asksDoer: form.asksDoer && names.length < units.length,
    speaker: said.words,
    object: objectOf(units, words),
    office:
      officeOf(words, asks) ??
      (said.of === null || said.words.length === 0 ? null : { words: said.words, of: said.of }),
    judging: asks === 'whether' && units.some(({ words: own }) => JUDGING.has(own)),
    day: dayOf(text),
  };
}
