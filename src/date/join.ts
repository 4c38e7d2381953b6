import type { FoundTime, Point } from './meaning.ts';
import type { Word } from './words.ts';

/** Words that may stand between a day and its hour or part of the day: “on Saturday at about 3:35 PM”. */
const BETWEEN = new Set([',', 'at', 'on', 'around', 'about', 'in', 'the', 'of', 'local', 'time']);

/** Join an hour or a part of the day with the day beside it: “3:35 PM on Saturday”, “Friday, May 9, in the evening”. */
export function joinNeighbours(found: readonly FoundTime[], words: readonly Word[]): readonly FoundTime[] {
  const joined: FoundTime[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    const both = before === undefined ? null : joinTwo(before, next, words);
    if (both === null) joined.push(next);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function joinTwo(before: FoundTime, next: FoundTime, words: readonly Word[]): FoundTime | null {
  if (before.meaning.kind !== 'point' || next.meaning.kind !== 'point') return null;
  const gap = words.slice(before.next, next.first);
  if (gap.length > 3 || !gap.every((word) => BETWEEN.has(word.lower))) return null;
  const meaning = combine(before.meaning, next.meaning);
  return meaning === null ? null : { ...before, meaning, end: next.end, next: next.next };
}

/** A day takes the hour; null where the two do not fit together. */
function combine(a: Point, b: Point): Point | null {
  const [day, hour] = a.base.type === 'none' ? [b, a] : [a, b];
  if (hour.base.type !== 'none' || !isDayLong(day)) return null;
  if ((day.clock !== null && hour.clock !== null) || (day.part !== null && hour.part !== null)) return null;
  return {
    ...day,
    clock: day.clock ?? hour.clock,
    part: day.part ?? hour.part,
    partSection: day.partSection ?? hour.partSection,
  };
}

/** Whether a point is one day, so that an hour can be said of it. */
export function isDayLong({ base, section }: Point): boolean {
  if (section !== null && base.type !== 'weekday') return false;
  switch (base.type) {
    case 'date':
      return base.day !== null;
    case 'shift':
      return base.unit === 'day';
    case 'weekday':
    case 'holiday':
    case 'none':
      return true;
    default:
      return false;
  }
}
