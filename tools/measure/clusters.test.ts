import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bCubed } from './clusters.ts';

test('the B-cubed score of a grouping is worked out report by report', () => {
  const events = new Map([
    ['a', 'flood'],
    ['b', 'flood'],
    ['c', 'vote'],
  ]);
  const all = ['a', 'b', 'c'];
  const together = new Map(all.map((report) => [report, all]));
  const { precision, recall, count } = bCubed(together, events, () => true);
  assert.deepEqual([precision.toFixed(6), recall, count], [(2 / 3 + 2 / 3 + 1 / 3).toFixed(6), 3, 3]);
  assert.equal(bCubed(new Map(), events, (event) => event === 'flood').recall, 1);
});
