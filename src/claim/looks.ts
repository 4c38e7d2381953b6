import type { Analysis } from '../model/analysis.ts';
import { following } from '../model/changes.ts';
import { compareText } from '../model/citation.ts';
import { ordered } from '../model/ordered.ts';
import { remembered } from '../model/remembered.ts';
import type { Bearing } from './pair.ts';
import type { Point } from './point.ts';
import { pointsOf } from './points.ts';

/** Points that read the same in one voice, or in the voices of several reports, stand for each other: one of them is compared. */
export interface Looks {
  /** In the order of the reports. */
  readonly first: readonly Point[];
  /** By the one that is compared: all that read the same, itself included. */
  readonly alike: ReadonlyMap<Bearing, readonly Point[]>;
  /** The one that is compared for a point. */
  readonly firstOf: (point: Point) => Point | undefined;
  /** Those that are compared for which others stand than before. */
  readonly renewed: ReadonlySet<Point>;
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
  const changes = following<Analysis>();
  const sorted = ordered<Place>(byPlace);
  return {
    bring: (analyses) => {
      const changed = changes(analyses);
      const gone = new Map<string, Set<Analysis>>();
      const come = new Map<string, Place[]>();
      for (const analysis of changed.gone)
        for (const point of pointsOf(analysis)) lists(gone, lookOf(point), () => new Set<Analysis>()).add(analysis);
      for (const analysis of changed.come)
        for (const [at, point] of pointsOf(analysis).entries())
          lists(come, lookOf(point), (): Place[] => []).push({ point, at });
      const renewed = new Set<Point>();
      for (const look of new Set([...gone.keys(), ...come.keys()])) {
        const left = gone.get(look);
        const before = (places.get(look) ?? []).filter(({ point }) => left?.has(point.unit.analysis) !== true);
        settle(look, [...before, ...(come.get(look) ?? [])].sort(byPlace));
        const first = firsts.get(look);
        if (first !== undefined) renewed.add(first.point);
      }
      const first = sorted.bring([...firsts.values()]).map(({ point }) => point);
      return { first, alike, firstOf: (point) => firsts.get(lookOf(point))?.point, renewed };
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

/** In the order of the reports, and of the points of one. */
export function inOrder(a: Point, b: Point): number {
  const [one, other] = [a.unit.analysis.report, b.unit.analysis.report];
  if (one !== other) {
    const apart = compareText(one.file, other.file) || compareText(one.id, other.id);
    if (apart !== 0) return apart;
  }
  return (numbersOf(a.unit.analysis).get(a) ?? 0) - (numbersOf(b.unit.analysis).get(b) ?? 0);
}

const numbersOf = remembered(
  (analysis: Analysis): ReadonlyMap<Point, number> => new Map(pointsOf(analysis).map((point, at) => [point, at])),
);

function lists<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}

function byPlace(a: Place, b: Place): number {
  const [one, other] = [a.point.unit.analysis.report, b.point.unit.analysis.report];
  return compareText(one.file, other.file) || compareText(one.id, other.id) || a.at - b.at;
}
