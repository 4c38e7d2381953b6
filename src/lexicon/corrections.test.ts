import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CORRECTIONS } from './corrections.ts';

for (const { id, pattern, yes, no } of CORRECTIONS) {
  test(`a correction is told by its examples and not by the others: ${id}`, () => {
    for (const text of yes) assert.match(text, pattern);
    for (const text of no) assert.doesNotMatch(text, pattern);
  });
}

test('patterns for corrections stay fast on a very long line', () => {
  const long = 'an earlier version of this withdrew the the '.repeat(20_000);
  for (const { pattern } of CORRECTIONS) assert.equal(pattern.test(long), false);
});
