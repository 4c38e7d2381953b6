import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanWords } from './words.ts';

const CASES: readonly (readonly [text: string, words: readonly string[]])[] = [
  ['at 3:35 p.m. on Aug. 7', ['at', '3', ':', '35', 'p.m.', 'on', 'Aug.', '7']],
  ['the 10th, the 1990s', ['the', '10th', ',', 'the', '1990s']],
  ["Wednesday's vote", ['Wednesday', "'s", 'vote']],
  ['2031-05-10', ['2031', '-', '05', '-', '10']],
  ['19h ago', ['19', 'h', 'ago']],
  ['$1.4bn', ['$', '1', '.', '4', 'bn']],
  ['the end.', ['the', 'end', '.']],
];
for (const [text, words] of CASES) {
  test(`“${text}” is cut into ${words.length} words`, () => {
    const found = scanWords(text, { start: 0, end: text.length });
    assert.deepEqual(
      found.map((word) => word.text),
      words,
    );
  });
}

test('every word stands where it says, in order, and nothing but blanks is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 5 }), (text, skipped) => {
      const start = Math.min(skipped, text.length);
      const words = scanWords(text, { start, end: text.length });
      let last = start;
      for (const word of words) {
        assert.ok(word.start >= last);
        assert.equal(text.slice(last, word.start).trim(), '');
        assert.equal(text.slice(word.start, word.end), word.text);
        last = word.end;
      }
      assert.equal(text.slice(last).trim(), '');
    }),
  );
});
