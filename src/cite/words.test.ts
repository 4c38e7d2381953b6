import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capitalised, sentenceBefore, sentencesAt, wordsOf } from './words.ts';

test('words keep their inner marks, and are compared without possessive and dots', () => {
  const text = "Norland's 3,000 U.S. guests left at 2.20pm, Dane-Vint says.";
  assert.deepEqual(
    wordsOf(text).map(({ text: word, key }) => [word, key]),
    [
      ["Norland's", 'norland'],
      ['3,000', '3,000'],
      ['U.S.', 'us'],
      ['guests', 'guests'],
      ['left', 'left'],
      ['at', 'at'],
      ['2.20pm', '2.20pm'],
      ['Dane-Vint', 'dane-vint'],
      ['says', 'says'],
    ],
  );
  for (const { text: word, start, end } of wordsOf(text)) assert.equal(text.slice(start, end), word);
});

test('a name is seen by its capital', () => {
  const [dane, al, the] = wordsOf('Dane al-Vint the');
  assert.deepEqual(
    [dane, al, the].map((word) => word !== undefined && capitalised(word)),
    [true, true, false],
  );
});

test('a sentence ends at a full stop or a blank line, not after a title', () => {
  const text = 'It rained. Gen. Orla Dane said “no.” She left\n\nA new one';
  const at = text.indexOf('Orla');
  const own = sentencesAt(text, { start: at, end: at + 4 });
  assert.equal(text.slice(own.start, own.end).trim(), 'Gen. Orla Dane said “no.”');
  const before = sentenceBefore(text, own.start);
  assert.equal(text.slice(before?.start, before?.end), 'It rained.');
  assert.equal(sentenceBefore(text, 0), null);
});

test('a text of a megabyte without a full stop is looked through only near the place', () => {
  const text = 'word '.repeat(200_000);
  const { start, end } = sentencesAt(text, { start: 500_000, end: 500_004 });
  assert.ok(end - start < 5000);
});
