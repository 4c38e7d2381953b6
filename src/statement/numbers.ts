import type { Token } from '../model/sentence.ts';
import { hashText } from '../text/hash.ts';
import { type Remembered, remembered } from '../text/remembered.ts';
import { MOST_WORDS } from '../text/words.ts';
import { TAGS } from './codes.ts';
import type { Line } from './reading.ts';

/** A sentence as numbers: what the model looks at. The arrays are reused from sentence to sentence and only grow; behind the last word
 *  they hold a few zeros. */
export interface Numbers extends Arrays {
  readonly line: Line;
  readonly count: number;
}

interface Arrays {
  /** Hash of the word in lower case. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Number of the universal tag; `form` is the hash of the Penn form. */
  readonly tag: Int32Array;
  readonly form: Int32Array;
  /** Relation without its subtype. */
  readonly relation: Int32Array;
  /** Path among words of like use, cut to 4, 6 and 10 steps; 0 where the word is not known. */
  readonly cluster4: Int32Array;
  readonly cluster6: Int32Array;
  readonly cluster: Int32Array;
}

/** What is seen of a word without its sentence. */
interface Glance {
  readonly word: number;
  readonly cluster4: number;
  readonly cluster6: number;
  readonly cluster: number;
}

/** The words of a language come again and again: what is seen of them is kept for the next report. By the word clusters in use. */
const MEMORY = new WeakMap<ReadonlyMap<string, number>, Remembered<Glance>>();

function arraysOf(size: number): Arrays {
  const array = (): Int32Array => new Int32Array(size);
  return {
    word: array(),
    lemma: array(),
    tag: array(),
    form: array(),
    relation: array(),
    cluster4: array(),
    cluster6: array(),
    cluster: array(),
  };
}

/** Zeros behind the last word: no feature looks so far. */
const BEHIND = 8;

/** Reads lines as numbers; what it gave before is overwritten by the next. One for each report. */
export function numbering(clusters: ReadonlyMap<string, number>): (line: Line) => Numbers {
  const known = MEMORY.get(clusters) ?? remembered<Glance>(12_000);
  MEMORY.set(clusters, known);
  const glanceAt = (text: string): Glance => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const lower = text.toLowerCase();
    const path = clusters.get(lower) ?? 0;
    const glance = {
      word: hashText(lower, 0, lower.length),
      cluster4: cut(path, 4),
      cluster6: cut(path, 6),
      cluster: path,
    };
    known.set(text, glance);
    return glance;
  };
  let arrays = arraysOf(MOST_WORDS + BEHIND);
  return (line) => {
    const { tokens } = line;
    const count = tokens.length;
    if (count + BEHIND > arrays.word.length) arrays = arraysOf(2 * count + BEHIND);
    const numbers: Numbers = { line, count, ...arrays };
    for (let at = 0; at < count; at++) {
      const token = tokens[at] as Token;
      const glance = glanceAt(token.text);
      numbers.word[at] = glance.word;
      numbers.lemma[at] = hashText(token.lemma, 0, token.lemma.length);
      numbers.tag[at] = TAGS.get(token.tag) ?? 0;
      numbers.form[at] = hashText(token.form, 0, token.form.length);
      numbers.relation[at] = hashText(token.relation, 0, token.relation.length);
      numbers.cluster4[at] = glance.cluster4;
      numbers.cluster6[at] = glance.cluster6;
      numbers.cluster[at] = glance.cluster;
    }
    for (const array of [numbers.word, numbers.lemma, numbers.tag, numbers.form, numbers.relation])
      array.fill(0, count, count + BEHIND);
    for (const array of [numbers.cluster4, numbers.cluster6, numbers.cluster]) array.fill(0, count, count + BEHIND);
    return numbers;
  };
}

/** The first steps of a path, with the 1 that it begins with. */
function cut(path: number, steps: number): number {
  const length = 31 - Math.clz32(path);
  return path === 0 ? 0 : path >>> Math.max(0, length - steps);
}
