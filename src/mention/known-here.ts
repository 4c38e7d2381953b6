import { ORGANISATION_HEADS, PLACE_HEADS, THING_HEADS } from '../lexicon/bodies.ts';
import { OFFICE_MODIFIERS } from '../lexicon/offices.ts';
import { type KnownNames, type KnownRun, knownAt } from './known.ts';
import { officeHead } from './office.ts';
import { PEOPLE, type Seen } from './seen.ts';
import type { Line, Word } from './words.ts';

/** The known name that begins here, unless the words around make it part of a longer name. */
export function knownHere(line: Line, names: KnownNames, at: number, seen: Seen): KnownRun | null {
  // A date line stands in capitals.
  const found = knownAt(
    names,
    line.words,
    at,
    line.shape === 'capitals' ||
      (line.words[at]?.capitals === true && (at === 0 || (line.shape === 'titled' && line.words.length <= 3))),
  );
  if (found === null) return null;
  // “Orla Dane”, and “Dane” after her
  if (found.known.what === 'demonym' && seen.surnames.has(line.words[at]?.text ?? '')) return null;
  const before = line.words[at - 1];
  const after = line.words[found.last];
  const { what } = found.known;
  // “Central American migrants” are of no state called so.
  if (
    found.known.what === 'demonym' &&
    before?.capital === true &&
    !found.known.state.demonyms.includes(before.text) &&
    PART_OF_EARTH.has(before.lower)
  )
    return null;
  // “Finn Aas”: somebody's first name where a name follows that is no head of a body
  if (
    what === 'demonym' &&
    line.shape === 'plain' &&
    PEOPLE.has(line.words[at]?.text ?? '') &&
    isFirstName(line, found.last)
  )
    return null;
  // “National | Security Council”: the end of a longer name.
  if (what === 'organisation' && inRun(line, names, at)) return null;
  // “Labour | Minister”: what the office is for.
  if (what === 'organisation' && OFFICE_MODIFIERS.has(line.words[at]?.lower ?? '') && MINISTRY.test(after?.lower ?? ''))
    return null;
  // “Chad Dane”, “Ana Jordan”, “Paris Orla”: part of a longer name. “France Télécom” is one, too.
  const named = (word: Word | undefined): boolean => word !== undefined && seen.firstNames.has(word.text);
  if ((what === 'state' || what === 'capital') && line.shape === 'plain' && found.last - found.first === 1) {
    // “Douglas Bishop”
    if (what === 'capital' && named(line.words[at]) && after?.capital === true && !after.joined) return null;
    const ahead =
      after?.capital === true &&
      !after.joined &&
      !isHead(after) &&
      knownAt(names, line.words, found.last, false) === null;
    const behind =
      before?.capital === true &&
      named(before) &&
      !before.opening &&
      !isHead(before) &&
      !COMPASS.has(before.lower) &&
      !line.words[at]?.joined &&
      knownAt(names, line.words, at - 1, false) === null &&
      !before.noName;
    if ((ahead && !seen.small.has(after.lower)) || behind) return null;
  }
  return found;
}

const PART_OF_EARTH: ReadonlySet<string> = new Set([
  'central',
  'latin',
  'north',
  'south',
  'native',
  'african',
  'asian',
]);

function isFirstName({ words }: Line, next: number): boolean {
  const after = words[next];
  return after?.capital === true && !after.joined && after.tag === 'PROPN' && !isHead(after);
}

const MINISTRY = /^(?:ministers?|ministry|ministries|secretary|secretaries|departments?|inspectorate|court)$/u;

export const COMPASS = new Set(
  'north south east west northern southern eastern western central upper lower greater'.split(' '),
);

function isHead(word: Word): boolean {
  const { lower } = word;
  return (
    officeHead(lower) !== null ||
    OFFICE_MODIFIERS.has(lower) ||
    ORGANISATION_HEADS.has(lower) ||
    PLACE_HEADS.has(lower) ||
    THING_HEADS.has(lower)
  );
}

/** Whether the word before is a capital one that belongs to the same name. */
function inRun(line: Line, names: KnownNames, at: number): boolean {
  const before = line.words[at - 1];
  if (before === undefined || !before.capital || before.opening || before.noName || line.words[at]?.joined === true)
    return false;
  if (officeHead(before.lower) !== null) return false;
  for (let from = at - 1; from >= Math.max(0, at - 3); from--) {
    const known = knownAt(names, line.words, from, false);
    if (known !== null && known.last === at) return false;
  }
  return true;
}
