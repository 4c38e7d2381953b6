import { createHash } from 'node:crypto';

/** A stretch of a list that fits into one result, and the way to the next. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly total: number;
  /** Give it back to get what follows; null at the end. */
  readonly next: string | null;
}

/** Letters of JSON in one result: what a model takes in at once beside everything else. */
export const ROOM = 12_000;

/** @param cursor as an earlier page gave it; null for the first
 *  @throws RangeError where the cursor is of another list, or of this one before it changed */
export function pageOf<Item>(all: readonly Item[], cursor: string | null, room: number = ROOM): Page<Item> {
  const mark = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 12);
  const from = cursor === null ? 0 : placeOf(cursor, mark, all.length);
  let to = from;
  let used = 0;
  while (to < all.length) {
    used += JSON.stringify(all[to]).length;
    // One item is always given, or nobody would get past it.
    if (used > room && to > from) break;
    to++;
  }
  return { items: all.slice(from, to), total: all.length, next: to < all.length ? `${mark}-${to}` : null };
}

function placeOf(cursor: string, mark: string, length: number): number {
  const [of, place] = /^([0-9a-f]{12})-(\d{1,9})$/u.exec(cursor)?.slice(1) ?? [];
  const at = Number(place);
  if (of !== mark || !(at < length)) {
    throw new RangeError('The cursor is of another list, or the case has changed since: ask again without it.');
  }
  return at;
}
