import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRINTED, WAS_WRONG } from './errata.ts';

for (const [what, rows] of [
  ['what was printed', PRINTED],
  ['that it was wrong', WAS_WRONG],
] as const) {
  for (const { id, pattern, yes, no } of rows) {
    test(`a paper tells ${what} by these words and not by others: ${id}`, () => {
      for (const text of yes) assert.match(text, pattern);
      for (const text of no) assert.doesNotMatch(text, pattern);
    });
  }
}

test('patterns for errata stay fast on a very long line', () => {
  const long = 'an earlier version of this the paper we our report that was the '.repeat(20_000);
  for (const { pattern } of [...PRINTED, ...WAS_WRONG]) assert.equal(typeof pattern.test(long), 'boolean');
});
