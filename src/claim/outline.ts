import { SAME_ACTS } from '../lexicon/acts.ts';
import { ACT_NOUNS } from '../lexicon/clauses.ts';
import { CONVERSES, GOING, JOINING } from '../lexicon/converses.ts';
import { MEASURES, PEOPLE } from '../lexicon/counting.ts';
import { THINGS_OF } from '../lexicon/things.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Quantity, When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import type { Token } from '../model/sentence.ts';
import { mentionsOf } from './mentioned.ts';
import { type Passage, passagesOf, VAGUE } from './phrase.ts';
import type { Point } from './point.ts';
import { pointsOf } from './points.ts';
import { type Clauses, caseOf, plain, under } from './tree.ts';

/** One sentence by its words, names and the ties between them, for comparing it with one that tells nearly the same. */
export interface Outline {
  readonly passage: Passage;
  readonly points: readonly Point[];
  /** Beginnings of its content words, with how much each says: a name more than a noun, a noun more than an adjective. */
  readonly told: ReadonlyMap<string, number>;
  /** The same of the sentence and its neighbours, other words for the same among them. */
  readonly near: ReadonlySet<string>;
  /** Words of its names, each by itself. */
  readonly names: ReadonlySet<string>;
  /** Its names, each by its last word. */
  readonly named: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Two names in one phrase: “Norland's Orla Dane”. */
  readonly joined: ReadonlySet<string>;
  readonly ties: readonly Tie[];
  readonly moves: readonly Move[];
  readonly figures: readonly Counted[];
  /** All numbers of the sentence and its neighbours. */
  readonly numbers: readonly Quantity[];
  /** Acts of the sentence and its neighbours. */
  readonly acts: ReadonlySet<string>;
  /** Days and years that it gives. */
  readonly times: readonly When[];
  /** The same of its neighbours too. */
  readonly days: readonly When[];
  /** Nouns that it tells to be lacking (“without quarantine”), and those that it tells of otherwise. */
  readonly lacking: ReadonlySet<string>;
  readonly having: ReadonlySet<string>;
}

/** “Orla Dane is the president of Norland”: who is what of whom. */
export interface Tie {
  readonly word: string;
  /** Row of `CONVERSES`; '' for none. */
  readonly row: string;
  readonly over: string;
  readonly under: string;
  /** The same two by how they are told: “Orla Dane”, of “Norland”. */
  readonly who: string;
  readonly whose: string;
  /** Several are meant. */
  readonly plural: boolean;
  /** A pronoun stands for the one or the other. */
  readonly open: boolean;
}

export interface Move {
  readonly act: string;
  readonly way: 'from' | 'to';
  readonly place: string;
  /** The day of the sentence; '' where it gives none or several. */
  readonly day: string;
}

export interface Counted {
  readonly thing: string;
  readonly quantity: Quantity;
  /** Beginnings of the words of the number itself. */
  readonly words: ReadonlySet<string>;
}

/** Longer sentences tell too much to be held against another as a whole. */
const MOST_TOKENS = 90;

export const outlinesOf = remembered((analysis: Analysis): readonly Outline[] => {
  const points = Map.groupBy(pointsOf(analysis), ({ sentence }) => sentence.index);
  const passages = new Map<number, Passage>();
  for (const passage of passagesOf(analysis)) {
    const { index, tokens } = passage.sentence;
    if (!passages.has(index) && tokens.length <= MOST_TOKENS) passages.set(index, { ...passage, statement: null });
  }
  return [...passages.values()].map((passage) => outlineOf(passage, points, passages));
});

function outlineOf(
  passage: Passage,
  byIndex: ReadonlyMap<number, readonly Point[]>,
  all: ReadonlyMap<number, Passage>,
): Outline {
  const { sentence, clauses } = passage;
  const told = wordsOf(passage);
  const near = new Set<string>();
  const acts = new Set<string>();
  const numbers: Quantity[] = [];
  for (const other of [sentence.index - 1, sentence.index, sentence.index + 1]) {
    for (const { act } of byIndex.get(other) ?? []) acts.add(act);
    for (const mention of mentionsOf(passage.analysis, other))
      if (mention.type === 'quantity') numbers.push(mention.quantity);
    const beside = all.get(other);
    if (beside !== undefined) for (const word of wideWordsOf(beside)) near.add(word);
  }
  const names = new Set<string>();
  const nouns = new Set<string>();
  const named = new Set<string>();
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.tag === 'NOUN') nouns.add(token.lemma.toLowerCase());
    if (token.tag !== 'PROPN' || isDated(token, passage)) continue;
    if (token.text.length > 2) names.add(token.lemma.toLowerCase());
    named.add(nameAt(at, clauses));
  }
  const lacking = lackingIn(passage);
  return {
    passage,
    points: byIndex.get(sentence.index) ?? [],
    told,
    near,
    names,
    named,
    nouns,
    joined: joinedIn(passage),
    ties: tiesIn(passage),
    moves: movesIn(passage),
    figures: countsIn(passage),
    numbers,
    acts,
    times: timesIn(passage.analysis, sentence.index),
    days: [-1, 0, 1].flatMap((step) => timesIn(passage.analysis, sentence.index + step)),
    lacking,
    having: new Set([...nouns].filter((noun) => !lacking.has(noun))),
  };
}

function timesIn(analysis: Analysis, sentence: number): readonly When[] {
  return mentionsOf(analysis, sentence).flatMap((mention) =>
    mention.type === 'time' &&
    mention.when !== null &&
    mention.when.given.some((one) => one === 'year' || one === 'day')
      ? [mention.when]
      : [],
  );
}

/** “Without quarantine”, “no quarantine”. */
function lackingIn({ sentence }: Passage): ReadonlySet<string> {
  return new Set(
    sentence.tokens.flatMap((token, at) => {
      const before = sentence.tokens[at - 1]?.text.toLowerCase() ?? '';
      const whole = sentence.tokens[at + 1]?.tag !== 'NOUN';
      return token.tag === 'NOUN' && whole && (before === 'without' || before === 'no')
        ? [token.lemma.toLowerCase()]
        : [];
    }),
  );
}

/** Letters of a word that stay the same in its forms, most often. */
export const STEM = 5;
const stem = (word: string): string => word.toLowerCase().slice(0, STEM);

const WEIGHTS: Readonly<Record<string, number>> = { PROPN: 2, NOUN: 1, VERB: 1, ADJ: 0.5 };

const LIGHT: ReadonlySet<string> = new Set('be have do make take get give go say tell include become'.split(' '));

const wordsOf = remembered((passage: Passage): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const token of passage.sentence.tokens) {
    const weight = WEIGHTS[token.tag];
    const lemma = token.lemma.toLowerCase();
    if (weight === undefined || lemma.length < 2 || LIGHT.has(lemma) || VAGUE.has(lemma) || isDated(token, passage))
      continue;
    found.set(stem(lemma), weight);
  }
  return found;
});

/** With other words for the same act or thing. */
const wideWordsOf = remembered((passage: Passage): ReadonlySet<string> => {
  const found = new Set(wordsOf(passage).keys());
  for (const { tag, lemma } of passage.sentence.tokens) {
    const word = lemma.toLowerCase();
    for (const act of [word, ACT_NOUNS.get(word) ?? ''])
      for (const other of ACTS_BESIDE.get(act) ?? []) found.add(stem(other));
    if (tag === 'NOUN')
      for (const id of THINGS_OF.get(word) ?? []) for (const other of NOUNS_OF.get(id) ?? []) found.add(stem(other));
  }
  return found;
});

const ACTS_BESIDE: ReadonlyMap<string, readonly string[]> = new Map(
  SAME_ACTS.flatMap(({ acts }) => acts.map((act) => [act, acts] as const)),
);

const NOUNS_OF: ReadonlyMap<string, readonly string[]> = nounsByRow();

function nounsByRow(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [noun, ids] of THINGS_OF) for (const id of ids) found.set(id, [...(found.get(id) ?? []), noun]);
  return found;
}

function isDated({ start, end }: Token, { analysis, sentence }: Passage): boolean {
  return mentionsOf(analysis, sentence.index).some(
    (mention) => mention.type === 'time' && mention.start <= start && end <= mention.end,
  );
}

/** A name by its last word: “Costa Rica” by “rica”, “Ernst and Young” by “young”. */
function nameAt(at: number, { tokens }: Clauses): string {
  let last = at;
  while (tokens[last + 1]?.tag === 'PROPN') last++;
  return (tokens[last]?.lemma.toLowerCase() ?? '').replace(/^ex-/u, '');
}

/** Names that hang on each other without a verb between them. */
function joinedIn({ sentence, clauses }: Passage): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, token] of sentence.tokens.entries()) {
    if (token.tag !== 'PROPN') continue;
    let current = at;
    for (let step = 0; step < 6; step++) {
      const above = clauses.tokens[current];
      if (above === undefined || !NOMINAL.has(plain(above.relation)) || above.head === current) break;
      current = above.head;
      if (clauses.tokens[current]?.tag === 'PROPN') found.add(`${nameAt(at, clauses)} ${nameAt(current, clauses)}`);
      for (const child of under(clauses, current, 'nmod', 'compound', 'appos', 'flat'))
        if (clauses.tokens[child]?.tag === 'PROPN') found.add(`${nameAt(at, clauses)} ${nameAt(child, clauses)}`);
    }
  }
  return found;
}

const NOMINAL: ReadonlySet<string> = new Set(['nmod', 'compound', 'appos', 'flat', 'amod', 'conj']);

function tiesIn({ clauses }: Passage): readonly Tie[] {
  const { tokens } = clauses;
  const found: Tie[] = [];
  for (const [at, token] of tokens.entries()) {
    const word = token.lemma.toLowerCase();
    if (token.tag === 'VERB') found.push(...byVerb(at, word, clauses));
    if (token.tag !== 'NOUN' && !(token.tag === 'PROPN' && JOINING.has(word))) continue;
    if (!JOINING.has(word)) continue;
    const of = under(clauses, at, 'nmod').filter((child) => {
      const preposition = caseOf(clauses, child);
      return preposition === 'of' || preposition === "'s" || preposition === '' || preposition === '’s';
    });
    const whose = [...of, ...under(clauses, at, 'compound', 'amod')].filter((child) => tokens[child]?.tag === 'PROPN');
    const who = holderOf(at, clauses) ?? '';
    const open = under(clauses, at, 'nmod').some((child) => tokens[child]?.tag === 'PRON');
    const plural = token.text.toLowerCase() !== word;
    const names = whose.map((child) => nameAt(child, clauses)).filter((name) => name !== who);
    for (const name of names.length === 0 ? [''] : names.slice(0, 2))
      if (name !== '' || who !== '') found.push({ ...tieOf(word, name, who), who, whose: name, plural, open });
  }
  return found;
}

/** Who is said to be it: the subject of “is”, or the name beside it. */
function holderOf(at: number, clauses: Clauses): string | null {
  const { tokens } = clauses;
  const isOne = (child: number | undefined): boolean => child !== undefined && tokens[child]?.tag === 'PROPN';
  const beside = [...under(clauses, at, 'nsubj', 'appos', 'flat'), at + 1].find(
    (child) => isOne(child) && child !== at,
  );
  if (beside !== undefined && (beside !== at + 1 || tokens[at]?.tag === 'NOUN')) return nameAt(beside, clauses);
  let current = at;
  for (
    let step = 0;
    step < 4 && (plain(tokens[current]?.relation) === 'appos' || plain(tokens[current]?.relation) === 'conj');
    step++
  )
    current = tokens[current]?.head ?? current;
  return current !== at && isOne(current) ? nameAt(current, clauses) : null;
}

function tieOf(word: string, over: string, under: string): Pick<Tie, 'word' | 'row' | 'over' | 'under'> {
  const row = CONVERSES.find(({ upper, lower }) => upper.has(word) || lower.has(word));
  return row?.upper.has(word) === true
    ? { word, row: row.id, over: under, under: over }
    : { word, row: row?.id ?? '', over, under };
}

function byVerb(at: number, verb: string, clauses: Clauses): readonly Tie[] {
  const row = CONVERSES.find(({ verbs, turned }) => verbs.has(verb) || turned.has(verb));
  if (row === undefined) return [];
  const nameIn = (...relations: readonly string[]): string | null => {
    const child = under(clauses, at, ...relations).find((one) => clauses.tokens[one]?.tag === 'PROPN');
    return child === undefined ? null : nameAt(child, clauses);
  };
  const passive = under(clauses, at, 'aux').some((child) => clauses.tokens[child]?.relation === 'aux:pass');
  const [subject, object] = passive ? [nameIn('obl'), nameIn('nsubj')] : [nameIn('nsubj'), nameIn('obj')];
  if (subject === null || object === null) return [];
  const [over, lower] = row.verbs.has(verb) ? [subject, object] : [object, subject];
  return [{ word: verb, row: row.id, over, under: lower, who: over, whose: lower, plural: false, open: false }];
}

function movesIn({ analysis, sentence, clauses }: Passage): readonly Move[] {
  const { tokens } = clauses;
  const times = mentionsOf(analysis, sentence.index).filter(({ type }) => type === 'time');
  return tokens.flatMap((token, at): Move[] => {
    const bare = GOING.get(token.lemma);
    if (token.tag !== 'VERB' || bare === undefined) return [];
    const next = tokens[at + 1]?.text.toLowerCase() ?? '';
    const way = FROM.has(next) ? 'from' : TO.has(next) ? 'to' : bare;
    const first = FROM.has(next) || TO.has(next) ? at + 2 : at + 1;
    const name = [first, first + 1].find((one) => tokens[one]?.tag === 'PROPN');
    const time = times.find(({ start }) => start > token.start);
    const when = time?.type === 'time' ? time.when : null;
    if (way === null || name === undefined) return [];
    return [{ act: stem(token.lemma), way, place: nameAt(name, clauses), day: when?.from.slice(5, 10) ?? '' }];
  });
}

const FROM: ReadonlySet<string> = new Set(['from']);
const TO: ReadonlySet<string> = new Set(['for', 'to', 'into', 'in', 'at', 'towards']);

function countsIn({ analysis, sentence }: Passage): readonly Counted[] {
  return mentionsOf(analysis, sentence.index).flatMap((mention): Counted[] => {
    if (mention.type !== 'quantity') return [];
    const { quantity } = mention;
    const inside = sentence.tokens.filter(({ start, end }) => start >= mention.start && end <= mention.end);
    const unit = quantity.unit.toLowerCase();
    if (unit === '' || MEASURES.has(unit) || MONEY.test(unit)) return [];
    const thing = PEOPLE.has(unit) || MEN.has(unit) ? 'people' : unit;
    return [{ thing, quantity, words: new Set(inside.map(({ lemma }) => stem(lemma))) }];
  });
}

/** People by what they serve as: a part of them is seldom told by such a word. */
export const MEN: ReadonlySet<string> = new Set(['troop', 'soldier', 'officer', 'employee', 'member', 'fighter']);

const MONEY = /^(?:[$€£%]|dollar|euro|pound|crown|mark|million|billion|us\$)/u;
