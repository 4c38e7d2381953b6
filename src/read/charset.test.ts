import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from './charset.ts';

const WORDS =
  'Die Gespräche über die Brücke führten zu nichts, sagte der Präsident später; dafür fehle es an Vertrauen.';

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function wide(text: string, bigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
}

const SAMPLES: readonly (readonly [string, Uint8Array, string])[] = [
  ['UTF-8', new TextEncoder().encode(WORDS), 'utf-8'],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${WORDS}`), 'utf-8'],
  ['UTF-16 with a byte order mark', wide(`\ufeff${WORDS}`, false), 'utf-16le'],
  ['UTF-16 without a mark', wide(WORDS, false), 'utf-16le'],
  ['big-endian UTF-16 without a mark', wide(WORDS, true), 'utf-16be'],
  ['Latin letters in one byte each', latin1(WORDS.repeat(4)), 'windows-1252'],
];

for (const [what, bytes, charset] of SAMPLES) {
  test(`${what} is decoded letter for letter`, () => {
    const decoded = decode(bytes);
    assert.equal(decoded.charset, charset);
    assert.equal(decoded.text.slice(0, WORDS.length), WORDS);
    assert.equal(decoded.broken, 0);
  });
}

test('what a page declares is used where the bytes are not UTF-8', () => {
  const page = latin1('<html><head><meta charset="windows-1251"></head><body>\xcf\xf0\xe8\xe2\xe5\xf2</body></html>');
  assert.match(decode(page).text, /Привет/u);
});

test('a broken place in UTF-8 stays one broken place', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(WORDS), 0xff, ...new TextEncoder().encode(WORDS)]);
  const decoded = decode(bytes);
  assert.equal(decoded.charset, 'utf-8');
  assert.equal(decoded.broken, 1);
});
