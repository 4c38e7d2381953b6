import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Quantity } from '../model/mention.ts';
import { touch } from './differ.ts';

const exactly = (count: number): Quantity => ({ least: count, most: count, unit: 'place', about: false });
const from = (least: number): Quantity => ({ least, most: null, unit: 'place', about: false });
const upTo = (most: number): Quantity => ({ least: 1, most, unit: 'place', about: false });
const about = (count: number): Quantity => ({ ...exactly(count), about: true });

const CASES: readonly [string, Quantity, Quantity, boolean][] = [
  ['over a dozen and up to 15', from(13), upTo(15), true],
  ['over a dozen and a list of 15', from(13), exactly(15), true],
  ['nine and over a dozen', exactly(9), from(13), false],
  ['14 and 31', exactly(14), exactly(31), false],
  ['22 and at least 20', exactly(22), from(20), true],
  ['nearly 50 and 48', about(50), exactly(48), true],
  ['nearly 50 and 40', about(50), exactly(40), false],
  ['up to 15 and 16', upTo(15), exactly(16), false],
];

for (const [title, a, b, both] of CASES) {
  test(`${title} ${both ? 'can both be right' : 'cannot both be right'}`, () => {
    assert.equal(touch(a, b), both);
    assert.equal(touch(b, a), both);
  });
}
