import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Mention } from './mention.ts';
import type { Sentence } from './sentence.ts';
import type { Span } from './span.ts';
import { actorsIn, sentencesIn } from './within.ts';

function sentence(start: number, end: number, index: number): Sentence {
  return { start, end, index, block: 0, quoted: [], tokens: [] };
}

const SENTENCES = [sentence(0, 10, 0), sentence(11, 20, 1), sentence(22, 30, 2)];

const SPANS: readonly (readonly [Span, readonly number[]])[] = [
  [{ start: 0, end: 10 }, [0]],
  [{ start: 9, end: 12 }, [0, 1]],
  [{ start: 10, end: 11 }, []],
  [{ start: 5, end: 29 }, [0, 1, 2]],
  [{ start: 30, end: 40 }, []],
];

for (const [{ start, end }, expected] of SPANS) {
  test(`the span ${start} to ${end} touches ${expected.length} of three sentences`, () => {
    const found = sentencesIn({ sentences: SENTENCES }, { start, end });
    assert.deepEqual(
      found.map(({ index }) => index),
      expected,
    );
  });
}

test('what is found by halving is what a look at every sentence finds', () => {
  const lengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 })), { maxLength: 12 });
  fc.assert(
    fc.property(lengths, fc.nat(60), fc.integer({ min: 1, max: 20 }), (parts, start, length) => {
      const sentences: Sentence[] = [];
      for (const [gap, size] of parts) {
        const from = (sentences.at(-1)?.end ?? 0) + gap;
        sentences.push(sentence(from, from + size, sentences.length));
      }
      const span = { start, end: start + length };
      assert.deepEqual(
        sentencesIn({ sentences }, span),
        sentences.filter((one) => one.end > span.start && one.start < span.end),
      );
    }),
  );
});

test('the actors of a sentence are those that begin in it', () => {
  const mentions = [
    { type: 'actor', start: 0, end: 4 },
    { type: 'time', start: 12, end: 14 },
    { type: 'actor', start: 15, end: 18 },
    { type: 'actor', start: 20, end: 25 },
  ] as unknown as readonly Mention[];
  assert.deepEqual(
    actorsIn({ mentions }, { start: 11, end: 20 }).map(({ start }) => start),
    [15],
  );
  assert.deepEqual(actorsIn({ mentions: [] }, { start: 11, end: 20 }), []);
});
