import type { Stretch } from './stretch.ts';

/** What an expression is resolved against. */
export interface Setting {
  /** The day of the report; null where it is not known. */
  readonly today: number | null;
  /** In words: “published 2031-05-11”. */
  readonly todayBecause: string;
  /** A year for days that have none, where the day of the report does not give it. */
  readonly year: number | null;
  readonly yearBecause: string;
  /** The nearest time of at most so many days that the same passage tells before (or, for an hour, in the same sentence). */
  readonly before: (mostDays: number) => Stretch | null;
  readonly toward: 'past' | 'future';
  /** The happening that the words behind the expression name. */
  readonly event: Stretch | null;
  /** The text tells the day after the report's as past: it was written where that day had begun. */
  readonly tomorrowTold: boolean;
}

/** What a time rests on that is counted from the day of the report. */
export function resting({ todayBecause }: Setting): readonly string[] {
  return todayBecause === '' ? [] : [todayBecause];
}
