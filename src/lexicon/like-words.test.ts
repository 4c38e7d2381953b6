import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIKE_FORMS, LIKE_WORDS } from './like-words.ts';

test('a like word stands in one row, and no row leads to a word of another', () => {
  const forms = LIKE_WORDS.flatMap((row) => Object.keys(row.forms));
  assert.equal(new Set(forms).size, forms.length);
  assert.deepEqual(
    [...LIKE_FORMS.values()].filter((form) => LIKE_FORMS.has(form)),
    [],
  );
  assert.equal(new Set(LIKE_WORDS.map(({ id }) => id)).size, LIKE_WORDS.length);
});
