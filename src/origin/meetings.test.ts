import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../model/report.ts';
import { meetings, type Text } from './meetings.ts';

/** A text that holds these runs. */
function text(number: number, runs: readonly number[]): Text {
  const report = { id: `r-${number}`, file: `${String(number).padStart(5, '0')}.txt` } as unknown as Report;
  const sampled = Uint32Array.from(new Set(runs));
  return { report, shingles: { words: new Uint32Array(), hashes: sampled, sampled } };
}

const shown = (found: readonly (readonly Text[])[]): unknown =>
  found.map((others) => others.map(({ report }) => report.id));

test('texts meet where they share two sampled runs, the later one those before it', () => {
  const texts = [text(0, [1, 2, 3]), text(1, [1, 9]), text(2, [2, 3, 9]), text(3, [8])];
  assert.deepEqual(shown(meetings().bring(texts)), [[], [], ['r-0'], []]);
});

test('of many copies each meets the first six alone', () => {
  const copies = Array.from({ length: 40 }, (_, number) => text(number, [1, 2, 3, 4]));
  const met = meetings().bring(copies);
  assert.equal(Math.max(...met.map(({ length }) => length)), 6);
});

test('an index that texts came to and left tells what a new one tells', () => {
  const all = fc.array(fc.array(fc.nat(12), { maxLength: 6 }), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(
      all,
      fc.array(fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), { maxLength: 6 }),
      (runs, rounds) => {
        const texts = runs.map((own, number) => text(number, own));
        const index = meetings();
        for (const round of rounds) {
          const inside = texts.filter((_, number) => round[number]);
          assert.deepEqual(shown(index.bring(inside)), shown(meetings().bring(inside)));
        }
      },
    ),
  );
});

test('a text that comes last to many copies changes nobody else', () => {
  const copies = Array.from({ length: 50 }, (_, number) => text(number, [1, 2, 3, 4]));
  const index = meetings();
  const before = index.bring(copies);
  const after = index.bring([...copies, text(50, [1, 2, 3, 4])]);
  assert.ok(before.every((others, at) => others === after[at]));
});
