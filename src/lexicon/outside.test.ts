import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OUTSIDE } from './outside.ts';

for (const { id, pattern, yes, no } of OUTSIDE) {
  test(`what an agreement leaves out is told by its examples and not by the others: ${id}`, () => {
    for (const text of yes) assert.match(text, pattern);
    for (const text of no) assert.doesNotMatch(text, pattern);
  });
}

test('patterns for what an agreement leaves out stay fast on a very long line', () => {
  const long = `${'will remain firmly not part ruled out the '.repeat(20_000)}`;
  for (const { pattern } of OUTSIDE) assert.equal(pattern.test(long), false);
});
