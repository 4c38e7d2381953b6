import type { KnownWords } from '../lexicon/parser.ts';
import type { WordUses } from '../lexicon/uses.ts';
import { hashWord, SPREAD, spread } from './hash.ts';

/** What the tagger and the parser see of the words of one sentence. Arrays are reused from sentence to sentence and only grow;
 *  position 0 is before the sentence, words count from 1, and a few positions after the last word are empty again.
 *  All values are spread over 32 bits (`hash.ts`). */
export interface Words {
  count: number;
  readonly word: Int32Array;
  readonly ending2: Int32Array;
  readonly ending3: Int32Array;
  readonly shape: Int32Array;
  /** All ten cuts, and the first six and four. */
  readonly cluster: Int32Array;
  readonly cluster6: Int32Array;
  readonly cluster4: Int32Array;
  readonly uses: Int32Array;
  /** The tag that the word most likely has by itself, without its neighbours. */
  readonly likely: Int32Array;
  readonly glance: Glance[];
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
  readonly cluster6: number;
  readonly cluster4: number;
  /** All that the word may be as dictionaries have it, the first of it, and wink-nlp's tag of the word alone. */
  readonly uses: number;
  readonly use: number;
  readonly alone: number;
}

/** Longer sentences are cut (`boundaries.ts`). */
export const MOST_WORDS = 400;

export function newWords(): Words {
  const array = (): Int32Array => new Int32Array(MOST_WORDS + 8);
  return {
    count: 0,
    word: array(),
    ending2: array(),
    ending3: array(),
    shape: array(),
    cluster: array(),
    cluster6: array(),
    cluster4: array(),
    uses: array(),
    likely: array(),
    glance: [],
  };
}

/** Put the glances of a sentence, at most MOST_WORDS, into the arrays. */
export function lookAt(glances: readonly Glance[], count: number, into: Words): void {
  into.count = count;
  put(NOBODY, 0, into);
  for (let at = 1; at <= count; at++) put(glances[at - 1] as Glance, at, into);
  for (let at = count + 1; at < count + 5; at++) put(NOBODY, at, into);
}

function put(glance: Glance, at: number, into: Words): void {
  into.word[at] = glance.word;
  into.ending2[at] = glance.ending2;
  into.ending3[at] = glance.ending3;
  into.shape[at] = glance.shape;
  into.cluster[at] = glance.cluster;
  into.cluster6[at] = glance.cluster6;
  into.cluster4[at] = glance.cluster4;
  into.uses[at] = glance.uses;
  into.likely[at] = 0;
  into.glance[at] = glance;
}

/** @param listed the spelling under which the lists are asked: its own for training, `listedAs` for reading */
export function glanceOf(text: string, known: KnownWords, listed = simplify(text)): Glance {
  const plain = simplify(text);
  const length = plain.length;
  const cluster = known.clusters.get(listed) ?? 0;
  const { uses, alone } = known.uses.get(listed) ?? UNKNOWN;
  return {
    word: hashWord(plain, 0, length),
    ending2: hashWord(plain, Math.max(0, length - 2), length),
    ending3: hashWord(plain, Math.max(0, length - 3), length),
    ending4: hashWord(plain, Math.max(0, length - 4), length),
    opening: hashWord(plain, 0, Math.min(3, length)),
    shape: SPREAD[shapeOf(text)] as number,
    cluster: spread(cluster),
    cluster6: SPREAD[(cluster >> 4) & 255] as number,
    cluster4: SPREAD[(cluster >> 6) & 255] as number,
    uses: hashWord(uses, 0, uses.length),
    use: hashWord(uses, 0, Math.min(1, uses.length)),
    alone: hashWord(alone, 0, alone.length),
  };
}

/** The spelling under which the lists have a word: the American one where they have it. */
export function listedAs(text: string, { uses }: KnownWords): string {
  const word = simplify(text);
  const other = american(word);
  return uses.has(other) ? other : word;
}

/** “neighbouring”, “organised”, “centre”, “defence” as the lists spell them. Only for looking up; the word stays as it is. */
function american(word: string): string {
  return word
    .replace(/([a-z]{2})our(?=$|s$|ed$|ing$|able$|ly$|hood$)/u, '$1or')
    .replace(/(?<=[a-z]{2})is(?=e[sd]?$|ing$|ations?$)/u, 'iz')
    .replace(/(?<=[a-z]{2}[td])re(?=s?$)/u, 'er')
    .replace(/(?<=[aeiou])ll(?=ed$|ing$|ers?$)/u, 'l')
    .replace(/(?<=fen)ce(?=s?$)/u, 'se');
}

const UNKNOWN: WordUses = { uses: '?', alone: '?' };

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
const NOBODY = glanceOf('', { clusters: new Map(), uses: new Map([['', { uses: '', alone: '' }]]) });

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
