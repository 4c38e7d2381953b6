import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestIn, bestSince, type Looked } from './best.ts';
import type { Unit } from './unit.ts';

const units = Array.from({ length: 12 }, (_, at) => ({ at }) as unknown as Unit);
const SCORES = [0, 3, 1, 2, 3, 0, 2, 3, 1, 0, 2, 3];

const judge = (unit: Unit) => {
  const score = SCORES[units.indexOf(unit)] ?? 0;
  return score === 0 ? null : { unit, score, why: 'a test' };
};

test('the best of lists to which units come and which they leave is the one that looking at all of them finds', () => {
  const lists = fc.tuple(...[1, 2, 3].map(() => fc.subarray(units)));
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 6 }), (rounds) => {
      let before: Looked | null = null;
      for (const round of rounds) {
        const whole = bestIn(round, judge);
        const best: Looked['best'] = before === null ? whole : bestSince(before, round, judge);
        assert.deepEqual(best, whole);
        before = { lists: round, best };
      }
    }),
  );
});

test('where one unit came only that one is judged', () => {
  const before = { lists: [units.slice(0, 8), units.slice(2, 9)], best: judge(units[1] as Unit) };
  let judged = 0;
  bestSince(before, [units.slice(0, 9), units.slice(2, 9)], (unit) => {
    judged++;
    return judge(unit);
  });
  assert.equal(judged, 1);
});
