import { DAY_PARTS, type DayPart, HOLIDAYS, SEASONS, type Unit } from '../lexicon/times.ts';
import {
  addMonths,
  civilOf,
  dayOf,
  daysInMonth,
  isDay,
  isoDay,
  isoMinute,
  MINUTES,
  monthAfter,
  NO_YEAR,
  weekdayOf,
  weekStart,
} from './calendar.ts';
import type { Meaning, Point, Section } from './meaning.ts';

/** A stretch of time, worked out: minutes as in `calendar.ts`, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** False where a clock or a part of the day was named: then minutes matter. */
  readonly wholeDays: boolean;
  /** What it rests on besides the words themselves; empty where the words were enough. */
  readonly because: readonly string[];
}

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

/** Work out an expression; null where what it counts from is not known. */
export function resolve(meaning: Meaning, setting: Setting): Stretch | null {
  switch (meaning.kind) {
    case 'point':
      return resolvePoint(meaning, setting);
    case 'range': {
      const to = resolvePoint(meaning.to, setting);
      const from = resolvePoint(alignedWith(meaning.from, to), setting);
      if (from === null || to === null || from.from >= to.to) return null;
      return { ...from, to: to.to, wholeDays: from.wholeDays && to.wholeDays };
    }
    default:
      return null;
  }
}

/** The first day of a range lies in the year of the last. */
function alignedWith(from: Point, to: Stretch | null): Point {
  if (to === null || from.base.type !== 'date' || from.base.year !== null) return from;
  const { year, month } = civilOf(Math.floor((to.to - 1) / MINUTES));
  if (year === NO_YEAR) return from;
  return { ...from, base: { ...from.base, year: (from.base.month ?? 1) > month ? year - 1 : year } };
}

function resolvePoint(point: Point, setting: Setting): Stretch | null {
  const base = resolveBase(point, setting);
  if (base === null) return null;
  const stretch = withClock(withSection(base, point.section, setting.today), point);
  if (!point.since || setting.today === null) return stretch;
  const now = (setting.today + 1) * MINUTES;
  return {
    ...stretch,
    to: Math.max(stretch.to, now),
    because: [...new Set([...stretch.because, ...resting(setting)])],
  };
}

function resolveBase({ base }: Point, setting: Setting): Stretch | null {
  switch (base.type) {
    case 'date':
      return resolveDate(base, setting);
    case 'weekday':
      return resolveWeekday(base, setting);
    case 'shift':
      return resolveShift(base, setting);
    case 'stretch':
      return resolveStretch(base, setting);
    case 'years':
      return days(
        dayOf({ year: base.first, month: 1, day: 1 }),
        dayOf({ year: base.first + base.count, month: 1, day: 1 }),
      );
    case 'season':
      return resolveSeason(base, setting);
    case 'holiday':
      return resolveHoliday(base, setting);
    case 'part-of-year':
      return resolvePartOfYear(base, setting);
    case 'week-of-month':
      return resolveWeekOfMonth(base, setting);
    case 'week-of': {
      const day = resolvePoint(base.day, setting);
      if (day === null) return null;
      const monday = weekStart(Math.floor(day.from / MINUTES));
      return days(monday, monday + 7, day.because);
    }
    case 'weekend': {
      if (setting.today === null) return null;
      const saturday =
        weekStart(setting.today) +
        5 +
        7 * (base.which ?? (setting.toward === 'past' && weekdayOf(setting.today) < 6 ? -1 : 0));
      return days(saturday, saturday + 2, resting(setting));
    }
    case 'none': {
      const before = setting.before(1);
      return before === null ? null : { ...oneDay(before), because: [BESIDE, ...before.because] };
    }
  }
}

type Dated = Extract<Point['base'], { type: 'date' }>;

function resolveDate(base: Dated, setting: Setting): Stretch | null {
  const { month, day } = base;
  if (base.year !== null && base.swappable && month !== null && day !== null) return eitherWay(base.year, month, day);
  if (base.year !== null) return dateStretch(base.year, month, day, []);
  if (month === null) return day === null ? null : dayOfMonth(day, setting);
  if (setting.today === null) {
    if (setting.year !== null) return dateStretch(setting.year, month, day, [setting.yearBecause]);
    return dateStretch(NO_YEAR, month, day, ['no year is told']);
  }
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
function resolvePartOfYear({ of, number, year, which, fiscal }: PartOfYear, setting: Setting): Stretch | null {
  const own = year ?? yearNear(setting, which);
  if (own === null || fiscal) return null;
  const length = 12 / of;
  const first = { year: own, month: (number - 1) * length + 1, day: 1 };
  const ahead = year === null && which === null && setting.today !== null && dayOf(first) > setting.today;
  const start = ahead && setting.toward === 'past' ? { ...first, year: own - 1 } : first;
  return days(dayOf(start), dayOf(monthAfter(start, length)), year === null ? resting(setting) : []);
}

/** The first week is the first seven days, the last one the last seven. */
function resolveWeekOfMonth(base: Extract<Point['base'], { type: 'week-of-month' }>, setting: Setting): Stretch | null {
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

function resolveWeekday({ weekday, which, week }: Weekday, setting: Setting): Stretch | null {
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

type Shift = Extract<Point['base'], { type: 'shift' }>;

function resolveShift({ unit, amount, from }: Shift, setting: Setting): Stretch | null {
  const origin = originOf(from, unit, setting);
  if (origin === null) return null;
  const { day, because } = origin;
  if (unit === 'minute' || unit === 'hour') {
    const length = unit === 'hour' ? 60 : 1;
    const whole = Math.abs(amount) * length >= MINUTES ? Math.trunc((amount * length) / MINUTES) : 0;
    return days(day + Math.min(whole, 0) - (amount < 0 ? 1 : 0), day + Math.max(whole, 0) + 1, because);
  }
  const shifted = unitStretch(unit, day, amount);
  if (shifted === null || crosses(day, shifted.from)) return null;
  return days(shifted.from, shifted.to, because);
}

/** The calendar unit that lies `amount` units from the one that holds `day`. */
function unitStretch(unit: Unit, day: number, amount: number): { from: number; to: number } | null {
  const { year, month } = civilOf(day);
  const first = (months: number, length: number): { from: number; to: number } => {
    const start = monthAfter({ year, month: Math.floor((month - 1) / length) * length + 1, day: 1 }, months * length);
    return { from: dayOf(start), to: dayOf(monthAfter(start, length)) };
  };
  const years = (length: number): { from: number; to: number } => {
    const start = (Math.floor(year / length) + amount) * length;
    return { from: dayOf({ year: start, month: 1, day: 1 }), to: dayOf({ year: start + length, month: 1, day: 1 }) };
  };
  switch (unit) {
    case 'day':
      return { from: day + Math.round(amount), to: day + Math.round(amount) + 1 };
    case 'week': {
      const monday = weekStart(day) + Math.round(amount) * 7;
      return { from: monday, to: monday + 7 };
    }
    case 'month':
      return first(Math.round(amount), 1);
    case 'quarter':
      return first(Math.round(amount), 3);
    case 'year':
      return years(1);
    case 'decade':
      return years(10);
    case 'century':
      return years(100);
    default:
      return null;
  }
}

/** Without a year a step over the end of February or of the year has no answer. */
function crosses(day: number, other: number): boolean {
  if (civilOf(day).year !== NO_YEAR) return false;
  const leapDay = dayOf({ year: NO_YEAR, month: 2, day: 29 });
  return civilOf(other).year !== NO_YEAR || day < leapDay !== other < leapDay;
}

type StretchBase = Extract<Point['base'], { type: 'stretch' }>;

function resolveStretch({ unit, amount, forward, from }: StretchBase, setting: Setting): Stretch | null {
  const origin = originOf(from, unit, setting);
  if (origin === null || amount === null) return null;
  const { day, because } = origin;
  const length = lengthInDays(unit, amount, day, forward);
  if (length === null) return null;
  return forward ? days(day, day + length + 1, because) : days(day - length, day + 1, because);
}

function lengthInDays(unit: Unit, amount: number, day: number, forward: boolean): number | null {
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;
  if (unit === 'minute') return Math.ceil(amount / MINUTES);
  if (unit === 'hour') return Math.ceil(amount / 24);
  if (unit === 'day') return Math.ceil(amount);
  if (unit === 'week') return Math.ceil(amount * 7);
  if (civilOf(day).year === NO_YEAR) return null;
  return Math.abs(addMonths(day, Math.round(amount * months[unit]) * (forward ? 1 : -1)) - day);
}

function originOf(
  from: Shift['from'],
  unit: Unit,
  setting: Setting,
): { day: number; because: readonly string[] } | null {
  if (from === 'report') return setting.today === null ? null : { day: setting.today, because: resting(setting) };
  if (from === 'event') {
    const { event } = setting;
    return event && { day: Math.floor(event.from / MINUTES), because: ['the day of that happening', ...event.because] };
  }
  const stretch = from === 'text' ? setting.before(DAYS_OF[unit]) : resolvePoint(from, setting);
  if (stretch === null) return null;
  const because = from === 'text' ? [BESIDE, ...stretch.because] : stretch.because;
  return { day: Math.floor(stretch.from / MINUTES), because };
}

const BESIDE = 'the time told before it';
/** “that year” may look back at a month, “the next day” not. */
const DAYS_OF: Readonly<Record<Unit, number>> = {
  minute: 1,
  hour: 1,
  day: 3,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3660,
  century: 36600,
};

function resolveSeason(base: Extract<Point['base'], { type: 'season' }>, setting: Setting): Stretch | null {
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

function resolveHoliday(base: Extract<Point['base'], { type: 'holiday' }>, setting: Setting): Stretch | null {
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

/** “early May” is its first third; “earlier this week” what of it lies before the day of the report. */
function withSection(stretch: Stretch, section: Section | null, today: number | null): Stretch {
  if (section === null || stretch.to - stretch.from <= MINUTES) return stretch;
  const length = stretch.to - stretch.from;
  const cut = (part: number): number => stretch.from + Math.round((length * part) / 3 / MINUTES) * MINUTES;
  const now = (today ?? 0) * MINUTES;
  const within = today !== null && now > stretch.from && now < stretch.to;
  switch (section) {
    case 'start':
    case 'early':
      return { ...stretch, to: cut(1) };
    case 'mid':
      return { ...stretch, from: cut(1), to: cut(2) };
    case 'late':
    case 'end':
      return { ...stretch, from: cut(2) };
    case 'earlier':
      return within ? { ...stretch, to: now } : stretch;
    case 'later':
      return within ? { ...stretch, from: now } : stretch;
  }
}

/** The hour or the part of the day within a day. */
function withClock(stretch: Stretch, { clock, part, partSection }: Point): Stretch {
  const midnight = Math.floor(stretch.from / MINUTES) * MINUTES;
  if (clock !== null) {
    const hour = midnight + clock.hour * 60 + clock.minute;
    const named = part === null ? undefined : DAY_PARTS[part];
    const later =
      clock.half && clock.hour < 12 && named !== undefined && clock.hour + 12 >= named.from && named.to > 12;
    const from = later ? hour + 12 * 60 : hour;
    // “at 3:35” may be of the morning or of the afternoon: the stretch reaches over both.
    const open = clock.half && clock.hour < 12 && named === undefined;
    return { ...stretch, from, to: from + (open ? 12 * 60 : 0) + (clock.exact ? 1 : 60), wholeDays: false };
  }
  const row = part === null ? undefined : DAY_PARTS[part];
  if (row === undefined) return stretch;
  // “later the same evening” is later than what was told, not late in the evening.
  const [from, to] = hoursOf(row, partSection === 'late' || partSection === 'end', partSection === 'early');
  return { ...stretch, from: midnight + from * 60, to: midnight + to * 60, wholeDays: false };
}

/** Hours of a part of the day, or of its early or late half; “late Thursday night” is about midnight. */
function hoursOf({ id, from, to }: DayPart, late: boolean, early: boolean): readonly [from: number, to: number] {
  if (id === 'night' && late) return [21, 27];
  const middle = (from + to) / 2;
  return [late ? middle : from, early ? middle : to];
}

function oneDay(stretch: Stretch): Stretch {
  const day = Math.floor(stretch.from / MINUTES);
  return days(day, day + 1, stretch.because);
}

function resting({ todayBecause }: Setting): readonly string[] {
  return todayBecause === '' ? [] : [todayBecause];
}

function days(from: number, to: number, because: readonly string[] = []): Stretch {
  return { from: from * MINUTES, to: to * MINUTES, wholeDays: true, because };
}

/** ISO 8601 as in `When`. */
export function isoOf(stretch: Stretch): { readonly from: string; readonly to: string } {
  if (!stretch.wholeDays) return { from: isoMinute(stretch.from), to: isoMinute(stretch.to) };
  return { from: isoDay(stretch.from / MINUTES), to: isoDay(stretch.to / MINUTES) };
}
