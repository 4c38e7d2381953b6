import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addMonths,
  civilOf,
  dayFromIso,
  dayOf,
  daysInMonth,
  isDay,
  isoDay,
  isoMinute,
  isoWeekOf,
  isoWeekStart,
  monthAfter,
  NO_YEAR,
  weekdayOf,
  weekStart,
} from './calendar.ts';

const day = fc.integer({ min: -500_000, max: 500_000 });

test('a day number and its calendar day are each other’s inverse', () => {
  fc.assert(fc.property(day, (number) => dayOf(civilOf(number)) === number && isDay(civilOf(number))));
});

test('a day has the weekday and the calendar day that the platform gives it', () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = new Date(number * 86_400_000);
      const { year, month, day: dayOfMonth } = civilOf(number);
      assert.deepEqual([year, month, dayOfMonth], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      assert.equal(weekdayOf(number) % 7, date.getUTCDay());
    }),
  );
});

test('the week of a day begins on a Monday at most six days before it', () => {
  fc.assert(fc.property(day, (number) => weekdayOf(weekStart(number)) === 1 && number - weekStart(number) < 7));
});

test('an ISO week holds the days that name it', () => {
  fc.assert(
    fc.property(day, (number) => {
      const { year, week } = isoWeekOf(number);
      assert.equal(isoWeekStart(year, week), weekStart(number));
    }),
  );
});

const WRITTEN: readonly (readonly [text: string, day: string | null])[] = [
  ['2031-05-10', '2031-05-10'],
  ['2031-05-10T15:35', '2031-05-10'],
  ['2031-05-10T23:35+05:30', '2031-05-10'],
  ['--05-10', '--05-10'],
  ['--02-29', '--02-29'],
  ['2031-02-29', null],
  ['2031-13-01', null],
  ['10 May 2031', null],
];
for (const [text, expected] of WRITTEN) {
  test(`the day of “${text}” is ${expected ?? 'none'}`, () => {
    const found = dayFromIso(text);
    assert.equal(found === null ? null : isoDay(found), expected);
  });
}

test('minutes are written with their day, with and without a year', () => {
  assert.equal(isoMinute(dayOf({ year: 2031, month: 5, day: 10 }) * 1440 + 935), '2031-05-10T15:35');
  assert.equal(isoMinute(dayOf({ year: NO_YEAR, month: 5, day: 10 }) * 1440), '--05-10T00:00');
});

test('a month added keeps the day of the month or takes the last there is', () => {
  const of = (iso: string): number => dayFromIso(iso) ?? Number.NaN;
  assert.equal(isoDay(addMonths(of('2031-01-31'), 1)), '2031-02-28');
  assert.equal(isoDay(addMonths(of('2032-01-31'), 1)), '2032-02-29');
  assert.equal(isoDay(addMonths(of('2031-01-15'), -1)), '2030-12-15');
  assert.deepEqual(monthAfter({ year: 2031, month: 11, day: 5 }, 3), { year: 2032, month: 2, day: 1 });
  assert.equal(daysInMonth(2100, 2), 28);
});
