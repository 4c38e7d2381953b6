import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once } from './once.ts';

test('a thing that is worked out once is not worked out before it is asked for, nor again', () => {
  let asked = 0;
  const number = once(() => ++asked);
  assert.equal(asked, 0);
  assert.deepEqual([number(), number(), asked], [1, 1, 1]);
});
