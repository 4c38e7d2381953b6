import { ORDINALS, SMALL_NUMBERS, TENS } from '../lexicon/numbers.ts';
import { DAY_PARTS, HOLIDAYS, MONTHS, SEASONS, UNITS, WEEKDAYS, ZONES } from '../lexicon/times.ts';
import { readNumber } from './numbers.ts';
import type { Word } from './words.ts';

/** What the classes of a rule took: value by name. Tables are named by row (`unit`, `part`, `season`, `zone`, `holiday`). */
export type Caught = ReadonlyMap<string, number>;

export interface Match {
  /** Index of the word behind the last one taken. */
  readonly next: number;
  readonly caught: Caught;
}

export type Look = (words: readonly Word[], at: number) => Match | null;

/** Compile the pattern of a rule. A lower-case word or mark stands for itself; `{month}` is a class, `{to:day}` the class
 *  `day` under the name `to`; `(a b | c)` one of several; `?` behind makes it optional; `~` before a word or class says that
 *  nothing blank stands before it. There is no repetition: a look takes time bounded by its own length.
 *  The longest way through wins. */
export function compileLook(pattern: string): Look {
  const node = parse(pattern);
  return (words, at) => {
    let best: Match | null = null;
    walk(node, words, at, new Map(), (next, caught) => {
      if (next > at && (best === null || next > best.next)) best = { next, caught };
    });
    return best;
  };
}

/** Every way to begin the pattern: words that stand for themselves, and classes as `{month}`. */
export function beginnings(pattern: string): ReadonlySet<string> {
  const found = new Set<string>();
  begin(parse(pattern), found);
  return found;
}

type Node =
  | { readonly type: 'word'; readonly word: string; readonly glued: boolean }
  | { readonly type: 'class'; readonly name: string; readonly of: string; readonly glued: boolean }
  | { readonly type: 'sequence'; readonly items: readonly Node[] }
  | { readonly type: 'choice'; readonly ways: readonly Node[] }
  | { readonly type: 'maybe'; readonly item: Node };

const PIECE = /~?\{[^}]*\}|[()|?]|~?[^\s(){}|?]+/gu;

function parse(pattern: string): Node {
  const pieces = pattern.match(PIECE) ?? [];
  let at = 0;
  const choice = (): Node => {
    const ways: Node[] = [sequence()];
    while (pieces[at] === '|') {
      at += 1;
      ways.push(sequence());
    }
    return ways.length === 1 && ways[0] !== undefined ? ways[0] : { type: 'choice', ways };
  };
  const sequence = (): Node => {
    const items: Node[] = [];
    for (let piece = pieces[at]; piece !== undefined && piece !== '|' && piece !== ')'; piece = pieces[at]) {
      at += 1;
      let item: Node = piece === '(' ? choice() : single(piece);
      if (piece === '(') at += 1;
      if (pieces[at] === '?') {
        item = { type: 'maybe', item };
        at += 1;
      }
      items.push(item);
    }
    return { type: 'sequence', items };
  };
  return choice();
}

function single(piece: string): Node {
  const glued = piece.startsWith('~');
  const bare = glued ? piece.slice(1) : piece;
  if (!bare.startsWith('{')) return { type: 'word', word: bare, glued };
  const [name = '', of] = bare.slice(1, -1).split(':');
  return { type: 'class', name, of: of ?? name, glued };
}

type Then = (next: number, caught: Caught) => void;

function walk(node: Node, words: readonly Word[], at: number, caught: Caught, then: Then): void {
  switch (node.type) {
    case 'word': {
      const word = words[at];
      if (word !== undefined && word.lower === node.word && !(node.glued && word.gap)) then(at + 1, caught);
      return;
    }
    case 'class': {
      if (node.glued && words[at]?.gap !== false) return;
      const taken = CLASSES[node.of]?.(words, at) ?? null;
      if (taken !== null) then(taken.next, new Map(caught).set(node.name, taken.value));
      return;
    }
    case 'maybe':
      walk(node.item, words, at, caught, then);
      then(at, caught);
      return;
    case 'choice':
      for (const way of node.ways) walk(way, words, at, caught, then);
      return;
    case 'sequence':
      walkSequence(node.items, 0, words, at, caught, then);
  }
}

function walkSequence(
  items: readonly Node[],
  index: number,
  words: readonly Word[],
  at: number,
  caught: Caught,
  then: Then,
): void {
  const item = items[index];
  if (item === undefined) then(at, caught);
  // Words and classes have one way on, which needs no function for it.
  else if (item.type === 'word') {
    const word = words[at];
    if (word !== undefined && word.lower === item.word && !(item.glued && word.gap))
      walkSequence(items, index + 1, words, at + 1, caught, then);
  } else if (item.type === 'class') {
    if (item.glued && words[at]?.gap !== false) return;
    const taken = CLASSES[item.of]?.(words, at) ?? null;
    if (taken !== null)
      walkSequence(items, index + 1, words, taken.next, new Map(caught).set(item.name, taken.value), then);
  } else if (cannotBegin(item, words, at)) {
    if (item.type === 'maybe') walkSequence(items, index + 1, words, at, caught, then);
  } else walk(item, words, at, caught, (next, more) => walkSequence(items, index + 1, words, next, more, then));
}

/** Whether a node, were it there, would begin with another word than stands here. */
function cannotBegin(node: Node | undefined, words: readonly Word[], at: number): boolean {
  if (node === undefined) return false;
  switch (node.type) {
    case 'word':
      return words[at]?.lower !== node.word;
    case 'class':
      return node.glued && words[at]?.gap !== false;
    case 'maybe':
      return cannotBegin(node.item, words, at);
    case 'choice':
      return node.ways.every((way) => way.type !== 'maybe' && cannotBegin(way, words, at));
    case 'sequence':
      return node.items[0]?.type !== 'maybe' && cannotBegin(node.items[0], words, at);
  }
}

/** Adds the beginnings of a node; true where the node may be empty. */
function begin(node: Node, found: Set<string>): boolean {
  switch (node.type) {
    case 'word':
      found.add(node.word);
      return false;
    case 'class':
      found.add(`{${node.of}}`);
      return false;
    case 'maybe':
      begin(node.item, found);
      return true;
    case 'choice':
      return node.ways.map((way) => begin(way, found)).some(Boolean);
    case 'sequence':
      for (const item of node.items) if (!begin(item, found)) return false;
      return true;
  }
}

/** The first words of everything that the classes hold, in small letters; the tables below fill it. */
const STARTS = new Set<string>([
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...ORDINALS.keys(),
  ...ZONES.flatMap((zone) => zone.words.map((word) => word.toLowerCase())),
  ...'a an half a.m. am a.m p.m. pm p.m'.split(' '),
]);

interface Taken {
  readonly value: number;
  readonly next: number;
}
type Class = (words: readonly Word[], at: number) => Taken | null;

/** The classes a pattern may name. */
export const CLASSES: Readonly<Record<string, Class>> = {
  month: (words, at) => namedMonth(words, at),
  /** A month whose name is hardly anything else. */
  sure: (words, at) => {
    const taken = namedMonth(words, at);
    return taken === null || taken.value === 3 || taken.value === 5 || (words[at]?.text.length ?? 0) < 4 ? null : taken;
  },
  /** Full names, and short ones with a stop; “Sun” and “Sat” alone are no days. */
  weekday: (words, at) => {
    const taken = namedWeekday(words, at);
    const word = words[at];
    return taken !== null && word !== undefined && (word.text.length >= 6 || word.text.endsWith('.')) ? taken : null;
  },
  /** Also the bare short forms, for places where a day must stand. */
  anyweekday: (words, at) => namedWeekday(words, at),
  day: (words, at) => within(words, at, 1, 31, (word) => word.suffix !== 's' && word.text.length <= 4),
  ordinal: (words, at) => readOrdinal(words, at),
  year: (words, at) => within(words, at, 1000, 2199, (word) => word.suffix === '' && word.text.length === 4),
  twodigits: (words, at) => within(words, at, 0, 99, (word) => word.suffix === '' && word.text.length === 2),
  monthnumber: (words, at) => within(words, at, 1, 12, (word) => word.suffix === '' && word.text.length <= 2),
  hour: (words, at) => within(words, at, 0, 24, (word) => word.suffix === '' && word.text.length <= 2),
  minute: (words, at) => within(words, at, 0, 59, (word) => word.suffix === '' && word.text.length === 2),
  hhmm: (words, at) =>
    within(
      words,
      at,
      0,
      2400,
      (word) => word.suffix === '' && word.text.length === 4 && Number(word.text.slice(2)) < 60,
    ),
  decade: (words, at) => within(words, at, 10, 2190, (word) => /^(?:\d\d)?\d0s$/u.test(word.text)),
  digits: (words, at) => within(words, at, 0, Number.MAX_SAFE_INTEGER, (word) => word.suffix === ''),
  number: (words, at) => readNumber(words, at),
  /** Twice the row of `UNITS`, plus one for a plural. */
  unit: (words, at) => {
    const taken = UNIT(words, at);
    return taken === null
      ? null
      : { value: taken.value * 2 + (/s$/u.test(words[at]?.lower ?? '') ? 1 : 0), next: taken.next };
  },
  article: (words, at) => (words[at]?.lower === 'a' || words[at]?.lower === 'an' ? { value: 1, next: at + 1 } : null),
  half: (words, at) => (words[at]?.lower === 'half' ? { value: 1, next: at + 1 } : null),
  /** Words that count backwards. */
  toward: among({ to: 1, before: 1 }),
  before: among({ before: 1 }),
  backward: among({ earlier: 1, previously: 1 }),
  back: among({ earlier: 1, before: 1, previously: 1, prior: 1 }),
  part: table(DAY_PARTS.map((row) => row.words)),
  season: table(SEASONS.map((row) => row.words)),
  zone: (words, at) => {
    const word = words[at];
    const row = word === undefined ? -1 : ZONES.findIndex((zone) => zone.words.includes(word.text));
    return row < 0 ? null : { value: row, next: at + 1 };
  },
  meridiem: (words, at) => {
    const word = words[at]?.lower;
    if (word === 'a.m.' || word === 'am' || word === 'a.m') return { value: 0, next: at + 1 };
    return word === 'p.m.' || word === 'pm' || word === 'p.m' ? { value: 12, next: at + 1 } : null;
  },
  section: among({ early: 1, earlier: 5, mid: 2, middle: 2, late: 3, later: 6, beginning: 0, start: 0, end: 4 }),
  /** Before (-1), at (0) or after (1) the date of the report. */
  which: among({ last: -1, past: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1, upcoming: 1 }),
  /** From a time told before: the same (0), the next (1), the one before (-1). */
  step: among({ same: 0, next: 1, following: 1, previous: -1, preceding: -1 }),
  fewer: among({ few: 3, several: 3, couple: 2, some: 3, many: 3, dozens: 3 }),
  repeat: among({
    hourly: 0,
    daily: 1,
    nightly: 1,
    weekly: 2,
    monthly: 3,
    quarterly: 4,
    yearly: 5,
    annual: 5,
    annually: 5,
  }),
  vague: among({ now: 0, currently: 0, nowadays: 0, presently: 0, recently: -1, lately: -1, formerly: -1, future: 1 }),
  holiday: phrases(HOLIDAYS.map((row) => row.words)),
  dash: (words, at) => (/^[-–—‑]$/u.test(words[at]?.text ?? '') ? { value: 0, next: at + 1 } : null),
};

/** Whether any class could take this word: a quick answer for the many words that none does. */
export function mayStartClass(word: Word): boolean {
  if (word.number !== null || STARTS.has(word.lower)) return true;
  return word.lower.length === 1 && !MARKS.includes(word.lower);
}

/** Marks that no class takes; of a dash there is one. */
const MARKS = ',.;:?!"“”\'‘’()[]';

/** Names that are written with a capital: a modal “may” and a verb “march” are none. */
function named(rows: readonly (readonly string[])[], first: number): Class {
  const values = new Map<string, number>();
  for (const row of rows) for (const name of row) STARTS.add(name.toLowerCase()).add(`${name.toLowerCase()}.`);
  rows.forEach((row, index) => {
    for (const name of row) {
      for (const form of [name, name.toUpperCase()]) {
        values.set(form, index + first);
        values.set(`${form}.`, index + first);
      }
    }
  });
  return (words, at) => {
    const value = values.get(words[at]?.text ?? '');
    return value === undefined ? null : { value, next: at + 1 };
  };
}

const namedWeekday = named(WEEKDAYS, 1);
const namedMonth = named(MONTHS, 1);
const UNIT = table(UNITS.map((row) => row.words));

function among(words: Readonly<Record<string, number>>): Class {
  const values = new Map(Object.entries(words));
  for (const word of values.keys()) STARTS.add(word);
  return (given, at) => {
    const value = values.get(given[at]?.lower ?? '');
    return value === undefined ? null : { value, next: at + 1 };
  };
}

function table(rows: readonly (readonly string[])[]): Class {
  const values = new Map(rows.flatMap((row, index) => row.map((word) => [word, index] as const)));
  for (const word of values.keys()) STARTS.add(word);
  return (words, at) => {
    const value = values.get(words[at]?.lower ?? '');
    return value === undefined ? null : { value, next: at + 1 };
  };
}

/** Rows whose names may have several words; the longest wins. */
function phrases(rows: readonly (readonly string[])[]): Class {
  const known = rows
    .flatMap((row, index) => row.map((phrase) => ({ parts: phrase.split(' '), index })))
    .sort((a, b) => b.parts.length - a.parts.length || a.index - b.index);
  const byFirst = new Map<string, { parts: readonly string[]; index: number }[]>();
  for (const one of known) {
    const first = one.parts[0] ?? '';
    STARTS.add(first);
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  return (words, at) => {
    const row = byFirst
      .get(words[at]?.lower ?? '')
      ?.find(({ parts }) => parts.every((part, offset) => words[at + offset]?.lower === part));
    return row === undefined ? null : { value: row.index, next: at + row.parts.length };
  };
}

function within(
  words: readonly Word[],
  at: number,
  least: number,
  most: number,
  fits: (word: Word) => boolean,
): Taken | null {
  const word = words[at];
  if (word?.number == null || word.number < least || word.number > most || !fits(word)) return null;
  return { value: word.number, next: at + 1 };
}

/** “10th”, “third”, “twenty-third”. */
function readOrdinal(words: readonly Word[], at: number): Taken | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.number !== null) return /^(?:st|nd|rd|th)$/u.test(word.suffix) ? { value: word.number, next: at + 1 } : null;
  const tens = TENS.get(word.lower);
  if (tens === undefined) {
    const value = ORDINALS.get(word.lower);
    return value === undefined ? null : { value, next: at + 1 };
  }
  const unitAt = words[at + 1]?.lower === '-' ? at + 2 : at + 1;
  const unit = ORDINALS.get(words[unitAt]?.lower ?? '');
  return unit === undefined || unit > 9 ? null : { value: tens + unit, next: unitAt + 1 };
}
