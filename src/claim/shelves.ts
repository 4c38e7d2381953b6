import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import { comings } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import { type Unit, unitsOf } from './unit.ts';

/** Units by their keys, brought up to the reports of a case: the work is that of the reports that came or went. */
export interface Shelves {
  readonly bring: (analyses: readonly Analysis[]) => void;
  /** The first units under a key in the order of the reports, no more than `most`; none where nothing stands. The very same list as long as
   *  none of them came or went, or was renewed. */
  readonly at: (key: string) => readonly Unit[];
  /** Something that is looked up for this unit is another now: lists that hold it are new ones.
   *  @returns whether a list was given out with it before */
  readonly renew: (unit: Unit) => boolean;
}

interface Shelf {
  units: Unit[];
  /** Null where it has to be cut anew. */
  first: readonly Unit[] | null;
}

/** @param unitsIn those of a report that are put in
 *  @param keysOf each once */
export function shelves(
  unitsIn: (analysis: Analysis) => readonly Unit[],
  keysOf: (unit: Unit) => Iterable<string>,
  most: number,
): Shelves {
  const all = new Map<string, Shelf>();
  const changes = comings<Analysis>();
  return {
    bring: (analyses) => {
      const { come, gone } = changes(analyses);
      for (const unit of gone.flatMap(unitsIn)) for (const key of keysOf(unit)) remove(unit, key);
      for (const unit of come.flatMap(unitsIn)) for (const key of keysOf(unit)) insert(unit, key);
    },
    at: (key) => {
      const shelf = all.get(key);
      if (shelf === undefined) return NONE;
      shelf.first ??= shelf.units.slice(0, most);
      return shelf.first;
    },
    renew: (unit) => {
      let renewed = false;
      for (const key of keysOf(unit)) {
        const shelf = all.get(key);
        if (shelf?.first?.includes(unit) !== true) continue;
        shelf.first = null;
        renewed = true;
      }
      return renewed;
    },
  };

  function insert(unit: Unit, key: string): void {
    const shelf = all.get(key);
    if (shelf === undefined) {
      all.set(key, { units: [unit], first: null });
      return;
    }
    const place = placeOf(unit, shelf.units);
    shelf.units.splice(place, 0, unit);
    if (place < most) shelf.first = null;
  }

  function remove(unit: Unit, key: string): void {
    const shelf = all.get(key);
    const place = shelf?.units.indexOf(unit) ?? -1;
    if (shelf === undefined || place < 0) return;
    shelf.units.splice(place, 1);
    if (shelf.units.length === 0) all.delete(key);
    else if (place < most) shelf.first = null;
  }
}

const NONE: readonly Unit[] = [];

/** Where it stands or belongs: mostly at the end. */
function placeOf(unit: Unit, units: readonly Unit[]): number {
  const last = units.at(-1);
  if (last === undefined || inOrder(last, unit) <= 0) return units.length;
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = units[middle];
    if (other !== undefined && inOrder(other, unit) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In the order of the reports, and of the units of one. */
export function inOrder(a: Unit, b: Unit): number {
  const [one, other] = [a.analysis.report, b.analysis.report];
  if (one !== other) {
    const apart = compareText(one.file, other.file) || compareText(one.id, other.id);
    if (apart !== 0) return apart;
  }
  return (numbersOf(a.analysis).get(a) ?? 0) - (numbersOf(b.analysis).get(b) ?? 0);
}

const numbersOf = remembered(
  (analysis: Analysis): ReadonlyMap<Unit, number> => new Map(unitsOf(analysis).map((unit, at) => [unit, at])),
);
