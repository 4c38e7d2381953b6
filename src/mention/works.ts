import { SAYING_VERBS } from '../lexicon/unnamed.ts';
import type { Line } from './words.ts';

/** Titles of books, films, songs in quotation marks: “The Dane of Port Asher”. From the first word to one past the last; null where the
 *  line holds none. Words that somebody says are no title. */
export function worksIn(line: Line): ReadonlyMap<number, number> | null {
  if (line.shape !== 'plain' || line.sentence.quoted.length === 0) return null;
  const found = new Map<number, number>();
  for (const quoted of line.sentence.quoted) {
    if (!quoted.opens || !quoted.closes || quoted.end - quoted.start > MOST_LETTERS) continue;
    const first = line.words.findIndex((word) => word.start >= quoted.start);
    if (first < 0) continue;
    let last = first;
    while (last < line.words.length && (line.words[last]?.end ?? 0) <= quoted.end) last++;
    if (STOPS.has(line.words[last - 1]?.text ?? '')) last--;
    if (isTitle(line, first, last)) found.set(first, last);
  }
  return found.size === 0 ? null : found;
}

const MOST_LETTERS = 60;
const STOPS = new Set([',', '.', '!', '?']);

/** Two capital words at least, and nothing but small words between them. A name alone in quotation marks may be anybody's. */
function isTitle({ words }: Line, first: number, last: number): boolean {
  let capital = 0;
  let small = 0;
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (word === undefined) return false;
    if (word.capital) capital++;
    else if (SMALL.has(word.lower)) small++;
    else if (!MARKS.has(word.text)) return false;
  }
  const before = words[first - 2];
  if (before !== undefined && (before.text === ',' || before.text === ':' || SAYING_VERBS.has(before.lemma)))
    return false;
  return words[first]?.capital === true && words[last - 1]?.capital === true && capital >= 2 && small >= 1;
}

const SMALL = new Set('a an and as at by for from in of on or the to with de la del des du von und'.split(' '));
const MARKS = new Set([':', ',', "'s", '’s', '-', '&', '!', '?', '.']);
