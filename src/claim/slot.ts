import { UNTOLD } from '../lexicon/clauses.ts';
import { SMALL_NUMBERS } from '../lexicon/numbers.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ActorMention } from '../model/mention.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { ActorId } from '../model/span.ts';
import { actorsIn } from '../model/within.ts';
import { mentionsOf } from './mentioned.ts';
import { type Clauses, caseOf, plain } from './tree.ts';

/** Who or what a phrase names, as far as it can be held against a phrase of another report. */
export interface Slot {
  /** Lemma of the main word, or `@` and the actor; '' where a pronoun or “some” leaves it open. Somebody whom only a common noun tells
   *  (“the minister”, “the company”) goes by that noun: actors without a name are never one across reports. */
  readonly head: string;
  /** The party of the actor. */
  readonly party: string | null;
  /** Capitalised words that tell one of a kind from another: “the Upper Lenn Dam”. */
  readonly names: ReadonlySet<string>;
  /** Nouns before it that tell of what kind it is: “the water bill”. */
  readonly kinds: ReadonlySet<string>;
  /** What it is of: “the rights | of tenants”. */
  readonly of: ReadonlySet<string>;
  /** Where it is, by the nouns of its own phrase: “the fire | in the archive”. */
  readonly at: ReadonlySet<string>;
  /** Other words that describe it. */
  readonly words: ReadonlySet<string>;
  /** Whose it is: “the alliance's members”. */
  readonly owners: ReadonlySet<string>;
  /** Words of the titles that the report gives to a named person: “finance”, “minister”. */
  readonly titles: ReadonlySet<string>;
  /** “The seven”, “his house”, a name: somebody or something that the reader is taken to know. */
  readonly definite: boolean;
  /** “any official”, “no such meeting”: every one of the kind is meant. */
  readonly every: boolean;
  /** “the seven workers”: how many, where an exact number stands with it. */
  readonly count: number | null;
  /** The words as they stand, for readers. */
  readonly told: string;
}

export interface Around {
  readonly preposition: string;
  readonly slot: Slot;
}

/** The report in which phrases are read. */
export interface Frame {
  readonly analysis: Analysis;
  /** Actor → party. */
  readonly parties: ReadonlyMap<ActorId, string | null>;
  /** Actor → words of its titles. */
  readonly titles: ReadonlyMap<ActorId, ReadonlySet<string>>;
}

/** A phrase that names nobody. */
export const NOBODY: Slot = {
  head: '',
  party: null,
  names: new Set(),
  kinds: new Set(),
  of: new Set(),
  at: new Set(),
  words: new Set(),
  owners: new Set(),
  titles: new Set(),
  definite: false,
  every: false,
  count: null,
  told: '',
};

/** Words that tell something. */
export const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

/** Read the phrase round a word. */
export function slotOf(at: number, clauses: Clauses, sentence: Sentence, frame: Frame): Slot {
  const { tokens } = clauses;
  const token = tokens[at];
  const mention =
    token === undefined
      ? null
      : (mentionAt(token, sentence, frame.analysis) ?? nameBehind(at, clauses, sentence, frame.analysis));
  const known = mention !== null && (isKnown(mention, token) || mention.form === 'name');
  const below = phraseOf(at, clauses);
  const told = toldIn(below, clauses, frame);
  const names = new Set<string>();
  const kinds = new Set<string>();
  const words = new Set<string>();
  for (const child of below) {
    const other = tokens[child];
    if (other === undefined || child === at) continue;
    if (known && other.start >= mention.start && other.end <= mention.end) continue;
    if (other.tag === 'PROPN') names.add(other.lemma.toLowerCase());
    else if (
      (other.tag === 'NOUN' && other.relation === 'compound') ||
      (other.form === 'VBG' && other.relation === 'amod')
    )
      kinds.add(other.lemma.toLowerCase());
    else if (CONTENT.has(other.tag) || other.relation === 'amod' || other.lemma === 'another')
      words.add(other.lemma.toLowerCase());
  }
  const definite = (clauses.children[at] ?? []).some((child) => {
    const word = tokens[child];
    return word?.relation === 'nmod:poss' || (word?.tag === 'DET' && DEFINITE.has(word.text.toLowerCase()));
  });
  const of = new Set(
    (clauses.children[at] ?? []).flatMap((child) => {
      const noun = tokens[child];
      return noun?.tag === 'NOUN' && plain(noun.relation) === 'nmod' && caseOf(clauses, child) === 'of'
        ? [noun.lemma.toLowerCase()]
        : [];
    }),
  );
  const located = new Set(
    (clauses.children[at] ?? []).flatMap((child) => {
      const noun = tokens[child];
      return plain(noun?.relation) === 'nmod' && LOCATING.has(caseOf(clauses, child))
        ? phraseOf(child, clauses).flatMap((word) => {
            const part = tokens[word];
            return part?.tag === 'NOUN' || part?.tag === 'PROPN' ? [part.lemma.toLowerCase()] : [];
          })
        : [];
    }),
  );
  const owners = new Set(
    (clauses.children[at] ?? []).flatMap((child) =>
      tokens[child]?.relation === 'nmod:poss' ? [tokens[child].lemma.toLowerCase()] : [],
    ),
  );
  const every = below.some((child) => EVERY.has(tokens[child]?.text.toLowerCase() ?? ''));
  if (mention !== null && (isKnown(mention, token) || mention.start > (token?.start ?? 0))) {
    return {
      head: `@${mention.actor}`,
      party: frame.parties.get(mention.actor) ?? null,
      names: new Set(),
      kinds,
      of,
      at: located,
      words,
      owners,
      titles: frame.titles.get(mention.actor) ?? new Set(),
      definite: true,
      every,
      count: null,
      told,
    };
  }
  const described =
    token?.tag === 'PRON' && mention !== null ? describedBefore(mention, clauses, sentence, frame) : null;
  if (described !== null) return described;
  const lemma = token?.lemma.toLowerCase() ?? '';
  const untold = token?.tag === 'PRON' || numberOf(token) !== null || UNTOLD.has(lemma);
  return {
    head: untold ? '' : lemma,
    party: null,
    names,
    kinds,
    of,
    at: located,
    words,
    owners,
    titles: new Set(),
    definite,
    every,
    count: countIn(below, clauses, sentence, frame),
    told,
  };
}

/** “Doctor Sella Voss” where the title is taken for the head of the name. */
function nameBehind(at: number, clauses: Clauses, sentence: Sentence, analysis: Analysis): ActorMention | null {
  const [title, name] = [clauses.tokens[at], clauses.tokens[at + 1]];
  if (title === undefined || name === undefined || !/^\p{Lu}/u.test(title.text) || name.head !== at) return null;
  const mention = name.tag === 'PROPN' ? mentionAt(name, sentence, analysis) : null;
  return mention?.form === 'name' && mention.actor.startsWith('person/') ? mention : null;
}

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'both']);

const LOCATING: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'above', 'outside', 'inside']);

/** “The mayor of Kell said that nobody had called her”: a pronoun for somebody without a name goes by the noun that it stands for. */
function describedBefore(pronoun: ActorMention, clauses: Clauses, sentence: Sentence, frame: Frame): Slot | null {
  const before = actorsIn(frame.analysis, sentence).find(
    (other) => other.actor === pronoun.actor && other.end <= pronoun.start && other.form !== 'pronoun',
  );
  if (before === undefined || before.token < 0 || clauses.tokens[before.token]?.tag !== 'NOUN') return null;
  return slotOf(before.token, clauses, sentence, frame);
}

/** The words of a phrase from its first to its last, without what stands in front of the noun only to point at it. */
function toldIn(phrase: readonly number[], { tokens }: Clauses, { analysis }: Frame): string {
  const inside = phrase.flatMap((at) => tokens[at] ?? []).filter(({ tag }) => tag !== 'DET' && tag !== 'ADP');
  const start = Math.min(...inside.map((token) => token.start));
  const end = Math.max(...inside.map((token) => token.end));
  return inside.length === 0 ? '' : analysis.report.text.slice(start, end);
}

/** The exact number among the words of a phrase. */
function countIn(
  phrase: readonly number[],
  { tokens }: Clauses,
  sentence: Sentence,
  { analysis }: Frame,
): number | null {
  for (const mention of mentionsOf(analysis, sentence.index)) {
    if (mention.type !== 'quantity' || mention.quantity.least !== mention.quantity.most || mention.quantity.about)
      continue;
    const inside = phrase.some((at) => {
      const token = tokens[at];
      return token !== undefined && token.start >= mention.start && token.end <= mention.end;
    });
    if (inside) return mention.quantity.least;
  }
  return phrase.map((at) => numberOf(tokens[at])).find((number) => number !== null) ?? null;
}

/** “seven”, “12”; null for any other word. */
export function numberOf(token: Token | undefined): number | null {
  const text = token?.text.toLowerCase() ?? '';
  return SMALL_NUMBERS.get(text) ?? (/^\d{1,6}$/u.test(text) ? Number(text) : null);
}

/** Somebody with a name; “the court” of which no name is told has an id that is that noun again. */
export function isKnown({ form, actor }: ActorMention, token: Token | undefined): boolean {
  if (form === 'unnamed' || actor.startsWith('unnamed/')) return false;
  const own = actor.slice(actor.indexOf('/') + 1).replace(/^the-|-\d+$/gu, '');
  return token?.tag !== 'NOUN' || own !== token.lemma.toLowerCase();
}

const EVERY: ReadonlySet<string> = new Set(
  'any no such none every all neither either nobody no-one nothing'.split(' '),
);

/** The words of a noun phrase: what hangs on it without a clause or a preposition phrase of its own but “of”. */
function phraseOf(at: number, clauses: Clauses): readonly number[] {
  const found: number[] = [at];
  for (let next = 0; next < found.length && found.length < 40; next++) {
    const current = found[next] ?? at;
    for (const child of clauses.children[current] ?? []) {
      const relation = plain(clauses.tokens[child]?.relation);
      const isNumber = numberOf(clauses.tokens[child]) !== null;
      if (!PHRASE.has(relation) && !isNumber) continue;
      if (
        relation === 'nmod' &&
        caseOf(clauses, child) !== 'of' &&
        caseOf(clauses, child) !== '' &&
        caseOf(clauses, child) !== "'s"
      )
        continue;
      found.push(child);
    }
  }
  return found;
}

const PHRASE: ReadonlySet<string> = new Set([
  'amod',
  'compound',
  'flat',
  'nmod',
  'nummod',
  'det',
  'advmod',
  'appos',
  'cc',
]);

export function mentionAt({ start, end }: Token, sentence: Sentence, analysis: Analysis): ActorMention | null {
  return actorsIn(analysis, sentence).find((mention) => mention.start <= start && end <= mention.end) ?? null;
}
