import { isoDay, isoMinute, MINUTES } from './calendar.ts';

/** A stretch of time, worked out: minutes as in `calendar.ts`, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** False where a clock or a part of the day was named: then minutes matter. */
  readonly wholeDays: boolean;
  /** What it rests on besides the words themselves; empty where the words were enough. */
  readonly because: readonly string[];
}

/** The day on which it begins. */
export function oneDay(stretch: Stretch): Stretch {
  const day = Math.floor(stretch.from / MINUTES);
  return days(day, day + 1, stretch.because);
}

/** Whole days, the last not included. */
export function days(from: number, to: number, because: readonly string[] = []): Stretch {
  return { from: from * MINUTES, to: to * MINUTES, wholeDays: true, because };
}

/** ISO 8601 as in `When`. */
export function isoOf(stretch: Stretch): { readonly from: string; readonly to: string } {
  if (!stretch.wholeDays) return { from: isoMinute(stretch.from), to: isoMinute(stretch.to) };
  return { from: isoDay(stretch.from / MINUTES), to: isoDay(stretch.to / MINUTES) };
}
