import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommonWords } from './common.ts';

test('common words are read with the number of passages that they were counted in', () => {
  const { passages, counts } = readCommonWords('word\tpassages\n*\t40\nthe\t40\ndam\t2\n');
  assert.equal(passages, 40);
  assert.deepEqual(
    [...counts],
    [
      ['the', 40],
      ['dam', 2],
    ],
  );
});

test('a table of common words that does not say how many passages were counted is no such table', () => {
  assert.throws(() => readCommonWords('word\tpassages\nthe\t40\n'), /no row “\*”/u);
});
