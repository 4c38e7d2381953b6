import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ordered } from './ordered.ts';

interface Thing {
  readonly rank: number;
  readonly name: number;
}

test('a list that is kept in order is what sorting its things gives, equals included, whatever came and went before', () => {
  const things: readonly Thing[] = Array.from({ length: 30 }, (_, name) => ({ rank: name % 7, name }));
  const compare = (a: Thing, b: Thing): number => a.rank - b.rank;
  const some = fc.array(fc.nat(things.length - 1), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), (rounds) => {
      const kept = ordered(compare);
      for (const names of rounds) {
        const items = names.flatMap((name) => things[name] ?? []);
        assert.deepEqual(kept.bring(items), [...items].sort(compare));
      }
    }),
  );
});

test('one thing more is held against few of those that are in order already, besides its neighbours', () => {
  let compared = 0;
  const kept = ordered<number>((a, b) => {
    compared++;
    return a - b;
  });
  const numbers = Array.from({ length: 1024 }, (_, at) => (at * 37) % 1024);
  kept.bring(numbers);
  compared = 0;
  kept.bring([...numbers, 500.5]);
  assert.ok(compared <= 1024 + 20, `${compared} comparisons`);
});
