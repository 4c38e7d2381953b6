import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesOf, following, madeOf } from './changes.ts';

/** Each thing once, in some order. */
const lists = fc.array(fc.shuffledSubarray(Array.from({ length: 90 }, (_, at) => at)), { maxLength: 6 });

test('what came and what went between two lists is told, whatever moved', () => {
  fc.assert(
    fc.property(lists, (rounds) => {
      const changes = following<number>();
      let before: readonly number[] = [];
      for (const now of rounds) {
        const { come, gone, inPlace } = changes(now);
        assert.deepEqual(
          come,
          now.filter((one) => !before.includes(one)),
        );
        assert.deepEqual(
          gone,
          before.filter((one) => !now.includes(one)),
        );
        const stayed = before.filter((one) => now.includes(one));
        if (inPlace)
          assert.deepEqual(
            now.filter((one) => before.includes(one)),
            stayed,
          );
        before = now;
      }
    }),
  );
});

test('of a list of which a few things came, went or were replaced, all others stand in place', () => {
  const before = Array.from({ length: 5_000 }, (_, at) => at);
  const now = before.flatMap((one) =>
    one % 700 === 3 ? [] : one % 900 === 5 ? [one + 0.5] : one === 77 ? [77, 77.5] : [one],
  );
  const { come, gone, inPlace } = changesOf(before, now);
  assert.equal(inPlace, true);
  assert.deepEqual([come.length, gone.length], [7, 14]);
});

test('what is made of the things of a list is made once, and again where it is stale', () => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(89), { maxLength: 3 }), (rounds, some) => {
      const values = madeOf<number, string>();
      let made = 0;
      let before: readonly number[] = [];
      for (const [round, now] of rounds.entries()) {
        made = 0;
        const stale = new Set(round === 2 ? some : []);
        const found = values(
          now,
          (one, at, old) => {
            made++;
            assert.equal(now[at], one);
            return old ?? `made of ${one}`;
          },
          stale,
        );
        assert.deepEqual(
          found,
          now.map((one) => `made of ${one}`),
        );
        assert.equal(made, now.filter((one) => !before.includes(one) || stale.has(one)).length);
        before = now;
      }
    }),
  );
});

test('of a list that did not change the very same values come back', () => {
  const values = madeOf<object, object>();
  const things = [{}, {}, {}];
  assert.equal(
    values(things, () => ({})),
    values([...things], () => ({})),
  );
});
