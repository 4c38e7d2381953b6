import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DECLARED, DECLARED_FIELDS } from './declared.ts';

for (const { id, pattern, yes, no } of DECLARED) {
  test(`a difference is declared by ${id} where its examples say`, () => {
    for (const example of yes) assert.match(example.toLowerCase(), pattern);
    for (const example of no) assert.doesNotMatch(example.toLowerCase(), pattern);
  });
}

test('what a declared difference is about is read off its words', () => {
  const field = (words: string): string | undefined => DECLARED_FIELDS.find((row) => row.words.test(words))?.field;
  assert.equal(field('the two differ on the hour at which people were told to go'), 'time');
  assert.equal(field('accounts differ on how many were hurt'), 'number');
  assert.equal(field('accounts differ on where the boat sank'), 'place');
  assert.equal(field('they disagree on who fired first'), 'actor');
  assert.equal(field('the two versions conflict'), undefined);
});
