import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takesTimeInProportion } from './in-proportion.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
let kept = 0;

test('work in linear time is seen to be in proportion', () => {
  const work = (given: readonly number[]): void => {
    for (const one of given) kept = (kept * 31 + one) % 1_000_003;
  };
  takesTimeInProportion(work, numbers(1_000_000), numbers(4_000_000), 4);
  assert.ok(kept >= 0);
});

test('work in quadratic time is seen not to be in proportion', () => {
  const work = (given: readonly number[]): void => {
    for (const one of given) for (const other of given) kept = (kept * 31 + one * other) % 1_000_003;
  };
  assert.throws(() => takesTimeInProportion(work, numbers(1_000), numbers(4_000), 4), /beside 4 pieces/u);
});
