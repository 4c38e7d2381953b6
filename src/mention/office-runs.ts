import { ORGANISATION_HEADS } from '../lexicon/bodies.ts';
import { OFFICE_MODIFIERS, OFFICE_OBJECTS, type Office } from '../lexicon/offices.ts';
import { officeHead } from './office.ts';
import type { Run } from './run.ts';
import type { Word } from './words.ts';

/** A run of capital words cut into the offices it begins with and the rest. */
export function withOffices(
  words: readonly Word[],
  first: number,
  last: number,
  { firstNames, places }: NameData = NO_DATA,
): readonly Run[] {
  const acronym = words[first];
  if (
    last - first > 1 &&
    acronym?.capitals === true &&
    officeHead(acronym.lower) === null &&
    endOfOffice(words, first + 1, last) !== null
  ) {
    // “CIA | Director Orla Dane”
    return [
      { first, last: first + 1, known: null, office: null },
      ...withOffices(words, first + 1, last, { firstNames, places }),
    ];
  }
  const end = endOfOffice(words, first, last);
  const middle = end === null ? officeInside(words, first, last) : null;
  if (middle !== null) {
    // “Port Asher High Court | Judge | Orla Dane”
    return [
      { first, last: middle, known: null, office: null },
      ...withOffices(words, middle, last, { firstNames, places }),
    ];
  }
  if (end === null) return [{ first, last, known: null, office: null }];
  const office = { first, last: end.last, known: null, office: end.office };
  // “Sultan | of | Norland”
  let rest = end.last;
  while (rest < last && (words[rest]?.lower === 'of' || words[rest]?.lower === 'the')) rest++;
  if (rest === last) return [office];
  const cut = words[rest - 1]?.lower === 'of' ? holderAfter(words, rest, last, { firstNames, places }) : null;
  if (cut === null) return [office, { first: rest, last, known: null, office: null }];
  // “Mayor | of | Port Asher | Ivo Marsh”
  return [
    office,
    { first: rest, last: cut, known: null, office: null },
    { first: cut, last, known: null, office: null },
  ];
}

/** What the data files tell of names. */
interface NameData {
  readonly firstNames: { has(name: string): boolean };
  readonly places: { has(name: string): boolean };
}

const NO_DATA: NameData = { firstNames: new Set(), places: new Set() };

/** Where the name of the holder begins behind that of the place: at a first name with a last name after it; null where none stands there. */
function holderAfter(
  words: readonly Word[],
  first: number,
  last: number,
  { firstNames, places }: NameData,
): number | null {
  for (let cut = last - 2; cut > first; cut--) {
    if (words[cut]?.joined === true || !firstNames.has(words[cut]?.text ?? '')) continue;
    // “Mayor of San Juan Capistrano”
    const whole = words.slice(first, last).map(({ text }) => text);
    if (places.has(whole.join(' ')) || places.has(whole.slice(0, cut - first + 1).join(' '))) continue;
    return cut;
  }
  return null;
}

function endOfOffice(words: readonly Word[], first: number, last: number): { last: number; office: Office } | null {
  const final = words[last - 1];
  // “General Assembly”, “Justice Department”
  if (
    final !== undefined &&
    ORGANISATION_HEADS.has(final.lower) &&
    officeHead(final.lower) === null &&
    last - first < 5 &&
    !hasOf(words, first, last)
  ) {
    return null;
  }
  let found: { last: number; office: Office } | null = null;
  let at = first;
  while (at < last) {
    const word = words[at];
    if (word === undefined) break;
    const office = officeHead(word.lower);
    if (office !== null) {
      at = afterObjects(words, at + 1, last);
      found = { last: at, office };
      continue;
    }
    const known =
      OFFICE_MODIFIERS.has(word.lower) ||
      ORGANISATION_HEADS.has(word.lower) ||
      word.text === '-' ||
      word.lower === 'of' ||
      word.lower === 'and';
    if (!known && !ministerAhead(words, at, last)) break;
    at++;
  }
  return found;
}

/** Where an office begins in the middle of a run, with an organisation or place before it and a name after it. */
function officeInside(words: readonly Word[], first: number, last: number): number | null {
  for (let at = first + 1; at < last - 1; at++) {
    const lower = words[at]?.lower ?? '';
    if (MIDDLE.has(lower) && words[at - 1]?.lower !== 'of' && words[at + 1]?.lower !== 'of') return at;
  }
  return null;
}

const MIDDLE = new Set(
  'mp judge justice president chairman chairwoman spokesman spokeswoman spokesperson minister secretary director senator sen. rep. gov. ambassador ceo'.split(
    ' ',
  ),
);

function hasOf(words: readonly Word[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (words[at]?.lower === 'of') return true;
  return false;
}

/** “Climate | Minister”: any capital word may stand before these. */
function ministerAhead(words: readonly Word[], at: number, last: number): boolean {
  for (let next = at + 1; next < Math.min(last, at + 4); next++) {
    if (
      /^(?:minister|secretary|commissioner|spokes(?:man|woman|person)|ambassador|envoy)s?$/u.test(
        words[next]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

/** “Chief | of Army Staff” */
function afterObjects(words: readonly Word[], at: number, last: number): number {
  if (words[at]?.lower !== 'of') return at;
  let end = at + 1;
  while (end < last) {
    const word = words[end];
    if (word === undefined || !(OFFICE_OBJECTS.has(word.lower) || word.lower === 'and')) break;
    if (word.lower === 'general' && words[end + 1]?.lower !== 'staff') break;
    end++;
  }
  // “Chair of the | Commission”
  while (end > at + 1 && (words[end - 1]?.lower === 'the' || words[end - 1]?.lower === 'and')) end--;
  return end === at + 1 ? at : end;
}
