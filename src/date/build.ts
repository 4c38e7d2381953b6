import { DAY_PARTS, UNITS, type Unit, type UnitRow } from '../lexicon/times.ts';
import { isDay, NO_YEAR } from './calendar.ts';
import type { Caught } from './look.ts';
import type { Base, Clock, DayPartId, From, Meaning, Point, Section } from './meaning.ts';

/** What the rules make of the values they caught. Null: the values are no time after all. */

const SECTIONS: readonly Section[] = ['start', 'early', 'mid', 'late', 'end', 'earlier', 'later'];

export function point(base: Base, more: Partial<Point> = {}): Point {
  return { kind: 'point', base, section: null, part: null, partSection: null, clock: null, since: false, ...more };
}

export function none(): Point {
  return point({ type: 'none' });
}

export function shift(unit: Unit, amount: number, from: From, rough = false): Point {
  return point({ type: 'shift', unit, amount, from, rough });
}

export function partIndex(id: DayPartId): number {
  return DAY_PARTS.findIndex((part) => part.id === id);
}

/** Add the part of the day that was caught; “late” beside it is about the part. */
export function withPart(base: Point, caught: Caught): Point {
  const part = caught.get('part') ?? null;
  return { ...base, part, partSection: sectionOf(caught) };
}

/** Month and day, with or without weekday and year. */
export function dated(caught: Caught): Point | null {
  const [year, month, day] = [caught.get('year') ?? null, caught.get('month') ?? null, caught.get('day') ?? null];
  if (month !== null && day !== null && !isDay({ year: year ?? NO_YEAR, month, day })) return null;
  const weekday = caught.get('anyweekday') ?? null;
  const base = point({ type: 'date', year, month, day, weekday, which: caught.get('which') ?? null, swappable: false });
  return caught.has('section') ? { ...base, partSection: sectionOf(caught) } : base;
}

/** “10/05/2031”: read month first as American news does, unless only day first is possible; then `swappable` says so. */
export function datedInNumbers(caught: Caught): Point | null {
  const [first, second, year] = [caught.get('first') ?? 0, caught.get('second') ?? 0, caught.get('year') ?? NO_YEAR];
  const [month, day] = first > 12 ? [second, first] : [first, second];
  if (!isDay({ year, month, day })) return null;
  const swappable = first <= 12 && second <= 12 && first !== second;
  return point({ type: 'date', year, month, day, weekday: null, which: null, swappable });
}

/** A month or a year as a whole, or the section of it that was caught. */
export function monthOrYear(caught: Caught): Point {
  const [year, month, which] = [caught.get('year') ?? null, caught.get('month') ?? null, caught.get('which') ?? null];
  return point(
    { type: 'date', year, month, day: null, weekday: null, which, swappable: false },
    { section: sectionOf(caught) },
  );
}

/** “June 12 last year”, “in March of this year”: the calendar year beside the report's own. */
export function ofYearWhich(caught: Caught): Point | null {
  const plain = new Map([...caught].filter(([name]) => name !== 'which'));
  const found = caught.has('day') ? dated(plain) : monthOrYear(plain);
  if (found === null || found.base.type !== 'date') return null;
  return { ...found, base: { ...found.base, yearsOn: caught.get('which') ?? 0 } };
}

function yearly(year: number): Point {
  return monthOrYear(new Map([['year', year]]));
}

export function weekday(caught: Caught): Point {
  const which = caught.get('which') ?? null;
  const week = caught.get('week') ?? null;
  const base = point({ type: 'weekday', weekday: caught.get('weekday') ?? 0, which, week });
  return caught.has('part') ? withPart(base, caught) : { ...base, partSection: sectionOf(caught) };
}

export function decade(caught: Caught): Point | null {
  const value = caught.get('decade') ?? 0;
  const first = value < 100 ? 1900 + value : value;
  return first < 1000 ? null : point({ type: 'years', first, count: 10 }, { section: sectionOf(caught) });
}

/** “the 19th century” is 1801 to 1900; newspapers mean the years that begin with 18. */
export function century(caught: Caught): Point | null {
  const number = caught.get('ordinal') ?? 0;
  if (number < 10 || number > 22) return null;
  return point({ type: 'years', first: (number - 1) * 100, count: 100 }, { section: sectionOf(caught) });
}

export function yearRange(caught: Caught): Meaning | null {
  const from = caught.get('from') ?? 0;
  const short = caught.get('twodigits');
  const to = short === undefined ? (caught.get('to') ?? 0) : Math.floor(from / 100) * 100 + short;
  if (from >= to || from < 1400) return null;
  return { kind: 'range', from: yearly(from), to: yearly(to) };
}

/** “May 7 to 10”, “7–10 May 2031”, “April 30 to May 2”. */
export function dayRange(caught: Caught): Meaning | null {
  const toMonth = caught.get('toMonth') ?? caught.get('month');
  const month = caught.get('month') ?? toMonth;
  if (month === undefined || toMonth === undefined) return null;
  if (month === toMonth && (caught.get('from') ?? 0) >= (caught.get('to') ?? 0)) return null;
  const year = caught.get('year');
  const end = (ofMonth: number, day: number): Point | null =>
    dated(
      new Map([
        ['month', ofMonth] as const,
        ['day', day] as const,
        ...(year === undefined ? [] : [['year', year] as const]),
      ]),
    );
  const from = end(month, caught.get('from') ?? 0);
  const to = end(toMonth, caught.get('to') ?? 0);
  return from === null || to === null ? null : { kind: 'range', from, to };
}

/** “April to June 2031”. */
export function monthRange(caught: Caught): Meaning | null {
  const [from, to] = [caught.get('month') ?? 0, caught.get('toMonth') ?? 0];
  const year = caught.get('year');
  const fromYear = caught.get('fromYear') ?? (year === undefined || from < to ? year : year - 1);
  if (from === to && fromYear === year) return null;
  const end = (month: number, ofYear: number | undefined): Point =>
    monthOrYear(new Map([['month', month] as const, ...(ofYear === undefined ? [] : [['year', ofYear] as const])]));
  return { kind: 'range', from: end(from, fromYear), to: end(to, year) };
}

/** “Thursday and Friday”, “from Monday to Wednesday”. */
export function weekdayRange(caught: Caught): Meaning | null {
  const [from, to] = [caught.get('weekday') ?? 0, caught.get('toWeekday') ?? 0];
  if (from === to) return null;
  const end = (day: number): Point => point({ type: 'weekday', weekday: day, which: null, week: null });
  return { kind: 'range', from: end(from), to: end(to) };
}

/** “last week”, “early next month”. Hours are no calendar unit here, and “this day” is an idiom. */
export function unitWhich(caught: Caught): Point | null {
  const row = unitOf(caught);
  const which = caught.get('which') ?? 0;
  if (row === null || row.plural || row.unit === 'minute' || row.unit === 'hour') return null;
  if (row.unit === 'day' && which >= 0) return null;
  return { ...shift(row.unit, which * row.times, 'report'), section: sectionOf(caught) };
}

/** “the end of the year”; “at the end of the day” is an idiom. */
export function sectionOfUnit(caught: Caught): Point | null {
  const row = unitOf(caught);
  if (row === null || row.plural || row.unit === 'minute' || row.unit === 'hour' || row.unit === 'day') return null;
  return { ...shift(row.unit, caught.get('which') ?? 0, 'report'), section: sectionOf(caught) };
}

/** “three days ago”, “a decade ago”, “months ago”. */
export function ago(caught: Caught): Meaning | null {
  return away(caught, -1, 'report');
}

/** “three days later”, “a week earlier”, “hours later”. */
export function awayFromText(caught: Caught): Meaning | null {
  return away(caught, caught.has('back') ? -1 : 1, 'text');
}

/** “a week after the attack”: the span ends before the happening. */
export function awayFromEvent(caught: Caught): Meaning | null {
  return away(caught, caught.has('back') ? -1 : 1, 'event');
}

/** “the first week of May”, “the last week of July 2031”. */
export function weekOfMonth(caught: Caught): Point | null {
  const number = caught.has('ordinal') ? (caught.get('ordinal') ?? 0) : -1;
  if (number > 5 || number === 0) return null;
  return point({ type: 'week-of-month', month: caught.get('month') ?? 1, year: caught.get('year') ?? null, number });
}

/** “in two weeks”, “two weeks from now”. */
export function ahead(caught: Caught): Meaning | null {
  return away(caught, 1, 'report');
}

function away(caught: Caught, direction: -1 | 1, from: From): Meaning | null {
  const row = unitOf(caught);
  const amount = amountOf(caught);
  if (row === null || !agrees(row, amount, caught)) return null;
  if (amount === null) return stretchOf(row, null, direction > 0, from);
  return shift(row.unit, direction * amount * row.times, from, true);
}

/** “three days after Christmas”, “two weeks before May 13”: `origin` is what stands behind. */
export function awayFrom(caught: Caught, origin: Point): Meaning | null {
  return away(caught, caught.has('back') ? -1 : 1, origin);
}

/** “the past 48 hours”, “the next few days”, “recent weeks”. */
export function stretch(caught: Caught): Meaning | null {
  const row = unitOf(caught);
  const which = caught.get('which') ?? 0;
  const amount = amountOf(caught);
  if (row === null || which === 0 || !agrees(row, amount, caught)) return null;
  if (!row.plural && amount !== 1) return null;
  return stretchOf(row, amount, which > 0, 'report');
}

function stretchOf({ unit, times }: UnitRow, amount: number | null, forward: boolean, from: From): Point {
  return point({ type: 'stretch', unit, amount: amount === null ? null : amount * times, forward, from });
}

/** “the same evening”, “the next day”, “that week”, “the previous month”. */
export function fromText(caught: Caught): Point | null {
  const row = unitOf(caught);
  if (row !== null && (row.plural || row.unit === 'minute' || row.unit === 'hour')) return null;
  const steps = caught.get('step') ?? 0;
  // “over the next decade” looks ahead from the report.
  if (row?.unit === 'decade' && steps !== 0) return shift('decade', steps, 'report');
  if (row === null || row.unit === 'day') return withPart(shift('day', steps, 'text'), caught);
  return { ...shift(row.unit, steps, 'text'), section: sectionOf(caught) };
}

export function clock(caught: Caught): Point | null {
  const together = caught.get('hhmm');
  const hour = together === undefined ? (caught.get('hour') ?? 0) : Math.floor(together / 100);
  const minute = together === undefined ? (caught.get('minute') ?? 0) : together % 100;
  const meridiem = caught.get('meridiem');
  if (meridiem !== undefined && (hour > 12 || hour === 0)) return null;
  if (hour === 24 && minute > 0) return null;
  return clockPoint({
    hour: meridiem === undefined ? hour : (hour % 12) + meridiem,
    minute,
    exact: caught.has('minute') || together !== undefined,
    half: meridiem === undefined && together === undefined && hour >= 1 && hour <= 12 && !caught.has('full'),
    zone: caught.get('zone') ?? null,
  });
}

export function clockPoint(given: Clock): Point {
  return { ...none(), clock: given };
}

export function season(caught: Caught): Point {
  return point(
    {
      type: 'season',
      season: caught.get('season') ?? 0,
      year: caught.get('year') ?? null,
      which: caught.get('which') ?? null,
    },
    { section: sectionOf(caught) },
  );
}

export function holiday(caught: Caught): Point {
  const [year, which] = [caught.get('year') ?? null, caught.get('which') ?? null];
  return point({ type: 'holiday', holiday: caught.get('holiday') ?? 0, year, which });
}

/** “the first quarter”, “the second half of 2031”. */
export function partOfYear(of: number, caught: Caught, fiscal = false): Point | null {
  const number = caught.get('ordinal') ?? caught.get('number') ?? 0;
  if (number < 1 || number > of) return null;
  const [year, which] = [caught.get('year') ?? null, caught.get('which') ?? null];
  return point({ type: 'part-of-year', of, number, year, which, fiscal });
}

export function duration(caught: Caught): Meaning | null {
  const row = unitOf(caught);
  const amount = amountOf(caught);
  if (row === null || !agrees(row, amount, caught)) return null;
  return { kind: 'duration', unit: row.unit, amount: amount === null ? null : amount * row.times };
}

export function repeat(unit: Unit, amount = 1, of: Point | null = null): Meaning {
  return { kind: 'repeat', unit, amount, of };
}

function unitOf(caught: Caught): (UnitRow & { readonly plural: boolean }) | null {
  const row = UNITS[Math.floor((caught.get('unit') ?? -2) / 2)];
  return row === undefined ? null : { ...row, plural: (caught.get('unit') ?? 0) % 2 === 1 };
}

/** null: not told (“several”, “years”). */
function amountOf(caught: Caught): number | null {
  const number = caught.get('number');
  if (number !== undefined) return number;
  if (caught.has('half')) return 0.5;
  return caught.has('fewer') || (caught.get('unit') ?? 0) % 2 === 1 ? null : 1;
}

/** One day, two days; “a 48-hour truce” and “a three-day visit” have the singular behind a hyphen. */
function agrees(row: { readonly plural: boolean }, amount: number | null, caught: Caught): boolean {
  if (caught.has('dash')) return !row.plural;
  if (amount === null) return row.plural;
  return caught.has('article') ? !row.plural : row.plural === (amount !== 1 && amount !== 0.5);
}

function sectionOf(caught: Caught): Section | null {
  return SECTIONS[caught.get('section') ?? -1] ?? null;
}
