import { changesOf, following } from '../model/changes.ts';
import { inOrder } from './looks.ts';
import type { Point } from './point.ts';
import { type Opposed, windows } from './windows.ts';

/** Points that share a key, set against each other; brought up to the points of a case: only keys of points that came or went are looked
 *  through again. */
export interface Buckets {
  /** @param points in the order of the reports
   *  @returns what was found under some key and was not there before, and what no longer is; two that share several keys are found under each */
  readonly bring: (points: readonly Point[]) => {
    readonly come: readonly Opposed[];
    readonly gone: readonly Opposed[];
  };
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
  const changes = following<Point>();
  return {
    bring: (points) => {
      const changed = changes(points);
      const touched = new Map<string, { readonly come: Point[]; readonly gone: Set<Point> }>();
      const touch = (key: string): { readonly come: Point[]; readonly gone: Set<Point> } => {
        const known = touched.get(key) ?? { come: [], gone: new Set() };
        touched.set(key, known);
        return known;
      };
      for (const point of changed.gone) for (const key of keysOf(point)) touch(key).gone.add(point);
      for (const point of changed.come) for (const key of keysOf(point)) touch(key).come.push(point);
      const [come, gone]: [Opposed[], Opposed[]] = [[], []];
      for (const [key, own] of touched) {
        const before = found.get(key) ?? [];
        const stay = (held.get(key) ?? []).filter((point) => !own.gone.has(point));
        settle(key, [...stay, ...own.come].sort(inOrder));
        const other = changesOf(before, found.get(key) ?? []);
        come.push(...other.come);
        gone.push(...other.gone);
      }
      return { come, gone };
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
