import { PARTY_MARKS } from '../lexicon/parties.ts';

/** What is looked at of a word. */
interface Piece {
  readonly text: string;
  readonly joined: boolean;
  readonly noName: boolean;
}

/** The political party that stands behind a name in short: “Orla Dane, D-Calif.,”, “Bram Kettle (R-Va.)”.
 *  @param at the comma or bracket right behind the name */
export function affiliationAt(
  words: readonly Piece[],
  at: number,
): { readonly party: string; readonly end: number } | null {
  const open = words[at]?.text;
  if (open !== ',' && open !== '(') return null;
  const party = PARTY_MARKS.get(words[at + 1]?.text ?? '');
  const [dash, place] = [words[at + 2], words[at + 3]];
  if (party === undefined || dash?.joined !== true || !/^[-–]$/u.test(dash.text) || place?.joined !== true) return null;
  if (!/^\p{Lu}/u.test(place.text)) return null;
  let end = at + 4;
  // “R-S.C.”
  while (words[end]?.joined === true && /^(?:\.|\p{Lu}\.?)$/u.test(words[end]?.text ?? '')) end++;
  return { party, end };
}

/** The words of such marks are no names. */
export function withoutAffiliations<T extends Piece>(words: readonly T[]): readonly T[] {
  let marked: T[] | null = null;
  for (let at = 0; at + 3 < words.length; at++) {
    const found = affiliationAt(words, at);
    if (found === null) continue;
    marked ??= [...words];
    for (let own = at + 1; own < found.end; own++) {
      const word = words[own];
      if (word !== undefined) marked[own] = { ...word, noName: true };
    }
  }
  return marked ?? words;
}
