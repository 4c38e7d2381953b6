/** Trains the tagger and the parser of `models/parser.bin` on a treebank in CoNLL-U form.
 *
 *      npm run train -- parser --data DIR        DIR holds gum-train/*.conllu
 *
 *  Same data and same program, same bytes: the only chance in it is a seeded generator. */
import { addWeights, type KnownWords, newScores, weightsOf } from '../src/lexicon/parser.ts';
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
import { SPREAD } from '../src/text/hash.ts';
import { MOST_PARSE_FEATURES, moveFeatures, relationFeatures } from '../src/text/parse-features.ts';
import { afterFeatures, MOST_TAG_FEATURES, neighbourFeatures, ownFeatures } from '../src/text/tag-features.ts';
import { best, COMMA, tagKindsOf } from '../src/text/tree.ts';
import { type Glance, glanceOf, lookAt, MOST_WORDS, newWords, type Words } from '../src/text/words.ts';
import type { GoldSentence } from './conllu.ts';
import { findSure } from './find-sure.ts';
import { type Learner, learn, newLearner, type Pruning, packed, scoreInto } from './perceptron.ts';
import type { Learned } from './write-parser.ts';

export interface Settings {
  readonly tagRounds: number;
  readonly parseRounds: number;
  readonly folds: number;
  /** Learners that see the sentences in different order and are added up. */
  readonly voters: number;
  /** Features of the trees that took part in fewer corrections, all voters together, are left out. */
  readonly least: number;
  readonly seed: number;
}

// Measured: with these the file is half as large and no figure moves by more than a tenth of a point. The tables of the parser are as
// large as the processor's own memory holds them.
const GUESS_PRUNING: Pruning = { least: 3, smallest: 4, bits: 16 };
const TAG_PRUNING: Pruning = { least: 3, smallest: 4, bits: 18 };
const MOVE_PRUNING: Omit<Pruning, 'least'> = { smallest: 4, bits: 20, differences: true };
const RELATION_PRUNING: Omit<Pruning, 'least'> = { smallest: 4, bits: 18 };

const SETTINGS: Settings = { tagRounds: 6, parseRounds: 7, folds: 5, voters: 4, least: 5, seed: 1 };

/** A training sentence as numbers. */
export interface Lesson {
  readonly seen: readonly Glance[];
  /** Number of the tag plus one, by word from 1. */
  readonly tags: Int32Array;
  /** As a tagger that has not seen the sentence tags it; the parser learns on these. */
  readonly guessed: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

export function trainParser(sentences: readonly GoldSentence[], known: KnownWords, settings = SETTINGS): Learned {
  const tags = ordered(sentences.flatMap((sentence) => sentence.words.map((word) => `${word.tag} ${word.form}`)));
  const relations = [
    'root',
    ...ordered(sentences.flatMap((sentence) => sentence.words.map((word) => word.relation))).filter(
      (name) => name !== 'root',
    ),
  ];
  const short = sentences.filter((sentence) => sentence.words.length <= MOST_WORDS);
  const lessons = short.map((sentence) => lesson(sentence, tags, relations, known));
  for (let fold = 0; fold < settings.folds; fold++) {
    const others = lessons.filter((_, at) => Math.floor(at / 20) % settings.folds !== fold);
    const guess = guessWith([trainGuesser(others, tags, settings)], tags.length);
    const tag = tagWith(trainTagger(others, tags, guess, settings), guess, tags.length);
    for (const [at, own] of lessons.entries())
      if (Math.floor(at / 20) % settings.folds === fold) tag(own.seen, own.guessed);
  }
  report(`tags on unseen text: ${percent(lessons)} right`);
  const voters = Array.from({ length: settings.voters }, (_, at) => at + 1);
  const guessers = voters.map((voter) => trainGuesser(lessons, tags, { ...settings, seed: voter }));
  const guess = guessWith(guessers, tags.length);
  const taggers = voters.map((voter) => trainTagger(lessons, tags, guess, { ...settings, seed: voter }));
  const movers = voters.map((voter) => trainMoves(lessons, tags, relations, { ...settings, seed: voter }));
  return {
    tags,
    relations,
    guessing: packed(guessers, GUESS_PRUNING),
    tagging: packed(taggers, TAG_PRUNING),
    moving: packed(
      movers.map(({ moving }) => moving),
      { ...MOVE_PRUNING, least: settings.least },
    ),
    relating: packed(
      movers.map(({ relating }) => relating),
      { ...RELATION_PRUNING, least: settings.least },
    ),
    ...findSure(
      lessons,
      short.map(({ words }) => words.map(({ text }) => text)),
      tagKindsOf(tags),
      cheapest,
    ),
  };
}

function lesson(
  sentence: GoldSentence,
  tags: readonly string[],
  relations: readonly string[],
  known: KnownWords,
): Lesson {
  const count = sentence.words.length;
  const numbers = (): Int32Array => new Int32Array(count + 2);
  const own = {
    seen: sentence.words.map(({ text }) => glanceOf(text, known)),
    tags: numbers(),
    guessed: numbers(),
    head: numbers(),
    relation: numbers(),
  };
  for (const [at, word] of sentence.words.entries()) {
    own.tags[at + 1] = 1 + tags.indexOf(`${word.tag} ${word.form}`);
    own.head[at + 1] = word.head < 0 ? count + 1 : word.head + 1;
    own.relation[at + 1] = relations.indexOf(word.relation);
  }
  return own;
}

/** Learns the tag of a word by its own features alone. */
function trainGuesser(lessons: readonly Lesson[], tags: readonly string[], settings: Settings): Learner {
  const learner = newLearner(tags.length);
  const words = newWords();
  const features = new Int32Array(MOST_TAG_FEATURES);
  const scores = new Float64Array(tags.length);
  const chance = generator(settings.seed + 2);
  const common = frequencies(lessons, words);
  for (let round = 0; round < settings.tagRounds; round++) {
    for (const own of shuffled(lessons, chance)) {
      lookAt(own.seen, own.seen.length, words);
      forget(words, common, chance);
      for (let at = 1; at <= words.count; at++) {
        const count = ownFeatures(words.glance[at] as Glance, 0, features);
        scoreInto(learner, features, count, scores);
        learn(learner, features, count, (own.tags[at] as number) - 1, top(scores));
      }
    }
  }
  return learner;
}

type Guess = (glance: Glance) => number;

function guessWith(learners: readonly Learner[], classes: number): Guess {
  const table = weightsOf(packed(learners, GUESS_PRUNING));
  const features = new Int32Array(MOST_TAG_FEATURES);
  const scores = newScores();
  const kept = new Map<Glance, number>();
  return (glance) => {
    const known = kept.get(glance);
    if (known !== undefined) return known;
    scores.fill(0);
    addWeights(table, features, ownFeatures(glance, 0, features), scores);
    const found = SPREAD[1 + best(scores, classes)] as number;
    kept.set(glance, found);
    return found;
  };
}

function guessAll(words: Words, guess: Guess): void {
  for (let at = 1; at <= words.count; at++) words.likely[at] = guess(words.glance[at] as Glance);
}

function trainTagger(lessons: readonly Lesson[], tags: readonly string[], guess: Guess, settings: Settings): Learner {
  const learner = newLearner(tags.length);
  const words = newWords();
  const features = new Int32Array(MOST_TAG_FEATURES);
  const part = new Int32Array(MOST_TAG_FEATURES);
  const given = new Int32Array(MOST_WORDS + 8);
  const scores = new Float64Array(tags.length);
  const chance = generator(settings.seed);
  const common = frequencies(lessons, words);
  for (let round = 0; round < settings.tagRounds; round++) {
    for (const own of shuffled(lessons, chance)) {
      lookAt(own.seen, own.seen.length, words);
      forget(words, common, chance);
      guessAll(words, guess);
      for (let at = 1; at <= words.count; at++) {
        const glance = words.glance[at] as Glance;
        const before = at === 1 ? 0 : (given[at - 1] as number);
        let count = ownFeatures(glance, at === 1 ? 1 : 0, features);
        const add = (more: number): void => {
          for (let place = 0; place < more; place++) features[count + place] = part[place] as number;
          count += more;
        };
        add(afterFeatures(glance, words.likely[at] as number, before, part));
        add(neighbourFeatures(words, at, given, part));
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
function frequencies(lessons: readonly Lesson[], words: Words): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  for (const { seen } of lessons) {
    lookAt(seen, seen.length, words);
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
    if (chance() >= 1 / (1 + times)) continue;
    const word = (chance() * 4294967296) | 0;
    words.word[at] = word;
    words.glance[at] = { ...(words.glance[at] as Glance), word };
  }
}

function tagWith(learner: Learner, guess: Guess, classes: number): (seen: readonly Glance[], into: Int32Array) => void {
  const table = weightsOf(packed([learner], TAG_PRUNING));
  const words = newWords();
  const features = new Int32Array(MOST_TAG_FEATURES);
  const scores = newScores();
  return (seen, into) => {
    lookAt(seen, seen.length, words);
    guessAll(words, guess);
    for (let at = 1; at <= words.count; at++) {
      scores.fill(0);
      const glance = words.glance[at] as Glance;
      const before = at === 1 ? 0 : (into[at - 1] as number);
      addWeights(table, features, ownFeatures(glance, at === 1 ? 1 : 0, features), scores);
      addWeights(table, features, afterFeatures(glance, words.likely[at] as number, before, features), scores);
      addWeights(table, features, neighbourFeatures(words, at, into, features), scores);
      into[at] = 1 + best(scores, classes);
    }
  };
}

/** Greedy transitions with a dynamic oracle (Goldberg and Nivre, “A dynamic oracle for arc-eager dependency parsing”, 2012):
 *  after the first rounds it follows its own mistakes nine times in ten and learns how to make the best of them. */
function trainMoves(
  lessons: readonly Lesson[],
  tags: readonly string[],
  relations: readonly string[],
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
  const tagKinds = tagKindsOf(tags);
  const common = frequencies(lessons, words);
  for (let round = 0; round < settings.parseRounds; round++) {
    let wrong = 0;
    let all = 0;
    for (const own of shuffled(lessons, chance)) {
      lookAt(own.seen, own.seen.length, words);
      forget(words, common, chance);
      for (let at = 1; at <= words.count; at++) state.tags[at] = own.guessed[at] as number;
      begin(state, words, tagKinds, COMMA);
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
