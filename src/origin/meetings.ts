import type { Report } from '../model/report.ts';
import type { Shingles } from './shingles.ts';

/** A text to be compared with others. */
export interface Text {
  readonly report: Report;
  readonly shingles: Shingles;
}

/** Which texts are worth comparing: those that share at least `SAMPLED` sampled runs. Of a run's holders only the first `KEPT` meet the
 *  others: ten thousand copies of one agency item cost ten thousand comparisons and not fifty million.
 *  It is an index that is brought up to the texts of a case: the work is that of the texts that came or went. */
export interface Meetings<Given extends Text> {
  /** For each text those before it that it meets, both in the order in which the texts are given; the same list as before where nothing
   *  changed. The order must be that of file and id. */
  readonly bring: (texts: readonly Given[]) => readonly (readonly Given[])[];
}

/** Sampled runs that two reports must share to be compared: six runs in the mean, less than any text that is to be found shares. */
const SAMPLED = 2;

const KEPT = 6;

export function meetings<Given extends Text>(): Meetings<Given> {
  /** By sampled run its holders in order; one that stands alone without a list: a hundred thousand reports have millions of runs. */
  const holders = new Map<number, Given | Given[]>();
  const met = new Map<Given, readonly Given[]>();
  const touched = new Set<Given>();
  return {
    bring: (texts) => {
      const now = new Set(texts);
      for (const text of [...met.keys()]) if (!now.has(text)) remove(text);
      for (const text of texts) if (!met.has(text)) insert(text);
      for (const text of touched) meet(text);
      touched.clear();
      return texts.map((text) => met.get(text) ?? []);
    },
  };

  function insert(text: Given): void {
    met.set(text, []);
    touched.add(text);
    for (const run of text.shingles.sampled) {
      const held = holders.get(run);
      if (held === undefined) holders.set(run, text);
      else if (!Array.isArray(held)) {
        const pair = inOrder(held, text) < 0 ? [held, text] : [text, held];
        holders.set(run, pair);
        touched.add(held);
      } else {
        const at = placeIn(held, text);
        held.splice(at, 0, text);
        touchFrom(held, at);
      }
    }
  }

  function remove(text: Given): void {
    met.delete(text);
    touched.delete(text);
    for (const run of text.shingles.sampled) {
      const held = holders.get(run);
      if (!Array.isArray(held)) {
        holders.delete(run);
        continue;
      }
      const at = placeIn(held, text);
      held.splice(at, 1);
      touchFrom(held, at);
      const [last] = held;
      if (held.length === 1 && last !== undefined) holders.set(run, last);
    }
  }

  /** Who comes after a holder that others meet meets somebody else now. */
  function touchFrom(held: readonly Given[], at: number): void {
    if (at >= KEPT) return;
    for (let later = at; later < held.length; later++) {
      const text = held[later];
      if (text !== undefined) touched.add(text);
    }
  }

  function meet(text: Given): void {
    const counts = new Map<Given, number>();
    for (const run of text.shingles.sampled) {
      const held = holders.get(run);
      if (!Array.isArray(held)) continue;
      for (const other of held.slice(0, KEPT)) {
        if (other === text) break;
        counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
    const found = [...counts].filter(([, count]) => count >= SAMPLED).map(([other]) => other);
    found.sort(inOrder);
    const before = met.get(text) ?? [];
    const same = before.length === found.length && found.every((other, at) => other === before[at]);
    if (!same) met.set(text, found);
  }
}

/** Where a text stands or belongs. */
function placeIn(held: readonly Text[], text: Text): number {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = held[middle];
    if (other !== undefined && inOrder(other, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder({ report: a }: Text, { report: b }: Text): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
