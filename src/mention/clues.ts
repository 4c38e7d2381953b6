import { GOVERNMENTS, STATE_BODIES } from '../lexicon/bodies.ts';
import type { OfficeField } from '../lexicon/offices.ts';
import { FAMILIAR } from '../lexicon/unnamed.ts';
import type { ActorKind } from '../model/actor.ts';
import type { ActorForm } from '../model/mention.ts';
import { asGovernment, asPlace } from './metonyms.ts';
import type { Name, Names } from './name.ts';
import type { Owner, Phrase } from './phrases.ts';
import type { Line, Word } from './words.ts';

/** A mention before it is known whose it is. */
export interface Clue {
  readonly line: number;
  readonly first: number;
  /** One past the last word. */
  readonly last: number;
  readonly head: number;
  readonly form: ActorForm;
  readonly kind: ActorKind;
  /** The name alone, or the wording of who has none. */
  readonly name: string;
  readonly source: Name | null;
  readonly titles: readonly string[];
  readonly field: OfficeField | 'body' | null;
  /** Whom the holder belongs to, with the phrase that says so. */
  readonly owner: Owner | null;
  readonly phrase: Phrase | null;
  readonly plural: boolean;
  /** “Norlandic and Sudmarkian officials”: both names. */
  readonly pair: readonly Name[];
  readonly definite: boolean;
  readonly rule: string;
}

/** A place where it stands. */
export interface Place {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly rule: string;
}

/** Names and phrases put together: titles with their names, owners with their offices. */
export function findClues(
  lines: readonly Line[],
  { names }: Names,
  phrases: readonly Phrase[],
): { readonly clues: readonly Clue[]; readonly places: readonly Place[] } {
  const clues: Clue[] = [];
  const places: Place[] = [];
  const phrasesBy = lines.map((): Phrase[] => []);
  for (const phrase of phrases) phrasesBy[phrase.line]?.push(phrase);
  const namesBy = lines.map((): Name[] => []);
  for (const name of names) namesBy[name.line]?.push(name);
  for (const [index, line] of lines.entries()) {
    const found = inLine(line.words, namesBy[index] ?? [], phrasesBy[index] ?? []);
    clues.push(...found.clues);
    places.push(...found.places);
  }
  return { clues, places };
}

function inLine(
  words: readonly Word[],
  names: readonly Name[],
  phrases: readonly Phrase[],
): { clues: Clue[]; places: Place[] } {
  const clues: Clue[] = [];
  const places: Place[] = [];
  const taken = new Set<Phrase>();
  for (const name of names) if (name.kind === 'person') clues.push(person(words, name, names, phrases, taken));
  for (const phrase of phrases) {
    if (!taken.has(phrase)) clues.push(...alone(words, phrase, names));
  }
  const covered = (name: Name): boolean => clues.some((clue) => clue.first <= name.first && name.last <= clue.last);
  const within = names.filter((name) => !covered(name));
  for (const name of within) {
    if (name.kind === 'person' || name.kind === 'thing' || name.kind === 'unknown') continue;
    const clue = named(words, name, names);
    if (clue !== null) clues.push(clue);
  }
  for (const name of names) {
    const place = placeOf(words, name);
    if (place !== null) places.push(place);
  }
  return { clues: withoutOverlap(clues), places };
}

/** The longest wins. */
function withoutOverlap(clues: readonly Clue[]): Clue[] {
  const kept: Clue[] = [];
  for (const clue of [...clues].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first)) {
    if (!kept.some((other) => clue.first < other.last && other.first < clue.last)) kept.push(clue);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function person(
  words: readonly Word[],
  name: Name,
  names: readonly Name[],
  phrases: readonly Phrase[],
  taken: Set<Phrase>,
): Clue {
  let first = name.first;
  const titles: string[] = [];
  let owner: Owner | null = null;
  let phrase: Phrase | null = null;
  let field: Clue['field'] = null;
  for (;;) {
    const before = phrases.find(
      (other) =>
        other.noun.what === 'office' &&
        (other.last === first || (other.last === first - 1 && words[other.last]?.text === ',')),
    );
    if (before === undefined || before.plural) break;
    if (before.last !== first && titleOnly(before)) break;
    taken.add(before);
    titles.unshift(titleOf(words, before));
    if (owner === null || before.owner !== null) owner = before.owner ?? owner;
    phrase = before;
    if (before.noun.what === 'office' && (field === null || field === 'style' || field === 'military'))
      field = fieldOf(words, before);
    first = before.first;
  }
  if (titles.length === 0) {
    const list = listTitle(words, name, names, phrases);
    if (list !== null) {
      titles.push(singular(titleOf(words, list)));
      phrase = list;
      owner = list.owner;
      if (list.noun.what === 'office') field = fieldOf(words, list);
      taken.add(list);
    }
  }
  const after = phrases.find(
    (other) =>
      other.noun.what === 'office' &&
      words[name.last]?.text === ',' &&
      other.first >= name.last + 1 &&
      ownerStart(other) === name.last + 1,
  );
  // “A Dane, Foreign Minister B Orla” is a list.
  const another = after !== undefined && names.some((other) => other.kind === 'person' && other.first === after.last);
  if (after !== undefined && !after.plural && !another) {
    taken.add(after);
    titles.push(titleOf(words, after));
    if (owner === null || after.owner !== null) {
      owner = after.owner ?? owner;
      phrase = after;
    }
    if (after.noun.what === 'office') field = field === null || field === 'style' ? fieldOf(words, after) : field;
  }
  if (owner === null && titles.length > 0) owner = ownerBehind(words, name, names);
  return {
    line: name.line,
    first,
    last: name.last,
    head: name.last - 1,
    form: 'name',
    kind: 'person',
    name: name.key,
    source: name,
    titles,
    field,
    owner,
    phrase,
    plural: false,
    pair: [],
    definite: true,
    rule: titles.length > 0 ? 'person-title' : `person-${name.rule}`,
  };
}

/** “Prime Minister Orla Dane | of Norland” */
function ownerBehind(words: readonly Word[], name: Name, names: readonly Name[]): Owner | null {
  if (words[name.last]?.lower !== 'of') return null;
  const start = words[name.last + 1]?.lower === 'the' ? name.last + 2 : name.last + 1;
  const owner = names.find((other) => other.first === start);
  return owner === undefined || owner.kind === 'person' || owner.kind === 'thing' ? null : { name: owner, how: 'of' };
}

/** Where the phrase begins with its possessive owner counted in. */
function ownerStart(phrase: Phrase): number {
  return phrase.owner?.how === 'possessive' ? phrase.owner.name.first : phrase.first;
}

/** “Prime Minister, …”: a title without owner and article before a comma belongs to the words before it. */
function titleOnly(phrase: Phrase): boolean {
  return phrase.owner === null && phrase.determiner === '';
}

/** “Prime Ministers A Dane and B Orla”, “spokesmen A, B and C” */
function listTitle(
  words: readonly Word[],
  name: Name,
  names: readonly Name[],
  phrases: readonly Phrase[],
): Phrase | null {
  let at = name.first;
  for (;;) {
    const plural = phrases.find((phrase) => phrase.plural && phrase.noun.what === 'office' && phrase.last === at);
    if (plural !== undefined) return plural;
    const joint = words[at - 1];
    if (joint === undefined || !(joint.text === ',' || joint.lower === 'and')) return null;
    const end = words[at - 2]?.text === ',' && joint.lower === 'and' ? at - 2 : at - 1;
    const previous = names.find((other) => other.last === end && other.kind === 'person');
    if (previous === undefined) return null;
    at = previous.first;
  }
}

function titleOf(words: readonly Word[], phrase: Phrase): string {
  const end = phrase.owner?.how === 'of' ? Math.min(phrase.last, ofStart(words, phrase)) : phrase.last;
  return textOf(words, phrase.from, end);
}

function ofStart(words: readonly Word[], phrase: Phrase): number {
  const start = phrase.owner?.name.first ?? phrase.last;
  return words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
}

function textOf(words: readonly Word[], first: number, last: number): string {
  let text = '';
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (word !== undefined) text += word.joined || text === '' ? word.text : ` ${word.text}`;
  }
  return text;
}

function singular(title: string): string {
  return title
    .replace(/ies\b/u, 'y')
    .replace(/(?<=\w)s(?=$| of\b)/u, '')
    .replace(/men\b/u, 'man');
}

/** A phrase with no name beside it. */
function alone(words: readonly Word[], phrase: Phrase, names: readonly Name[]): readonly Clue[] {
  const pair = pairOf(words, phrase, names);
  const [other] = pair;
  const before = other === undefined ? undefined : words[other.first - 1];
  const base = {
    line: phrase.line,
    first: other === undefined ? phrase.first : before?.lower === 'senior' ? other.first - 1 : other.first,
    last: phrase.last,
    head: phrase.head,
    source: null,
    owner: other === undefined ? phrase.owner : null,
    phrase,
    plural: phrase.plural,
    pair,
    definite:
      phrase.determiner === 'the' ||
      phrase.owner?.how === 'possessive' ||
      phrase.determiner === 'his' ||
      phrase.determiner === 'her',
  };
  const { noun } = phrase;
  if (noun.what === 'company') {
    if (phrase.determiner !== 'the' || phrase.owner !== null) return [];
    const name = textOf(words, phrase.first, phrase.last);
    return [{ ...base, form: 'title', kind: 'organisation', name, titles: [], field: 'company', rule: 'company' }];
  }
  if (noun.what === 'body') {
    // “its military”: whose, only the sentence tells.
    if (POSSESSIVES.has(phrase.determiner)) return [];
    const noun = words[phrase.head]?.lower ?? '';
    if (phrase.owner === null && (NEEDS_OWNER.has(noun) || !STATE_BODIES.has(noun))) return [];
    const government =
      GOVERNMENTS.has(words[phrase.last - 1]?.lower ?? '') || GOVERNMENTS.has(words[phrase.head]?.lower ?? '');
    const body = textOf(words, phrase.from, phrase.owner?.how === 'of' ? ofStart(words, phrase) : phrase.last);
    return [
      {
        ...base,
        form: government ? 'metonym' : 'name',
        kind: 'organisation',
        name: body,
        titles: [],
        field: 'body',
        rule: government ? 'government' : 'body',
      },
    ];
  }
  if (noun.what === 'office') {
    const several =
      phrase.plural ||
      pair.length > 0 ||
      phrase.determiner === 'a' ||
      phrase.determiner === 'an' ||
      phrase.determiner === 'another';
    return [
      {
        ...base,
        form: several ? 'unnamed' : 'title',
        kind: several ? 'unnamed' : 'person',
        name: textOf(words, phrase.first, phrase.last),
        titles: [titleOf(words, phrase)],
        field: fieldOf(words, phrase),
        rule: 'office',
      },
    ];
  }
  const last = familiar(words, phrase.last);
  if ((words[phrase.head]?.lower === 'people' || words[phrase.head]?.lower === 'person') && last === phrase.last)
    return [];
  return [
    {
      ...base,
      last,
      form: 'unnamed',
      kind: 'unnamed',
      name: textOf(words, base.first, last),
      titles: [],
      field: null,
      rule: last > phrase.last ? 'unnamed-familiar' : 'unnamed',
    },
  ];
}

const POSSESSIVES = new Set('his her their its our my'.split(' '));
const NEEDS_OWNER = new Set(
  'leadership mission force forces department agency command council guard intelligence bureau service court'.split(
    ' ',
  ),
);

/** “Norlandic and Sudmarkian officials”: the names of both; else none. */
function pairOf(words: readonly Word[], phrase: Phrase, names: readonly Name[]): readonly Name[] {
  const owner = phrase.owner;
  if (owner?.how !== 'adjective' || words[owner.name.first - 1]?.lower !== 'and') return [];
  const other = names.find((name) => name.last === owner.name.first - 1 && name.kind === 'demonym');
  return other === undefined ? [] : [other, owner.name];
}

function familiar(words: readonly Word[], last: number): number {
  const ahead = words
    .slice(last, last + 8)
    .map((word) => word.lower)
    .join(' ');
  const start = FAMILIAR.find((phrase) => ahead.startsWith(phrase));
  if (start === undefined) return last;
  let at = last + start.split(' ').length;
  while (at < words.length && at < last + 12) {
    const word = words[at];
    if (word === undefined || word.tag === 'PUNCT' || word.tag === 'VERB' || SAID.has(word.lower)) break;
    at++;
  }
  return at;
}

const SAID = new Set(['said', 'told', 'say', 'says', 'added', 'have', 'has', 'had', 'that']);

/** A name that stands alone: state, demonym, capital, seat, organisation, outlet. */
function named(words: readonly Word[], name: Name, names: readonly Name[]): Clue | null {
  const base = {
    line: name.line,
    first: name.first,
    last: name.last,
    head: name.last - 1,
    source: name,
    titles: [],
    field: null,
    phrase: null,
    plural: false,
    pair: [],
    definite: true,
  };
  const after = words[name.last];
  const hyphened =
    after?.text === '-' &&
    after.joined &&
    words[name.last + 1]?.joined === true &&
    words[name.last + 1]?.capital === false;
  const beforeHyphened =
    words[name.first - 1]?.text === '-' &&
    words[name.first]?.joined === true &&
    words[name.first - 2]?.capital === false;
  if (name.kind === 'state') {
    if (hyphened || beforeHyphened || asPlace(words, name)) return null;
    return { ...base, form: 'name', kind: 'state', name: name.key, owner: null, rule: `state-${name.rule}` };
  }
  if (name.kind === 'demonym') {
    if (hyphened || names.some((other) => other.first === name.last && other.kind === 'organisation')) return null;
    return { ...base, form: 'demonym', kind: 'state', name: name.key, owner: null, rule: `demonym-${name.rule}` };
  }
  if (name.kind === 'seat')
    return { ...base, form: 'metonym', kind: 'state', name: name.key, owner: null, rule: 'seat' };
  if (name.kind === 'place') {
    return asGovernment(words, name)
      ? { ...base, form: 'metonym', kind: 'state', name: name.key, owner: null, rule: 'city-acts' }
      : null;
  }
  const governed = /^(?:Government|Republic|Kingdom|State) of (?:the )?(.+)$/u.exec(name.key)?.[1];
  if (governed !== undefined && name.known === null) {
    return { ...base, source: null, form: 'metonym', kind: 'state', name: governed, owner: null, rule: 'government' };
  }
  const left = names.find(
    (other) =>
      other.last === name.first && (other.kind === 'demonym' || other.kind === 'state' || other.kind === 'seat'),
  );
  const possessor = /^['’]s?$/u.test(words[name.first - 1]?.text ?? '')
    ? names.find((other) => other.last === name.first - 1)
    : undefined;
  const owner: Owner | null =
    left !== undefined
      ? { name: left, how: left.kind === 'demonym' ? 'adjective' : 'beside' }
      : possessor !== undefined
        ? { name: possessor, how: 'possessive' }
        : null;
  return {
    ...base,
    first: left?.first ?? name.first,
    form: 'name',
    kind: name.kind === 'outlet' ? 'outlet' : 'organisation',
    name: name.key,
    owner,
    field: 'body',
    rule: `organisation-${name.rule}`,
  };
}

function placeOf(words: readonly Word[], name: Name): Place | null {
  const base = { line: name.line, first: name.first, last: name.last, name: name.key };
  if (name.kind === 'place') return asGovernment(words, name) ? null : { ...base, rule: `place-${name.rule}` };
  if (name.kind === 'state' && asPlace(words, name)) return { ...base, rule: 'state-in' };
  return null;
}

/** “opposition leader”, “rebel commander”: of no government, whatever the office. */
function fieldOf(words: readonly Word[], phrase: Phrase): Clue['field'] {
  if (phrase.noun.what !== 'office') return null;
  const title = textOf(words, phrase.from, phrase.last).toLowerCase();
  return /\b(?:opposition|rebel|party|union|separatist|militia|guerrilla|religious|spiritual|tribal|student|gang|church|former|ex)\b/u.test(
    title,
  )
    ? 'politics'
    : phrase.noun.office.field;
}
