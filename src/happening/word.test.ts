import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOne, stemOf } from './word.ts';

const STEMS: readonly (readonly string[])[] = [
  ['collapse', 'collapsed', 'collapsing'],
  ['evacuate', 'evacuation'],
  ['arrest', 'arrested'],
  ['announce', 'announced', 'announcement'],
  ['resign', 'resigning'],
];

for (const words of STEMS) {
  test(`forms of one word have one stem: ${words.join(', ')}`, () => {
    assert.equal(new Set(words.map(stemOf)).size, 1, words.map(stemOf).join(' '));
  });
}

test('a word that is nothing but an ending stays as it is', () => {
  assert.deepEqual(['ed', 'use', 'ration', 'Vote'].map(stemOf), ['ed', 'use', 'ration', 'vot']);
});

test('a rare word names one thing by itself, a common one only where the sentences are alike', () => {
  assert.ok(namesOne(5, 0));
  assert.ok(!namesOne(0.5, 0.3));
  assert.ok(namesOne(0.5, 0.5));
});
