import { addWeights, type ParserModel, scoreMoves, sureOf } from '../lexicon/parser.ts';
import { begin, isDone, LEFT, make, newConfiguration, possible, RIGHT, type TagKinds } from './configuration.ts';
import { hashWord, SPREAD } from './hash.ts';
import { kindsOf } from './kinds.ts';
import type { Lexeme } from './lexeme.ts';
import { tagMender } from './mend-tags.ts';
import { MOST_PARSE_FEATURES, moveFeatures, relationFeatures } from './parse-features.ts';
import { moveKey, tagRelationKey, wordRelationKey } from './sure.ts';
import { MOST_TAG_FEATURES, neighbourFeatures, ownFeatures } from './tag-features.ts';
import { glanceOf, listedAs, lookAt, newWords } from './words.ts';

export const COMMA = hashWord(',', 0, 1);

export interface Parser {
  /** A word as it is remembered. Words of a language come again and again: most of a text is looked at once. */
  readonly lexeme: (text: string) => Lexeme;
  /** Makes the tree of a sentence, at most MOST_WORDS words. */
  readonly parse: (words: readonly Lexeme[]) => Tree;
}

/** Tags, heads and relations of one sentence, as numbers into the lists of the model. Overwritten by the next. */
export interface Tree {
  /** Number of the tag plus one; words count from 1. */
  readonly tags: Int32Array;
  /** The word it hangs on; `count + 1` for words that hang on nothing. */
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** The parser of a model. It keeps its arrays and what it saw of words, so there is one for all reports. */
export function parserOf(model: ParserModel): Parser {
  const made = PARSERS.get(model) ?? newParser(model);
  PARSERS.set(model, made);
  return made;
}

const PARSERS = new WeakMap<ParserModel, Parser>();

// Some 10 MB; more words than a hundred reports have.
const MOST_REMEMBERED = 12_000;

function newParser(model: ParserModel): Parser {
  const words = newWords();
  const state = newConfiguration();
  const features = new Int32Array(Math.max(MOST_PARSE_FEATURES, MOST_TAG_FEATURES));
  const tagScores = new Int32Array(model.tags.length);
  const moveScores = new Int32Array(4);
  const relationScores = new Int32Array(model.relations.length);
  const tagKinds = tagKindsOf(model.tags);
  const lexemes = new Map<string, Lexeme>();
  const mendTags = tagMender(model.tags);
  return { lexeme, parse };

  function lexeme(text: string): Lexeme {
    const known = lexemes.get(text);
    if (known !== undefined) return known;
    if (lexemes.size >= MOST_REMEMBERED) lexemes.clear();
    const listed = listedAs(text, model);
    const glance = glanceOf(text, model, listed);
    tagScores.fill(0);
    addWeights(model.guessing, features, ownFeatures(glance, 0, features), tagScores);
    const made: Lexeme = {
      ...glance,
      text,
      likely: 1 + best(tagScores),
      listed: model.uses.get(listed)?.uses ?? '',
      sure: 1 + sureOf(model.sureTags, hashWord(text, 0, text.length)),
      scores: null,
      firstScores: null,
      lemmas: [],
    };
    lexemes.set(text, made);
    return made;
  }

  function parse(own: readonly Lexeme[]): Tree {
    const count = own.length;
    lookAt(own, count, words);
    for (let at = 1; at <= count; at++) words.likely[at] = SPREAD[(own[at - 1] as Lexeme).likely] as number;
    for (let at = 1; at <= count; at++) state.tags[at] = tagOf(own[at - 1] as Lexeme, at);
    mendTags(own, state.tags);
    begin(state, words, tagKinds, COMMA);
    while (!isDone(state)) {
      const move = nextMove(possible(state));
      make(state, move, move === LEFT || move === RIGHT ? relate(move) : 0);
    }
    return state;
  }

  function tagOf(word: Lexeme, at: number): number {
    if (word.sure > 0) return word.sure;
    tagScores.set(ownScores(word, at));
    addWeights(model.tagging, features, neighbourFeatures(words, at, state.tags, features), tagScores);
    return 1 + best(tagScores);
  }

  function ownScores(word: Lexeme, at: number): Int32Array {
    const known = at === 1 ? word.firstScores : word.scores;
    if (known !== null) return known;
    const scores = new Int32Array(model.tags.length);
    addWeights(model.tagging, features, ownFeatures(word, at === 1 ? 1 : 0, features), scores);
    if (at === 1) word.firstScores = scores;
    else word.scores = scores;
    return scores;
  }

  /** One in eleven moves is the only one possible, and needs no scores. */
  function nextMove(allowed: number): number {
    if ((allowed & (allowed - 1)) === 0) return 31 - Math.clz32(allowed);
    const sure = sureOf(model.sureMoves, moveKey(state));
    if (sure >= 0 && (allowed & (1 << sure)) !== 0) return sure;
    scoreMoves(model.moving, features, moveFeatures(words, state, features), moveScores);
    return bestOf(moveScores, allowed);
  }

  function relate(move: number): number {
    const top = state.stack[state.depth - 1] as number;
    const head = move === LEFT ? state.next : top;
    const child = move === LEFT ? top : state.next;
    let sure = sureOf(model.sureRelations, wordRelationKey(words, state, head, child));
    if (sure < 0) sure = sureOf(model.sureRelations, tagRelationKey(state, head, child));
    if (sure >= 0) return sure;
    relationScores.fill(0);
    addWeights(model.relating, features, relationFeatures(words, state, head, child, features), relationScores);
    return best(relationScores);
  }
}

export function tagKindsOf(tags: readonly string[]): TagKinds {
  return { isVerb: verbTags(tags), kinds: kindsOf(tags) };
}

/** By tag number plus one. */
export function verbTags(tags: readonly string[]): Uint8Array {
  const isVerb = new Uint8Array(256);
  for (const [at, tag] of tags.entries()) if (/^(?:VERB|AUX) /u.test(tag)) isVerb[at + 1] = 1;
  return isVerb;
}

export function best(scores: Int32Array): number {
  let top = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[top] as number)) top = at;
  return top;
}

function bestOf(scores: Int32Array, allowed: number): number {
  let top = -1;
  for (let at = 0; at < 4; at++) {
    if ((allowed & (1 << at)) === 0) continue;
    if (top < 0 || (scores[at] as number) > (scores[top] as number)) top = at;
  }
  return top;
}
