import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import { ordered } from '../model/ordered.ts';
import type { Bearing } from './pair.ts';
import type { Point } from './point.ts';
import { pointsOf } from './points.ts';

/** Points that read the same in one voice, or in the voices of several reports, stand for each other: one of them is compared. */
export interface Looks {
  /** In the order of the reports. */
  readonly first: readonly Point[];
  /** By the one that is compared: all that read the same, itself included. */
  readonly alike: ReadonlyMap<Bearing, readonly Point[]>;
}

/** Points by their looks, brought up to the reports of a case: the work is that of the reports that came or went. */
export interface LooksKept {
  readonly bring: (analyses: readonly Analysis[]) => Looks;
}

/** A point and where it stands among those of its report. */
interface Place {
  readonly point: Point;
  readonly at: number;
}

/** @param lookOf equal for points that read the same */
export function looks(lookOf: (point: Point) => string): LooksKept {
  const places = new Map<string, readonly Place[]>();
  const alike = new Map<Bearing, readonly Point[]>();
  const firsts = new Map<string, Place>();
  const inside = new Set<Analysis>();
  const inOrder = ordered<Place>(byPlace);
  return {
    bring: (analyses) => {
      const now = new Set(analyses);
      const gone = new Map<string, Set<Analysis>>();
      const come = new Map<string, Place[]>();
      for (const analysis of inside) {
        if (now.has(analysis)) continue;
        inside.delete(analysis);
        for (const point of pointsOf(analysis)) lists(gone, lookOf(point), () => new Set<Analysis>()).add(analysis);
      }
      for (const analysis of now) {
        if (inside.has(analysis)) continue;
        inside.add(analysis);
        for (const [at, point] of pointsOf(analysis).entries())
          lists(come, lookOf(point), (): Place[] => []).push({ point, at });
      }
      for (const look of new Set([...gone.keys(), ...come.keys()])) {
        const left = gone.get(look);
        const before = (places.get(look) ?? []).filter(({ point }) => left?.has(point.unit.analysis) !== true);
        settle(look, [...before, ...(come.get(look) ?? [])].sort(byPlace));
      }
      return { first: inOrder.bring([...firsts.values()]).map(({ point }) => point), alike };
    },
  };

  function settle(look: string, own: readonly Place[]): void {
    const before = firsts.get(look);
    if (before !== undefined) alike.delete(before.point);
    const [first] = own;
    if (first === undefined) {
      places.delete(look);
      firsts.delete(look);
      return;
    }
    places.set(look, own);
    alike.set(
      first.point,
      own.map(({ point }) => point),
    );
    if (before !== first) firsts.set(look, first);
  }
}

function lists<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}

function byPlace(a: Place, b: Place): number {
  const [one, other] = [a.point.unit.analysis.report, b.point.unit.analysis.report];
  return compareText(one.file, other.file) || compareText(one.id, other.id) || a.at - b.at;
}
