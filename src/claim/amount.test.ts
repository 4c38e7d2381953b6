import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

/** Rules between two reports on the sale of a footballer, each of which ends with one of the sentences. */
function rulesOf(one: string, other: string): readonly string[] {
  const told = (sentence: string): string =>
    `Ivo Marsh leaves Lenn\n\n4 May 2031\n\nThe striker Ivo Marsh is leaving the Lenn club for Vell after six seasons, the chairman Tor Vayne and ` +
    `the coach Orla Dane said on Sunday.\n\n${sentence}\n`;
  const { claims } = storyOf({ 'a.txt': told(one), 'b.txt': told(other) });
  return claims.flatMap(({ differences }) => differences.map(({ rule }) => rule));
}

const CASES: readonly (readonly [string, string, string | null])[] = [
  ['The fee is 25 million crowns.', 'The fee was 14 million crowns.', 'amounts-apart/fee'],
  ['The fee is about 25 million crowns.', 'The fee was 26 million crowns.', null],
  ['The transfer fee is 25 million crowns.', 'The training fee was 14 million crowns.', null],
  ['The first offer was a fee of 25 million crowns.', 'The fee was 14 million crowns.', null],
  ['The fee rose by 25 million crowns.', 'The fee was 14 million crowns.', null],
  [
    'Tor Vayne spoke with Ivo Marsh on Sunday for forty minutes.',
    'Ivo Marsh took a call from Tor Vayne on Sunday which lasted six minutes.',
    'amounts-apart/length-of-a-talk',
  ],
  [
    'Tor Vayne spoke with Ivo Marsh on Sunday for forty minutes.',
    'Ivo Marsh took a call from Tor Vayne on Monday which lasted six minutes.',
    null,
  ],
];

for (const [one, other, rule] of CASES) {
  test(`of one thing there is one amount: ${one} | ${other}`, () => {
    const found = rulesOf(one, other).filter((name) => name.startsWith('amounts-apart'));
    assert.deepEqual(found, rule === null ? [] : [rule]);
  });
}
