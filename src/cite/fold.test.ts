import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { flat, fold, wholeWords } from './fold.ts';

test('marks, dashes, dots and blanks of one kind look the same when folded', () => {
  assert.equal(fold('“Not\u00a0yet” —\n she’s …').text, fold('"Not yet" - she\'s ...').text);
  assert.equal(fold('of\u00adfice').text, 'office');
});

test('every folded letter leads back to a letter of the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: folded, at } = fold(text);
      assert.equal(at.length, folded.length + 1);
      at.forEach((place, index) => {
        assert.ok(place >= (at[index - 1] ?? 0) && place <= text.length);
      });
    }),
  );
});

test('blanks and line breaks of any length are one space when flat', () => {
  assert.equal(flat('  one\n\t two '), 'one two');
});

test('words are found only as whole words', () => {
  assert.equal(wholeWords('the party and the art', 'art'), 18);
  assert.equal(wholeWords('the party', 'art'), -1);
  assert.equal(wholeWords('31 people', '1 people'), -1);
  assert.equal(wholeWords('anything', ''), -1);
});
