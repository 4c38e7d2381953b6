import type { Unit } from '../lexicon/times.ts';
import { civilOf, dayOf, MINUTES, NO_YEAR, weekdayOf, weekStart } from './calendar.ts';
import type { Meaning, Point } from './meaning.ts';
import {
  resolveDate,
  resolveHoliday,
  resolvePartOfYear,
  resolveSeason,
  resolveWeekday,
  resolveWeekOfMonth,
} from './named-day.ts';
import { withClock, withSection } from './section.ts';
import { resting, type Setting } from './setting.ts';
import { crosses, lengthInDays, unitStretch } from './step.ts';
import { days, oneDay, type Stretch } from './stretch.ts';

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

type StretchBase = Extract<Point['base'], { type: 'stretch' }>;

function resolveStretch({ unit, amount, forward, from }: StretchBase, setting: Setting): Stretch | null {
  const origin = originOf(from, unit, setting);
  if (origin === null || amount === null) return null;
  const { day, because } = origin;
  const length = lengthInDays(unit, amount, day, forward);
  if (length === null) return null;
  return forward ? days(day, day + length + 1, because) : days(day - length, day + 1, because);
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
