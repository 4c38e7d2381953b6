import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bundlesOf, byId, comings, gathered } from './gathered.ts';
import { hashId } from './id.ts';

interface Told {
  readonly report: { readonly id: string };
  readonly words: readonly string[];
}

const told = (number: number): Told => ({
  report: { id: hashId('r', number) },
  words: Array.from({ length: number % 3 }, (_, at) => `${number} ${at}`),
});

const many = Array.from({ length: 2_000 }, (_, number) => told(number));

test('what reports tell is gathered in their order, whichever of them came and went before', () => {
  const wordsOf = gathered(({ words }: Told) => words);
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(many.length - 1), { maxLength: 400 }), { maxLength: 8 }), (rounds) => {
      for (const round of rounds) {
        const inside = [...new Set(round)].flatMap((number) => many[number] ?? []);
        assert.deepEqual(
          wordsOf(inside),
          inside.flatMap(({ words }) => words),
        );
      }
    }),
  );
});

test('of two thousand reports one that comes has only its neighbours asked again', () => {
  let asked = 0;
  const wordsOf = gathered(({ words }: Told) => {
    asked++;
    return words;
  });
  wordsOf(many);
  asked = 0;
  wordsOf([...many.slice(0, 1_000), told(5_000), ...many.slice(1_000)]);
  assert.ok(asked <= 2 * 256, `${asked} reports were asked`);
});

test('runs of reports are a few dozen long and leave nobody out', () => {
  const bundles = bundlesOf(many);
  assert.deepEqual(bundles.flat(), many);
  assert.ok(bundles.length > 10 && bundles.length < 200, `${bundles.length} runs`);
});

test('reports are found by their ids', () => {
  assert.equal(byId(many).get(hashId('r', 7)), many[7]);
});

test('what came and what went is told from one list to the next', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(300), { maxLength: 200 }), { maxLength: 8 }), (rounds) => {
      const changes = comings<Told>();
      let before: readonly Told[] = [];
      for (const round of rounds) {
        const now = [...new Set(round)].sort((a, b) => a - b).flatMap((number) => many[number] ?? []);
        assert.deepEqual(changes(now), {
          come: now.filter((one) => !before.includes(one)),
          gone: before.filter((one) => !now.includes(one)),
        });
        before = now;
      }
    }),
  );
});
