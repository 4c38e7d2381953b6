import { oppose } from './oppose.ts';
import type { Opposition } from './pair.ts';
import type { Point } from './point.ts';

/** Two points and in what they cannot both be right, or can although they sound otherwise. */
export interface Opposed {
  readonly a: Point;
  readonly b: Point;
  readonly oppositions: readonly Opposition[];
}

/** Points that share a key, each held against those next behind it; brought up to the points of a case: only pairs that did not stand
 *  near each other before are looked at. */
export interface Windows {
  /** @param points under the key, in the order of the reports */
  readonly bring: (key: string, points: readonly Point[]) => readonly Opposed[];
  /** What was found under a key is not wanted any more. */
  readonly forget: (key: string) => void;
}

interface Held {
  readonly points: readonly Point[];
  readonly found: readonly Opposed[];
}

/** @param width so many points next to each other meet
 *  @param watch hears of each pair that is looked at; for counting the work */
export function windows(width: number, watch: () => void = () => {}): Windows {
  const before = new Map<string, Held>();
  return {
    bring: (key, points) => {
      const known = before.get(key);
      const held = known !== undefined && isSame(known.points, points) ? known : { points, found: meet(points, known) };
      before.set(key, held);
      return held.found;
    },
    forget: (key) => {
      before.delete(key);
    },
  };

  function meet(points: readonly Point[], known: Held | undefined): readonly Opposed[] {
    const places = new Map(known?.points.map((point, at) => [point, at]));
    const answers = Map.groupBy(known?.found ?? [], ({ a }) => a);
    const found: Opposed[] = [];
    for (const [at, a] of points.entries()) {
      const own = places.get(a);
      const old = answers.get(a);
      for (let next = at + 1; next < points.length && next < at + width; next++) {
        const b = points[next];
        if (b === undefined) continue;
        const other = own === undefined ? undefined : places.get(b);
        if (own !== undefined && other !== undefined && other > own && other < own + width) {
          const one = old?.find((opposed) => opposed.b === b);
          if (one !== undefined) found.push(one);
          continue;
        }
        watch();
        const oppositions = oppose(a, b);
        if (oppositions.length > 0) found.push({ a, b, oppositions });
      }
    }
    return found;
  }
}

function isSame(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every((point, at) => point === b[at]);
}
