import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';

const CASES: readonly (readonly [string, string, boolean])[] = [
  [
    'Ivo Marsh fired the shot that killed the girl in Lenn, a witness said.',
    'The lawyer said that Ivo Marsh was at the scene in Lenn, but isn’t the one who fired the fatal shot.',
    true,
  ],
  [
    'The mayor Orla Dane herself led the rescue at the Lenn bridge.',
    'It was not the mayor Orla Dane who led the rescue at the Lenn bridge.',
    true,
  ],
  [
    'Ivo Marsh fired the shot that killed the girl in Lenn, a witness said.',
    'The lawyer said that Jon Arvid was at the scene in Lenn, but isn’t the one who fired the fatal shot.',
    false,
  ],
  [
    'The mayor Orla Dane herself led the rescue at the Lenn bridge.',
    'It was the mayor Orla Dane who led the rescue at the Lenn bridge.',
    false,
  ],
];

for (const [one, other, differs] of CASES) {
  test(`who is not the one who did it is denied to have done it: ${one} | ${other}`, () => {
    assert.equal(rulesBetween([one, other]).includes('negated'), differs);
  });
}
