import type { Point } from './point.ts';
import { type Opposed, windows } from './windows.ts';

/** Points that share a key, set against each other; brought up to the points of a case: only keys of points that came or went are looked
 *  through again. */
export interface Buckets {
  /** @param points in the order of the reports
   *  @returns what was found under each key, in the order in which the keys come up first */
  readonly bring: (points: readonly Point[]) => readonly (readonly Opposed[])[];
}

/** @param width so many points next to each other meet
 *  @param most a key that more points share singles out nothing */
export function buckets(
  keysOf: (point: Point) => readonly string[],
  { width, most }: { readonly width: number; readonly most: number },
): Buckets {
  const held = new Map<string, readonly Point[]>();
  const found = new Map<string, readonly Opposed[]>();
  const near = windows(width);
  let inside: ReadonlySet<Point> = new Set();
  return {
    bring: (points) => {
      const places = new Map(points.map((point, at) => [point, at]));
      const touched = new Map<string, Point[]>();
      for (const point of inside) {
        if (places.has(point)) continue;
        for (const key of keysOf(point)) if (!touched.has(key)) touched.set(key, []);
      }
      for (const point of points) {
        if (inside.has(point)) continue;
        for (const key of keysOf(point)) {
          const come = touched.get(key);
          if (come === undefined) touched.set(key, [point]);
          else come.push(point);
        }
      }
      inside = new Set(points);
      const placeOf = (point: Point | undefined): number => (point === undefined ? -1 : (places.get(point) ?? -1));
      for (const [key, come] of touched) {
        const stay = (held.get(key) ?? []).filter((point) => places.has(point));
        settle(
          key,
          [...stay, ...come].sort((a, b) => placeOf(a) - placeOf(b)),
        );
      }
      const rank = ([key]: readonly [string, unknown]): readonly [number, number] => {
        const first = held.get(key)?.[0];
        return [placeOf(first), first === undefined ? -1 : keysOf(first).indexOf(key)];
      };
      return [...found]
        .map((entry) => ({ entry, rank: rank(entry) }))
        .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
        .map(({ entry: [, opposed] }) => opposed);
    },
  };

  function settle(key: string, points: readonly Point[]): void {
    if (points.length === 0) held.delete(key);
    else held.set(key, points);
    const opposed = points.length < 2 || points.length > most ? [] : near.bring(key, points);
    if (points.length < 2 || points.length > most) near.forget(key);
    if (opposed.length === 0) found.delete(key);
    else found.set(key, opposed);
  }
}
