/** Trains the tagger and the parser of `models/parser.bin` on a treebank in CoNLL-U form.
 *
 *      npm run train -- parser --data DIR        DIR holds gum-train/*.conllu
 *
 *  Same data and same program, same bytes: the only chance in it is a seeded generator. */
import { addWeights, tableOf } from '../src/lexicon/parser.ts';
import {
  begin,
  type Configuration,
  isDone,
  LEFT,
  make,
  newConfiguration,
  possible,
  REDUCE,
  RIGHT,
  SHIFT,
} from '../src/text/configuration.ts';
import { MOST_PARSE_FEATURES, moveFeatures, relationFeatures } from '../src/text/parse-features.ts';
import { MOST_TAG_FEATURES, tagFeatures } from '../src/text/tag-features.ts';
import { findTokens } from '../src/text/tokens.ts';
import { best, COMMA, verbTags } from '../src/text/tree.ts';
import { lookAt, MOST_WORDS, newWords, type Seen, type Words } from '../src/text/words.ts';
import type { GoldSentence } from './conllu.ts';
import { type Learner, learn, newLearner, type Pruning, packed, scoreInto } from './perceptron.ts';
import type { Learned } from './write-parser.ts';

export interface Settings {
  readonly tagRounds: number;
  readonly parseRounds: number;
  readonly folds: number;
  /** Learners that see the sentences in different order and are added up. */
  readonly voters: number;
  readonly seed: number;
}

// Measured: with these the file is half as large and no figure moves by more than a tenth of a point.
const TAG_PRUNING: Pruning = { least: 3, smallest: 4 };
const MOVE_PRUNING: Pruning = { least: 4, smallest: 4 };

const SETTINGS: Settings = { tagRounds: 7, parseRounds: 8, folds: 5, voters: 3, seed: 1 };

/** A training sentence as numbers. */
interface Lesson {
  readonly seen: readonly Seen[];
  /** Number of the tag plus one, by word from 1. */
  readonly tags: Int32Array;
  /** As a tagger that has not seen the sentence tags it; the parser learns on these. */
  readonly guessed: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

export function trainParser(
  sentences: readonly GoldSentence[],
  clusters: ReadonlyMap<string, number>,
  settings = SETTINGS,
): Learned {
  const tags = ordered(sentences.flatMap((sentence) => sentence.words.map((word) => `${word.tag} ${word.form}`)));
  const relations = [
    'root',
    ...ordered(sentences.flatMap((sentence) => sentence.words.map((word) => word.relation))).filter(
      (name) => name !== 'root',
    ),
  ];
  const lessons = sentences
    .filter((sentence) => sentence.words.length <= MOST_WORDS)
    .map((sentence) => lesson(sentence, tags, relations));
  for (let fold = 0; fold < settings.folds; fold++) {
    const others = lessons.filter((_, at) => Math.floor(at / 20) % settings.folds !== fold);
    const tagger = trainTagger(others, tags, clusters, settings);
    const tag = tagWith(tagger, clusters, tags.length);
    for (const [at, own] of lessons.entries())
      if (Math.floor(at / 20) % settings.folds === fold) tag(own.seen, own.guessed);
  }
  report(`tags on unseen text: ${percent(lessons)} right`);
  const voters = Array.from({ length: settings.voters }, (_, at) => at + 1);
  const taggers = voters.map((voter) => trainTagger(lessons, tags, clusters, { ...settings, seed: voter }));
  const movers = voters.map((voter) => trainMoves(lessons, tags, relations, clusters, { ...settings, seed: voter }));
  return {
    tags,
    relations,
    tagging: packed(taggers, TAG_PRUNING),
    moving: packed(
      movers.map(({ moving }) => moving),
      MOVE_PRUNING,
    ),
    relating: packed(
      movers.map(({ relating }) => relating),
      MOVE_PRUNING,
    ),
  };
}

function lesson(sentence: GoldSentence, tags: readonly string[], relations: readonly string[]): Lesson {
  const count = sentence.words.length;
  const numbers = (): Int32Array => new Int32Array(count + 2);
  const own = { seen: seenBy(sentence), tags: numbers(), guessed: numbers(), head: numbers(), relation: numbers() };
  for (const [at, word] of sentence.words.entries()) {
    own.tags[at + 1] = 1 + tags.indexOf(`${word.tag} ${word.form}`);
    own.head[at + 1] = word.head < 0 ? count + 1 : word.head + 1;
    own.relation[at + 1] = relations.indexOf(word.relation);
  }
  return own;
}

/** The gold words with wink's guess of their tags, where wink cuts the text the same way. */
export function seenBy(sentence: GoldSentence): readonly Seen[] {
  const guesses = new Map<number, string>();
  for (const token of findTokens(sentence.text, { start: 0, end: sentence.text.length }))
    guesses.set(token.start * 1000 + token.text.length, token.tag);
  return sentence.words.map((word) => ({
    text: word.text,
    tag: (word.start < 0 ? undefined : guesses.get(word.start * 1000 + word.text.length)) ?? 'X',
  }));
}

function trainTagger(
  lessons: readonly Lesson[],
  tags: readonly string[],
  clusters: ReadonlyMap<string, number>,
  settings: Settings,
): Learner {
  const learner = newLearner(tags.length);
  const words = newWords();
  const features = new Int32Array(MOST_TAG_FEATURES);
  const given = new Int32Array(MOST_WORDS + 8);
  const scores = new Float64Array(tags.length);
  const chance = generator(settings.seed);
  const common = frequencies(lessons, clusters, words);
  for (let round = 0; round < settings.tagRounds; round++) {
    for (const own of shuffled(lessons, chance)) {
      lookAt(own.seen, 0, own.seen.length, clusters, words);
      forget(words, common, chance);
      for (let at = 1; at <= words.count; at++) {
        const count = tagFeatures(words, at, given, features);
        scoreInto(learner, features, count, scores);
        const guess = top(scores);
        const right = (own.tags[at] as number) - 1;
        learn(learner, features, count, right, guess);
        given[at] = 1 + guess;
      }
    }
  }
  return learner;
}

/** How often each word stands in the lessons. */
function frequencies(
  lessons: readonly Lesson[],
  clusters: ReadonlyMap<string, number>,
  words: Words,
): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  for (const { seen } of lessons) {
    lookAt(seen, 0, seen.length, clusters, words);
    for (let at = 1; at <= words.count; at++)
      common.set(words.word[at] as number, (common.get(words.word[at] as number) ?? 0) + 1);
  }
  return common;
}

/** Make a rare word one that was never seen, the rarer the more often (a word seen once in half of the cases): so the learner sees how to
 *  read a name or word that is new to it by its ending, its cluster and its neighbours. */
function forget(words: Words, common: ReadonlyMap<number, number>, chance: () => number): void {
  for (let at = 1; at <= words.count; at++) {
    const times = common.get(words.word[at] as number) ?? 0;
    if (chance() < 1 / (1 + times)) words.word[at] = (chance() * 4294967296) | 0;
  }
}

function tagWith(
  learner: Learner,
  clusters: ReadonlyMap<string, number>,
  classes: number,
): (seen: readonly Seen[], into: Int32Array) => void {
  const { keys, counts, entries } = packed([learner], TAG_PRUNING);
  const table = tableOf(classes, keys, counts, entries);
  const words = newWords();
  const features = new Int32Array(MOST_TAG_FEATURES);
  const scores = new Int32Array(classes);
  return (seen, into) => {
    lookAt(seen, 0, seen.length, clusters, words);
    for (let at = 1; at <= words.count; at++) {
      scores.fill(0);
      addWeights(table, features, tagFeatures(words, at, into, features), scores);
      into[at] = 1 + best(scores);
    }
  };
}

/** Greedy transitions with a dynamic oracle (Goldberg and Nivre, “A dynamic oracle for arc-eager dependency parsing”, 2012):
 *  after the first rounds it follows its own mistakes nine times in ten and learns how to make the best of them. */
function trainMoves(
  lessons: readonly Lesson[],
  tags: readonly string[],
  relations: readonly string[],
  clusters: ReadonlyMap<string, number>,
  settings: Settings,
): { moving: Learner; relating: Learner } {
  const moving = newLearner(4);
  const relating = newLearner(relations.length);
  const words = newWords();
  const state = newConfiguration();
  const features = new Int32Array(MOST_PARSE_FEATURES);
  const moveScores = new Float64Array(4);
  const relationScores = new Float64Array(relations.length);
  const chance = generator(settings.seed + 1);
  const isVerb = verbTags(tags);
  const common = frequencies(lessons, clusters, words);
  for (let round = 0; round < settings.parseRounds; round++) {
    let wrong = 0;
    let all = 0;
    for (const own of shuffled(lessons, chance)) {
      lookAt(own.seen, 0, own.seen.length, clusters, words);
      forget(words, common, chance);
      for (let at = 1; at <= words.count; at++) state.tags[at] = own.guessed[at] as number;
      begin(state, words, isVerb, COMMA);
      while (!isDone(state)) {
        const count = moveFeatures(words, state, features);
        scoreInto(moving, features, count, moveScores);
        const allowed = possible(state);
        const right = cheapest(state, own.head, allowed);
        const guess = highest(moveScores, allowed);
        const good = highest(moveScores, right);
        all++;
        const mistaken = (right & (1 << guess)) === 0;
        if (mistaken) wrong++;
        learn(moving, features, count, good, mistaken ? guess : good);
        const move = mistaken && (round < 1 || chance() < 0.1) ? good : guess;
        make(state, move, move === LEFT || move === RIGHT ? relate(own, move) : 0);
      }
    }
    report(`round ${round + 1}: ${((100 * wrong) / all).toFixed(2)} % of moves wrong`);
  }
  return { moving, relating };

  function relate(own: Lesson, move: number): number {
    const last = state.stack[state.depth - 1] as number;
    const head = move === LEFT ? state.next : last;
    const child = move === LEFT ? last : state.next;
    const count = relationFeatures(words, state, head, child, features);
    scoreInto(relating, features, count, relationScores);
    const guess = top(relationScores);
    if (own.head[child] !== head) return guess;
    learn(relating, features, count, own.relation[child] as number, guess);
    return guess;
  }
}

/** The moves that lose the fewest arcs of the right tree. */
export function cheapest(state: Configuration, gold: Int32Array, allowed: number): number {
  let least = Number.POSITIVE_INFINITY;
  let moves = 0;
  for (let move = SHIFT; move <= REDUCE; move++) {
    if ((allowed & (1 << move)) === 0) continue;
    const cost = lost(state, gold, move);
    if (cost < least) moves = 0;
    if (cost <= least) moves |= 1 << move;
    least = Math.min(least, cost);
  }
  return moves;
}

function lost(state: Configuration, gold: Int32Array, move: number): number {
  const top = state.depth > 0 ? (state.stack[state.depth - 1] as number) : 0;
  const next = state.next;
  let cost = 0;
  if (move === SHIFT || move === RIGHT) {
    const head = gold[next] as number;
    for (let at = 0; at < state.depth; at++) {
      const word = state.stack[at] as number;
      if (word === head && (move === SHIFT || word !== top)) cost++;
      if (state.head[word] === 0 && gold[word] === next) cost++;
    }
    if (move === RIGHT && head > next) cost++;
    return cost;
  }
  if (move === LEFT && (gold[top] as number) > next) cost++;
  for (let word = next; word <= state.count; word++) if (gold[word] === top) cost++;
  return cost;
}

function highest(scores: Float64Array, allowed: number): number {
  let found = -1;
  for (let at = 0; at < scores.length; at++) {
    if ((allowed & (1 << at)) !== 0 && (found < 0 || (scores[at] as number) > (scores[found] as number))) found = at;
  }
  return found;
}

function top(scores: Float64Array): number {
  let found = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[found] as number)) found = at;
  return found;
}

function percent(lessons: readonly Lesson[]): string {
  let right = 0;
  let all = 0;
  for (const own of lessons) {
    for (let at = 1; at <= own.seen.length; at++) {
      all++;
      if (own.tags[at] === own.guessed[at]) right++;
    }
  }
  return `${((100 * right) / all).toFixed(2)} %`;
}

function ordered(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

function shuffled<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as Item, mixed[at] as Item];
  }
  return mixed;
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
