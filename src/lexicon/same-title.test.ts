import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleFits } from './same-title.ts';

const CASES: readonly (readonly [full: string, short: string, fits: boolean])[] = [
  ['foreign minister', 'minister', true],
  ['minister of external affairs', 'foreign minister', true],
  ['defense minister', 'defence minister', true],
  ['Gen.', 'general', true],
  ['prime minister', 'leader', true],
  ['PM', 'prime minister', true],
  ['vice president', 'president', false],
  ['VP', 'vice president', true],
  ['deputy chancellor', 'leader', false],
  ['foreign minister', 'general', false],
  ['foreign minister', '', false],
];

for (const [full, short, fits] of CASES) {
  test(`“${short}” ${fits ? 'may stand' : 'never stands'} for “${full}”`, () => {
    assert.equal(titleFits(full, short), fits);
  });
}
