import { HOLIDAYS, SEASONS } from '../lexicon/times.ts';
import { civilOf, dayOf, daysInMonth, isDay, MINUTES, monthAfter, NO_YEAR, weekdayOf, weekStart } from './calendar.ts';
import type { Point } from './meaning.ts';
import { resting, type Setting } from './setting.ts';
import { days, type Stretch } from './stretch.ts';

/** Days and stretches of the calendar that are told by their own names: dates, weekdays, parts of a year, seasons, holidays. */

type Dated = Extract<Point['base'], { type: 'date' }>;

export function resolveDate(base: Dated, setting: Setting): Stretch | null {
  const { month, day } = base;
  if (base.year !== null && base.swappable && month !== null && day !== null) return eitherWay(base.year, month, day);
  if (base.year !== null) return dateStretch(base.year, month, day, []);
  if (month === null) return day === null ? null : dayOfMonth(day, setting);
  if (setting.today === null) {
    if (setting.year !== null) return dateStretch(setting.year, month, day, [setting.yearBecause]);
    return dateStretch(NO_YEAR, month, day, ['no year is told']);
  }
  if (base.yearsOn !== undefined)
    return dateStretch(civilOf(setting.today).year + base.yearsOn, month, day, resting(setting));
  const year = nearestYear(month, day, base, setting);
  return year === null ? null : dateStretch(year, month, day, resting(setting));
}

/** “10/05/2031” is 5 October or 10 May: the stretch reaches from one to the other. */
function eitherWay(year: number, month: number, day: number): Stretch {
  const both = [dayOf({ year, month, day }), dayOf({ year, month: day, day: month })];
  return days(Math.min(...both), Math.max(...both) + 1, ['day and month may be either way round']);
}

/** “on the 10th”: the nearest such day. */
function dayOfMonth(day: number, setting: Setting): Stretch | null {
  if (setting.today === null) return null;
  const now = civilOf(setting.today);
  const passed = setting.toward === 'past' ? day > now.day : false;
  const first = monthAfter(now, passed ? -1 : setting.toward === 'future' && day < now.day ? 1 : 0);
  return isDay({ ...first, day }) ? dateStretch(first.year, first.month, day, resting(setting)) : null;
}

/** Days that a past reading may lie ahead: “Feb. 10” in a report of 7 January is this February, whatever the tense says;
 *  of the February before a report would tell the year. */
const SLIGHTLY_AHEAD = 35;

/** Days that a future reading may lie back: “will answer for the April 22 attack” in May. */
const JUST_GONE = 60;

/** The year in which the day lies nearest in the direction the words look. */
function nearestYear(month: number, day: number | null, base: Dated, { today, toward }: Setting): number | null {
  const now = civilOf(today ?? 0);
  if (now.year === NO_YEAR) return NO_YEAR;
  if (base.which === 0) return now.year;
  const away = (year: number): number => {
    if (day === null && month === now.month && year === now.year) return 0;
    return dayOf({ year, month, day: Math.min(day ?? 1, daysInMonth(year, month)) }) - (today ?? 0);
  };
  const years = [now.year - 1, now.year, now.year + 1];
  const around = [now.year, now.year - 1, now.year + 1, now.year - 2];
  if (base.weekday !== null && day !== null) {
    // The weekday that stands beside it decides among the years around.
    const fits = around.find(
      (year) => isDay({ year, month, day }) && weekdayOf(dayOf({ year, month, day })) === base.weekday,
    );
    if (fits !== undefined) return fits;
  }
  if (base.which === -1) return years.findLast((year) => away(year) < 0) ?? now.year;
  if (base.which === 1) return years.find((year) => away(year) > 0) ?? now.year;
  if (toward === 'future') return years.find((year) => away(year) >= -JUST_GONE) ?? now.year;
  return years.findLast((year) => away(year) <= SLIGHTLY_AHEAD) ?? now.year;
}

function dateStretch(
  year: number,
  month: number | null,
  day: number | null,
  because: readonly string[],
): Stretch | null {
  if (month === null)
    return days(dayOf({ year, month: 1, day: 1 }), dayOf({ year: year + 1, month: 1, day: 1 }), because);
  if (day === null) {
    const from = dayOf({ year, month, day: 1 });
    return days(from, from + daysInMonth(year, month), because);
  }
  if (!isDay({ year, month, day })) return null;
  const from = dayOf({ year, month, day });
  return days(from, from + 1, because);
}

type PartOfYear = Extract<Point['base'], { type: 'part-of-year' }>;

/** A quarter or a half of a calendar year. Where a fiscal year begins is told nowhere in the words: it has no place. */
export function resolvePartOfYear({ of, number, year, which, fiscal }: PartOfYear, setting: Setting): Stretch | null {
  const own = year ?? yearNear(setting, which);
  if (own === null || fiscal) return null;
  const length = 12 / of;
  const first = { year: own, month: (number - 1) * length + 1, day: 1 };
  const ahead = year === null && which === null && setting.today !== null && dayOf(first) > setting.today;
  const start = ahead && setting.toward === 'past' ? { ...first, year: own - 1 } : first;
  return days(dayOf(start), dayOf(monthAfter(start, length)), year === null ? resting(setting) : []);
}

/** The first week is the first seven days, the last one the last seven. */
export function resolveWeekOfMonth(
  base: Extract<Point['base'], { type: 'week-of-month' }>,
  setting: Setting,
): Stretch | null {
  const { year, month } = base;
  const whole = resolveDate(
    { type: 'date', year, month, day: null, weekday: null, which: null, swappable: false },
    setting,
  );
  if (whole === null) return null;
  const from = base.number < 0 ? whole.to - 7 * MINUTES : whole.from + (base.number - 1) * 7 * MINUTES;
  return { ...whole, from, to: Math.min(from + 7 * MINUTES, whole.to) };
}

type Weekday = Extract<Point['base'], { type: 'weekday' }>;

export function resolveWeekday({ weekday, which, week }: Weekday, setting: Setting): Stretch | null {
  const { today } = setting;
  if (today === null || civilOf(today).year === NO_YEAR) return null;
  const of = (day: number): Stretch => days(day, day + 1, resting(setting));
  if (week !== null) return of(weekStart(today) + 7 * week + weekday - 1);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (which === null && back === 6 && setting.tomorrowTold) return of(today + 1);
  if (which === -1) return of(today - (back === 0 ? 7 : back));
  if (which === 1) return of(today + 7 - back);
  if (which === 0) return of(weekStart(today) + weekday - 1);
  return of(setting.toward === 'future' && back > 0 ? today + 7 - back : today - back);
}

export function resolveSeason(base: Extract<Point['base'], { type: 'season' }>, setting: Setting): Stretch | null {
  const row = SEASONS[base.season];
  if (row === undefined) return null;
  const because = base.year === null ? resting(setting) : [];
  const from = (year: number): number => dayOf({ year, month: row.month, day: 1 });
  const to = (year: number): number => dayOf(monthAfter({ year, month: row.month, day: 1 }, 3));
  let { year } = base;
  if (year === null) {
    if (setting.today === null) return null;
    year = civilOf(setting.today).year;
    if (base.which === -1 && to(year) > setting.today) year -= 1;
    if (base.which === 1 && from(year) <= setting.today) year += 1;
    if (base.which === null && setting.toward === 'past' && from(year) > setting.today) year -= 1;
    if (base.which === null && setting.toward === 'future' && to(year) <= setting.today) year += 1;
  }
  return days(from(year), to(year), because);
}

export function resolveHoliday(base: Extract<Point['base'], { type: 'holiday' }>, setting: Setting): Stretch | null {
  const row = HOLIDAYS[base.holiday];
  if (row === undefined) return null;
  const year = base.year ?? yearNear(setting, base.which);
  if (year === null)
    return row.nth === undefined ? dateStretch(NO_YEAR, row.month, row.day, ['no year is told']) : null;
  const on = (of: number): number => {
    if (row.nth === undefined) return dayOf({ year: of, month: row.month, day: row.day });
    const first = dayOf({ year: of, month: row.month, day: 1 });
    return first + ((row.nth[1] - weekdayOf(first) + 7) % 7) + (row.nth[0] - 1) * 7;
  };
  let day = on(year);
  if (base.year === null && base.which === null && setting.today !== null) {
    if (setting.toward === 'past' && day > setting.today + SLIGHTLY_AHEAD) day = on(year - 1);
    if (setting.toward === 'future' && day < setting.today) day = on(year + 1);
  }
  return days(day, day + 1, base.year === null ? resting(setting) : []);
}

function yearNear({ today, year }: Setting, which: number | null): number | null {
  if (today !== null && civilOf(today).year !== NO_YEAR) return civilOf(today).year + (which ?? 0);
  return year;
}
