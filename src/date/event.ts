import type { Sentence } from '../model/sentence.ts';
import type { Text } from './known.ts';
import type { TimeExpression } from './meaning.ts';
import type { Stretch } from './stretch.ts';

/** Happenings that a text has dated so far: “the April 22 attack”, “the attack of May 7”; “a week after the attack” counts from
 *  them. A noun that was given two days dates nothing. */
export type DatedNouns = Map<string, Stretch | null>;

/** Remember the noun that a day stands beside. */
export function rememberNoun(
  nouns: DatedNouns,
  text: Pick<Text, 'sentences'>,
  expression: TimeExpression,
  stretch: Stretch,
): void {
  const sentence = text.sentences[expression.sentence];
  const noun =
    sentence === undefined ? null : (nounBehind(sentence, expression.end) ?? nounBefore(sentence, expression.start));
  if (noun === null) return;
  const before = nouns.get(noun);
  nouns.set(noun, before === undefined || before?.from === stretch.from ? stretch : null);
}

/** What “a week after the attack” counts from; null where the text did not date it, or not plainly. */
export function datedNoun(
  nouns: DatedNouns,
  text: Pick<Text, 'sentences'>,
  { sentence, end }: TimeExpression,
): Stretch | null {
  const own = text.sentences[sentence];
  const noun = own === undefined ? null : nounBehind(own, end);
  return noun === null ? null : (nouns.get(noun) ?? null);
}

/** The noun of the phrase that begins behind an offset: “April 22 | terror attack in …”. */
function nounBehind({ tokens }: Sentence, offset: number): string | null {
  const at = tokens.findIndex((token) => token.start >= offset);
  if (at < 0) return null;
  const first = tokens[at]?.tag === 'DET' || tokens[at]?.tag === 'PRON' ? at + 1 : at;
  let noun: string | null = null;
  for (const token of tokens.slice(first, first + LONGEST_PHRASE)) {
    if (token.tag === 'NOUN') noun = token.lemma;
    else if (noun !== null || (token.tag !== 'ADJ' && token.tag !== 'PROPN')) break;
  }
  return noun;
}

/** “the attack on | May 7”, “the attack of | May 7”: the noun right before the preposition. */
function nounBefore({ tokens }: Sentence, offset: number): string | null {
  const first = tokens.findIndex((token) => token.end > offset);
  const [preposition, noun] = [tokens[first - 1], tokens[first - 2]];
  return preposition?.text === 'of' && noun?.tag === 'NOUN' ? noun.lemma : null;
}

/** A noun phrase has not more words before its noun. */
const LONGEST_PHRASE = 5;
