import { actsOf } from './act.ts';
import { byIssue, byTalks, opposite, oppositePlace } from './exclude.ts';
import { byManner } from './manner.ts';
import { negated } from './negated.ts';
import { byMeasure, byNumber, byOwned } from './number.ts';
import { byDoer, byPlace, byRoles, byTime } from './once.ts';
import type { Opposition } from './pair.ts';
import type { Point } from './point.ts';

/** Set two points against each other; empty where nothing shows that they are about the same thing, or where they agree. */
export function oppose(a: Point, b: Point): readonly Opposition[] {
  return found(a, b).filter((one) => one !== null);
}

function found(a: Point, b: Point): readonly (Opposition | null)[] {
  const act = actsOf(a, b);
  if (act.kind === 'same' && a.holds !== b.holds) return [a.holds ? negated(b, a, true) : negated(a, b, false)];
  if (!a.holds || !b.holds) return [];
  const manner = byManner(a, b);
  if (act.kind === 'same')
    return [
      byNumber(a, b),
      byMeasure(a, b),
      byTime(a, b),
      byPlace(a, b),
      byDoer(a, b),
      byRoles(a, b),
      oppositePlace(a, b),
      manner,
    ];
  const others = [byOwned(a, b), byOwned(b, a), byTalks(a, b), byTalks(b, a), byIssue(a, b), byIssue(b, a), manner];
  return [...others, act.kind === 'opposite' ? opposite(a, b, act) : oppositePlace(a, b)];
}
