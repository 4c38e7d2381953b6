import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMON, MONTHS, NEGATION, NUMBERS, PLAIN_NEGATION, SAYING, WEEKDAYS } from './lists.ts';

test('the word lists of the check hold small letters only and no empty word', () => {
  for (const word of [...COMMON, ...NEGATION, ...SAYING, ...MONTHS, ...WEEKDAYS, ...Object.keys(NUMBERS)]) {
    assert.match(word, /^[a-z'-]+$/);
  }
});

test('plain negations are negations, and a denial is no plain one', () => {
  for (const word of PLAIN_NEGATION) assert.ok(NEGATION.has(word));
  assert.ok(NEGATION.has('denied') && !PLAIN_NEGATION.has('denied'));
});

test('a week has seven days and a year twelve months', () => {
  assert.deepEqual([WEEKDAYS.length, MONTHS.length], [7, 12]);
});
