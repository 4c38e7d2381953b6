/** A list in order that is brought up to the things of a case: only what came is sorted in. */
export interface Ordered<Item> {
  /** The things in order; between equals the order in which they are given decides, as with `sort`. */
  readonly bring: (items: readonly Item[]) => readonly Item[];
}

/** @param compare as for `sort`; it must rest on nothing of a thing that changes */
export function ordered<Item>(compare: (a: Item, b: Item) => number): Ordered<Item> {
  let before: readonly Item[] = [];
  let inside: ReadonlySet<Item> = new Set();
  return {
    bring: (items) => {
      const now = new Set(items);
      const come = items.filter((item) => !inside.has(item));
      const stay = come.length + before.length === items.length ? before : before.filter((item) => now.has(item));
      if (now.size < items.length || stay.length + come.length !== items.length) before = [...items].sort(compare);
      else {
        if (come.length > 0 || stay !== before) before = merged(stay, come.sort(compare), compare);
        before = inGivenOrder(before, items, compare);
      }
      inside = now;
      return before;
    },
  };
}

function merged<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const all: Item[] = [];
  let from = 0;
  for (const item of other) {
    let [low, high] = [from, one.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const held = one[middle];
      if (held !== undefined && compare(held, item) <= 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) all.push(one[from] as Item);
    all.push(item);
  }
  for (; from < one.length; from++) all.push(one[from] as Item);
  return all;
}

/** Equals as they are given. */
function inGivenOrder<Item>(
  sorted: readonly Item[],
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  let mended: Item[] | null = null;
  let places: ReadonlyMap<Item, number> | null = null;
  for (let first = 0; first < sorted.length; ) {
    let end = first + 1;
    while (end < sorted.length && compare(sorted[end - 1] as Item, sorted[end] as Item) === 0) end++;
    if (end - first > 1) {
      places ??= new Map(items.map((item, at) => [item, at]));
      const at = places;
      mended ??= [...sorted];
      const run = sorted.slice(first, end).sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
      for (const [offset, item] of run.entries()) mended[first + offset] = item;
    }
    first = end;
  }
  return mended ?? sorted;
}
