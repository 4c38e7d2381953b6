import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from './fingerprint.ts';

/** 32-bit FNV-1a of these is published as 811c9dc5, e40c292c and bf9cf968 (Fowler, Noll and Vo). */
const KNOWN = [
  ['', '811c9d'],
  ['a', 'e40c29'],
  ['foobar', 'bf9cf9'],
] as const;

for (const [text, digits] of KNOWN) {
  test(`the fingerprint of “${text}” is that of FNV-1a`, () => assert.equal(fingerprint(text), digits));
}

test('a fingerprint changes with a letter, a blank and half a character', () => {
  const texts = ['The dam broke.', 'The dam brake.', 'The dam broke. ', 'The dam broke.\ud83d'];
  assert.equal(new Set(texts.map(fingerprint)).size, texts.length);
});
