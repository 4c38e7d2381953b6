import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageOf } from './page.ts';

test('the pages of any list hold every item once, in order, and none is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 })), fc.integer({ min: 1, max: 400 }), (all, room) => {
      const got: string[] = [];
      let cursor: string | null = null;
      do {
        const page: ReturnType<typeof pageOf<string>> = pageOf(all, cursor, room);
        assert.equal(page.total, all.length);
        assert.ok(page.items.length > 0 || all.length === 0);
        got.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      assert.deepEqual(got, all);
    }),
  );
});

test('a cursor of another list, of the list before it changed, or of no list is refused', () => {
  const { next } = pageOf(['a', 'b', 'c'], null, 1);
  assert.notEqual(next, null);
  for (const [all, cursor] of [
    [['a', 'b', 'd'], next],
    [['a', 'b', 'c'], 'nothing'],
    [['a', 'b', 'c'], `${next?.slice(0, 12)}-9`],
    [['a', 'b', 'c'], ''],
  ] as const) {
    assert.throws(() => pageOf(all, cursor, 1), RangeError);
  }
});
