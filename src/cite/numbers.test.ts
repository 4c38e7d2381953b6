import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NORTH } from '../../test/answered.ts';
import { evidenceFor } from '../../test/checked.ts';
import { checkNumbers, valuesOf } from './numbers.ts';
import { wordsOf } from './words.ts';

test('a number is the same in digits, with commas and in letters', () => {
  const values = (text: string) => wordsOf(text).flatMap(valuesOf);
  assert.deepEqual(values('3,000 nine twenty-two 2.20pm 4.5 dozen camps'), ['3000', '9', '22', '2.20pm', '4.5', '12']);
});

const LINES: readonly (readonly [string, number])[] = [
  ['31 people had died and 3,000 had fled.', 0],
  ['Dead: 31, fled: 3000.', 0],
  ['Dead: 32.', 1],
  ['Told in 1 report by 1 independent origin.', 0],
  ['Told in 2 reports.', 1],
  ['Told by 3 independent origins.', 1],
  ['Channel Nine has it.', 0],
  ['Nine and ten.', 2],
];

for (const [text, wrong] of LINES) {
  test(`${wrong} numbers are wrong in: ${text}`, () => {
    const faults = checkNumbers(evidenceFor(text, NORTH, '31 people had died and 3,000 had fled'));
    assert.equal(faults.length, wrong, JSON.stringify(faults));
  });
}
