import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock, dated, datedInNumbers, dayRange, decade, unitWhich, yearRange } from './build.ts';

const caught = (values: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(values));

test('a day that is in no calendar is no date', () => {
  assert.equal(dated(caught({ month: 4, day: 31 })), null);
  assert.equal(dated(caught({ year: 2031, month: 2, day: 29 })), null);
  assert.notEqual(dated(caught({ month: 2, day: 29 })), null);
});

test('a day in figures says whether day and month could be the other way round', () => {
  const swappable = (first: number, second: number): boolean | undefined => {
    const base = datedInNumbers(caught({ first, second, year: 2031 }))?.base;
    return base?.type === 'date' ? base.swappable : undefined;
  };
  assert.equal(swappable(10, 5), true);
  assert.equal(swappable(22, 4), false);
  assert.equal(swappable(5, 5), false);
  assert.equal(swappable(13, 13), undefined);
});

test('ranges that run backwards are none', () => {
  assert.equal(yearRange(caught({ from: 2021, to: 2017 })), null);
  assert.equal(dayRange(caught({ month: 5, from: 10, to: 7 })), null);
});

test('thirteen p.m. and half past twenty-four are no hours, and “this day” is an idiom', () => {
  assert.equal(clock(caught({ hour: 13, meridiem: 12 })), null);
  assert.equal(clock(caught({ hour: 24, minute: 30 })), null);
  assert.equal(unitWhich(caught({ which: 0, unit: 4 })), null);
});

test('a decade of two figures is one of the last century', () => {
  const base = decade(caught({ decade: 90 }))?.base;
  assert.deepEqual(base, { type: 'years', first: 1990, count: 10 });
});
