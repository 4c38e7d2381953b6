import { MOST_WORDS, type Words } from './words.ts';

/** How far the parser is with one sentence. Words count from 1; the word after the last is the root, on which the sentence hangs;
 *  0 is nobody. Arrays are reused and only grow. */
export interface Configuration {
  /** Number of words. */
  count: number;
  readonly stack: Int32Array;
  /** Number of words on the stack. */
  depth: number;
  /** The next word that was not yet put on the stack. */
  next: number;
  readonly tags: Int32Array;
  /** Coarser tags (`kinds.ts`). */
  readonly kinds: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** Outermost and second outermost dependent on each side, and how many there are. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** The relations of the dependents on each side, as a mixed number. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
  /** How many commas and how many verbs there are up to a word. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
}

export const SHIFT = 0;
export const RIGHT = 1;
export const LEFT = 2;
export const REDUCE = 3;

export function newConfiguration(): Configuration {
  const array = (): Int32Array => new Int32Array(MOST_WORDS + 8);
  return {
    count: 0,
    stack: array(),
    depth: 0,
    next: 1,
    tags: array(),
    kinds: array(),
    head: array(),
    relation: array(),
    left: array(),
    left2: array(),
    right: array(),
    right2: array(),
    leftCount: array(),
    rightCount: array(),
    leftSet: array(),
    rightSet: array(),
    commas: array(),
    verbs: array(),
  };
}

/** A number that no tag, no kind and no relation has. */
const ROOT_TAG = 250;

/** What is known of tags, by their number plus one. */
export interface TagKinds {
  readonly isVerb: Uint8Array;
  readonly kinds: Uint8Array;
}

/** Begin a sentence whose tags stand in `tags` already. */
export function begin(state: Configuration, words: Words, { isVerb, kinds }: TagKinds, comma: number): void {
  state.count = words.count;
  state.depth = 0;
  state.next = 1;
  let commas = 0;
  let verbs = 0;
  for (let at = 0; at < words.count + 6; at++) {
    state.head[at] = 0;
    state.relation[at] = 0;
    state.left[at] = 0;
    state.left2[at] = 0;
    state.right[at] = 0;
    state.right2[at] = 0;
    state.leftCount[at] = 0;
    state.rightCount[at] = 0;
    state.leftSet[at] = 0;
    state.rightSet[at] = 0;
    state.kinds[at] = 0;
    if (at > 0 && at <= words.count) {
      state.kinds[at] = kinds[state.tags[at] as number] as number;
      if (words.word[at] === comma) commas++;
      if (isVerb[state.tags[at] as number] === 1) verbs++;
    }
    state.commas[at] = commas;
    state.verbs[at] = verbs;
  }
  state.tags[0] = 0;
  state.tags[words.count + 1] = ROOT_TAG;
  state.kinds[words.count + 1] = ROOT_TAG;
  for (let at = words.count + 2; at < words.count + 6; at++) state.tags[at] = 0;
}

export function isDone(state: Configuration): boolean {
  return state.next > state.count && state.depth === 0;
}

/** Bit `1 << move` for each move that may be made. There is always one until the end. */
export function possible(state: Configuration): number {
  const top = state.depth > 0 ? (state.stack[state.depth - 1] as number) : 0;
  const words = state.next <= state.count;
  if (top === 0) return words ? 1 << SHIFT : 0;
  const headed = state.head[top] !== 0;
  return (words ? (1 << SHIFT) | (1 << RIGHT) : 0) | (headed ? 1 << REDUCE : 1 << LEFT);
}

/** Make a move; `relation` counts for arcs only. */
export function make(state: Configuration, move: number, relation: number): void {
  const top = state.depth > 0 ? (state.stack[state.depth - 1] as number) : 0;
  const next = state.next;
  if (move === SHIFT) {
    state.stack[state.depth++] = next;
    state.next++;
  } else if (move === RIGHT) {
    state.head[next] = top;
    state.relation[next] = relation;
    state.right2[top] = state.right[top] as number;
    state.right[top] = next;
    state.rightCount[top] = (state.rightCount[top] as number) + 1;
    state.rightSet[top] = (state.rightSet[top] as number) | (1 << (relation & 31));
    state.stack[state.depth++] = next;
    state.next++;
  } else if (move === LEFT) {
    state.head[top] = next;
    state.relation[top] = relation;
    state.left2[next] = state.left[next] as number;
    state.left[next] = top;
    state.leftCount[next] = (state.leftCount[next] as number) + 1;
    state.leftSet[next] = (state.leftSet[next] as number) | (1 << (relation & 31));
    state.depth--;
  } else {
    state.depth--;
  }
}
