import type { Reality } from '../model/happening.ts';

/** How far a thing is told as having happened: two tellings of it, one inside the other, give one. */

const STRENGTH: Readonly<Record<Reality, number>> = { happened: 0, ongoing: 0, planned: 1, possible: 2, denied: 3 };

/** The weaker of the two, except that what is denied stays so. */
export function weaker(reality: Reality, limit: Reality): Reality {
  return STRENGTH[reality] >= STRENGTH[limit] ? reality : limit;
}

/** What the governor tells of itself is told of what hangs on it. */
export function over(reality: Reality, above: Reality): Reality {
  if (above === 'ongoing') return reality === 'happened' ? 'ongoing' : reality;
  return weaker(reality, above);
}

export function withoutNegation(reality: Reality): Reality {
  return reality === 'denied' ? 'happened' : reality;
}
