import { changesOf } from './changes.ts';

/** A list in order that is brought up to the things of a case: only what came is sorted in. */
export interface Ordered<Item> {
  /** The things in order; between equals the order in which they are given decides, as with `sort`. The very same list as before where
   *  nothing changed. */
  readonly bring: (items: readonly Item[]) => readonly Item[];
}

/** @param compare as for `sort`; it must rest on nothing of a thing that changes */
export function ordered<Item>(compare: (a: Item, b: Item) => number): Ordered<Item> {
  let given: readonly Item[] = [];
  let sorted: readonly Item[] = [];
  /** Whether some things in it are equal. */
  let equals = false;
  return {
    bring: (items) => {
      const { come, gone, inPlace } = changesOf(given, items);
      given = items;
      if (come.length * 4 > items.length) {
        sorted = [...items].sort(compare);
        equals = sorted.some((item, at) => at > 0 && compare(sorted[at - 1] as Item, item) === 0);
        return sorted;
      }
      if (gone.length > 0) {
        const left = new Set(gone);
        sorted = sorted.filter((item) => !left.has(item));
      }
      if (come.length > 0) {
        const { all, met } = merged(sorted, [...come].sort(compare), compare);
        sorted = all;
        equals ||= met;
        if (met) sorted = inGivenOrder(sorted, items, compare);
      }
      // Where one stands twice, or did.
      if (sorted.length !== items.length) sorted = [...items].sort(compare);
      else if (!inPlace && equals) sorted = inGivenOrder(sorted, items, compare);
      return sorted;
    },
  };
}

/** @returns whether some of the others are equal to each other, or to one of the first, as well */
function merged<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (a: Item, b: Item) => number,
): { readonly all: readonly Item[]; readonly met: boolean } {
  const all: Item[] = [];
  let [from, met] = [0, false];
  for (const [at, item] of other.entries()) {
    let [low, high] = [from, one.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(one[middle] as Item, item) <= 0) low = middle + 1;
      else high = middle;
    }
    met ||= low > 0 && compare(one[low - 1] as Item, item) === 0;
    met ||= at > 0 && compare(other[at - 1] as Item, item) === 0;
    for (; from < low; from++) all.push(one[from] as Item);
    all.push(item);
  }
  for (; from < one.length; from++) all.push(one[from] as Item);
  return { all, met };
}

/** Equals as they are given. */
function inGivenOrder<Item>(
  sorted: readonly Item[],
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const places = new Map(items.map((item, at) => [item, at]));
  const mended: Item[] = [...sorted];
  for (let first = 0; first < sorted.length; ) {
    let end = first + 1;
    while (end < sorted.length && compare(sorted[end - 1] as Item, sorted[end] as Item) === 0) end++;
    if (end - first > 1) {
      const run = sorted.slice(first, end).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      for (const [offset, item] of run.entries()) mended[first + offset] = item;
    }
    first = end;
  }
  return mended;
}
