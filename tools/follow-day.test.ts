import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followDay } from './follow-day.ts';

test('a day of a feed that is followed leaves no more in memory than a quarter of it', async () => {
  const { passes, reports, heap } = await followDay('same', 24);
  assert.deepEqual([passes, reports, heap.length], [96, 20, 4]);
  const [first = 0, , , last = 0] = heap;
  // Of 72 looks. A signal of each that stayed with that of the whole took two megabytes.
  assert.ok(last - first < 2 ** 20, heap.join(' '));
});
