import { BODY_MODIFIERS, COMPANY_NOUNS, STATE_BODIES, TAKEN_UP } from '../lexicon/bodies.ts';
import { OFFICE_MODIFIERS, OFFICE_OBJECTS, type Office } from '../lexicon/offices.ts';
import type { Speakers } from '../lexicon/speakers.ts';
import { COLLECTIVE_NOUNS, DOCUMENT_VERBS, SAYING_VERBS, UNNAMED_NOUNS, type UnnamedNoun } from '../lexicon/unnamed.ts';
import type { Name, Names } from './name.ts';
import { officeHead } from './office.ts';
import type { Line, Word } from './words.ts';

/** A phrase around a common noun that stands for somebody: an office, a body of a state, unnamed people. */
export interface Phrase {
  readonly line: number;
  /** First word: determiner and demonym included, a possessive owner left out. */
  readonly first: number;
  /** One past the last word; “of the army” included. */
  readonly last: number;
  readonly head: number;
  /** From the first modifier to the last word of the noun: “foreign minister”. */
  readonly from: number;
  readonly noun: Noun;
  /** Whom it belongs to: “Norland's”, “Norlandic”, “of Norland”. */
  readonly owner: Owner | null;
  /** “the”, “a”, “his”, “two”, “senior”; lower case; '' where none stands. */
  readonly determiner: string;
  readonly plural: boolean;
}

export type Noun =
  | { readonly what: 'office'; readonly office: Office }
  | { readonly what: 'body' }
  | { readonly what: 'company' }
  | { readonly what: 'unnamed'; readonly noun: UnnamedNoun };

export interface Owner {
  readonly name: Name;
  readonly how: 'possessive' | 'adjective' | 'beside' | 'of';
}

/** All such phrases of a report, in order; within a line they do not overlap. */
export function findPhrases(
  lines: readonly Line[],
  { names, runs }: Names,
  speakers: Speakers = NO_SPEAKERS,
): readonly Phrase[] {
  const found: Phrase[] = [];
  const byLine = lines.map((): Name[] => []);
  for (const name of names) byLine[name.line]?.push(name);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    if (line.shape === 'capitals') continue;
    const own = byLine[index] ?? [];
    const offices = new Map(
      (runs[index] ?? []).flatMap((run) => (run.office === null ? [] : [[run.first, run] as const])),
    );
    let free = 0;
    for (let at = 0; at < line.words.length; at++) {
      const run = offices.get(at);
      const inName = own.some((name) => name.first <= at && at < name.last);
      const phrase =
        run !== undefined && run.office !== null
          ? phraseAt(index, line.words, own, free, run.first, run.last, { what: 'office', office: run.office })
          : inName
            ? null
            : (commonPhrase(index, line.words, own, free, at) ?? speaker(index, line.words, own, free, at, speakers));
      if (phrase === null) continue;
      found.push(phrase);
      free = phrase.last;
      at = phrase.last - 1;
    }
  }
  return found;
}

const UNNAMED = new Map<string, { readonly noun: UnnamedNoun; readonly plural: boolean }>(
  UNNAMED_NOUNS.flatMap((noun) => [
    [noun.noun, { noun, plural: false }] as [string, { noun: UnnamedNoun; plural: boolean }],
    [noun.plural, { noun, plural: true }] as [string, { noun: UnnamedNoun; plural: boolean }],
  ]),
);

/** A phrase whose noun stands at this word, in lower case (or first in its sentence). */
function commonPhrase(
  line: number,
  words: readonly Word[],
  names: readonly Name[],
  free: number,
  at: number,
): Phrase | null {
  const word = words[at];
  if (word === undefined || (word.capital && !word.opening)) return null;
  // “her first official foreign visit”; “an official familiar with the matter” is somebody.
  if (word.tag === 'ADJ' && words[words[at + 1]?.tag === 'ADJ' ? at + 2 : at + 1]?.tag === 'NOUN') return null;
  if (isOneOfThem(words, at)) return phraseAt(line, words, names, free, at, at + 3, { what: 'unnamed', noun: ONE });
  if (word.tag === 'VERB' && !word.opening) return null;
  const next = words[at + 1];
  const office = officeHead(word.lower);
  const unnamed = UNNAMED.get(word.lower);
  // “the count was slow”, “they dig”; “Count Orla” is somebody.
  if ((word.lower === 'count' && words[at + 1]?.capital !== true) || word.lower === 'dig') return null;
  // “5 pm” is a time, “PM Dane” a premier.
  if (words[at - 1]?.tag === 'NUM' && /^(?:pm|p\.m\.)$/u.test(word.lower)) return null;
  // “army chief”, “police officer”: the noun comes later.
  if (next !== undefined && !next.capital && !next.joined && isNoun(next.lower) && next.tag !== 'VERB') return null;
  // “military strikes”, “troop movements”, “military-to-military”: it only describes.
  if (next !== undefined && !next.capital && next.tag === 'NOUN' && !isThirdPerson(words, at + 1)) return null;
  if (next?.text === '-' && next.joined) return null;
  if (words[at - 1]?.text === '-' && word.joined && !OFFICE_MODIFIERS.has(words[at - 2]?.lower ?? '')) return null;
  const nameNext = names.some((name) => name.first === at + 1);
  if (office !== null && (unnamed === undefined || nameNext || !isPlural(word.lower))) {
    const phrase = phraseAt(line, words, names, free, at, at + 1, { what: 'office', office });
    const alone =
      phrase.owner === null &&
      phrase.from === at &&
      !['the', 'his', 'her', 'their', 'its', 'a', 'an'].includes(phrase.determiner);
    if ((office.loose === true || !phrase.plural) && alone && !nameNext && words[at]?.opening !== true) return null;
    return phrase;
  }
  if (unnamed !== undefined) {
    const { speaksFor } = unnamed.noun;
    if (speaksFor === 'victim' && !speaks(words, at)) return null;
    if (speaksFor === 'document' && !isQuotedText(words, at)) return null;
    // “the nurse | Orla Dane” is told by her name.
    if (speaksFor === 'told' && nameNext) return null;
    const phrase = phraseAt(line, words, names, free, at, at + 1, { what: 'unnamed', noun: unnamed.noun });
    return speaksFor !== 'told' || isTold(words, phrase) || speaks(words, at) ? phrase : null;
  }
  if (COMPANY_NOUNS.has(word.lower) || TAKEN_UP.has(word.lower))
    return phraseAt(line, words, names, free, at, at + 1, { what: 'company' });
  if (STATE_BODIES.has(word.lower) || STATE_BODIES.has(word.lemma)) {
    return phraseAt(line, words, names, free, at, at + 1, { what: 'body' });
  }
  return null;
}

const NO_SPEAKERS: Speakers = new Map();

/** “forecasters warned”, “said the two shippers”, “its club confirmed”: a common noun for people or a group, where it speaks. */
function speaker(
  line: number,
  words: readonly Word[],
  names: readonly Name[],
  free: number,
  at: number,
  speakers: Speakers,
): Phrase | null {
  const word = words[at];
  if (word === undefined || word.tag !== 'NOUN' || (word.capital && !word.opening)) return null;
  // “the defence | ministry”: the noun comes later.
  const next = words[at + 1];
  if (next?.tag === 'NOUN' && !isThirdPerson(words, at + 1)) return null;
  if (next?.joined === true && next.text === '-') return null;
  const noun = speakers.get(word.lower);
  if (noun === undefined || !speaks(words, at)) return null;
  const phrase = phraseAt(line, words, names, free, at, at + 1, { what: 'unnamed', noun });
  // “the nurse | Orla Dane” is told by her name.
  return names.some((name) => name.first === phrase.last && name.kind === 'person') ? null : phrase;
}

/** An office, a body or people without a name. */
function isNoun(lower: string): boolean {
  return officeHead(lower) !== null || UNNAMED.has(lower) || STATE_BODIES.has(lower);
}

/** “two gunmen”, “Norlandic soldiers”, “the villagers”, “a shepherd”; “workers” alone only where they do something. */
function isTold(words: readonly Word[], phrase: Phrase): boolean {
  if (phrase.determiner !== '' || phrase.owner !== null) return true;
  const next = words[phrase.last];
  // “a group of villagers”
  if (phrase.plural && words[phrase.first - 1]?.lower === 'of' && GROUPS.has(words[phrase.first - 2]?.lower ?? ''))
    return true;
  return phrase.plural && (next?.tag === 'VERB' || next?.tag === 'AUX') && words[phrase.first - 1]?.tag !== 'ADP';
}

const GROUPS = new Set(
  'group groups crowd crowds gang mob band team dozens hundreds thousands scores number handful couple majority'.split(
    ' ',
  ),
);

/** “ministers”, “spokesmen”; not “Mrs.” */
function isPlural(lower: string): boolean {
  const office = officeHead(lower);
  return office !== null && lower !== office.head && !lower.endsWith(office.head);
}

/** “The company thanks the crew”: a verb of saying before its object, which the tagger took for a noun. */
function isThirdPerson(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  return (
    lower.endsWith('s') &&
    SAYING_VERBS.has(lower.slice(0, -1)) &&
    /^(?:DET|PRON|PROPN)$/u.test(words[at + 1]?.tag ?? '')
  );
}

/** “One of them said”: somebody of those told about before. */
function isOneOfThem(words: readonly Word[], at: number): boolean {
  return (
    ONES.has(words[at]?.lower ?? '') &&
    words[at + 1]?.lower === 'of' &&
    words[at + 2]?.lower === 'them' &&
    isSayingAt(words, at + 3)
  );
}

const ONES = new Set(['one', 'two', 'three', 'some', 'several', 'many', 'most', 'another']);
const ONE: UnnamedNoun = { noun: 'one of them', plural: 'some of them', speaksFor: 'self' };

/** “residents said”, “said residents”, “according to residents”, “engineers who built it said” */
export function speaks(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.lower === 'who') {
    for (let next = at + 3; next < at + 18; next++) {
      const word = words[next];
      if (word === undefined || word.text === '.') break;
      if (word.tag === 'VERB' && SAYING_VERBS.has(word.lemma) && words[next - 1]?.lower !== 'to') return true;
    }
  }
  if (isSayingAt(words, afterNoun(words, at + 1))) return true;
  for (let next = at + 1; next < at + 4; next++) {
    const word = words[next];
    if (word === undefined || word.tag === 'PUNCT') break;
    if (SAYING_VERBS.has(word.lemma) && word.tag === 'VERB') return true;
  }
  const before = words[at - 1]?.lower === 'to' && words[at - 2]?.lower === 'according';
  const inverted =
    SAYING_VERBS.has(words[at - 1]?.lemma ?? '') && (words[at + 1] === undefined || words[at + 1]?.tag === 'PUNCT');
  return before || inverted;
}

/** “the indictment says”, “a study by Dane, published in May, found”, “…,” the statement read: a text that the report quotes. */
function isQuotedText(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  // “to report said”, “Dane's paper said” of a newspaper is told by its name.
  if (words[at]?.capital === true && words[at]?.opening !== true) return false;
  if (before?.lower === 'to') return false;
  let next = at + 1;
  const most = Math.min(words.length, at + MOST_BETWEEN);
  while (next < most && BETWEEN.has(words[next]?.tag ?? '')) {
    const word = words[next];
    if (word === undefined || /^[.;:!?“”"()]$/u.test(word.text)) break;
    // “report, published on Sunday,”: a participle goes with the noun, a finite verb is its own.
    if (word.tag === 'VERB' && !(OF_TEXTS.has(word.lower) || (next === at + 1 && word.lower.endsWith('ing')))) break;
    if (word.text === ',' && !OF_TEXTS.has(words[next + 1]?.lower ?? '') && !closes(words, at, next)) break;
    next++;
  }
  while (/^(?:ADV|AUX)$/u.test(words[next]?.tag ?? '')) next++;
  const verb = words[next];
  if (verb?.tag === 'VERB' && DOCUMENT_VERBS.has(verb.lemma) && words[next - 1]?.lower !== 'to') return true;
  const inverted = words[at - 1]?.tag === 'DET' ? words[at - 2] : before;
  const behind = words[at + 1];
  const told =
    inverted?.tag === 'VERB' && DOCUMENT_VERBS.has(inverted.lemma) && (behind === undefined || behind.tag === 'PUNCT');
  const [to, according] = words[at - 1]?.tag === 'DET' ? [words[at - 2], words[at - 3]] : [before, words[at - 2]];
  return (
    (told && /^[,”"’']$/u.test(words[at - 3]?.text ?? '')) || (to?.lower === 'to' && according?.lower === 'according')
  );
}

/** The comma that ends “, seen by Channel Nine,”. */
function closes(words: readonly Word[], from: number, at: number): boolean {
  for (let back = at - 1; back > from; back--) if (words[back]?.text === ',') return true;
  return false;
}

const MOST_BETWEEN = 16;
const BETWEEN: ReadonlySet<string> = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PART',
  'ADP',
  'PUNCT',
  'VERB',
  'SYM',
]);
/** What is done with a text before it speaks. */
const OF_TEXTS: ReadonlySet<string> = new Set(
  'published released issued seen obtained leaked commissioned filed dated written signed prepared presented reviewed unsealed addressed circulated posted entitled titled called compiled made based read sent'.split(
    ' ',
  ),
);

/** Past “of the Vell plant in Lenn” and “, which is run by a church,”. */
function afterNoun(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 12 && LINKS.has(words[at]?.lower ?? '')) {
    at++;
    while (at < from + 16 && INSIDE.has(words[at]?.tag ?? '') && words[at]?.text !== ',') at++;
  }
  if (words[at]?.text !== ',' || !/^(?:which|who)$/u.test(words[at + 1]?.lower ?? '')) return at;
  for (let close = at + 2; close < at + 24; close++) {
    const text = words[close]?.text;
    if (text === ',') return close + 1;
    if (text === undefined || /^[.;:!?“”"]$/u.test(text)) break;
  }
  return at;
}

const LINKS = new Set(['of', 'at', 'in', 'from']);
const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);

function isSayingAt(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 3 && /^(?:ADV|AUX)$/u.test(words[at]?.tag ?? '')) at++;
  return words[at]?.tag === 'VERB' && SAYING_VERBS.has(words[at]?.lemma ?? '');
}

/** Grow a phrase around its noun: modifiers and owner to the left, “of” to the right. */
function phraseAt(
  line: number,
  words: readonly Word[],
  names: readonly Name[],
  free: number,
  nounFirst: number,
  nounLast: number,
  noun: Noun,
): Phrase {
  let from = nounFirst;
  const modifiers = noun.what === 'body' || noun.what === 'company' ? BODY_MODIFIERS : OFFICE_MODIFIERS;
  for (;;) {
    const before = words[from - 1];
    if (before === undefined || from - 1 < free || names.some((name) => name.last === from)) break;
    const fits =
      modifiers.has(before.lower) ||
      (noun.what !== 'body' && noun.what !== 'company' && (isNoun(before.lower) || BODY_MODIFIERS.has(before.lower)));
    const hyphen = before.text === '-' && before.joined && from - 2 >= free;
    // “rescue workers”, “bus drivers”
    const compound =
      noun.what === 'unnamed' &&
      (noun.noun.speaksFor === 'told' || noun.noun.speaksFor === 'victim') &&
      before.tag === 'NOUN' &&
      (!before.capital || before.opening);
    if (hyphen) from -= 2;
    else if (compound && from >= nounFirst - 1) from -= 1;
    else if (fits && (!before.capital || before.opening || nounFirst !== nounLast - 1 || words[nounFirst]?.capital))
      from -= 1;
    else break;
  }
  let first = from;
  let owner: Owner | null = null;
  let determiner = '';
  // “the Dane-led government”
  const led = LED.has(words[from - 1]?.lower ?? '') && words[from - 2]?.text === '-' ? from - 2 : from;
  const beside = names.find((name) => name.last === led && name.first >= free);
  const mark = words[from - 1];
  if (beside !== undefined && beside.kind !== 'thing' && (beside.kind !== 'person' || noun.what === 'body')) {
    owner = { name: beside, how: beside.kind === 'demonym' ? 'adjective' : 'beside' };
    first = beside.first;
  } else if (mark !== undefined && /^['’]s?$/u.test(mark.text)) {
    const possessor = names.find((name) => name.last === from - 1);
    if (possessor !== undefined) owner = { name: possessor, how: 'possessive' };
  }
  while (owner === null || owner.how === 'adjective' || owner.how === 'beside') {
    const before = words[first - 1];
    if (before === undefined || first - 1 < free) break;
    if (
      (DETERMINERS.has(before.lower) && before.tag !== 'SCONJ') ||
      before.tag === 'NUM' ||
      (before.tag === 'ADJ' && !before.capital)
    ) {
      determiner = before.lower;
      first -= 1;
      if (ARTICLES.has(before.lower)) break;
    } else break;
  }
  const right = ofPhrase(words, names, nounLast, noun.what !== 'unnamed' || noun.noun.speaksFor === 'state');
  const last = right?.last ?? nounLast;
  if (owner === null && right?.name !== undefined) owner = { name: right.name, how: 'of' };
  const head = headAt(words, nounFirst, nounLast, noun);
  const headWord = words[head]?.lower ?? '';
  const plural =
    noun.what === 'unnamed'
      ? headWord === noun.noun.plural || COLLECTIVE_NOUNS.has(headWord)
      : noun.what === 'office' && isPlural(headWord);
  return { line, first, last, head, from, noun, owner, determiner, plural };
}

function headAt(words: readonly Word[], first: number, last: number, noun: Noun): number {
  if (noun.what !== 'office') return last - 1;
  let head = last - 1;
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (word !== undefined && officeHead(word.lower) !== null) head = at;
    if (word?.lower === 'of') break;
  }
  return head;
}

/** One past “foreign ministry”, “armed forces”, “army”; null where no body stands. */
function bodyEnd(words: readonly Word[], start: number): number | null {
  let at = start;
  while (BODY_MODIFIERS.has(words[at]?.lower ?? '') || words[at]?.text === '-') at++;
  const noun = words[at];
  if (noun === undefined || !(STATE_BODIES.has(noun.lower) || STATE_BODIES.has(noun.lemma))) return null;
  const next = words[at + 1];
  return next !== undefined && next.tag === 'NOUN' && !next.capital ? null : at + 1;
}

const LED = new Set(['led', 'like', 'run', 'style', 'backed']);
const ARTICLES = new Set('the a an his her their its our my these those another'.split(' '));
const DETERMINERS = new Set([
  ...ARTICLES,
  ...'some several many most few other two three four both senior top unnamed unidentified all local former current high-ranking high-level'.split(
    ' ',
  ),
]);

/** “of Norland”, “for the foreign ministry”, “of the army” */
function ofPhrase(
  words: readonly Word[],
  names: readonly Name[],
  at: number,
  near: boolean,
): { last: number; name?: Name } | null {
  const link = words[at]?.lower;
  if (link !== 'of' && link !== 'for' && link !== 'at' && link !== 'in' && link !== 'to') return null;
  let start = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  // “the president of neighbouring Norland”
  const adjective = words[start]?.tag === 'ADJ' || (words[start]?.lower ?? '').startsWith('neighb');
  if (link === 'of' && adjective && words[start]?.capital === false && words[start + 1]?.capital) start++;
  const name = names.find((candidate) => candidate.first === start);
  const body = name === undefined || name.kind === 'person' ? null : bodyEnd(words, name.last);
  // “for the Norlandic foreign ministry”
  if (name !== undefined && body !== null && (link === 'of' || link === 'for' || link === 'at'))
    return { last: body, name };
  if (name !== undefined && name.kind !== 'person' && name.kind !== 'thing') {
    if (!near && link !== 'of' && link !== 'for') return null;
    // “a court in Norland” is one of Norland's; “diplomats in Norland” are not.
    const seated = link === 'in' && name.kind === 'state' && SEATED.has(words[at - 1]?.lower ?? '');
    if (
      (link === 'in' || link === 'to' || link === 'at') &&
      name.kind !== 'organisation' &&
      name.kind !== 'outlet' &&
      !seated
    )
      return null;
    if (/^['’]s?$/u.test(words[name.last]?.text ?? '')) return null;
    // “workers of the Vell plant”: where they work, not whom they speak for.
    if (SITES.has(words[name.last]?.lower ?? '')) return { last: name.last + 1 };
    // “the foreign ministers of Norland and Sudmark” belong to both.
    const second = words[name.last]?.lower === 'and' ? names.find((other) => other.first === name.last + 1) : undefined;
    if (second !== undefined && second.kind === name.kind) return { last: second.last };
    return { last: name.last, name };
  }
  if (link !== 'of' && link !== 'for') return null;
  const plain = bodyEnd(words, start);
  if (plain !== null) {
    // “spokesman for the foreign ministry of Norland”
    const more = words[plain]?.lower === 'of' ? ofPhrase(words, names, plain, near) : null;
    return more?.name === undefined ? { last: plain } : more;
  }
  let end = start;
  while (
    OFFICE_OBJECTS.has(words[end]?.lower ?? '') ||
    (words[end]?.lower === 'and' && OFFICE_OBJECTS.has(words[end + 1]?.lower ?? '') && end > start)
  )
    end++;
  if (end === start) return null;
  const more = words[end]?.lower === 'of' ? ofPhrase(words, names, end, near) : null;
  return more === null ? { last: end } : more;
}

const SEATED = new Set(
  'court courts police authorities prosecutor prosecutors lawmaker lawmakers legislator legislators parliament policeman policemen'.split(
    ' ',
  ),
);

const SITES = new Set('plant factory mine mill depot refinery shipyard warehouse quarry'.split(' '));
