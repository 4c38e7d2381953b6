import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IN_TEN, PARTIAL_PERCENT, PARTIAL_STATIONS, TURNOUT } from './shares.ts';

for (const { id, pattern, yes, no } of TURNOUT) {
  test(`turnout ${id} is told where its examples say`, () => {
    for (const example of yes) assert.match(example.toLowerCase(), pattern);
    for (const example of no) assert.doesNotMatch(example.toLowerCase(), pattern);
  });
}

test('a partial count tells how much of the whole was counted', () => {
  assert.equal(PARTIAL_PERCENT.exec('she has 51 per cent, with 92 per cent of the votes counted')?.[1], '92');
  assert.equal(PARTIAL_PERCENT.exec('she won with 92 per cent of her party behind her'), null);
  assert.deepEqual(PARTIAL_STATIONS.exec('in 600 of the 640 polling stations')?.slice(1), ['600', '640']);
  assert.equal(PARTIAL_STATIONS.exec('600 of the 640 voters'), null);
});

test('a share in words is read with its bound', () => {
  assert.deepEqual(IN_TEN.exec('fewer than six in ten voters')?.slice(1), ['fewer than ', 'six', 'ten']);
  assert.deepEqual(IN_TEN.exec('two out of three')?.slice(1), [undefined, 'two', 'three']);
  assert.equal(IN_TEN.exec('six in the hall'), null);
});

test('the patterns of shares take linear time on a very long line', () => {
  const line = `${'with 9 per cent of the votes '.repeat(20_000)}`;
  for (const pattern of [PARTIAL_PERCENT, PARTIAL_STATIONS, IN_TEN, ...TURNOUT.map((row) => row.pattern)]) {
    assert.equal(typeof pattern.test(line), 'boolean');
  }
});
