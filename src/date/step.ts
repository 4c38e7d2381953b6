import type { Unit } from '../lexicon/times.ts';
import { addMonths, civilOf, dayOf, MINUTES, monthAfter, NO_YEAR, weekStart } from './calendar.ts';

/** The calendar unit that lies `amount` units from the one that holds `day`. */
export function unitStretch(unit: Unit, day: number, amount: number): { from: number; to: number } | null {
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
export function crosses(day: number, other: number): boolean {
  if (civilOf(day).year !== NO_YEAR) return false;
  const leapDay = dayOf({ year: NO_YEAR, month: 2, day: 29 });
  return civilOf(other).year !== NO_YEAR || day < leapDay !== other < leapDay;
}

export function lengthInDays(unit: Unit, amount: number, day: number, forward: boolean): number | null {
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;
  if (unit === 'minute') return Math.ceil(amount / MINUTES);
  if (unit === 'hour') return Math.ceil(amount / 24);
  if (unit === 'day') return Math.ceil(amount);
  if (unit === 'week') return Math.ceil(amount * 7);
  if (civilOf(day).year === NO_YEAR) return null;
  return Math.abs(addMonths(day, Math.round(amount * months[unit]) * (forward ? 1 : -1)) - day);
}
