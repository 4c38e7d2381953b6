import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertWhole } from '../../test/whole.ts';
import type { PrintedPage, PrintedPiece } from './print.ts';
import { setTogether } from './print-text.ts';
import { makeReport } from './report.ts';

const ABOUT = { title: null, author: null, made: null };

function page(pieces: readonly PrintedPiece[]): PrintedPage {
  return { width: 600, height: 800, pieces };
}

/** Letters and figures, sorted; the order of reading is not asked here. */
function letters(words: string): string {
  return [...words.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}

test('of whatever is printed wherever, no letter is lost and none comes twice', () => {
  const piece = fc.record({
    words: fc.oneof(
      fc.lorem({ maxCount: 6 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('ceasefire-', 'long-', 'term', ' ', ''),
    ),
    x: fc.integer({ min: -20, max: 620 }),
    y: fc.integer({ min: -20, max: 820 }),
    width: fc.integer({ min: 0, max: 300 }),
    size: fc.constantFrom(0, 8, 10, 10, 10, 24),
    level: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 30 }), { maxLength: 5 }), (pages) => {
      const { text, lines } = setTogether(pages.map(page), ABOUT);
      assert.equal(
        letters(text),
        letters(
          pages
            .flat()
            .map(({ words }) => words)
            .join(' '),
        ),
      );
      assertWhole(makeReport('f', 0, text, undefined, lines));
    }),
  );
});

test('a page of a hundred thousand pieces is set together', () => {
  const pieces = Array.from({ length: 100_000 }, (_, at) => ({
    words: 'dam',
    x: (at % 300) * 40,
    y: Math.floor(at / 300) * 12,
    width: 18,
    size: 10,
    level: true,
  }));
  assert.equal(setTogether([page(pieces)], ABOUT).text.match(/dam/gu)?.length, 100_000);
});
