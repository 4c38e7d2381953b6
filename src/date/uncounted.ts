import type { Sentence } from '../model/sentence.ts';
import type { Word } from './words.ts';

/** A number that counts and measures nothing. */
export interface UncountedRule {
  readonly id: string;
  /** Whether the number from `first` to `next` is one of these. */
  readonly is: (words: readonly Word[], first: number, next: number, sentence: Pick<Sentence, 'start'>) => boolean;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export const UNCOUNTED_RULES: readonly UncountedRule[] = [
  {
    id: 'marker',
    is: (words, first, next) => words[first - 1]?.lower === '[' && words[next]?.lower === ']',
    yes: ['They met [4].'],
    no: ['They met 4 envoys.'],
  },
  {
    id: 'list-number',
    is: (words, first, next) =>
      first === 0 &&
      words[first]?.number !== null &&
      /^[.)]$/u.test(words[next]?.lower ?? '') &&
      words[next]?.gap === false,
    yes: ['1. The talks', '2) The talks'],
    no: ['12 died.'],
  },
  {
    id: 'model',
    is: (words, first, next) => isModel(words, first) || isGluedToLetters(words, next),
    yes: ['the S-400 system', 'an F-16', 'a Mi17 helicopter', 'COVID-19', 'the A320neo'],
    no: ['a mid-size fleet of 16'],
  },
  {
    id: 'numbered',
    is: (words, first, next) =>
      NUMBERED.has(words[/^[.:]$/u.test(words[first - 1]?.lower ?? '') ? first - 2 : first - 1]?.lower ?? '') &&
      words[first]?.number !== null &&
      !isCounted(words, next),
    yes: ['Article 370', 'Flight 182 crashed', 'No. 2', 'page 4', 'Resolution 1701', 'Registration number: 130349'],
    no: ['a flight with 182 passengers'],
  },
  {
    id: 'name',
    is: (words, first) =>
      first > 0 && words[first]?.number === null && words.slice(first, first + 1).every(isCapital) && !isHeading(words),
    yes: ['on Channel Nine today', 'the Group of Seven'],
    no: ['Nine towns were hit', 'He saw nine towns'],
  },
  {
    id: 'name-with-number',
    is: (words, first, next) =>
      words[first]?.number !== null &&
      isCapital(words[first - 1]) &&
      first > 1 &&
      !isHeading(words) &&
      !isCounted(words, next),
    yes: ['the moon flight of Aurora 11 began'],
    no: ['In Norland 26 villages were hit', 'Floods kill 26 people'],
  },
  {
    id: 'address',
    is: (words, first, next) =>
      words[first]?.number !== null && isCapital(words[next]) && STREETS.has(words[next + 1]?.lower ?? ''),
    yes: ['at 10 Mill Street'],
    no: ['at 10 Norland towns'],
  },
  {
    id: 'slash',
    is: (words, first, next) => [words[first - 1], words[next]].some((word) => word?.lower === '/' && !word.gap),
    yes: ['open 24/7'],
    no: ['open 24 hours'],
  },
  {
    id: 'year',
    is: (words, first, next) => isYear(words, first, next),
    yes: ['her 2005 best seller', 'below 2005 levels', 'in the 1998 storm'],
    no: ['some 2000 homes', '2,005 homes', '2500 homes'],
  },
  {
    id: 'score',
    is: (words, first, next) => isScore(words, first, next) || isScore(words, first - 2, first - 1),
    yes: ['won 3-1 there', 'a vote of 52-48'],
    no: ['30-40 villages', 'a 3-month truce'],
  },
  {
    id: 'idiom',
    is: (words, first, next) => words[first]?.lower === 'one' && next === first + 1 && isIdiomOfOne(words, first),
    yes: ['one another', 'no one came', 'one of them', 'at one point', 'the latter one', 'one day he'],
    no: ['one village', 'one soldier of the army'],
  },
  {
    id: 'first-person',
    is: (words, first, next) =>
      words[next]?.lower === '-' &&
      words[next]?.gap === false &&
      /^(?:way|time|fold|tier|sided|off|party)$/u.test(words[next + 1]?.lower ?? '') &&
      first >= 0,
    yes: ['a two-way street', 'a one-time offer'],
    no: ['a five-member panel'],
  },
];

/** Nouns that number rather than count: the number behind them is a name. */
const NUMBERED = new Set(
  (
    'article articles section clause rule chapter page pages figure table part volume item annex schedule paragraph ' +
    'flight route highway road line platform gate terminal runway channel no no. number numbers nos. resolution order act ' +
    'law phase stage round group type class grade level category tier zone block sector unit ward room floor apartment ' +
    'building tower camp station reactor boeing airbus operation version update day episode season formula psalm verse'
  ).split(' '),
);

const STREETS = new Set('street st road rd avenue ave lane boulevard square drive way place court'.split(' '));

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** A line in title case tells nothing by its capitals. */
function isHeading(words: readonly Word[]): boolean {
  let [capital, small] = [0, 0];
  for (const word of words) {
    if (!/^\p{L}{4,}/u.test(word.text)) continue;
    if (isCapital(word)) capital += 1;
    else small += 1;
  }
  return capital >= 4 && capital > 4 * small;
}

/** A word of small letters that is likely a noun stands behind. */
function isCounted(words: readonly Word[], next: number): boolean {
  const behind = words[next];
  return behind !== undefined && /^\p{Ll}{3,}/u.test(behind.text) && !NO_NOUN.test(behind.lower);
}
const NO_NOUN =
  /^(?:and|or|but|was|were|is|are|has|had|will|would|for|from|with|that|which|who|when|while|into|over|after|before|crashed|began|said|took|went|came|killed|died|\p{Ll}+ed)$/u;

function isModel(words: readonly Word[], first: number): boolean {
  const [hyphen, name] = [words[first - 1], words[first - 2]];
  if (words[first]?.gap === false && hyphen !== undefined && /^\p{L}/u.test(hyphen.text)) return true;
  return (
    words[first]?.gap === false &&
    hyphen?.gap === false &&
    /^[-‑–]$/u.test(hyphen.text) &&
    name !== undefined &&
    /^\p{L}/u.test(name.text)
  );
}

/** “A320neo”, “3D”: letters close behind that are no scale. */
function isGluedToLetters(words: readonly Word[], next: number): boolean {
  const behind = words[next];
  return (
    behind?.gap === false &&
    words[next - 1]?.number !== null &&
    /^\p{L}/u.test(behind.text) &&
    !/^(?:km|kg|m|cm|mm|ft|mph|kph|tn|t|mw|gw|kw|g|lb|lbs|c|f|h|hr|hrs|min|am|pm|x)$/u.test(behind.lower)
  );
}

/** Four figures without a comma, behind a word that no count stands behind: a year that the rules of time did not take. */
function isYear(words: readonly Word[], first: number, next: number): boolean {
  const word = words[first];
  if (word === undefined || next !== first + 1 || !/^(?:1[89]|20)\d\d$/u.test(word.text)) return false;
  return /^(?:'s|’s|the|a|his|her|its|their|our|my|from|below|above|than)$/u.test(words[first - 1]?.lower ?? '');
}

/** “3-1”: the first is not the smaller. */
function isScore(words: readonly Word[], first: number, next: number): boolean {
  const [left, hyphen, right] = [words[first], words[next], words[next + 1]];
  if (left?.number == null || right?.number == null || hyphen === undefined || !/^[-–]$/u.test(hyphen.text))
    return false;
  return !hyphen.gap && !right.gap && next === first + 1 && left.number >= right.number;
}

function isIdiomOfOne(words: readonly Word[], first: number): boolean {
  const [before, behind] = [words[first - 1]?.lower ?? '', words[first + 1]];
  if (
    /^(?:no|any|every|some)$/u.test(before) &&
    /^\p{L}+$/u.test(behind?.text ?? '') &&
    !/^(?:of|person)$/u.test(behind?.lower ?? '')
  )
    return true;
  if (
    /^(?:no|any|every|each|some|this|that|the|another|which|latter|former|only|big|new|good)$/u.test(before) &&
    !isCounted(words, first + 1)
  )
    return true;
  if (behind === undefined || !/^\p{L}|^-$/u.test(behind.text)) return true;
  return /^(?:another|of|he|she|i|we|they|it|you|sort|kind|day|point|time|hand|side|thing|way|end|reason|more|who|that|can|could|must|should|would|will|is|was|has|and|or|in|on|at|by|to|for|after|from)$/u.test(
    behind.lower,
  );
}
