import type { Lexicon, State } from '../lexicon/lexicon.ts';
import { initialsOf, lettersOf } from '../lexicon/same-name.ts';
import type { Name, Names } from './name.ts';
import type { Line, Word } from './words.ts';

/** States that the report calls by letters: “F.P. Secretary of State”, “the F.P. State Department”, “FP Foreign Minister”. They have the name in
 *  full where the report gives one of these initials: “the Federated Provinces”. Letters that a data file knows are what it says, unless the
 *  report gives a name in full that the file does not know and not the one that it does. */
export function letteredStates(
  lines: readonly Line[],
  { names }: Pick<Names, 'names'>,
  { places }: Pick<Lexicon, 'places'>,
): readonly State[] {
  const full = fullNames(names);
  const spelled = new Map<string, Set<string>>();
  const shown = new Set<string>();
  for (const { words, shape } of lines) {
    // In a line of capitals every short word is letters.
    if (shape === 'capitals') continue;
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word === undefined || !word.capital) continue;
      const { text } = word;
      const letters = lettersOf(text);
      if (letters === null) continue;
      const set = spelled.get(letters);
      if (set === undefined) spelled.set(letters, new Set([text]));
      else set.add(text);
      const owns = places.has(text) ? null : ownsAsState(words, at);
      const name = full.get(letters);
      if (owns === 'state' || (owns !== null && name !== undefined && !(owns === 'any' && OF_OTHERS.test(name))))
        shown.add(letters);
    }
  }
  const known = new Map<string, string>();
  const named = new Set<string>();
  for (const { key, known: what } of names) {
    const letters = lettersOf(key);
    if (what === null) continue;
    if (letters === null) named.add(key);
    else known.set(letters, what.what === 'organisation' ? what.organisation.name : '');
  }
  return [...shown].flatMap((letters) => {
    const other = known.get(letters);
    const name = full.get(letters);
    if (other !== undefined && (other === '' || name === undefined || named.has(other))) return [];
    const short = [...(spelled.get(letters) ?? [])];
    return [{ id: '', name: name ?? short[0] ?? letters, names: short, demonyms: [], capitals: [], seats: [] }];
  });
}

/** Names that say themselves that they are states, by their initials. Two of the same initials are none. */
function fullNames(names: readonly Name[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { key, known } of names) {
    if (known !== null || !STATE_FORM.test(key)) continue;
    const letters = initialsOf(key);
    const before = found.get(letters);
    if (before !== undefined && before !== key) twice.add(letters);
    found.set(letters, key);
  }
  for (const letters of twice) found.delete(letters);
  return found;
}

/** “Federated Provinces”, “Arcenian Union”, “Kingdom of Norland” */
const STATE_FORM =
  / (?:States|Provinces|Kingdom|Republics?|Federation|Union|Emirates|Confederation|Commonwealth|Cantons|Territories)$|^(?:\p{Lu}\p{L}+ )*(?:Kingdom|Republic|Federation|Union|Commonwealth) of /u;

/** Workers and clubs have such names as often. */
const OF_OTHERS = /\b(?:Union|Federation|Commonwealth|Confederation)\b/u;

/** What follows the letters shows a state: only states have a foreign minister; parts of a state may have a secretary of state, and are
 *  called by two letters; a president many have. */
function ownsAsState(words: readonly Word[], at: number): 'state' | 'part' | 'any' | null {
  if (words[at + 1]?.joined === true) return null;
  const [first = '', second = '', third = ''] = words.slice(at + 1, at + 4).map(({ lower }) => lower);
  if (OF_STATES.has(first) && (second === 'minister' || second === 'ministry' || second === 'secretary'))
    return 'state';
  if (
    (first === 'state' && second === 'department') ||
    ((first === 'secretary' || first === 'department') && second === 'of' && third === 'state')
  )
    return /^\p{Lu}{2}$/u.test(words[at]?.text ?? '') ? 'part' : 'state';
  return ANYBODY.has(first) || (first === 'vice' && second === 'president') ? 'any' : null;
}

const OF_STATES = new Set('foreign defence defense interior prime'.split(' '));
/** States have these, and so have others. */
const ANYBODY = new Set(
  'president government officials official diplomats ambassador embassy military army navy forces troops airstrikes mediation intervention involvement congress treasury'.split(
    ' ',
  ),
);
