import type { Difference } from '../model/claim.ts';
import type { Unit } from './unit.ts';

/** In what two points cannot both be right, or can although they sound otherwise. */
export interface Opposition extends Pick<Difference, 'field' | 'verdict' | 'rule' | 'why'> {
  /** What each of them gives: “9”, “at the border post”. */
  readonly values: readonly [string, string];
}

/** Whatever can be one side of a difference: a point, a share of a vote, somebody's words. */
export interface Bearing {
  readonly unit: Unit;
  /** False where it says that the thing is not so. */
  readonly holds: boolean;
  readonly terms: ReadonlySet<string>;
}

/** Two that are set against each other. */
export interface Pair {
  readonly a: Bearing;
  readonly b: Bearing;
  readonly opposition: Opposition;
}

/** One speaker, or one report in its own voice: whoever tells both sees no contradiction. */
export function oneVoice(a: Pick<Bearing, 'unit'>, b: Pick<Bearing, 'unit'>): boolean {
  const [one, other] = [a, b].map(({ unit }) => unit.statement?.speakers.at(-1)?.actor ?? null);
  if (one !== null || other !== null) return one === other;
  return a.unit.analysis === b.unit.analysis;
}
