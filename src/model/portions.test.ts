import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { remember } from './memory.ts';
import { keepPortions, PORTION, portionsOf } from './portions.ts';

const sizes = fc.array(fc.integer({ min: 0, max: 2 * PORTION.characters }), { maxLength: 300 });

test('portions hold everything in order, and never more than a portion but where one part is larger', () => {
  fc.assert(
    fc.property(sizes, (parts) => {
      const portions = [...portionsOf(parts, (size) => size)];
      assert.deepEqual(portions.flat(), parts);
      for (const portion of portions) {
        assert.ok(portion.length > 0 && portion.length <= PORTION.reports);
        const size = portion.reduce((sum, one) => sum + one, 0);
        assert.ok(portion.length === 1 || size <= PORTION.characters);
      }
    }),
  );
});

test('of what is made in portions only that is made which a memory does not know', () => {
  const memory = remember();
  const made: string[] = [];
  const round = (words: readonly string[]): readonly string[] =>
    keepPortions(memory.of('words'), words, {
      keyOf: (word) => word,
      sizeOf: () => PORTION.characters / 2,
      makeAll: (portion) => {
        made.push(portion.join('+'));
        return portion.map((word) => word.toUpperCase());
      },
    });
  assert.deepEqual(round(['a', 'b', 'c']), ['A', 'B', 'C']);
  assert.deepEqual(round(['d', 'a', 'b', 'c', 'e', 'f']), ['D', 'A', 'B', 'C', 'E', 'F']);
  assert.deepEqual(made, ['a+b', 'c', 'd+e', 'f']);
});

test('what was not made because another part failed is made when it is asked for again', () => {
  const memory = remember();
  let fails = true;
  const round = (): readonly number[] =>
    keepPortions(memory.of('numbers'), [1, 2], {
      keyOf: String,
      sizeOf: () => 1,
      makeAll: (portion) => {
        if (fails) throw new Error('not now');
        return portion.map((number) => number * 10);
      },
    });
  assert.throws(round, /not now/u);
  fails = false;
  assert.deepEqual(round(), [10, 20]);
});
