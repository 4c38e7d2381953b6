import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import { type Kin, type KinOf, NO_KIN } from '../lexicon/kin.ts';
import { OPPOSITES } from '../lexicon/opposites.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Mention, Quantity, When } from '../model/mention.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { ActorId, Span } from '../model/span.ts';
import { dependents } from '../text/dependents.ts';

/** One thing that a sentence tells and that a report may hold or not. */
export interface Element extends Span {
  readonly kind: 'actor' | 'quantity' | 'time' | 'place' | 'word';
  /** Index of its main token in the sentence. */
  readonly token: number;
  /** What it is compared by: the id of an actor, the dictionary form of a word; '' where `quantity` or `when` tells. */
  readonly key: string;
  /** For actors and places all names they go by, in small letters; empty for anything else. */
  readonly names: ReadonlySet<string>;
  /** Whom an actor speaks for, where the words themselves tell it (“Norland's ministry”), in small letters; else null. */
  readonly party: string | null;
  /** Whom an actor speaks for, wherever that is told, in small letters; else null. */
  readonly side: string | null;
  /** The kind of happening that the word tells (“raid” and “strike” are one), else null. */
  readonly happening: string | null;
  /** Whether it is a verb: what is done, not a name for it. */
  readonly verb: boolean;
  /** For a word: what other words say the same as it does, and what says less of it. */
  readonly kin: KinOf;
  readonly quantity: Quantity | null;
  readonly when: When | null;
  /** True where the sentence only points at it (“he”, “the minister”): nothing is missing where it is not found. */
  readonly points: boolean;
}

/** Actor → all names it goes by, in small letters, and its party. */
export type ActorNames = ReadonlyMap<ActorId, { readonly names: ReadonlySet<string>; readonly party: string | null }>;

/** What pieces are made with: the names of actors, and what is known of words. */
export interface Names {
  readonly actors: ActorNames;
  readonly kin: Kin;
}

/** The names of actors, pronouns and descriptions left out. */
export function namesOf(actors: readonly Actor[], kin: Kin): Names {
  const names: ActorNames = new Map(
    actors.map(({ id, name, aliases, party }) => [
      id,
      {
        names: new Set(
          [name, ...aliases.flatMap(({ text, form }) => (NAMING.has(form) ? [text] : []))].map((one) =>
            plain(one.toLowerCase()),
          ),
        ),
        party,
      },
    ]),
  );
  return { actors: names, kin };
}

const NAMING: ReadonlySet<string> = new Set(['name', 'metonym', 'demonym']);
const NONE: ReadonlySet<string> = new Set();

/** Without article and possessive (“the Norlandic army’s”), and initials without stops and gaps (“F. B. I.”). */
function plain(name: string): string {
  return name
    .replace(/^the /u, '')
    .replace(/['’]s$/u, '')
    .replace(/\b(\p{L})\. ?(?=\p{L}\b)/gu, '$1')
    .replace(/\b(\p{L}{2,5})\.(?=\s|$)/gu, '$1');
}

/** What each sentence of an analysis tells, in the order of the sentences; each mention is looked at once. */
export function elementsOf(analysis: Analysis, known: Names): readonly (readonly Element[])[] {
  const mentions = Map.groupBy(analysis.mentions, ({ sentence }) => sentence);
  const verbs = verbsOf(analysis);
  return analysis.sentences.map((sentence) =>
    elementsIn(analysis, sentence, mentions.get(sentence.index) ?? [], verbs, known),
  );
}

/** What a sentence tells, piece by piece: whom it names, its figures, times and places, and its content words. Words that
 *  only report (“said”) or carry (“made”) are left out. */
function elementsIn(
  analysis: Analysis,
  sentence: Sentence,
  mentions: readonly Mention[],
  verbs: Verbs,
  known: Names,
): readonly Element[] {
  const taken = new Set<number>();
  const found: Element[] = [];
  for (const mention of mentions) {
    const tokens = tokensOf(sentence, mention);
    const token = tokens.at(-1);
    if (token === undefined) continue;
    const words = foldedText(analysis, mention);
    const common = {
      start: mention.start,
      end: mention.end,
      token,
      key: '',
      names: NONE,
      party: null,
      side: null,
      happening: null,
      verb: false,
      kin: NO_KIN,
      quantity: null,
      when: null,
    };
    if (mention.type === 'actor') {
      const points = mention.form !== 'name' && mention.form !== 'metonym' && mention.form !== 'demonym';
      const own = known.actors.get(mention.actor);
      const names = points ? NONE : new Set([...(own?.names ?? []), plain(words)]);
      const party =
        ownerIn(words) ?? (isToldIn(own?.party ?? null, words) ? (own?.party?.toLowerCase() ?? null) : null);
      const side = own?.party?.toLowerCase() ?? null;
      found.push({ ...common, kind: 'actor', token: mention.token, key: mention.actor, names, party, side, points });
      // A title or a noun phrase keeps its words: “the inspectorate” is looked for as a word too.
      if (mention.form !== 'unnamed' && mention.form !== 'title') for (const at of tokens) taken.add(at);
    } else if (mention.type === 'quantity') {
      found.push({ ...common, kind: 'quantity', quantity: mention.quantity, points: false });
      for (const at of tokens) if (sentence.tokens[at]?.tag === 'NUM' || !isContent(sentence.tokens[at])) taken.add(at);
      if (mention.quantity.unit === '€' || mention.quantity.unit === '$') taken.add(token + 1); // “85 million euros”: the unit has it
    } else if (mention.type === 'time') {
      found.push({ ...common, kind: 'time', key: words, when: mention.when, points: false });
      for (const at of tokens) taken.add(at);
    } else {
      const key = plain(mention.place.toLowerCase());
      found.push({ ...common, kind: 'place', key, names: new Set([key]), points: false });
      for (const at of tokens) taken.add(at);
    }
  }
  return [...found, ...wordsOf(sentence, verbs, taken, known.kin)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** “norland” of “norland's military”, in small letters. */
function ownerIn(words: string): string | null {
  return /^(?:the )?(\p{L}{3,40})['’]s? \p{L}/u.exec(words)?.[1] ?? null;
}

/** The party or its adjective stands in the words: “Norland's ministry”, “the Norlandic ministry”. */
function isToldIn(party: string | null, words: string): boolean {
  const stem = party?.toLowerCase().slice(0, Math.max(4, party.length - 2)) ?? '';
  return stem.length >= 4 && words.includes(stem);
}

/** Where a verb tells a happening or an act, and where it only reports: by the offset that it begins at. */
interface Verbs {
  readonly kinds: ReadonlyMap<number, string>;
  readonly plain: ReadonlySet<number>;
}

function verbsOf({ tellings, statements }: Analysis): Verbs {
  const kinds = new Map(tellings.map(({ trigger, kind }) => [trigger.start, kind]));
  const plain = new Set<number>();
  for (const { cue, act } of statements) {
    if (cue === null) continue;
    if (PLAIN.has(act) && !TELLING.has(cue.lemma)) plain.add(cue.start);
    else kinds.set(cue.start, `act ${act}`); // who thanked, warned or denied did more than say
  }
  return { kinds, plain };
}

/** The content words that no name, figure or time has taken. */
function wordsOf(sentence: Sentence, { kinds, plain }: Verbs, taken: ReadonlySet<number>, kin: Kin): Element[] {
  return sentence.tokens.flatMap((token, at): Element[] => {
    const tells = isContent(token) || isState(sentence, at);
    if (taken.has(at) || !tells || plain.has(token.start) || LIGHT.has(token.lemma)) return [];
    if (token.lemma === 'member' && dependents(sentence, at, 'nmod').length > 0) return []; // “members of the crew” are the crew
    const key = formOf(token);
    return [
      {
        start: token.start,
        end: token.end,
        kind: 'word',
        token: at,
        key,
        verb: token.tag === 'VERB',
        kin: kin.get(key) ?? NO_KIN,
        names: NONE,
        party: null,
        side: null,
        happening: kinds.get(token.start) ?? null,
        quantity: null,
        when: null,
        points: false,
      },
    ];
  });
}

/** The dictionary form; of a participle that stands as an adjective that of its verb (“was stolen”). */
function formOf({ tag, lemma, text }: Token): string {
  if (tag === 'ADJ') return IRREGULAR_VERBS.get(text.toLowerCase()) ?? lemma;
  return lemma;
}

/** Acts whose verb only reports that something was said. */
const PLAIN: ReadonlySet<string> = new Set(['say', 'claim']);

/** “Agreed”, “refused”: verbs of speech of which another says the opposite. */
const TELLING: ReadonlySet<string> = new Set(OPPOSITES.flatMap(({ one, other }) => [...one, ...other]));

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM']);

function isContent(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return CONTENT.has(token.tag) && /[\p{L}\p{N}]/u.test(token.text);
}

/** Words that report, carry or join, and adverbs that add nothing which could be checked. */
const LIGHT: ReadonlySet<string> = new Set(
  'be have do make take give get go come say tell add note state claim report write announce statement such same other more most many much several various recent recently earlier later new own worth include also per cent percent then there here now so too very still just only even however meanwhile moreover thus therefore already again where when how why as about'.split(
    ' ',
  ),
);

/** “The lights were off”: what they were, and no “off” before a noun. */
function isState({ tokens }: Sentence, at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.tag === 'ADP' &&
    tokens[at - 1]?.lemma === 'be' &&
    (next === undefined || next.tag === 'PUNCT' || next.tag === 'CCONJ')
  );
}

function tokensOf({ tokens }: Sentence, span: Span): readonly number[] {
  return tokens.flatMap(({ start, end }, at) => (start >= span.start && end <= span.end ? [at] : []));
}

function foldedText({ report }: Analysis, { start, end }: Span): string {
  return report.text.slice(start, end).toLowerCase().replace(/\s+/gu, ' ');
}

/** Whether two pieces name one actor or place: the same actor, or a name in common. Two persons need more than a surname in
 *  common; a name that a short text takes for a person may be a state in the reports. */
export function namesTheSame(a: Element, b: Element): boolean {
  if (a.kind === 'actor' && b.kind === 'actor' && a.key === b.key) return true;
  if (a.party !== null && b.party !== null && a.party !== b.party) return false; // two ministries of defence
  const [owners, others] = [ownersOf(a), ownersOf(b)];
  if (owners.length > 0 && others.length > 0 && !owners.some((one) => others.includes(one))) return false;
  const people = a.key.startsWith('person/') && b.key.startsWith('person/');
  for (const one of a.names) {
    for (const other of b.names) {
      if (people ? isOnePerson(one, other) : one === other || isShortFor(one, other) || isShortFor(other, one))
        return true;
    }
  }
  return false;
}

/** “Orla Dane” and “Orla M. Dane Jr.”: first and last of two names of several words. */
function isOnePerson(one: string, other: string): boolean {
  if (!one.includes(' ') || !other.includes(' ')) return false;
  const [a, b] = [endsOf(one), endsOf(other)];
  return a.first === b.first && a.last === b.last && (a.middle === '' || b.middle === '' || a.middle === b.middle);
}

function endsOf(name: string): { readonly first: string; readonly middle: string; readonly last: string } {
  const words = name.split(' ').filter((word) => !/^(?:jr|sr|i{2,3}|iv)\.?$/u.test(word));
  return { first: words[0] ?? '', middle: words.slice(1, -1).join(' '), last: words.at(-1) ?? '' };
}

/** “Norland” and whoever speaks for it: what the one did is no other's deed. */
export function isOneSide(a: Element, b: Element): boolean {
  return isSideOf(a, b) || isSideOf(b, a);
}

function isSideOf({ side }: Element, { names }: Element): boolean {
  return side !== null && names.has(plain(side));
}

/** Whose they are by any of their names. */
function ownersOf({ names }: Element): readonly string[] {
  return [...names].flatMap((name) => ownerIn(name) ?? []);
}

/** “Norland's constitutional court” is a constitutional court: the shorter of two names of several words ends the longer one. “Petrel” is
 *  Petrel Air Lines: the rest tells only what kind of body it is. */
function isShortFor(short: string, long: string): boolean {
  if (short.includes(' ') && long.endsWith(` ${short}`)) return true;
  if (short.length < 3 || !long.startsWith(`${short} `)) return false;
  return long
    .slice(short.length + 1)
    .split(' ')
    .every((word) => BODIES.has(word));
}

/** What stands behind the name of a firm or house and may be left out. */
const BODIES: ReadonlySet<string> = new Set(
  'air lines line airline airlines airways aviation corp corporation company co inc incorporated ltd limited plc group holding holdings bank motors industries technologies systems distribution distributors foods stores store boutique shop jewellers jewelers telecom communications media studios shipping railways energy oil gas steel pharmaceuticals laboratories insurance & and'.split(
    ' ',
  ),
);

/** Who or what a token stands for, where a mention of an actor covers it. */
export function actorAt(elements: readonly Element[], token: number | null): Element | null {
  return elements.find((one) => one.kind === 'actor' && one.token === token) ?? null;
}
