import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tieMarks } from './marks.ts';

/** “word tag head” for each word; the head by its place, -1 for the root. */
function headsAfter(...words: readonly (readonly [text: string, tag: string, head: number])[]): readonly number[] {
  const head = Array.from(words, ([, , above]) => above);
  tieMarks({
    texts: words.map(([text]) => text),
    lemmas: [],
    tags: words.map(([, tag]) => tag),
    forms: [],
    head,
    relations: words.map(() => 'dep'),
  });
  return [...head];
}

test('the stop at the end hangs on the root, and both marks of a pair on the head of what is inside', () => {
  assert.deepEqual(
    headsAfter(
      ['“', 'PUNCT', 5],
      ['Ships', 'NOUN', 2],
      ['left', 'VERB', 5],
      ['”', 'PUNCT', 4],
      ['Dane', 'PROPN', 5],
      ['said', 'VERB', -1],
      ['.', 'PUNCT', 4],
    ),
    [2, 2, 5, 2, 5, -1, 5],
  );
});

test('a mark on which a word hangs, an empty pair and a sentence of one mark stay as they are', () => {
  assert.deepEqual(
    headsAfter(['(', 'PUNCT', 2], ['A', 'NOUN', 0], ['B', 'NOUN', -1], [')', 'PUNCT', 2]),
    [2, 0, -1, 1],
  );
  assert.deepEqual(headsAfter(['(', 'PUNCT', 2], [')', 'PUNCT', 2], ['B', 'NOUN', -1]), [2, 2, -1]);
  assert.deepEqual(headsAfter(['.', 'PUNCT', -1]), [-1]);
});
