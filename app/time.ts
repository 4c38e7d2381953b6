/** Stretches of time on an axis. Days without a year stand on an axis of their own. */
import type { Stretch } from '../src/view/moments.ts';

const DAY = 86_400_000;

/** Milliseconds from and to; null where a day cannot be put on the axis. Local times are drawn as they are told, whatever the zone. */
export function rangeOf(
  { from, to }: Pick<Stretch, 'from' | 'to'>,
  withYears: boolean,
): readonly [number, number] | null {
  if (from.startsWith('--') === withYears) return null;
  const start = Date.parse(utc(from));
  const end = Date.parse(utc(to));
  if (Number.isNaN(start)) return null;
  // A stretch that ends where it begins is a moment.
  return [start, Number.isNaN(end) || end <= start ? start : end];
}

function utc(iso: string): string {
  const known = iso.startsWith('--') ? `2000${iso.slice(1)}` : iso;
  return known.length === 10 ? `${known}T00:00:00Z` : /[zZ]|[+-]\d\d:\d\d$/u.test(known) ? known : `${known}Z`;
}

/** The stretch that holds all, with some air; a day where there is nothing. */
export function extentOf(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  if (ranges.length === 0) return [0, DAY];
  const from = ranges.reduce((least, [start]) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const to = ranges.reduce((most, [, end]) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  const air = Math.max((to - from) * 0.03, DAY / 4);
  return [from - air, to + air];
}

/** Where most of it is: without the tenth at either end that lies far off. */
export function denseExtentOf(ranges: readonly (readonly [number, number])[]): readonly [number, number] {
  if (ranges.length < 10) return extentOf(ranges);
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  const cut = Math.floor(sorted.length / 10);
  return extentOf(sorted.slice(cut, sorted.length - cut));
}

/** Puts items into rows in which none lies over another. @returns the row of each, in their order */
export function rowsOf(ranges: readonly (readonly [number, number])[], gap: number): readonly number[] {
  const order = ranges.map((_, at) => at).toSorted((a, b) => (ranges[a]?.[0] ?? 0) - (ranges[b]?.[0] ?? 0) || a - b);
  const ends: number[] = [];
  const rows: number[] = new Array(ranges.length).fill(0);
  for (const at of order) {
    const [start, end] = ranges[at] ?? [0, 0];
    let row = ends.findIndex((last) => last + gap <= start);
    if (row < 0) row = ends.length;
    ends[row] = end;
    rows[at] = row;
  }
  return rows;
}
