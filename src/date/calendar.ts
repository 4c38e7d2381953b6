/** Days and minutes as whole numbers, by the Gregorian calendar, without the machine's clock or time zone.
 *  A day is counted from 1970-01-01 (day 0); a minute is `day * 1440 + minute of the day`.
 *  Year 0 stands for “year not known” everywhere in this folder: it is a leap year, so that `--02-29` has a day. */

export const MINUTES = 1440;
/** The year that stands for “not known”. */
export const NO_YEAR = 0;

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Count the days, after Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms” (days_from_civil). */
export function dayOf({ year, month, day }: Civil): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The reverse of `dayOf`. */
export function civilOf(day: number): Civil {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. Meaningless in year 0. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day: 31 April is none, 29 February only in a leap year or where the year is not known. */
export function isDay({ year, month, day }: Civil): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The first of the month `months` after the month of `civil`. */
export function monthAfter(civil: Civil, months: number): Civil {
  const index = civil.year * 12 + civil.month - 1 + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
}

/** The same day of the month some months on; the last day of that month where it is shorter. */
export function addMonths(day: number, months: number): number {
  const civil = civilOf(day);
  const first = monthAfter(civil, months);
  return dayOf({ ...first, day: Math.min(civil.day, daysInMonth(first.year, first.month)) });
}

/** Monday of the week of `day`. */
export function weekStart(day: number): number {
  return day - (weekdayOf(day) - 1);
}

/** `2031-05-10`; `--05-10` where the year is not known. */
export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const rest = `${two(month)}-${two(dayOfMonth)}`;
  // Days without a year end with the first of the year after: `--01-01`.
  return year === NO_YEAR || year === NO_YEAR + 1 ? `--${rest}` : `${String(year).padStart(4, '0')}-${rest}`;
}

/** `2031-05-10T15:35`; `--05-10T15:35` where the year is not known. */
export function isoMinute(minute: number): string {
  const day = Math.floor(minute / MINUTES);
  const rest = minute - day * MINUTES;
  return `${isoDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** The day of `2031-05-10`, `2031-05-10T15:35+05:30` or `--05-10`; null for anything else. The day is the one that is written. */
export function dayFromIso(iso: string): number | null {
  const found = /^(\d{4}|-)-(\d{2})-(\d{2})(?:$|[T ])/u.exec(iso);
  if (found === null) return null;
  const civil = { year: found[1] === '-' ? NO_YEAR : Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDay(civil) ? dayOf(civil) : null;
}

/** Monday's date of week `week` of the ISO year. */
export function isoWeekStart(year: number, week: number): number {
  return weekStart(dayOf({ year, month: 1, day: 4 })) + (week - 1) * 7;
}

/** ISO year and week number of a day. */
export function isoWeekOf(day: number): { readonly year: number; readonly week: number } {
  const { year } = civilOf(weekStart(day) + 3);
  return { year, week: Math.floor((weekStart(day) - isoWeekStart(year, 1)) / 7) + 1 };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
