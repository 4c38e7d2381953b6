import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthOf } from './months.ts';

const MONTHS: readonly (readonly [string, number])[] = [
  ['May', 5],
  ['Sept', 9],
  ['Dezember', 12],
  ['août', 8],
  ['MÄRZ', 3],
  ['января', 1],
  ['outubro', 10],
  ['Agustus', 8],
  ['Mayıs', 5],
  ['Harbour', 0],
  ['', 0],
];

for (const [word, month] of MONTHS) {
  test(`“${word}” is month ${month}`, () => {
    assert.equal(monthOf(word), month);
  });
}
