import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOccasion } from '../origin/occasion.ts';
import { OCCASIONS } from './occasions.ts';

for (const row of OCCASIONS) {
  test(`an occasion is told by its examples and not by the others: ${row.id}`, () => {
    for (const [words, name] of row.yes) assert.equal(readOccasion(words)?.name, name, words);
    for (const words of row.no) assert.doesNotMatch(words, row.pattern);
  });
}
