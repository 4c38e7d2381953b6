import { BODY_MODIFIERS, STATE_BODIES } from '../lexicon/bodies.ts';
import { OFFICE_MODIFIERS, OFFICE_OBJECTS, type Office } from '../lexicon/offices.ts';
import { COLLECTIVE_NOUNS, isDocument, UNNAMED_NOUNS, type UnnamedNoun } from '../lexicon/unnamed.ts';
import type { Name } from './name.ts';
import { officeHead } from './office.ts';
import type { Word } from './words.ts';

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

/** Grow a phrase around its noun: modifiers and owner to the left, “of” to the right. */
export function phraseAt(
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
      (modifiers.has(before.lower) && !(before.lower === 'under' && words[from]?.lower !== 'secretary')) ||
      (noun.what !== 'body' &&
        noun.what !== 'company' &&
        (isDescribing(words, from - 1) || BODY_MODIFIERS.has(before.lower)));
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
    } else if (isAge(words, first) && first - 4 >= free) first -= 4;
    else break;
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

/** “a | 61-year- | old man” */
function isAge(words: readonly Word[], old: number): boolean {
  return (
    words[old]?.lower === 'old' &&
    words[old - 1]?.text === '-' &&
    /^years?$/u.test(words[old - 2]?.lower ?? '') &&
    words[old - 3]?.text === '-' &&
    words[old - 4]?.tag === 'NUM'
  );
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

/** One past “ambulance service”, “fire and rescue service”; null where no such body stands. */
function serviceEnd(words: readonly Word[], start: number): number | null {
  for (let at = start; at < start + 4; at++) {
    const word = words[at];
    if (word === undefined || word.capital || !(word.tag === 'NOUN' || word.tag === 'ADJ' || word.lower === 'and'))
      return null;
    if (at > start && SERVICES.has(word.lower) && words[at + 1]?.tag !== 'NOUN') return at + 1;
  }
  return null;
}

const SERVICES = new Set('service brigade'.split(' '));

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
  // “for the Orla ambulance service”: a body told by what it does, whatever else has that name
  const service = name === undefined || (link !== 'for' && link !== 'of') ? null : serviceEnd(words, name.last);
  if (service !== null) return { last: service };
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
    // “his ambassador to the United Nations”: whom one is sent to is not whom one speaks for.
    if (link === 'to' && SENT.has(words[at - 1]?.lower ?? '')) return { last: name.last };
    // “president for Europe at Nordbank Ltd”: the part of the world that a firm's officer looks after
    const firm = link === 'for' && name.kind !== 'organisation' ? firmBehind(words, names, at - 1, name.last) : null;
    if (firm !== null) return firm;
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

const SENT = new Set(
  'ambassador ambassadors envoy envoys representative representatives delegate delegates emissary observer'.split(' '),
);

function firmBehind(
  words: readonly Word[],
  names: readonly Name[],
  office: number,
  at: number,
): { last: number; name: Name } | null {
  const link = words[at]?.lower;
  if ((link !== 'at' && link !== 'of' && link !== 'with') || !LOOKS_AFTER.has(words[office]?.lower ?? '')) return null;
  const start = words[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const name = names.find((candidate) => candidate.first === start && candidate.kind === 'organisation');
  return name === undefined ? null : { last: name.last, name };
}

/** Offices of firms and bodies that are shared out by parts of the world. */
const LOOKS_AFTER = new Set(
  'president director head chief manager chairman chairwoman vice-president executive'.split(' '),
);

const SEATED = new Set(
  'court courts police authorities prosecutor prosecutors lawmaker lawmakers legislator legislators parliament policeman policemen'.split(
    ' ',
  ),
);

const SITES = new Set('plant factory mine mill depot refinery shipyard warehouse quarry'.split(' '));

/** An office, a body or people without a name. */
export function isNoun(lower: string): boolean {
  return officeHead(lower) !== null || UNNAMED.has(lower) || STATE_BODIES.has(lower);
}

export const UNNAMED = new Map<string, { readonly noun: UnnamedNoun; readonly plural: boolean }>(
  UNNAMED_NOUNS.flatMap((noun) => [
    [noun.noun, { noun, plural: false }] as [string, { noun: UnnamedNoun; plural: boolean }],
    [noun.plural, { noun, plural: true }] as [string, { noun: UnnamedNoun; plural: boolean }],
  ]),
);

/** “ministers”, “spokesmen”; not “Mrs.” */
export function isPlural(lower: string): boolean {
  const office = officeHead(lower);
  return office !== null && lower !== office.head && !lower.endsWith(office.head);
}

/** “army | chief”; not “to petition | Mr. Dane”: a text describes nobody. */
function isDescribing(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  return isNoun(lower) && !isDocument(lower);
}
