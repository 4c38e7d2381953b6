import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANTONYMS, CHANGING, DEEDS, FOLLOWING, STATES } from './antonyms.ts';

test('no word of the opposites stands on both sides of one row, and no row is listed twice', () => {
  for (const { one, other } of ANTONYMS) {
    assert.deepEqual(
      one.filter((word) => other.includes(word)),
      [],
    );
  }
  for (const list of [STATES, CHANGING, DEEDS, FOLLOWING]) {
    const rows = list.map(({ one, other }) => `${one.join(' ')} | ${other.join(' ')}`);
    assert.equal(new Set(rows).size, rows.length);
  }
});

test('there are several hundred words that exclude each other, in lower case and dictionary form', () => {
  const words = new Set(ANTONYMS.flatMap(({ one, other }) => [...one, ...other]));
  assert.ok(words.size > 400, `${words.size}`);
  for (const word of words) assert.match(word, /^[a-z][a-z -]*$/u);
});

test('of deeds of which one may follow the other every row says so', () => {
  assert.ok(FOLLOWING.every(({ follows }) => follows) && CHANGING.every(({ follows }) => follows));
  assert.ok(
    STATES.every(({ follows }) => follows === undefined) && DEEDS.every(({ follows }) => follows === undefined),
  );
});
