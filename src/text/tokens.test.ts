import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findTokens, isBlank } from './tokens.ts';

const words = (text: string): string =>
  findTokens(text, { start: 0, end: text.length })
    .map((token) => token.text)
    .join('|');

const CASES: readonly (readonly [string, string])[] = [
  ["Norland's envoy can't go.", "Norland|'s|envoy|ca|n't|go|."],
  ['Norland’s envoy won’t go.', 'Norland|’s|envoy|wo|n’t|go|.'],
  ['He said “no.” Then he left.', 'He|said|“|no|.|”|Then|he|left|.'],
  ['It is No. 2 here.', 'It|is|No.|2|here|.'],
  ['The U.S. envoy met Dr. Dane.', 'The|U.S.|envoy|met|Dr.|Dane|.'],
  ['a state-run dam', 'a|state|-|run|dam'],
  ['at 2.20pm today', 'at|2.20pm|today'],
  ['left.Then', 'left|.|Then'],
  ['from 11.20pm. It was 9:05am, then.', 'from|11.20pm|.|It|was|9:05am|,|then|.'],
  ['“I’m here,” he said (twice).', '“|I|’m|here|,|”|he|said|(|twice|)|.'],
  ['$3.5 or 40% of £1,200.', '$|3.5|or|40|%|of|£|1,200|.'],
  ['an ex-minister, pro-Norland and well-known', 'an|ex-minister|,|pro-Norland|and|well|-|known'],
  ['Dane’s. Here’s Dane’s, then', 'Dane|’s|.|Here|’s|Dane|’s|,|then'],
  ['\u00a0one\u2003two\u200bthree', 'one|two|three'],
];
for (const [text, expected] of CASES) {
  test(`tokens of ${JSON.stringify(text)}`, () => assert.equal(words(text), expected));
}

const PIECES = [
  'Norland',
  'can’t',
  '“',
  '”',
  '"',
  "'",
  '.',
  '…',
  ' ',
  '\n',
  '\t',
  'U.S.',
  '😀',
  'é',
  '-',
  '3.5',
  'x'.repeat(300),
  '\u00a0',
  '#a',
  '@b',
  'a/b',
];

test('every character that is not blank lies in one token, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join('');
      const tokens = findTokens(text, { start: 0, end: text.length });
      let at = 0;
      for (const token of tokens) {
        assert.ok(token.start >= at && token.end > token.start && token.end <= text.length);
        assert.equal(text.slice(token.start, token.end), token.text);
        for (; at < token.start; at++) assert.ok(isBlank(text.charCodeAt(at)), `lost ${JSON.stringify(text[at])}`);
        at = token.end;
      }
      for (; at < text.length; at++) assert.ok(isBlank(text.charCodeAt(at)), `lost ${JSON.stringify(text[at])}`);
    }),
  );
});

test('initials are one token, whatever wink met before', () => {
  const cut = (text: string): readonly string[] =>
    findTokens(text, { start: 0, end: text.length }).map((token) => token.text);
  // wink keeps what it met, and would cut “Q.R.S.” in two after it.
  assert.deepEqual(cut('(Q.R.S) the Q.R.S'), ['(', 'Q.R.S', ')', 'the', 'Q.R.S']);
  assert.deepEqual(cut('the Q.R.S. said'), ['the', 'Q.R.S.', 'said']);
  assert.deepEqual(cut('the V.W.X. said'), ['the', 'V.W.X.', 'said']);
});
