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
  readonly quantity: Quantity | null;
  readonly when: When | null;
  /** True where the sentence only points at it (“he”, “the minister”): nothing is missing where it is not found. */
  readonly points: boolean;
}

/** Actor → all names it goes by, in small letters, and its party. */
export type Names = ReadonlyMap<ActorId, { readonly names: ReadonlySet<string>; readonly party: string | null }>;

/** The names of actors, pronouns and descriptions left out. */
export function namesOf(actors: readonly Actor[]): Names {
  return new Map(
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
}

const NAMING: ReadonlySet<string> = new Set(['name', 'metonym', 'demonym']);
const NONE: ReadonlySet<string> = new Set();

/** Without article and possessive: “the Norlandic army’s”. */
function plain(name: string): string {
  return name.replace(/^the /u, '').replace(/['’]s$/u, '');
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
      quantity: null,
      when: null,
    };
    if (mention.type === 'actor') {
      const points = mention.form !== 'name' && mention.form !== 'metonym' && mention.form !== 'demonym';
      const own = known.get(mention.actor);
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
    } else if (mention.type === 'time') {
      found.push({ ...common, kind: 'time', key: words, when: mention.when, points: false });
      for (const at of tokens) taken.add(at);
    } else {
      const key = plain(mention.place.toLowerCase());
      found.push({ ...common, kind: 'place', key, names: new Set([key]), points: false });
      for (const at of tokens) taken.add(at);
    }
  }
  return [...found, ...wordsOf(sentence, verbs, taken)].sort((a, b) => a.start - b.start || a.end - b.end);
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
function wordsOf(sentence: Sentence, { kinds, plain }: Verbs, taken: ReadonlySet<number>): Element[] {
  return sentence.tokens.flatMap((token, at): Element[] => {
    const tells = isContent(token) || isState(sentence, at);
    if (taken.has(at) || !tells || plain.has(token.start) || LIGHT.has(token.lemma)) return [];
    if (token.lemma === 'member' && dependents(sentence, at, 'nmod').length > 0) return []; // “members of the crew” are the crew
    return [
      {
        start: token.start,
        end: token.end,
        kind: 'word',
        token: at,
        key: token.lemma,
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
  'be have do make take give get go come say tell add note state claim report write announce statement such same other more most many much several various recent recently earlier later new own include also per cent percent then there here now so too very still just only even however meanwhile moreover thus therefore already again where when how why as about'.split(
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
      if (people ? one === other && one.includes(' ') : one === other || endsWith(one, other) || endsWith(other, one))
        return true;
    }
  }
  return false;
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

/** “Norland's constitutional court” is a constitutional court: the shorter of two names of several words ends the longer one. */
function endsWith(long: string, short: string): boolean {
  return short.includes(' ') && long.endsWith(` ${short}`);
}

/** Who or what a token stands for, where a mention of an actor covers it. */
export function actorAt(elements: readonly Element[], token: number | null): Element | null {
  return elements.find((one) => one.kind === 'actor' && one.token === token) ?? null;
}
