import type { Token } from '../model/sentence.ts';
import { hashText } from '../text/hash.ts';
import { TAGS } from './codes.ts';
import type { Line } from './reading.ts';

/** A sentence as numbers: what the model looks at. */
export interface Numbers {
  readonly line: Line;
  readonly count: number;
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
const MEMORY = new WeakMap<ReadonlyMap<string, number>, Map<string, Glance>>();

/** Some 3 MB. */
const MOST_REMEMBERED = 30_000;

/** Reads lines as numbers. One for each report. */
export function numbering(clusters: ReadonlyMap<string, number>): (line: Line) => Numbers {
  let glances = MEMORY.get(clusters);
  if (glances === undefined || glances.size > MOST_REMEMBERED) {
    glances = new Map<string, Glance>();
    MEMORY.set(clusters, glances);
  }
  const known = glances;
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
  return (line) => {
    const { tokens } = line;
    const count = tokens.length;
    const all = new Int32Array(count * 8);
    const array = (at: number): Int32Array => all.subarray(at * count, (at + 1) * count);
    const numbers: Numbers = {
      line,
      count,
      word: array(0),
      lemma: array(1),
      tag: array(2),
      form: array(3),
      relation: array(4),
      cluster4: array(5),
      cluster6: array(6),
      cluster: array(7),
    };
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
    return numbers;
  };
}

/** The first steps of a path, with the 1 that it begins with. */
function cut(path: number, steps: number): number {
  const length = 31 - Math.clz32(path);
  return path === 0 ? 0 : path >>> Math.max(0, length - steps);
}
