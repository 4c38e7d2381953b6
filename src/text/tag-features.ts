import { hash1, hash2, hash3 } from './hash.ts';
import type { Words } from './words.ts';

export const MOST_TAG_FEATURES = 64;

/** The features of the word at `at`, given the tags of the two words before it (numbers from 1; 0 before the sentence). */
export function tagFeatures(words: Words, at: number, tags: Int32Array, out: Int32Array): number {
  return neighbourFeatures(words, at, tags, out, ownFeatures(words, at, out));
}

/** Those of the word itself, which are the same wherever it stands, but for the first word of a sentence. */
export function ownFeatures(words: Words, at: number, out: Int32Array): number {
  const { word, ending2, ending3, ending4, opening, shape, cluster, cluster6, cluster4, guess } = words;
  const w = word[at] as number;
  const g = guess[at] as number;
  const s = shapeAt(words, at);
  let n = 0;
  out[n++] = hash1(1, 0);
  out[n++] = hash1(2, w);
  out[n++] = hash2(3, w, shape[at] as number);
  out[n++] = hash1(4, ending2[at] as number);
  out[n++] = hash1(5, ending3[at] as number);
  out[n++] = hash1(6, ending4[at] as number);
  out[n++] = hash1(7, opening[at] as number);
  out[n++] = hash1(8, s);
  out[n++] = hash2(9, s, ending3[at] as number);
  out[n++] = hash2(10, s, ending2[at] as number);
  out[n++] = hash1(26, cluster[at] as number);
  out[n++] = hash1(27, cluster6[at] as number);
  out[n++] = hash1(28, cluster4[at] as number);
  out[n++] = hash2(32, cluster6[at] as number, ending2[at] as number);
  out[n++] = hash1(33, g);
  out[n++] = hash2(34, g, w);
  out[n++] = hash2(39, g, ending3[at] as number);
  out[n++] = hash2(40, g, s);
  return n;
}

/** Those that its neighbours are part of, put behind the first `n`. */
export function neighbourFeatures(words: Words, at: number, tags: Int32Array, out: Int32Array, n: number): number {
  const { word, ending2, ending3, shape, cluster, cluster6, guess } = words;
  const w = word[at] as number;
  const next = word[at + 1] as number;
  const before = at > 0 ? (word[at - 1] as number) : 0;
  const before2 = at > 1 ? (word[at - 2] as number) : 0;
  const next2 = word[at + 2] as number;
  const tag1 = tags[at - 1] as number;
  const tag2 = at > 1 ? (tags[at - 2] as number) : 0;
  const g = guess[at] as number;
  const g1 = guess[at + 1] as number;
  const s = shapeAt(words, at);
  out[n++] = hash1(11, tag1);
  out[n++] = hash2(12, tag1, tag2);
  out[n++] = hash2(13, w, tag1);
  out[n++] = hash3(14, w, tag1, tag2);
  out[n++] = hash1(15, before);
  out[n++] = hash1(16, next);
  out[n++] = hash1(17, before2);
  out[n++] = hash1(18, next2);
  out[n++] = hash2(19, before, w);
  out[n++] = hash2(20, w, next);
  out[n++] = hash2(21, ending3[at] as number, tag1);
  out[n++] = hash2(22, ending3[at] as number, ending3[at + 1] as number);
  out[n++] = hash1(23, ending3[at + 1] as number);
  out[n++] = hash2(24, shape[at + 1] as number, s);
  out[n++] = hash3(25, shape[at + 1] as number, s, shape[at - 1] as number);
  out[n++] = hash1(29, cluster[at + 1] as number);
  out[n++] = hash1(30, cluster[at - 1] as number);
  out[n++] = hash2(31, cluster6[at] as number, tag1);
  out[n++] = hash2(35, g, tag1);
  out[n++] = hash2(36, g, g1);
  out[n++] = hash3(37, g, g1, tag1);
  out[n++] = hash3(38, g, guess[at - 1] as number, g1);
  out[n++] = hash2(41, g1, w);
  out[n++] = hash3(42, g, g1, guess[at + 2] as number);
  out[n++] = hash2(43, tag1, next);
  out[n++] = hash3(44, tag1, w, next);
  out[n++] = hash3(45, tag1, ending2[at] as number, g1);
  out[n++] = hash2(46, shape[at + 1] as number, w);
  out[n++] = hash3(47, before, w, next);
  out[n++] = hash2(48, before2, before);
  out[n++] = hash2(49, next, next2);
  return n;
}

const shapeAt = (words: Words, at: number): number => (words.shape[at] as number) + (at === 1 ? 32 : 0);
