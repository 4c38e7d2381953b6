import { addWeights, newScores, type ParserModel, scoreMoves, sureOf } from '../lexicon/parser.ts';
import { begin, isDone, LEFT, make, newConfiguration, possible, RIGHT, type TagKinds } from './configuration.ts';
import { isDateWord } from './full-dates.ts';
import { hashWord, SPREAD } from './hash.ts';
import { interned } from './interned.ts';
import { kindsOf } from './kinds.ts';
import type { Lexeme } from './lexeme.ts';
import { tagMender } from './mend-tags.ts';
import { MOST_PARSE_FEATURES, moveFeatures, relationFeatures } from './parse-features.ts';
import { remembered } from './remembered.ts';
import { moveKey, tagRelationKey, wordRelationKey } from './sure.ts';
import { afterFeatures, MOST_TAG_FEATURES, neighbourFeatures, ownFeatures } from './tag-features.ts';
import type { RawToken } from './tokens.ts';
import { glanceOf, listedAs, lookAt, newWords } from './words.ts';

export const COMMA = hashWord(',', 0, 1);

export interface Parser {
  /** What is known of a word. Words of a language come again and again: most of a text is looked at once. */
  readonly lexeme: (token: RawToken) => Lexeme;
  /** The tags of a sentence, at most MOST_WORDS words: the number of each plus one; words count from 1. */
  readonly tag: (words: readonly Lexeme[]) => Int32Array;
  /** Makes the tree of a sentence over its tags. */
  readonly parse: (words: readonly Lexeme[], tags?: Int32Array) => Tree;
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

/** Pairs of a word and the tag before it whose scores are kept: some 1.3 MB. */
const TAGGED_BITS = 13;
const TAGGED_SHIFT = 32 - TAGGED_BITS;
const MOST_TAGGED = 2 ** TAGGED_BITS;

function newParser(model: ParserModel): Parser {
  const words = newWords();
  const state = newConfiguration();
  const features = new Int32Array(Math.max(MOST_PARSE_FEATURES, MOST_TAG_FEATURES));
  const tagScores = newScores();
  const moveScores = new Int32Array(4);
  const relationScores = newScores();
  const tagCount = model.tags.length;
  const relationCount = model.relations.length;
  const tagged = new Float64Array(MOST_TAGGED).fill(-1);
  const taggedScores = new Int16Array(MOST_TAGGED * tagCount);
  let numbered = 0;
  const tagKinds = tagKindsOf(model.tags);
  const lexemes = remembered<Lexeme>(MOST_REMEMBERED);
  const mendTags = tagMender(model.tags);
  return { lexeme, tag, parse };

  function lexeme({ text, spelling }: RawToken): Lexeme {
    if (spelling === undefined || spelling.text !== text) return lexemes.get(text) ?? newLexeme(text);
    if (spelling.lexeme?.by === model) return spelling.lexeme;
    spelling.lexeme = lexemes.get(text) ?? newLexeme(text);
    return spelling.lexeme;
  }

  function newLexeme(text: string): Lexeme {
    const listed = listedAs(text, model);
    const glance = glanceOf(text, model, listed);
    tagScores.fill(0);
    addWeights(model.guessing, features, ownFeatures(glance, 0, features), tagScores);
    const made: Lexeme = {
      ...glance,
      text: interned(text),
      by: model,
      number: numbered++,
      likely: 1 + best(tagScores, tagCount),
      ofDate: isDateWord(text),
      listed: model.uses.get(listed)?.uses ?? '',
      sure: 1 + sureOf(model.sureTags, hashWord(text, 0, text.length)),
      lemmas: [],
    };
    lexemes.set(made.text, made);
    return made;
  }

  function tag(own: readonly Lexeme[]): Int32Array {
    const count = own.length;
    lookAt(own, count, words);
    for (let at = 1; at <= count; at++) words.likely[at] = SPREAD[(own[at - 1] as Lexeme).likely] as number;
    for (let at = 1; at <= count; at++) state.tags[at] = tagOf(own[at - 1] as Lexeme, at);
    mendTags(own, state.tags);
    return state.tags.slice(0, count + 1);
  }

  function parse(own: readonly Lexeme[], tags = tag(own)): Tree {
    lookAt(own, own.length, words);
    state.tags.set(tags);
    begin(state, words, tagKinds, COMMA);
    while (!isDone(state)) {
      const move = nextMove(possible(state));
      make(state, move, move === LEFT || move === RIGHT ? relate(move) : 0);
    }
    return state;
  }

  function tagOf(word: Lexeme, at: number): number {
    if (word.sure > 0) return word.sure;
    scoreAfter(word, state.tags[at - 1] as number);
    addWeights(model.tagging, features, neighbourFeatures(words, at, state.tags, features), tagScores);
    return 1 + best(tagScores, tagCount);
  }

  /** Set the scores to what a word and the tag before it give each tag; 0 is the tag before the first word. Looked up in a table with one
   *  place for each hash, where three pairs in four are found again. */
  function scoreAfter(word: Lexeme, before: number): void {
    const key = word.number * 256 + before;
    const place = (Math.imul(key, 0x9e3779b1) >>> TAGGED_SHIFT) | 0;
    const from = place * tagCount;
    if (tagged[place] === key) {
      for (let at = 0; at < tagCount; at++) tagScores[at] = taggedScores[from + at] as number;
      return;
    }
    tagScores.fill(0);
    addWeights(model.tagging, features, ownFeatures(word, before === 0 ? 1 : 0, features), tagScores);
    addWeights(
      model.tagging,
      features,
      afterFeatures(word, SPREAD[word.likely] as number, before, features),
      tagScores,
    );
    for (let at = 0; at < tagCount; at++) taggedScores[from + at] = tagScores[at] as number;
    tagged[place] = key;
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
    return best(relationScores, relationCount);
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

/** The first of the highest among the first `count`. */
export function best(scores: Int32Array, count: number): number {
  let top = 0;
  for (let at = 1; at < count; at++) if ((scores[at] as number) > (scores[top] as number)) top = at;
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
