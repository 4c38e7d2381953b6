import {
  FOR_SOMEBODY,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  THING_HEADS,
} from '../lexicon/bodies.ts';
import { kindsOfWord } from '../lexicon/name-words.ts';
import { OFFICE_MODIFIERS } from '../lexicon/offices.ts';
import { UNNAMED_NOUNS } from '../lexicon/unnamed.ts';
import { type KnownNames, knownAt } from './known.ts';
import { knownHere } from './known-here.ts';
import { officeHead } from './office.ts';
import type { Seen } from './seen.ts';
import type { Line, Word } from './words.ts';

/** One past the last word of the name that begins here; the same place where none does. */
export function endOfRun(line: Line, names: KnownNames, at: number, seen: Seen): number {
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
  // “Ex-Nordbank president”, “Ex-President Dane”
  if (word.lower === 'ex' && words[at + 1]?.text === '-') return false;
  if (!word.opening) return true;
  const named = words[at + 1]?.capital === true && words[at + 1]?.joined === false;
  if (named && OPENS_SENTENCE.has(word.lower) && !seen.capital.has(word.text)) return false;
  if (seen.capital.has(word.text)) return true;
  const next = words[at + 1];
  const small = seen.small.has(word.lower);
  if (COMMON.has(word.lower)) return false;
  if (officeHead(word.lower) !== null || OFFICE_MODIFIERS.has(word.lower)) {
    // “Mayor of Port Asher Orla Dane said”
    const holder = next?.lower === 'of' && [2, 3, 4].every((step) => words[at + step]?.capital === true);
    return next !== undefined && (isNameWord(next) || holder);
  }
  if (word.tag === 'PROPN' && !small) return true;
  // “Norlandic officials said”
  if (word.tag === 'ADJ' && !small && next !== undefined && COMMON.has(next.lower)) return true;
  return word.tag === 'ADJ' && !small && next !== undefined && isNameWord(next) && next.tag === 'PROPN';
}

/** “Former Velden captain Orla Dane”, “Operator Velden Terminals”: first in a sentence these tell of the name and are no part of it. */
const OPENS_SENTENCE = new Set(
  `former early onetime one-time acting outgoing incoming then-captain veteran operator manufacturer maker retailer lender insurer brewer carmaker drugmaker chipmaker
  supplier contractor subcontractor startup automaker planemaker shipbuilder steelmaker conglomerate airline broadcaster watchdog
  striker midfielder defender goalkeeper winger analyst rival supporters`.split(/\s+/u),
);

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
  if (word === undefined || before === undefined) return at;
  // “Orrin's” where the list of companies has it so
  if (word.joined && isCompanyName(before.text, word.text, seen)) return at + 1;
  if (next === undefined) return at;
  // “Orrin.com”
  if (word.text === '.' && word.joined && next.joined && DOMAINS.has(next.text)) return at + 2;
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
    if ((NAME_PARTICLES.has(next.lower) || next.text === 'a') && words[at + 2]?.text === '-' && afterNext?.capital)
      return at + 4;
    if (/^\d+$/u.test(next.text)) return at + 2;
    // “Ana Dane-il”
    if (
      at - first >= 2 &&
      /^\p{Ll}{1,5}$/u.test(next.text) &&
      (next.text.length < 3 || !seen.small.has(next.text)) &&
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
  // “St Brannoc's | hospital”
  if (/^['’]s$/u.test(word.text) && /^st\.?$/u.test(words[first]?.lower ?? '') && at - first === 2) {
    if (OF_SAINTS.has(next.lower)) return at + 2;
    if (next.lower === 'university' && OF_SAINTS.has(words[at + 2]?.lower ?? '')) return at + 3;
  }
  // “Transport | police”
  if (word.lower === 'police' && !word.joined && before.capital && POLICE_OF.has(before.lower)) return at + 1;
  // “Port Asher Dockers' Union”
  if (/^['’]$/u.test(word.text) && before.text.endsWith('s') && isNameWord(next) && BODIES.has(next.lower))
    return at + 2;
  const article = next.text === 'the' ? 1 : 0;
  const object = words[at + 1 + article];
  if (object === undefined || !isNameWord(object)) return at;
  // “Sultan | of | Norland”: whose the office is stands for itself.
  const owner = officeHead(before.lower) !== null && knownHere(line, names, at + 1 + article, seen) !== null;
  if (word.text === 'of' && takesObject(before.lower) && !owner) return knownEnd(line, names, at + 1 + article);
  // “Transport for | Orla”: written large, as a name is, and of nothing before it
  const forSomebody = article === 0 && at - first === 1 && before.capital && FOR_SOMEBODY.has(before.lower);
  if (word.text === 'for' && (ORGANISATION_HEADS.has(before.lower) || forSomebody))
    return knownEnd(line, names, at + 1 + article);
  // “Ministry of Agriculture, Fisheries and Food”
  if (word.text === ',' && ofMatters(words, first, at)) {
    const end = endOfMatters(words, at);
    if (end !== null) return end;
  }
  // “Norland Customs and | Border Protection”, “Department of Housing and | Urban Development”
  if (word.text === 'and' && article === 0 && MATTERS.has(before.lower) && MATTERS_JOINED.has(next.lower))
    return at + 2;
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

const DOMAINS = new Set('com org net tv io co'.split(' '));

function isCompanyName(before: string, mark: string, seen: Seen): boolean {
  return (mark === "'s" || mark === '’s') && kindsOfWord(seen.nameWords, `${before}'s`).includes('o');
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

/** “St Brannoc's school” */
const OF_SAINTS = new Set('hospital church school college cathedral infirmary hospice parish academy'.split(' '));
/** “Transport police” are one body, “Lenn police” those of a town. */
const POLICE_OF = new Set('transport railway harbour harbor'.split(' '));

/** “Department for | Culture”, “Bureau of | Alcohol”: the word before the comma is a matter that such a body has in its care. */
function ofMatters(words: readonly Word[], first: number, comma: number): boolean {
  for (let at = comma - 1; at > first; at--) {
    const lower = words[at]?.lower ?? '';
    if (lower === 'of' || lower === 'for')
      return ORGANISATION_HEADS.has(words[at - 1]?.lower ?? '') && MATTERS.has(words[comma - 1]?.lower ?? '');
  }
  return false;
}

/** “, Fisheries | and | Food”: one past the first word behind the “and” of such a list; null where it is none. */
function endOfMatters(words: readonly Word[], comma: number): number | null {
  let at = comma;
  for (let steps = 0; steps < 5; steps++) {
    const link = words[at]?.lower;
    const last = link === 'and' || link === '&' || (link === ',' && words[at + 1]?.lower === 'and');
    const from = link === ',' && last ? at + 2 : at + 1;
    let end = from;
    while (words[end]?.capital === true && end - from < 3) end++;
    if (end === from || !words.slice(from, end).some(({ lower }) => MATTERS.has(lower))) return null;
    if (last) return end;
    at = end;
    if (!/^(?:,|and|&)$/u.test(words[at]?.lower ?? '')) return null;
  }
  return null;
}

/** What ministries and bureaus are for. Lower case. */
const MATTERS = new Set(
  `agriculture fisheries food forestry culture media sport sports arts heritage health welfare justice equality tourism trade industry energy science research education
  employment labour labor social affairs environment climate housing communities transport communications information broadcasting firearms explosives tobacco alcohol aviation
  rural urban development innovation skills technology youth women children families mines water works planning infrastructure religion religious finance commerce pensions security
  defence defense home interior immigration customs revenue business enterprise economy digital leisure local government lands irrigation shipping ports roads railways`.split(
    /\s+/u,
  ),
);

/** Only behind “and”: they begin another matter, and may be anything elsewhere. */
const MATTERS_JOINED = new Set('border human urban drug drugs customs prevention health safety welfare'.split(' '));

/** “Ministry of Information and | Broadcasting” */
function insideOrganisation(words: readonly Word[], first: number, at: number): boolean {
  let of = false;
  for (let i = first; i < at; i++) {
    const lower = words[i]?.lower ?? '';
    if ((lower === 'of' || lower === 'for') && ORGANISATION_HEADS.has(words[i - 1]?.lower ?? '')) of = true;
  }
  return of && !ORGANISATION_HEADS.has(words[at - 1]?.lower ?? '');
}

/** In headlines: the longest name seen in the plain lines that begins here, as it is written there; null where none does. */
export function seenAt(line: Line, at: number, seen: Seen): readonly string[] | null {
  const word = line.words[at];
  if (word === undefined) return null;
  const capitals = line.shape === 'capitals';
  const fold = (text: string): string => (capitals ? text.toLowerCase() : text);
  for (const list of (capitals ? seen.folded : seen.names).get(fold(word.text)) ?? []) {
    if (list.every((want, step) => fold(line.words[at + step]?.text ?? '') === fold(want))) return list;
  }
  return null;
}

/** What is named after its members: “Teachers' Union”; “Dane Motors' Board” is not. */
const BODIES = new Set(
  'union federation association league party guild alliance society club cooperative congress'.split(' '),
);
