import { hashText } from './hash.ts';

/** What the tagger and the parser see of the words of one sentence. Arrays are reused from sentence to sentence and only grow;
 *  position 0 is before the sentence, words count from 1, and a few positions after the last word are empty again. */
export interface Words {
  count: number;
  readonly word: Int32Array;
  readonly ending2: Int32Array;
  readonly ending3: Int32Array;
  readonly ending4: Int32Array;
  readonly opening: Int32Array;
  readonly shape: Int32Array;
  /** All ten cuts, and the first six and four. */
  readonly cluster: Int32Array;
  readonly cluster6: Int32Array;
  readonly cluster4: Int32Array;
  /** The tag that wink-nlp guesses, as a number. */
  readonly guess: Int32Array;
  /** What was seen of the word, kept for the next time it comes. */
  readonly glance: Glance[];
  readonly memory: Memory;
}

/** What is seen of a word without its neighbours. */
export interface Glance {
  readonly word: number;
  readonly ending2: number;
  readonly ending3: number;
  readonly ending4: number;
  readonly opening: number;
  readonly shape: number;
  readonly cluster: number;
  readonly guess: number;
  /** The scores that its own features give each tag, in the middle and at the beginning of a sentence; null until they are asked for. */
  scores: Int32Array | null;
  firstScores: Int32Array | null;
}

/** The words of a language come again and again: most of a text is looked at once. By wink's guess, then by the text of the token. */
interface Memory {
  /** The clusters that the memory was made with: with others it is forgotten. */
  clusters: ReadonlyMap<string, number> | null;
  readonly glances: Map<string, Map<string, Glance>>;
  size: number;
}

// Some 10 MB; more words than a hundred reports have.
const MOST_REMEMBERED = 12_000;

/** Longer sentences are handed over in pieces (`structure.ts`). */
export const MOST_WORDS = 400;

export function newWords(): Words {
  const array = (): Int32Array => new Int32Array(MOST_WORDS + 8);
  return {
    count: 0,
    word: array(),
    ending2: array(),
    ending3: array(),
    ending4: array(),
    opening: array(),
    shape: array(),
    cluster: array(),
    cluster6: array(),
    cluster4: array(),
    guess: array(),
    glance: [],
    memory: { clusters: null, glances: new Map(), size: 0 },
  };
}

export interface Seen {
  readonly text: string;
  /** wink's guess. */
  readonly tag: string;
}

/** Look at tokens `from` to `to`, at most MOST_WORDS. */
export function lookAt(
  tokens: readonly Seen[],
  from: number,
  to: number,
  clusters: ReadonlyMap<string, number>,
  into: Words,
): void {
  into.count = to - from;
  clear(into, 0);
  for (let at = 1; at <= into.count; at++) look(tokens[from + at - 1] as Seen, at, clusters, into);
  for (let at = into.count + 1; at < into.count + 5; at++) clear(into, at);
}

function look(token: Seen, at: number, clusters: ReadonlyMap<string, number>, into: Words): void {
  const glance = remembered(token, clusters, into.memory);
  into.word[at] = glance.word;
  into.ending2[at] = glance.ending2;
  into.ending3[at] = glance.ending3;
  into.ending4[at] = glance.ending4;
  into.opening[at] = glance.opening;
  into.shape[at] = glance.shape;
  into.cluster[at] = glance.cluster;
  into.cluster6[at] = glance.cluster >> 4;
  into.cluster4[at] = glance.cluster >> 6;
  into.guess[at] = glance.guess;
  into.glance[at] = glance;
}

function remembered({ text, tag }: Seen, clusters: ReadonlyMap<string, number>, memory: Memory): Glance {
  if (memory.clusters !== clusters || memory.size >= MOST_REMEMBERED) {
    memory.glances.clear();
    memory.clusters = clusters;
    memory.size = 0;
  }
  let glances = memory.glances.get(tag);
  if (glances === undefined) {
    glances = new Map();
    memory.glances.set(tag, glances);
  }
  const known = glances.get(text);
  if (known !== undefined) return known;
  const glance = glanceAt(text, tag, clusters);
  glances.set(text, glance);
  memory.size++;
  return glance;
}

function glanceAt(text: string, tag: string, clusters: ReadonlyMap<string, number>): Glance {
  const plain = simplify(text);
  const length = plain.length;
  return {
    word: hashText(plain, 0, length),
    ending2: hashText(plain, Math.max(0, length - 2), length),
    ending3: hashText(plain, Math.max(0, length - 3), length),
    ending4: hashText(plain, Math.max(0, length - 4), length),
    opening: hashText(plain, 0, Math.min(3, length)),
    shape: shapeOf(text),
    cluster: clusters.get(plain) ?? 0,
    guess: hashText(tag, 0, tag.length),
    scores: null,
    firstScores: null,
  };
}

function clear(words: Words, at: number): void {
  words.word[at] = 0;
  words.ending2[at] = 0;
  words.ending3[at] = 0;
  words.ending4[at] = 0;
  words.opening[at] = 0;
  words.shape[at] = 0;
  words.cluster[at] = 0;
  words.cluster6[at] = 0;
  words.cluster4[at] = 0;
  words.guess[at] = 0;
}

/** Lower case, every digit a 0, every quotation mark and dash the plain one. */
export function simplify(text: string): string {
  const lower = text.toLowerCase();
  return UNUSUAL.test(lower)
    ? lower
        .replace(/\d/gu, '0')
        .replace(/[“”„‟«»]/gu, '"')
        .replace(/[‘’‚‛ʼ]/gu, "'")
        .replace(/[‐‑–—−]/gu, '-')
    : lower;
}

const UNUSUAL = /[\d“”„‟«»‘’‚‛ʼ‐‑–—−]/u;

/** 1 lower case, 2 Capital, 3 CAPITALS, 4 mixedCase, 5 number, 6 with digits, 7 mark, 8 with a hyphen or stop inside, 9 one capital letter. */
function shapeOf(text: string): number {
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let other = 0;
  for (let at = 0; at < text.length && at < 40; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 48 && code <= 57) digit++;
    else if (code < 192 || (code >= 0x2000 && code < 0x2c00)) other++;
    else if (text[at] !== text[at]?.toLowerCase()) upper++;
    else lower++;
  }
  if (digit > 0) return upper + lower === 0 ? 5 : 6;
  if (upper + lower === 0) return 7;
  if (upper === 0) return other > 0 ? 8 : 1;
  if (lower === 0) return upper === 1 ? 9 : other > 0 ? 10 : 3;
  return text.charCodeAt(0) >= 97 && text.charCodeAt(0) <= 122 ? 4 : upper === 1 ? (other > 0 ? 11 : 2) : 12;
}
