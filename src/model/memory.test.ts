import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FORGETFUL, type Memory, remember } from './memory.ts';

/** Sums by key, as a step would make them. */
function sums(memory: Memory, lists: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, number>> {
  const keep = memory.of('sums');
  return Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, keep(key, list, () => list.reduce((sum, one) => sum + one, 0))]),
  );
}

test('what is made of the same parts is made once', () => {
  const made: string[] = [];
  const memory = remember((step) => made.push(step));
  sums(memory, { a: [1, 2], b: [3] });
  assert.deepEqual(sums(memory, { a: [1, 2], b: [3, 4] }), { a: 3, b: 7 });
  assert.deepEqual(made, ['sums', 'sums', 'sums']);
});

test('what a round does not ask for is forgotten', () => {
  let made = 0;
  const memory = remember(() => made++);
  sums(memory, { a: [1], b: [2] });
  sums(memory, { a: [1] });
  sums(memory, { a: [1] });
  assert.equal(made, 2);
  sums(memory, { b: [2] });
  assert.equal(made, 3);
});

test('a step of another name keeps its own', () => {
  const memory = remember();
  assert.equal(
    memory.of('one')('key', [], () => 1),
    1,
  );
  assert.equal(
    memory.of('other')('key', [], () => 2),
    2,
  );
});

test('whatever came before, a memory gives what is made without one', () => {
  const lists = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(fc.nat(3), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(lists, { maxLength: 8 }), (rounds) => {
      const memory = remember();
      for (const round of rounds) assert.deepEqual(sums(memory, round), sums(FORGETFUL, round));
    }),
  );
});
