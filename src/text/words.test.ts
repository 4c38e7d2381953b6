import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin, isDone, LEFT, make, newConfiguration, possible, REDUCE, RIGHT, SHIFT } from './configuration.ts';
import { hash1, hash2, hash3, hashText, hashWord, SPREAD, spread } from './hash.ts';
import { MOST_PARSE_FEATURES, moveFeatures, relationFeatures } from './parse-features.ts';
import { MOST_TAG_FEATURES, neighbourFeatures, ownFeatures } from './tag-features.ts';
import { glanceOf, lookAt, newWords, simplify } from './words.ts';

const NO_KINDS = { isVerb: new Uint8Array(256), kinds: new Uint8Array(256) };
const KNOWN = { clusters: new Map([['met', 900]]), uses: new Map([['met', { uses: 'i', alone: 'VERB' }]]) };
const seen = (text: string) => text.split(' ').map((word) => glanceOf(word, KNOWN));

test('words that differ in capitals, digits or kind of mark are looked at alike', () => {
  for (const [one, other] of [
    ['Norland', 'norland'],
    ['2031', '1999'],
    ['“', '"'],
    ['’s', "'s"],
    ['–', '-'],
  ] as const) {
    assert.equal(simplify(one), simplify(other));
  }
});

test('nothing of a longer sentence is left over in the next', () => {
  const words = newWords();
  lookAt(seen('Orla Dane met Ivo Marn in Port Asher'), 8, words);
  assert.equal(words.cluster[3], spread(900));
  lookAt(seen('She left'), 2, words);
  const fresh = newWords();
  lookAt(seen('She left'), 2, fresh);
  for (const key of ['word', 'ending3', 'shape', 'cluster', 'uses', 'likely'] as const) {
    assert.deepEqual(words[key].slice(0, 7), fresh[key].slice(0, 7), key);
  }
});

test('a hash is never 0, and small numbers are spread over all bits', () => {
  const hashes = [hashText('ab', 0, 2), hashWord('ab', 0, 2), hashWord('', 0, 0), spread(0), spread(1), ...SPREAD];
  assert.equal(new Set(hashes.slice(0, 4)).size, 4);
  assert.equal(new Set(SPREAD).size, SPREAD.length);
  for (const hash of hashes) assert.notEqual(hash, 0);
  for (const shift of [0, 12, 24]) assert.ok(new Set(SPREAD.map((hash) => (hash >>> shift) & 255)).size > 120);
});

test('a hash depends on the template and every value in its place', () => {
  const hashes = [hash1(1, 5), hash1(2, 5), hash2(1, 5, 6), hash2(1, 6, 5), hash3(1, 5, 6, 7), hash3(1, 7, 6, 5)];
  assert.equal(new Set(hashes).size, hashes.length);
  for (let value = -500; value < 500; value++) assert.notEqual(hash2(3, value, -value), 0);
});

test('features fit into the room made for them and are all different', () => {
  const words = newWords();
  lookAt(seen('Orla Dane met Ivo Marn'), 5, words);
  for (let at = 1; at <= 5; at++) words.likely[at] = SPREAD[at] as number;
  const state = newConfiguration();
  begin(state, words, NO_KINDS, hashText(',', 0, 1));
  make(state, SHIFT, 0);
  for (const [most, count] of [
    [MOST_TAG_FEATURES, (out: Int32Array) => ownFeatures(glanceOf('Dane', KNOWN), 0, out)],
    [MOST_TAG_FEATURES, (out: Int32Array) => neighbourFeatures(words, 2, state.tags, out)],
    [MOST_PARSE_FEATURES, (out: Int32Array) => moveFeatures(words, state, out)],
    [MOST_PARSE_FEATURES, (out: Int32Array) => relationFeatures(words, state, 2, 1, out)],
  ] as const) {
    const out = new Int32Array(most);
    const length = count(out);
    assert.ok(length >= 20 && length <= most);
    assert.equal(new Set(out.subarray(0, length)).size, length);
  }
});

test('whatever moves are made, every word ends with a head', () => {
  for (let seed = 1; seed < 200; seed++) {
    const words = newWords();
    const count = 1 + (seed % 9);
    lookAt(seen(Array.from({ length: count }, () => 'a').join(' ')), count, words);
    const state = newConfiguration();
    begin(state, words, NO_KINDS, 0);
    let chance = seed;
    for (let moves = 0; !isDone(state); moves++) {
      assert.ok(moves <= 2 * count, 'two moves a word at most');
      chance = (chance * 48271) % 2147483647;
      const allowed = [SHIFT, RIGHT, LEFT, REDUCE].filter((move) => (possible(state) & (1 << move)) !== 0);
      assert.ok(allowed.length > 0);
      make(state, allowed[chance % allowed.length] as number, 1);
    }
    for (let word = 1; word <= count; word++) assert.ok((state.head[word] as number) > 0 && state.head[word] !== word);
  }
});
