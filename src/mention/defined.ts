import type { Word } from './words.ts';

/** Names that the text itself abbreviates: “the Dockers' and Allied Trades Union (DATU)”. The letters in the brackets tell how far the name
 *  goes, over “and”, “of” and possessives too. From the first word to one past the last; null where the line holds none. */
export function definedIn(words: readonly Word[]): ReadonlyMap<number, number> | null {
  let found: Map<number, number> | null = null;
  for (let at = 2; at < words.length; at++) {
    if (words[at]?.text !== '(' || words[at + 2]?.text !== ')') continue;
    const letters = words[at + 1]?.text ?? '';
    if (!ACRONYM.test(letters)) continue;
    const first = firstOf(words, at, letters);
    if (first === null) continue;
    found ??= new Map();
    found.set(first, at);
  }
  return found;
}

const ACRONYM = /^[A-Z]{3,8}$/u;

/** Where the name begins whose capital words have these letters, read backwards; null where the letters do not fit. */
function firstOf(words: readonly Word[], end: number, letters: string): number | null {
  let left = letters.length;
  for (let at = end - 1; at >= 0 && end - at <= MOST_WORDS; at--) {
    const word = words[at];
    if (word === undefined) return null;
    if (word.capital && word.text.startsWith(letters[left - 1] ?? '-')) {
      left--;
      // “the National Union …” at the head of a sentence: the article is no part of it.
      if (left === 0) return /^(?:The|A|An)$/u.test(word.text) ? null : at;
    } else if (word.capital || !(SMALL.has(word.lower) || MARKS.test(word.text))) return null;
  }
  return null;
}

const MOST_WORDS = 14;
const SMALL = new Set('of the and for in on at to de du des la le y e und der'.split(' '));
const MARKS = /^(?:['’]s?|-|–|&|,)$/u;
