import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';

const THREE =
  'Internet traffic between Norland and Sudmark was disrupted after three undersea cables were cut in the Bay of Lenn.';

const CASES: readonly (readonly [string, string, boolean])[] = [
  [
    THREE,
    'Norland and Sudmark lost the internet after two undersea cables in the Bay of Lenn suffered severe damage.',
    true,
  ],
  [
    THREE,
    'Norland and Sudmark lost the internet after at least two undersea cables in the Bay of Lenn were cut.',
    false,
  ],
  [
    THREE,
    'Another two undersea cables between Norland and Sudmark were cut in the Bay of Lenn, and traffic was slow.',
    false,
  ],
  [
    THREE,
    'Two of the undersea cables between Norland and Sudmark that were cut in the Bay of Lenn were mended.',
    false,
  ],
  [
    THREE,
    'Norland and Sudmark ordered two undersea cables for the Bay of Lenn, where internet traffic was slow.',
    false,
  ],
  [THREE, 'Two undersea cables were cut off Vell.', false],
];

for (const [one, other, differs] of CASES) {
  test(`counts of one thing in one event differ: ${one} | ${other}`, () => {
    assert.equal(rulesBetween([one, other]).includes('tallies-apart/count'), differs);
  });
}

test('dollars may be those of two countries', () => {
  const rules = rulesBetween([
    'Armed robbers stole diamonds worth $137 million from the Lenn branch of the jeweller Arno Pell.',
    'Armed robbers stole diamonds worth $102 million from the Lenn branch of the jeweller Arno Pell.',
  ]);
  assert.ok(rules.includes('dollars-apart'), rules.join(', '));
});
