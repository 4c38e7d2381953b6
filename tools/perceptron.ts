/** The averaged perceptron (Collins, “Discriminative training methods for hidden Markov models”, 2002) over hashed features. */
import type { Rows } from '../src/lexicon/parser.ts';

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

export interface Pruning {
  /** Features that took part in fewer corrections, all learners together, are left out. */
  readonly least: number;
  /** Weights below this, of 127, are left out. */
  readonly smallest: number;
  /** Of the table (`Rows`). Of two features of one place the one stays that took part in more corrections. */
  readonly bits: number;
  /** Take the weight of class 0 away from the others: then it is 0 everywhere and need not be kept. */
  readonly differences?: boolean;
}

/** What several learners that saw the examples in different order have in common: their averaged weights added up. Their mistakes
 *  differ, so the sum makes fewer (bagging); it is one table again and costs no time when it is used. */
export function packed(learners: readonly Learner[], pruning: Pruning): Rows {
  const classes = learners[0]?.classes ?? 0;
  const sums = new Map<number, Float64Array>();
  const uses = new Map<number, number>();
  for (const learner of learners) {
    for (let slot = 0; slot < learner.keys.length; slot++) {
      const key = learner.keys[slot] as number;
      if (key === 0) continue;
      const row = learner.rows[slot] as number;
      const sum = sums.get(key) ?? new Float64Array(classes);
      for (let klass = 0; klass < classes; klass++) {
        const at = row * classes + klass;
        sum[klass] =
          (sum[klass] as number) + (learner.weights[at] as number) - (learner.later[at] as number) / learner.moments;
      }
      sums.set(key, sum);
      uses.set(key, (uses.get(key) ?? 0) + (learner.used[row] as number));
    }
  }
  let largest = 1e-9;
  for (const sum of sums.values()) {
    if (pruning.differences === true) {
      const first = sum[0] as number;
      for (let klass = 0; klass < classes; klass++) sum[klass] = (sum[klass] as number) - first;
    }
    for (const weight of sum) largest = Math.max(largest, Math.abs(weight));
  }
  // The few weights in the upper half are cut off: so the many small ones keep more of their differences.
  const scale = 254 / largest;
  const entriesOf = (key: number): number[] => {
    const own: number[] = [];
    for (const [klass, value] of (sums.get(key) ?? []).entries()) {
      const weight = Math.max(-127, Math.min(127, Math.round(value * scale)));
      if (Math.abs(weight) >= pruning.smallest) own.push(klass * 256 + weight + 128);
    }
    return own;
  };
  const kept: number[] = [];
  const counts: number[] = [];
  const entries: number[] = [];
  const shift = 32 - pruning.bits;
  const keys = [...sums.keys()]
    .filter((key) => (uses.get(key) ?? 0) >= pruning.least && entriesOf(key).length > 0)
    .sort((a, b) => (a >>> shift) - (b >>> shift) || (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a >>> 0) - (b >>> 0));
  let place = -1;
  for (const key of keys) {
    if (key >>> shift === place) continue;
    place = key >>> shift;
    const own = entriesOf(key);
    kept.push(key);
    counts.push(own.length);
    for (const entry of own) entries.push(entry);
  }
  return {
    bits: pruning.bits,
    keys: Int32Array.from(kept),
    counts: Uint8Array.from(counts),
    entries: Uint16Array.from(entries),
  };
}
