import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesBetween } from '../../test/rules.ts';
import { CAUSES } from './causes.ts';
import { OCCUPATIONS } from './occupations.ts';

const APART: readonly (readonly [string, string])[] = [
  ['The fire in the mill at Lenn was arson.', 'A short circuit started the fire in the mill at Lenn.'],
  ['The crash of the Petrel was caused by a broken rudder.', 'Pilot error was the cause of the crash of the Petrel.'],
  ['The cable at Lenn was cut on purpose.', 'The cable at Lenn broke by itself.'],
];

const ALIKE: readonly (readonly [string, string])[] = [
  ['The fire in the mill at Lenn was arson.', 'A short circuit started the fire in the school at Vell.'],
  ['The first fire was an accident.', 'The second fire was arson.'],
  ['The fire in the mill was an accident.', 'A short circuit started the fire in the mill.'],
];

for (const pair of APART) {
  test(`causes that exclude each other are set against each other: ${pair.join(' / ')}`, () => {
    assert.ok(rulesBetween(pair).includes('causes-apart'), rulesBetween(pair).join(', '));
  });
}

for (const pair of ALIKE) {
  test(`causes of other things, or that may be one, are left alone: ${pair.join(' / ')}`, () => {
    assert.deepEqual(
      rulesBetween(pair).filter((rule) => rule.startsWith('cause')),
      [],
    );
  });
}

test('no word names causes of two families, and no occupation is of two rows', () => {
  const words = CAUSES.flatMap(({ words: own }) => own);
  assert.equal(new Set(words).size, words.length);
  assert.ok(OCCUPATIONS.size > 100);
});
