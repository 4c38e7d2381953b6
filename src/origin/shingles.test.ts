import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../model/report.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import { overlapsOf, type Shingles, shingle } from './shingles.ts';

/** One paragraph of words between blanks; enough for shingles, which look at nothing but the words. */
function plain(text: string): Parameters<typeof shingle>[0] {
  const tokens: Token[] = [...text.matchAll(/\p{L}+|\p{P}/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    lemma: match[0].toLowerCase(),
    tag: /\p{L}/u.test(match[0]) ? 'NOUN' : 'PUNCT',
    head: -1,
    relation: 'root',
    form: '',
  }));
  const sentence: Sentence = { start: 0, end: text.length, index: 0, block: 0, quoted: [], tokens };
  const report = { text, blocks: [{ start: 0, end: text.length, role: 'paragraph', why: '' }] } as unknown as Report;
  return { report, sentences: [sentence] };
}

const overlapOf = (a: Shingles, b: Shingles) => overlapsOf(b)(a);

const ITEM =
  'the dam above the town of Lenn gave way before dawn and water reached the market square within an hour of the first alarm';

test('a copy is wholly contained, and its longest shared run is the whole text', () => {
  const overlap = overlapOf(shingle(plain(ITEM)), shingle(plain(ITEM)));
  assert.equal(overlap.contained, 1);
  assert.equal(overlap.longest?.words, ITEM.split(' ').length);
});

test('the longest shared run is cited in both texts at its own place', () => {
  const a = `officials had no comment ${ITEM}`;
  const b = `${ITEM} and nobody was surprised`;
  const { longest } = overlapOf(shingle(plain(a)), shingle(plain(b)));
  assert.equal(a.slice(longest?.a.start, longest?.a.end), ITEM);
  assert.equal(b.slice(longest?.b.start, longest?.b.end), ITEM);
});

test('two texts on one event in other words share nothing', () => {
  const other =
    'residents of Lenn woke to a wall of water after the reservoir burst at around five and the square stood two metres deep';
  assert.deepEqual(overlapOf(shingle(plain(ITEM)), shingle(plain(other))), {
    contained: 0,
    size: 18 / 19,
    longest: null,
  });
});

test('texts shorter than one run share nothing and break nothing', () => {
  assert.equal(shingle(plain('too short')).hashes.length, 0);
  assert.equal(overlapOf(shingle(plain('too short')), shingle(plain(ITEM))).contained, 0);
});
