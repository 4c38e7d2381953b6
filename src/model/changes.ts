/** What came and what went from one list of things to the next. Things are told apart by identity; each stands in a list once. */
export interface Changes<Item> {
  /** In the order of the list that is. */
  readonly come: readonly Item[];
  /** In the order of the list that was. */
  readonly gone: readonly Item[];
  /** Whether all that stayed stand to each other as before. */
  readonly inPlace: boolean;
}

/** A stretch of both lists with the same things. */
interface Run {
  readonly before: number;
  readonly now: number;
  readonly length: number;
}

interface Aligned {
  /** In the order of both lists. */
  readonly runs: readonly Run[];
  /** Places in the list that was, in order, that are in no run. */
  readonly left: readonly number[];
  /** Places in the list that is, in order, that are in no run. */
  readonly right: readonly number[];
}

/** Set two lists against each other. A list of ten thousand things of which a few came or went is gone through once, without looking into
 *  the things: that is a hundredth of what a set of them costs. */
export function changesOf<Item>(before: readonly Item[], now: readonly Item[]): Changes<Item> {
  if (before === now) return UNCHANGED;
  return told(before, now, align(before, now));
}

/** The same from one call to the next; at first there was nothing. */
export function following<Item>(): (now: readonly Item[]) => Changes<Item> {
  let before: readonly Item[] = [];
  return (now) => {
    const changes = changesOf(before, now);
    before = now;
    return changes;
  };
}

/** What is made of each thing of a list, from one call to the next: only what came is made, and what is stale.
 *  @param make is given what was made of it before, if anything, and where it stands
 *  @returns as many as things; the very same list where the things are the same ones and none is stale */
export function madeOf<Item, Value>(): (
  now: readonly Item[],
  make: (item: Item, at: number, before: Value | undefined) => Value,
  stale?: ReadonlySet<Item>,
) => readonly Value[] {
  let before: readonly Item[] = [];
  let values: readonly Value[] = [];
  return (now, make, stale = NONE) => {
    const aligned = align(before, now);
    if (aligned.left.length + aligned.right.length + stale.size === 0) return values;
    const moved = new Map<Item, Value>();
    for (const at of aligned.left) moved.set(before[at] as Item, values[at] as Value);
    const found: Value[] = [];
    let next = 0;
    for (const { before: from, now: to, length } of [...aligned.runs, END]) {
      for (; next < aligned.right.length && (aligned.right[next] ?? 0) < to; next++) {
        const at = aligned.right[next] ?? 0;
        const item = now[at] as Item;
        found.push(moved.has(item) && !stale.has(item) ? (moved.get(item) as Value) : make(item, at, moved.get(item)));
      }
      if (stale.size === 0) for (let at = from; at < from + length; at++) found.push(values[at] as Value);
      else
        for (let at = 0; at < length; at++) {
          const [item, value] = [now[to + at] as Item, values[from + at] as Value];
          found.push(stale.has(item) ? make(item, to + at, value) : value);
        }
    }
    before = now;
    values = found;
    return values;
  };
}

const NONE: ReadonlySet<never> = new Set();

const UNCHANGED: Changes<never> = { come: [], gone: [], inPlace: true };

const END: Run = { before: 0, now: Number.POSITIVE_INFINITY, length: 0 };

function told<Item>(before: readonly Item[], now: readonly Item[], { left, right }: Aligned): Changes<Item> {
  const [gone, come] = [left.map((at) => before[at] as Item), right.map((at) => now[at] as Item)];
  if (gone.length === 0 || come.length === 0) return { come, gone, inPlace: true };
  const [had, have] = [new Set(gone), new Set(come)];
  const fresh = come.filter((item) => !had.has(item));
  return { come: fresh, gone: gone.filter((item) => !have.has(item)), inPlace: fresh.length === come.length };
}

function align<Item>(before: readonly Item[], now: readonly Item[]): Aligned {
  const runs: Run[] = [];
  const [left, right]: [number[], number[]] = [[], []];
  const placeOf = placesIn(before);
  let [at, to] = [0, 0];
  while (at < before.length && to < now.length) {
    const [from, start] = [at, to];
    while (at < before.length && to < now.length && before[at] === now[to]) {
      at++;
      to++;
    }
    if (at > from) runs.push({ before: from, now: start, length: at - from });
    if (at === before.length || to === now.length) break;
    const [skip, pass] = nearest(before, now, at, to) ?? found(placeOf(now[to] as Item), at);
    for (const end = at + skip; at < end; at++) left.push(at);
    for (const end = to + pass; to < end; to++) right.push(to);
  }
  for (; at < before.length; at++) left.push(at);
  for (; to < now.length; to++) right.push(to);
  return { runs, left, right };
}

/** How many of each list to pass over until they go on together; null where that is not near. */
function nearest<Item>(
  before: readonly Item[],
  now: readonly Item[],
  at: number,
  to: number,
): readonly [number, number] | null {
  const [old, fresh] = [before[at], now[to]];
  for (let next = 1; next <= NEAR; next++) {
    const [ahead, behind] = [before[at + next], now[to + next]];
    if (at + next < before.length && to + next < now.length && ahead === behind) return [next, next];
    if (to + next < now.length && behind === old) return [0, next];
    if (at + next < before.length && ahead === fresh) return [next, 0];
  }
  return null;
}

/** What one report brings to a list, or takes from it, mostly stands together. */
const NEAR = 24;

/** Passes over what went before a thing that stands further on; a thing that stands nowhere, or far away, came. */
function found(place: number, at: number): readonly [number, number] {
  return place > at && place - at < FAR ? [place - at, 0] : [0, 1];
}

/** What moved that far is cheaper taken as gone and come again than all that stands between. */
const FAR = 4096;

/** Works out where things stand only where it is asked. */
function placesIn<Item>(items: readonly Item[]): (item: Item) => number {
  let places: Map<Item, number> | null = null;
  return (item) => {
    places ??= new Map(items.map((one, at) => [one, at]));
    return places.get(item) ?? -1;
  };
}
