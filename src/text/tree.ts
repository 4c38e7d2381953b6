import { addFew, addWeights, type ParserModel } from '../lexicon/parser.ts';
import { begin, isDone, LEFT, make, newConfiguration, possible, RIGHT } from './configuration.ts';
import { hashText } from './hash.ts';
import { MOST_PARSE_FEATURES, moveFeatures, relationFeatures } from './parse-features.ts';
import { MOST_TAG_FEATURES, neighbourFeatures, ownFeatures } from './tag-features.ts';
import { type Glance, lookAt, newWords, type Seen } from './words.ts';

export const COMMA = hashText(',', 0, 1);

/** Tags, heads and relations of one sentence, as numbers into the lists of the model. Overwritten by the next. */
export interface Tree {
  /** Number of the tag plus one; words count from 1. */
  readonly tags: Int32Array;
  /** The word it hangs on; `count + 1` for words that hang on nothing. */
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** Makes a tree of tokens `from` to `to` (at most MOST_WORDS). */
type Parse = (tokens: readonly Seen[], from: number, to: number) => Tree;

/** The parser of a model. It keeps its arrays and what it saw of words, so there is one for all reports. */
export function parserOf(model: ParserModel): Parse {
  const made = PARSERS.get(model) ?? newParser(model);
  PARSERS.set(model, made);
  return made;
}

const PARSERS = new WeakMap<ParserModel, Parse>();

function newParser(model: ParserModel): Parse {
  const words = newWords();
  const state = newConfiguration();
  const features = new Int32Array(Math.max(MOST_PARSE_FEATURES, MOST_TAG_FEATURES));
  const tagScores = new Int32Array(model.tags.length);
  const moveScores = new Int32Array(4);
  const relationScores = new Int32Array(model.relations.length);
  const isVerb = verbTags(model.tags);
  const NOUN = model.tags.indexOf('NOUN NN');
  const PAST = model.tags.indexOf('VERB VBD');
  return (tokens, from, to) => {
    lookAt(tokens, from, to, model.clusters, words);
    for (let at = 1; at <= words.count; at++) {
      tagScores.set(ownScores(words.glance[at] as Glance, at));
      addWeights(model.tagging, features, neighbourFeatures(words, at, state.tags, features, 0), tagScores);
      state.tags[at] = 1 + best(tagScores);
    }
    ownNouns(tokens, from, state.tags, words.count);
    begin(state, words, isVerb, COMMA);
    while (!isDone(state)) {
      const move = nextMove(possible(state));
      make(state, move, move === LEFT || move === RIGHT ? relate(move) : 0);
    }
    return state;
  };

  /** “Norland's military claimed”: what is owned and does something is a noun, though the word is an adjective elsewhere. */
  function ownNouns(all: Parameters<Parse>[0], from: number, tags: Int32Array, count: number): void {
    for (let at = 2; at < count; at++) {
      const tag = model.tags[(tags[at] ?? 1) - 1] ?? '';
      if (!tag.startsWith('ADJ ') || NOUN < 0) continue;
      const owner = all[from + at - 2]?.text;
      const next = model.tags[(tags[at + 1] ?? 1) - 1] ?? '';
      if (owner !== '’s' && owner !== "'s") continue;
      const after = model.tags[(tags[at + 2] ?? 1) - 1] ?? '';
      const passive =
        next === 'VERB VBN' && at + 2 <= count && AFTER_VERB.test(after) && all[from + at + 1]?.text !== 'by';
      if (!FINITE.test(next) && !passive) continue;
      tags[at] = NOUN + 1;
      if (passive && PAST >= 0) tags[at + 1] = PAST + 1;
    }
  }

  function ownScores(glance: Glance, at: number): Int32Array {
    const known = at === 1 ? glance.firstScores : glance.scores;
    if (known !== null) return known;
    const scores = new Int32Array(model.tags.length);
    addWeights(model.tagging, features, ownFeatures(words, at, features), scores);
    if (at === 1) glance.firstScores = scores;
    else glance.scores = scores;
    return scores;
  }

  /** One in eleven moves is the only one possible, and needs no scores. */
  function nextMove(allowed: number): number {
    if ((allowed & (allowed - 1)) === 0) return 31 - Math.clz32(allowed);
    addFew(model.moving, features, moveFeatures(words, state, features), moveScores);
    return bestOf(moveScores, allowed);
  }

  function relate(move: number): number {
    const top = state.stack[state.depth - 1] as number;
    const head = move === LEFT ? state.next : top;
    const child = move === LEFT ? top : state.next;
    relationScores.fill(0);
    addWeights(model.relating, features, relationFeatures(words, state, head, child, features), relationScores);
    return best(relationScores);
  }
}

/** What may follow a verb with its subject, and not a participle before its noun. */
const AFTER_VERB = /^(?:SCONJ|DET|PRON|PART|ADP) /u;
const FINITE = /^(?:VERB|AUX) (?:VBD|VBZ)$/u;

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
