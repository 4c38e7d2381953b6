import { NAME_PARTICLES, NAME_SUFFIXES, ORGANISATION_HEADS, PLACE_HEADS, THING_HEADS } from '../lexicon/bodies.ts';
import { OFFICE_MODIFIERS, OFFICE_OBJECTS, OFFICES, type Office } from '../lexicon/offices.ts';
import { UNNAMED_NOUNS } from '../lexicon/unnamed.ts';
import { type KnownNames, type KnownRun, knownAt } from './known.ts';
import type { Line, Word } from './words.ts';

/** A stretch of words that belongs together: a known name, an office, or capital words of which nothing is known yet. */
export interface Run {
  readonly first: number;
  /** One past the last. */
  readonly last: number;
  readonly known: KnownRun['known'] | null;
  readonly office: Office | null;
}

/** The runs of one line, in order, without overlap. `names` are the runs of the report's plain lines: headlines hold no others. */
export function findRuns(line: Line, names: KnownNames, seen: Seen): readonly Run[] {
  const runs: Run[] = [];
  const { words } = line;
  let at = 0;
  while (at < words.length) {
    const region = regionAt(line, names, at);
    if (region !== null) {
      runs.push({ first: at, last: region, known: null, office: null });
      at = region;
      continue;
    }
    const known = knownHere(line, names, at, seen);
    if (known !== null) {
      runs.push({ first: known.first, last: known.last, known: known.known, office: null });
      at = known.last;
      continue;
    }
    const end =
      line.shape === 'plain'
        ? endOfRun(line, names, at, seen)
        : Math.max(endOfSeen(line, at, seen), endOfCompany(words, at));
    if (end === at) {
      at++;
      continue;
    }
    runs.push(...withOffices(words, at, end));
    at = end;
  }
  return runs;
}

/** “Northern Norland”, “East Sudmark”: a part of a state, where that is no state itself. */
function regionAt(line: Line, names: KnownNames, at: number): number | null {
  const word = line.words[at];
  if (word === undefined || line.shape !== 'plain' || !word.capital || !COMPASS.has(word.lower)) return null;
  if (knownAt(names, line.words, at, false) !== null) return null;
  const state = knownAt(names, line.words, at + 1, false);
  return state?.known.what === 'state' && line.words[at + 1]?.joined !== true ? state.last : null;
}

/** In headlines and legal lines: “PORT ASHER METALS, INC.” */
function endOfCompany(words: readonly Word[], at: number): number {
  for (let end = at; end < at + 6; end++) {
    const word = words[end];
    if (word === undefined) return at;
    if (end > at && word.text === ',' && /^(?:INC|LTD|CORP|Inc|Ltd|Corp)\.?$/u.test(words[end + 1]?.text ?? ''))
      return end + 2;
    if (!word.capital || word.noName || /^(?:BY|OF|AND|THE|TO)$/u.test(word.text)) return at;
  }
  return at;
}

/** What the plain lines of a report show: headlines and first words of sentences are read by it. */
export interface Seen {
  /** Words seen with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
  /** Words seen in lower case. */
  readonly small: ReadonlySet<string>;
  /** Capital words seen without a hyphen at them. */
  readonly alone: ReadonlySet<string>;
  /** Words for people of a state that are somebody's name here: “Orla Dane”. */
  readonly surnames: ReadonlySet<string>;
  readonly firstNames: ReadonlyMap<string, unknown>;
  /** Names of several words, lower case, by their first word. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same by their first word in small letters. */
  readonly folded: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Look once over the plain lines. */
export function lookOver(lines: readonly Line[], firstNames: ReadonlyMap<string, unknown>): Seen {
  const capital = new Set<string>();
  const small = new Set<string>();
  const alone = new Set<string>();
  const surnames = new Set<string>();
  for (const line of lines) {
    if (line.shape !== 'plain') continue;
    for (const [at, word] of line.words.entries()) {
      if (word.capital && !word.opening) capital.add(word.text);
      const before = line.words[at - 1];
      if (
        PEOPLE.has(word.text) &&
        before?.capital === true &&
        !before.noName &&
        (before.tag === 'PROPN' || firstNames.has(before.text))
      ) {
        surnames.add(word.text);
      }
      if (!word.capital && !word.joined) small.add(word.text);
      if (word.capital && !word.joined && line.words[at + 1]?.joined !== true) alone.add(word.text);
    }
  }
  return { capital, small, alone, surnames, firstNames, names: new Map(), folded: new Map() };
}

/** Demonyms that are surnames as often. */
const PEOPLE = new Set(['Dane', 'Pole', 'Turk', 'Finn', 'Swede', 'Scot', 'Brit', 'Lett', 'Serb', 'Croat', 'Kiwi']);

/** The same with the names of the plain lines, for the headlines. */
export function withNames(seen: Seen, names: readonly (readonly string[])[]): Seen {
  return { ...seen, names: byFirst(names, (word) => word), folded: byFirst(names, (word) => word.toLowerCase()) };
}

/** The longest first; as many as no report has. */
function byFirst(
  names: readonly (readonly string[])[],
  fold: (word: string) => string,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const lists = new Map<string, Map<string, readonly string[]>>();
  for (const words of names) {
    if (words[0] === undefined) continue;
    const first = fold(words[0]);
    const list = lists.get(first) ?? new Map<string, readonly string[]>();
    if (list.size < MOST_NAMES) list.set(words.join(' '), words);
    lists.set(first, list);
  }
  return new Map(
    [...lists].map(([first, list]) => [first, [...list.values()].sort((a, b) => b.length - a.length)] as const),
  );
}

const MOST_NAMES = 64;

function knownHere(line: Line, names: KnownNames, at: number, seen: Seen): KnownRun | null {
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
  // “National | Security Council”: the end of a longer name.
  if (what === 'organisation' && inRun(line, names, at)) return null;
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

/** One past the last word of the name that begins here; the same place where none does. */
function endOfRun(line: Line, names: KnownNames, at: number, seen: Seen): number {
  const { words } = line;
  if (!begins(words, at, seen)) return at;
  let end = at + 1;
  for (;;) {
    const next = words[end];
    if (next === undefined) return end;
    if ((isNameWord(next) || isNumberName(next)) && (!next.joined || words[end - 1]?.text === '-')) {
      if (knownHere(line, names, end, seen) !== null) return end;
      end++;
      continue;
    }
    const joined = afterJoiner(words, at, end, line, names, seen);
    if (joined === end) return end;
    end = joined;
  }
}

function begins(words: readonly Word[], at: number, seen: Seen): boolean {
  const word = words[at];
  if (word === undefined || !isNameWord(word)) return false;
  if (!word.opening) return true;
  if (seen.capital.has(word.text)) return true;
  const next = words[at + 1];
  const small = seen.small.has(word.lower);
  if (COMMON.has(word.lower)) return false;
  if (officeHead(word.lower) !== null || OFFICE_MODIFIERS.has(word.lower))
    return next !== undefined && isNameWord(next);
  if (word.tag === 'PROPN' && !small) return true;
  // “Norlandic officials said”
  if (word.tag === 'ADJ' && !small && next !== undefined && COMMON.has(next.lower)) return true;
  return word.tag === 'ADJ' && !small && next !== undefined && isNameWord(next) && next.tag === 'PROPN';
}

/** People without a name, first in a sentence: “Officials said”. */
const COMMON = new Set(UNNAMED_NOUNS.flatMap(({ noun, plural }) => [noun, plural]));

function isNameWord(word: Word): boolean {
  return word.capital && !word.noName && /\p{L}/u.test(word.text);
}

/** “Channel | Nine” */
function isNumberName(word: Word): boolean {
  return word.capital && /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(word.lower);
}

/** Small words inside a name: “Bank of”, “Orla-Dane”, “bin”, “People's”. Gives the end after the word that follows. */
function afterJoiner(
  words: readonly Word[],
  first: number,
  at: number,
  line: Line,
  names: KnownNames,
  seen: Seen,
): number {
  const word = words[at];
  const before = words[at - 1];
  const next = words[at + 1];
  if (word === undefined || before === undefined || next === undefined) return at;
  if (word.text === '-' && word.joined && next.joined) {
    // “Dane-Orla talks” are between two.
    // “D-Port Asher”, “Port Asher-Velden”
    const tag = /^\p{Lu}{1,4}$/u.test(before.text) && !next.capitals;
    const more = words[at + 2]?.capital === true && words[at + 2]?.joined === false;
    const two =
      tag || (at - first > 1 && more) || (at - first === 1 && seen.alone.has(before.text) && seen.alone.has(next.text));
    if (isNameWord(next) && !two && knownHere(line, names, at + 1, seen) === null) return at + 2;
    const afterNext = words[at + 3];
    // “Orla-un-Dane”
    if (NAME_PARTICLES.has(next.lower) && words[at + 2]?.text === '-' && afterNext?.capital) return at + 4;
    if (/^\d+$/u.test(next.text)) return at + 2;
    // “Ana Dane-il”
    if (
      at - first >= 2 &&
      /^\p{Ll}{1,5}$/u.test(next.text) &&
      !seen.small.has(next.text) &&
      !AFTER_HYPHEN.has(next.text)
    )
      return at + 2;
    return at;
  }
  if (NAME_PARTICLES.has(word.text) && isNameWord(next)) return at + 2;
  if (NAME_PARTICLES.has(word.text) && NAME_PARTICLES.has(next.text) && words[at + 2]?.capital) return at + 3;
  if (word.text === ',' && NAME_SUFFIXES.has(next.lower)) return at + 2;
  if (word.text === ',' && /^(?:Inc|Ltd|Corp|Co)\.?$/u.test(next.text)) return at + 2;
  if (word.text === '&' && isNameWord(next)) return at + 2;
  if (OWNERS.has(before.lower) && /^['’]s?$/u.test(word.text) && isNameWord(next)) return at + 2;
  const article = next.text === 'the' ? 1 : 0;
  const object = words[at + 1 + article];
  if (object === undefined || !isNameWord(object)) return at;
  // “Sultan | of | Norland”: whose the office is stands for itself.
  const owner = officeHead(before.lower) !== null && knownHere(line, names, at + 1 + article, seen) !== null;
  if (word.text === 'of' && takesObject(before.lower) && !owner) return knownEnd(line, names, at + 1 + article);
  if (word.text === 'for' && ORGANISATION_HEADS.has(before.lower)) return knownEnd(line, names, at + 1 + article);
  if (
    word.text === 'and' &&
    article === 0 &&
    insideOrganisation(words, first, at) &&
    officeHead(object.lower) === null
  ) {
    return knownHere(line, names, at + 1, seen) === null ? at + 2 : at;
  }
  return at;
}

const AFTER_HYPHEN = new Set(
  'led era born run made held based style wide like free only old type elect designate owned'.split(' '),
);

function knownEnd(line: Line, names: KnownNames, at: number): number {
  return knownAt(names, line.words, at, false)?.last ?? at + 1;
}

const OWNERS = new Set(
  'people women children workers men veterans farmers lloyd king queen st. soldiers mothers teachers'.split(' '),
);

function takesObject(lower: string): boolean {
  return (
    ORGANISATION_HEADS.has(lower) ||
    PLACE_HEADS.has(lower) ||
    THING_HEADS.has(lower) ||
    officeHead(lower) !== null ||
    lower === 'republic' ||
    lower === 'kingdom' ||
    lower === 'government'
  );
}

/** “Ministry of Information and | Broadcasting” */
function insideOrganisation(words: readonly Word[], first: number, at: number): boolean {
  let of = false;
  for (let i = first; i < at; i++) {
    const lower = words[i]?.lower ?? '';
    if ((lower === 'of' || lower === 'for') && ORGANISATION_HEADS.has(words[i - 1]?.lower ?? '')) of = true;
  }
  return of && !ORGANISATION_HEADS.has(words[at - 1]?.lower ?? '');
}

/** In headlines: the longest name seen in the plain lines that begins here. */
function endOfSeen(line: Line, at: number, seen: Seen): number {
  const word = line.words[at];
  if (word === undefined) return at;
  const capitals = line.shape === 'capitals';
  const fold = (text: string): string => (capitals ? text.toLowerCase() : text);
  for (const list of (capitals ? seen.folded : seen.names).get(fold(word.text)) ?? []) {
    if (list.every((want, step) => fold(line.words[at + step]?.text ?? '') === fold(want))) return at + list.length;
  }
  return at;
}

const BY_HEAD: ReadonlyMap<string, Office> = new Map(
  OFFICES.flatMap((office) => [
    [office.head, office] as const,
    [office.plural ?? `${office.head}s`, office] as const,
    ...(office.head.endsWith('man') ? [[`${office.head.slice(0, -3)}men`, office] as const] : []),
    ...(office.head === 'secretary' ? [['secretaries', office] as const] : []),
    ...(office.head === 'attorney' ? [['attorneys', office] as const] : []),
  ]),
);

/** The office that a word is the last word of, in lower case, singular or plural; else null. */
export function officeHead(lower: string): Office | null {
  return (
    BY_HEAD.get(lower) ?? (lower.includes('-') ? (BY_HEAD.get(lower.slice(lower.lastIndexOf('-') + 1)) ?? null) : null)
  );
}

/** A run of capital words cut into the offices it begins with and the rest. */
function withOffices(words: readonly Word[], first: number, last: number): readonly Run[] {
  const acronym = words[first];
  if (
    last - first > 1 &&
    acronym?.capitals === true &&
    officeHead(acronym.lower) === null &&
    endOfOffice(words, first + 1, last) !== null
  ) {
    // “CIA | Director Orla Dane”
    return [{ first, last: first + 1, known: null, office: null }, ...withOffices(words, first + 1, last)];
  }
  const end = endOfOffice(words, first, last);
  const middle = end === null ? officeInside(words, first, last) : null;
  if (middle !== null) {
    // “Port Asher High Court | Judge | Orla Dane”
    return [{ first, last: middle, known: null, office: null }, ...withOffices(words, middle, last)];
  }
  if (end === null) return [{ first, last, known: null, office: null }];
  const office = { first, last: end.last, known: null, office: end.office };
  // “Sultan | of | Norland”
  let rest = end.last;
  while (rest < last && (words[rest]?.lower === 'of' || words[rest]?.lower === 'the')) rest++;
  return rest === last ? [office] : [office, { first: rest, last, known: null, office: null }];
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
  'mp judge justice president chairman chairwoman spokesman spokeswoman spokesperson minister secretary director senator sen. rep. ambassador ceo'.split(
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
  return end === at + 1 ? at : end;
}

/** Neither a known name nor an office. */
export function isBare(run: Run): boolean {
  return run.known === null && run.office === null;
}

export function textsOf(
  line: Line | undefined,
  run: { readonly first: number; readonly last: number },
): readonly string[] {
  return (line?.words ?? []).slice(run.first, run.last).map((word) => word.text);
}

/** The words as they stand, one blank where blanks are. */
export function keyOf(line: Line | undefined, run: { readonly first: number; readonly last: number }): string {
  let key = '';
  for (const word of (line?.words ?? []).slice(run.first, run.last))
    key += word.joined || key === '' ? word.text : ` ${word.text}`;
  return key;
}
