/** The averaged perceptron (Collins, “Discriminative training methods for hidden Markov models”, 2002) over hashed features. */
import { inSlots, type Weights } from '../src/lexicon/parser.ts';

export interface Learner {
  readonly classes: number;
  keys: Int32Array;
  rows: Int32Array;
  /** How often a feature took part in a correction. */
  used: Int32Array;
  count: number;
  weights: Float32Array;
  /** Each correction times the moment it was made: average = weights - later / moments. */
  later: Float64Array;
  moments: number;
}

export function newLearner(classes: number): Learner {
  const rows = 1 << 14;
  return {
    classes,
    keys: new Int32Array(1 << 16),
    rows: new Int32Array(1 << 16),
    used: new Int32Array(rows),
    count: 0,
    weights: new Float32Array(rows * classes),
    later: new Float64Array(rows * classes),
    moments: 1,
  };
}

export function scoreInto(learner: Learner, features: Int32Array, count: number, scores: Float64Array): void {
  const { classes, weights } = learner;
  scores.fill(0);
  for (let at = 0; at < count; at++) {
    const row = find(learner, features[at] as number);
    if (row < 0) continue;
    const from = row * classes;
    for (let klass = 0; klass < classes; klass++)
      scores[klass] = (scores[klass] as number) + (weights[from + klass] as number);
  }
}

/** One example: where the guess was wrong, the right class gains and the guess loses. */
export function learn(learner: Learner, features: Int32Array, count: number, right: number, guess: number): void {
  if (right !== guess) {
    for (let at = 0; at < count; at++) {
      const row = add(learner, features[at] as number);
      const from = row * learner.classes;
      learner.used[row] = (learner.used[row] as number) + 1;
      change(learner, from + right, 1);
      change(learner, from + guess, -1);
    }
  }
  learner.moments++;
}

function change(learner: Learner, at: number, by: number): void {
  learner.weights[at] = (learner.weights[at] as number) + by;
  learner.later[at] = (learner.later[at] as number) + by * learner.moments;
}

function find(learner: Learner, key: number): number {
  const { keys } = learner;
  const mask = keys.length - 1;
  let slot = (key ^ (key >>> 16)) & mask;
  for (;;) {
    const found = keys[slot] as number;
    if (found === key) return learner.rows[slot] as number;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

function add(learner: Learner, key: number): number {
  const row = find(learner, key);
  if (row >= 0) return row;
  if (learner.count * 2 >= learner.keys.length) rehash(learner);
  if (learner.count === learner.used.length) grow(learner);
  put(learner.keys, learner.rows, key, learner.count);
  return learner.count++;
}

function put(keys: Int32Array, rows: Int32Array, key: number, row: number): void {
  const mask = keys.length - 1;
  let slot = (key ^ (key >>> 16)) & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  rows[slot] = row;
}

function rehash(learner: Learner): void {
  const keys = new Int32Array(learner.keys.length * 2);
  const rows = new Int32Array(keys.length);
  for (let at = 0; at < learner.keys.length; at++) {
    if (learner.keys[at] !== 0) put(keys, rows, learner.keys[at] as number, learner.rows[at] as number);
  }
  learner.keys = keys;
  learner.rows = rows;
}

function grow(learner: Learner): void {
  const rows = learner.used.length * 2;
  const used = new Int32Array(rows);
  used.set(learner.used);
  const weights = new Float32Array(rows * learner.classes);
  weights.set(learner.weights);
  const later = new Float64Array(rows * learner.classes);
  later.set(learner.later);
  learner.used = used;
  learner.weights = weights;
  learner.later = later;
}

/** The averaged weights as bytes. Features that took part in fewer than `least` corrections and weights that round to nothing are left out. */
export function packed(learner: Learner, least = 2): Weights {
  const { classes, count, weights, later, moments, used } = learner;
  let largest = 0;
  const average = new Float32Array(count * classes);
  for (let at = 0; at < average.length; at++) {
    average[at] = (weights[at] as number) - (later[at] as number) / moments;
    if ((used[Math.floor(at / classes)] as number) >= least)
      largest = Math.max(largest, Math.abs(average[at] as number));
  }
  const scale = 127 / Math.max(1e-9, largest * 0.5);
  const entries: { key: number; row: [number, number][] }[] = [];
  for (let slot = 0; slot < learner.keys.length; slot++) {
    const key = learner.keys[slot] as number;
    const row = learner.rows[slot] as number;
    if (key === 0 || (used[row] as number) < least) continue;
    const list: [number, number][] = [];
    for (let klass = 0; klass < classes; klass++) {
      const weight = Math.max(-127, Math.min(127, Math.round((average[row * classes + klass] as number) * scale)));
      if (weight !== 0) list.push([klass, weight]);
    }
    if (list.length > 0) entries.push({ key, row: list });
  }
  entries.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  return table(entries);
}

/** Rows as the tagger and parser read them; the features in ascending order of their hashes. */
export function table(
  entries: readonly { readonly key: number; readonly row: readonly (readonly [number, number])[] }[],
): Weights {
  const keys = Int32Array.from(entries, (entry) => entry.key);
  const ends = new Int32Array(entries.length);
  const classes: number[] = [];
  const weights: number[] = [];
  for (const [at, { row }] of entries.entries()) {
    for (const [klass, weight] of row) {
      classes.push(klass);
      weights.push(weight);
    }
    ends[at] = classes.length;
  }
  return { ...inSlots(keys, ends), classes: Uint8Array.from(classes), weights: Int8Array.from(weights) };
}
