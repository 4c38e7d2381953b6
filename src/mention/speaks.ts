import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Word } from './words.ts';

/** “residents said”, “said residents”, “according to residents”, “engineers who built it said” */
export function speaks(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.lower === 'who') {
    for (let next = at + 3; next < at + 18; next++) {
      const word = words[next];
      if (word === undefined || word.text === '.') break;
      if (word.tag === 'VERB' && SAYING_VERBS.has(word.lemma) && words[next - 1]?.lower !== 'to') return true;
    }
  }
  const after = afterNoun(words, at + 1);
  if (isSayingAt(words, after) || isSayingAt(words, afterJoined(words, after))) return true;
  for (let next = at + 1; next < at + 4; next++) {
    const word = words[next];
    if (word === undefined || word.tag === 'PUNCT') break;
    if (SAYING_VERBS.has(word.lemma) && word.tag === 'VERB') return true;
  }
  const before = words[at - 1]?.lower === 'to' && words[at - 2]?.lower === 'according';
  const inverted =
    SAYING_VERBS.has(words[at - 1]?.lemma ?? '') && (words[at + 1] === undefined || words[at + 1]?.tag === 'PUNCT');
  return before || inverted;
}

/** Past “of the Vell plant in Lenn” and “, which is run by a church,”. */
function afterNoun(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 12 && LINKS.has(words[at]?.lower ?? '')) {
    at++;
    while (at < from + 16 && INSIDE.has(words[at]?.tag ?? '') && words[at]?.text !== ',') at++;
  }
  if (words[at]?.text !== ',' || !/^(?:which|who)$/u.test(words[at + 1]?.lower ?? '')) return at;
  for (let close = at + 2; close < at + 24; close++) {
    const text = words[close]?.text;
    if (text === ',') return close + 1;
    if (text === undefined || /^[.;:!?“”"]$/u.test(text)) break;
  }
  return at;
}

/** Past “and a former staffer”; where nothing is joined, the same. */
function afterJoined(words: readonly Word[], from: number): number {
  if (words[from]?.tag !== 'CCONJ') return from;
  let at = from + 1;
  while (at < from + 7 && INSIDE.has(words[at]?.tag ?? '')) at++;
  return at;
}

const LINKS = new Set(['of', 'at', 'in', 'from']);

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);

export function isSayingAt(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 3 && /^(?:ADV|AUX)$/u.test(words[at]?.tag ?? '')) at++;
  return words[at]?.tag === 'VERB' && SAYING_VERBS.has(words[at]?.lemma ?? '');
}

/** “The company thanks the crew”: a verb of saying before its object, which the tagger took for a noun. */
export function isThirdPerson(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  return (
    lower.endsWith('s') &&
    SAYING_VERBS.has(lower.slice(0, -1)) &&
    /^(?:DET|PRON|PROPN)$/u.test(words[at + 1]?.tag ?? '')
  );
}
