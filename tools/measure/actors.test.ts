import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conll, faults } from './actors.ts';

const gold = new Map([
  ['1', 'a'],
  ['2', 'a'],
  ['3', 'a'],
  ['4', 'b'],
]);

/** The clusters of the answer, and MUC, B-cubed, CEAFe worked out by hand. */
const CASES: readonly (readonly [string, readonly (readonly [string, string])[], readonly [number, number, number]])[] =
  [
    ['the same clusters', [...gold], [1, 1, 1]],
    // One cluster of four: recall 1; precision 2/3 of the links, (3 × 3/4 + 1/4) / 4 of the mentions; one of two entities at 6/7.
    ['everything in one', ['1', '2', '3', '4'].map((at) => [at, 'x'] as const), [0.8, 10 / 13, (2 * (6 / 7)) / 3]],
    // Four alone: no links; precision 1, recall (3 × 1/3 + 1) / 4; entities 1/2 and 1 of two, four given.
    ['everything alone', ['1', '2', '3', '4'].map((at) => [at, at] as const), [0, 2 / 3, (2 * 1.5) / 6]],
  ];

for (const [name, ours, [muc, b3, ceafe]] of CASES) {
  test(`the scores of clusters: ${name}`, () => {
    const score = conll(gold, new Map(ours));
    assert.deepEqual(
      [score.muc, score.b3, score.ceafe].map((value) => value.toFixed(6)),
      [muc, b3, ceafe].map((value) => value.toFixed(6)),
    );
    assert.equal(score.mean.toFixed(6), ((muc + b3 + ceafe) / 3).toFixed(6));
  });
}

test('a mention among others of another chain is merged wrongly, one outside of the largest part of its chain left apart', () => {
  const ours = new Map([
    ['1', 'x'],
    ['2', 'x'],
    ['3', 'y'],
    ['4', 'x'],
  ]);
  assert.deepEqual(faults(gold, ours), { mergedWrongly: 1, leftApart: 1 });
});
