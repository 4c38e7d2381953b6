import type { Lexicon } from '../lexicon/lexicon.ts';
import { OFFICES } from '../lexicon/offices.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/times.ts';
import type { RawToken } from './tokens.ts';

/** Small and large letters for text that is written in one case. */
export interface Cases {
  /** “SUDMARK DENIED IT, IVO MARSH SAID.” is “Sudmark denied it, Ivo Marsh said.” A word that is no word of the dictionary is a name. */
  readonly sentence: (tokens: readonly RawToken[]) => readonly RawToken[];
  /** “MINISTER DANE: …” is “Minister Dane: …”: only the words that begin before this place of the text. */
  readonly label: (tokens: readonly RawToken[], end: number) => readonly RawToken[];
}

export function newCases(lexicon: Lexicon): Cases {
  const places = placeWords(lexicon);
  const people = new Set([...lexicon.firstNames.keys()].map((name) => name.toLowerCase()));
  const whole = wholeNames(lexicon);
  const isWord = (lower: string): boolean =>
    (lexicon.parser?.uses.has(lower) ?? false) || (lexicon.common.counts.get(lower) ?? 0) > 0;

  function sentence(tokens: readonly RawToken[]): readonly RawToken[] {
    const read: RawToken[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      const letters = LETTERS.test(token.text);
      const text = letters ? written(tokens, read, at) : token.text;
      read.push(text === token.text ? token : { start: token.start, end: token.end, text });
    }
    return read;
  }

  function written(tokens: readonly RawToken[], read: readonly RawToken[], at: number): string {
    const text = (tokens[at]?.text ?? '').toUpperCase();
    const lower = (tokens[at]?.text ?? '').toLowerCase();
    if (text.length !== lower.length) return tokens[at]?.text ?? '';
    if (text.length === 1) return text === 'I' || opens(tokens, at) || isInitial(tokens, at) ? text : lower;
    if (whole.has(text)) return text;
    if (isMonthOrDay(tokens, at)) return titled(text);
    const word = isWord(lower);
    const before = read.at(-1)?.text ?? '';
    // “france” is counted as a word, but no dictionary has it; “new” is one.
    const place = places.has(lower) && !(lexicon.parser?.uses.has(lower) === true && /\p{Ll}/u.test(before));
    const name = place || (!word && (people.has(lower) || !isFormOf(lower, isWord)));
    if (name || opens(tokens, at)) return titled(text);
    return startsSurname(read, at, isWord) && !AFTER_NAME.has(lower) ? titled(text) : lower;
  }

  function label(tokens: readonly RawToken[], end: number): readonly RawToken[] {
    return tokens.map((token) =>
      token.end > end || !CAPITALS.test(token.text) || whole.has(token.text) || isAcronym(token.text)
        ? token
        : { start: token.start, end: token.end, text: titled(token.text) },
    );
  }

  return { sentence, label };
}

/** A word that is all capitals or all small, numbers and marks left out. */
const LETTERS = /^(?:(?=.*\p{Lu})[\p{Lu}\p{M}'’.-]+|(?=.*\p{Ll})[\p{Ll}\p{M}'’.-]+)$/u;
/** Two letters or more, all capitals. */
const CAPITALS = /^(?=.*\p{Lu})[\p{Lu}\p{M}'’.-]+$/u;

/** “MR” and “DR” are said in full; other words of two or three letters without a vowel among them are not. */
function isAcronym(text: string): boolean {
  return text.length < 5 && !/[AEIOUY]/u.test(text) && !STYLES.has(text);
}

const STYLES: ReadonlySet<string> = new Set(['MR', 'MRS', 'MS', 'DR', 'ST', 'LT', 'SGT', 'MR.', 'MRS.', 'MS.', 'DR.']);

/** “O’DANE” is “O’Dane”, “DANE-MARSH” “Dane-Marsh”; the possessive is small. */
function titled(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[-’'])(\p{Ll})/gu, (all, mark: string, letter: string, place: number, word: string) =>
      mark === '' || place + 2 < word.length ? mark + letter.toUpperCase() : all,
    );
}

/** First in its sentence or quotation. */
function opens(tokens: readonly RawToken[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const text = tokens[before]?.text ?? '';
    if (/^[“"‘'(«[]+$/u.test(text)) continue;
    return /^[.!?…:]+$/u.test(text);
  }
  return true;
}

/** “J. DANE” */
function isInitial(tokens: readonly RawToken[], at: number): boolean {
  return tokens[at + 1]?.text === '.' && tokens[at + 1]?.start === tokens[at]?.end;
}

function isMonthOrDay(tokens: readonly RawToken[], at: number): boolean {
  const lower = tokens[at]?.text.toLowerCase() ?? '';
  if (!CALENDAR.has(lower)) return false;
  if (lower !== 'may' && lower !== 'march') return true;
  return /^\d/u.test(tokens[at + 1]?.text ?? '') || /^\d/u.test(tokens[at - 1]?.text ?? '');
}

const CALENDAR: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS].flat().map((word) => word.toLowerCase()));

/** “IVO | MARSH”, “SPOKESMAN ORLA | STONE”: a word after a name of one word that an office or nothing stands before. */
function startsSurname(read: readonly RawToken[], at: number, isWord: (lower: string) => boolean): boolean {
  const name = read[at - 1];
  if (name === undefined || !/^\p{Lu}\p{Ll}+$/u.test(name.text)) return false;
  const before = read[at - 2]?.text ?? '';
  const lower = name.text.toLowerCase();
  if (TITLES.has(lower)) return true;
  if (isWord(lower)) return false;
  return before === '' || TITLES.has(before.toLowerCase()) || before === ',' || before === 'and';
}

const TITLES: ReadonlySet<string> = new Set(OFFICES.map(({ head }) => head));

/** No surname, though no name stands after them more often than these. */
const AFTER_NAME: ReadonlySet<string> = new Set(
  (
    'said says told tells has had have was were is are will would may might could can should must did does do not of in on at to from by for ' +
    'with and or but as who which that the a an against after before also then denied denies warned accused called asked met signed agreed ' +
    'attacked fired shelled wrote added announced rejected ordered urged thanked insisted claimed confirmed told vowed'
  ).split(' '),
);

/** “shellings”, “ministry’s”: a form of a known word. */
function isFormOf(lower: string, isWord: (lower: string) => boolean): boolean {
  for (const [ending, other] of ENDINGS) {
    if (!lower.endsWith(ending)) continue;
    if (isWord(lower.slice(0, lower.length - ending.length) + other)) return true;
  }
  return lower.includes('-') ? lower.split('-').every((part) => part === '' || isWord(part)) : /^n?['’]/u.test(lower);
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['ers', 'er'],
];

/** Words of the names of states, of their people and capitals. */
function placeWords({ states }: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, demonyms, capitals } of states) {
    for (const words of [name, ...demonyms, ...capitals])
      for (const word of words.split(/[ -]/u)) if (word.length > 3 || words === word) found.add(word.toLowerCase());
  }
  return found;
}

/** Names that are written in capitals anyway: “NATO”, “UAE”. */
function wholeNames({ states, organisations }: Lexicon): ReadonlySet<string> {
  const names = [...states, ...organisations].flatMap(({ name, names: others }) => [name, ...others]);
  return new Set(names.filter((name) => /^\p{Lu}[\p{Lu}.]+$/u.test(name)));
}
