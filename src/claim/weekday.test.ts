import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

/** Rules of differences between two reports without a date. */
function rulesOf(one: string, other: string): readonly string[] {
  const told = (sentence: string): string => `${sentence} The streets were wet at the time.\n`;
  const { claims } = storyOf({ 'a.txt': told(one), 'b.txt': told(other) });
  return claims.flatMap(({ differences }) => differences.map(({ rule }) => rule));
}

const TUESDAY = 'The actress Orla Dane checked into the Harke clinic in Lenn on Tuesday.';

const CASES: readonly (readonly [string, string, string | null])[] = [
  [TUESDAY, 'The actress Orla Dane checked into the Harke clinic in Lenn on Friday.', 'once-on-another-weekday'],
  [TUESDAY, 'The actress Orla Dane checked into the Harke clinic in Lenn early Wednesday.', 'next-weekday'],
  [TUESDAY, 'Orla Dane has checked into the Harke clinic in Lenn, her lawyer said on Friday.', null],
  [TUESDAY, 'The singer Mila Ferro checked into the Harke clinic in Lenn on Friday.', null],
  [TUESDAY, 'The actress Orla Dane was in the Harke clinic in Lenn on Friday.', null],
  [TUESDAY, 'The actress Orla Dane checked into a hotel in Vell on Friday.', null],
];

for (const [one, other, rule] of CASES) {
  test(`what is done once is told of two weekdays: ${one} | ${other}`, () => {
    const found = rulesOf(one, other).filter((name) => name.endsWith('weekday'));
    assert.deepEqual(found, rule === null ? [] : [rule]);
  });
}
