import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered.ts';

test('a thing is worked out once for each object, whatever it comes to', () => {
  const asked: object[] = [];
  const find = remembered((of: object): undefined => {
    asked.push(of);
  });
  const [one, other] = [{}, {}];
  assert.deepEqual([find(one), find(one), find(other)], [undefined, undefined, undefined]);
  assert.deepEqual(asked.length, 2);
});
