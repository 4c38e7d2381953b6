import { titleFits } from '../lexicon/same-title.ts';
import type { Clue } from './clue.ts';
import type { Draft } from './draft.ts';

/** Which of the actors found so far a clue takes up, where more than one may be meant. */

/** “the caravan” pages after “a caravan of migrants”: the one told of last, if neither is told apart by another word. */
export function latest(alike: readonly Draft[], clue: Clue): Draft | undefined {
  const own = wordsOf(clue.name);
  let found: Draft | undefined;
  for (const draft of alike) {
    const words = wordsOf(draft.name);
    const [short, long] = own.length < words.length ? [own, words] : [words, own];
    if (short.some((word) => !long.includes(word))) continue;
    if (found === undefined || (draft.clues.at(-1)?.line ?? 0) >= (found.clues.at(-1)?.line ?? 0)) found = draft;
  }
  return found;
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(' ')
    .filter((word) => !/^(?:the|a|an|this|that|these|those|\d+)$/u.test(word));
}

/** Who is named at least three times as often as every other. */
export function foremost(drafts: readonly Draft[]): Draft | null {
  const [first, second] = [...drafts].sort((a, b) => b.clues.length - a.clues.length);
  return first !== undefined && first.clues.length >= 3 * (second?.clues.length ?? 0) ? first : null;
}

/** Of several who share the surname: the only one whom the text has named so far. */
export function introduced(matches: readonly Draft[], clue: Clue): Draft | undefined {
  const before = matches.filter((draft) =>
    draft.clues.some((other) => other.line < clue.line || (other.line === clue.line && other.first < clue.first)),
  );
  return before.length === 1 ? before[0] : undefined;
}

/** “the captain” after “the captain of the ferry”: the only one who is called so. */
export function holderWithoutName(holders: readonly Draft[], wanted: string): Draft | null {
  const [only, another] = holders.filter((draft) => draft.titles.some((title) => title.toLowerCase() === wanted));
  return only === undefined || another !== undefined ? null : only;
}

export function sharesTitle(draft: Draft, clue: Clue): boolean {
  return clue.titles.some((title) => draft.titles.some((other) => titleFits(other, title)));
}

/** People who are told of as one: rebels, migrants, protesters; not those who speak one by one. */
export function isGroup({ phrase }: Clue): boolean {
  return (
    phrase?.noun.what === 'unnamed' && phrase.noun.noun.speaksFor !== 'state' && !SPEAK_ALONE.has(phrase.noun.noun.noun)
  );
}

const SPEAK_ALONE = new Set(
  'source analyst expert observer commentator critic witness eyewitness person economist historian scholar researcher scientist insider executive politician lawmaker legislator senator journalist reporter'.split(
    ' ',
  ),
);

export function isThe({ phrase }: Clue): boolean {
  return phrase?.determiner === 'the';
}
