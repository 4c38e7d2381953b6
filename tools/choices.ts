/** Log-linear choices: which of several things, each described by features, is the right one. Trained by AdaGrad (Duchi, Hazan and
 *  Singer 2011) on the log loss; the weights are averaged over the second half of the rounds. */

/** Choices seen in training, as rows of features in one pool. */
export interface Lessons {
  pool: Int32Array;
  used: number;
  /** For each lesson: place of its first row in `rows`, number of rows, number of the right one. A lesson of one row is a
   *  yes-or-no decision: right is 0 for yes and 1 for no. */
  readonly first: number[];
  readonly right: number[];
  /** Ends of the rows in the pool. */
  readonly rows: number[];
  /** Which text a lesson is of. */
  readonly text: number[];
}

export function newLessons(): Lessons {
  return { pool: new Int32Array(1 << 20), used: 0, first: [], right: [], rows: [0], text: [] };
}

export function beginLesson(lessons: Lessons, right: number, text: number): void {
  lessons.first.push(lessons.rows.length - 1);
  lessons.right.push(right);
  lessons.text.push(text);
}

export function addRow(lessons: Lessons, features: Int32Array, count: number): void {
  if (lessons.used + count > lessons.pool.length) {
    const pool = new Int32Array(lessons.pool.length * 2);
    pool.set(lessons.pool.subarray(0, lessons.used));
    lessons.pool = pool;
  }
  lessons.pool.set(features.subarray(0, count), lessons.used);
  lessons.used += count;
  lessons.rows.push(lessons.used);
}

export interface Teaching {
  readonly rounds: number;
  readonly rate: number;
  /** Features seen in fewer lessons are left out. */
  readonly least: number;
  /** Pull of each weight towards 0, for each lesson. */
  readonly decay: number;
  readonly seed: number;
}

/** Weights by the hash of the feature. */
export function learnChoices(
  lessons: Lessons,
  keep: (text: number) => boolean,
  teaching: Teaching,
): Map<number, number> {
  const chosen: number[] = [];
  for (let at = 0; at < lessons.first.length; at++) if (keep(lessons.text[at] as number)) chosen.push(at);
  const { ids, keys } = number(lessons, chosen, teaching.least);
  const weights = new Float64Array(keys.length);
  const squares = new Float64Array(keys.length).fill(1);
  const sums = new Float64Array(keys.length);
  const random = generator(teaching.seed);
  let averaged = 0;
  const scores = new Float64Array(512);
  for (let round = 0; round < teaching.rounds; round++) {
    for (let at = chosen.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [chosen[at], chosen[other]] = [chosen[other] as number, chosen[at] as number];
    }
    for (const lesson of chosen) {
      const first = lessons.first[lesson] as number;
      const end = lesson + 1 < lessons.first.length ? (lessons.first[lesson + 1] as number) : lessons.rows.length - 1;
      const count = end - first;
      const binary = count === 1;
      let top = binary ? 0 : -1e9;
      for (let row = 0; row < count; row++) {
        let sum = 0;
        const stop = lessons.rows[first + row + 1] as number;
        for (let place = lessons.rows[first + row] as number; place < stop; place++) {
          const id = ids[place] as number;
          if (id >= 0) sum += weights[id] as number;
        }
        scores[row] = sum;
        if (sum > top) top = sum;
      }
      let all = binary ? Math.exp(-top) : 0;
      for (let row = 0; row < count; row++) all += Math.exp((scores[row] as number) - top);
      for (let row = 0; row < count; row++) {
        const gradient = Math.exp((scores[row] as number) - top) / all - (row === lessons.right[lesson] ? 1 : 0);
        if (Math.abs(gradient) < 1e-3) continue;
        const stop = lessons.rows[first + row + 1] as number;
        for (let place = lessons.rows[first + row] as number; place < stop; place++) {
          const id = ids[place] as number;
          if (id < 0) continue;
          const slope = gradient + teaching.decay * (weights[id] as number);
          squares[id] = (squares[id] as number) + slope * slope;
          weights[id] = (weights[id] as number) - (teaching.rate * slope) / Math.sqrt(squares[id] as number);
        }
      }
    }
    if (round >= teaching.rounds / 2) {
      averaged++;
      for (let id = 0; id < weights.length; id++) sums[id] = (sums[id] as number) + (weights[id] as number);
    }
  }
  const learned = new Map<number, number>();
  for (let id = 0; id < keys.length; id++)
    learned.set(keys[id] as number, (sums[id] as number) / Math.max(1, averaged));
  return learned;
}

/** Number the features that come often enough; -1 stands for the others. */
function number(lessons: Lessons, chosen: readonly number[], least: number): { ids: Int32Array; keys: number[] } {
  let size = 1 << 16;
  let keysTable = new Int32Array(size);
  let counts = new Int32Array(size);
  let last = new Int32Array(size).fill(-1);
  let filled = 0;
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & (size - 1);
    while (keysTable[slot] !== key && keysTable[slot] !== 0) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts, oldLast] = [keysTable, counts, last];
    size *= 2;
    keysTable = new Int32Array(size);
    counts = new Int32Array(size);
    last = new Int32Array(size).fill(-1);
    for (let at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] === 0) continue;
      const slot = slotOf(oldKeys[at] as number);
      keysTable[slot] = oldKeys[at] as number;
      counts[slot] = oldCounts[at] as number;
      last[slot] = oldLast[at] as number;
    }
  };
  for (const lesson of chosen) {
    const first = lessons.first[lesson] as number;
    const end = lesson + 1 < lessons.first.length ? (lessons.first[lesson + 1] as number) : lessons.rows.length - 1;
    for (let place = lessons.rows[first] as number; place < (lessons.rows[end] as number); place++) {
      const key = lessons.pool[place] as number;
      const slot = slotOf(key);
      if (keysTable[slot] === 0) {
        keysTable[slot] = key;
        if (++filled * 2 > size) grow();
      }
      const own = slotOf(key);
      if (last[own] !== lesson) {
        last[own] = lesson;
        counts[own] = (counts[own] as number) + 1;
      }
    }
  }
  const idOf = new Int32Array(size).fill(-1);
  const keys: number[] = [];
  const ordered: number[] = [];
  for (let slot = 0; slot < size; slot++)
    if (keysTable[slot] !== 0 && (counts[slot] as number) >= least) ordered.push(slot);
  ordered.sort((a, b) => ((keysTable[a] as number) >>> 0) - ((keysTable[b] as number) >>> 0));
  for (const slot of ordered) {
    idOf[slot] = keys.length;
    keys.push(keysTable[slot] as number);
  }
  const ids = new Int32Array(lessons.used).fill(-1);
  for (const lesson of chosen) {
    const first = lessons.first[lesson] as number;
    const end = lesson + 1 < lessons.first.length ? (lessons.first[lesson + 1] as number) : lessons.rows.length - 1;
    for (let place = lessons.rows[first] as number; place < (lessons.rows[end] as number); place++)
      ids[place] = idOf[slotOf(lessons.pool[place] as number)] as number;
  }
  return { ids, keys };
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
