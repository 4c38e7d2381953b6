import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSpelling } from './name.ts';

const CASES: readonly [string, string, boolean][] = [
  ['Operation Haroon Vayel', 'Operation Harrun-Vael', true],
  ['Operation Bel Amar', 'Operation Bell-un-Amaar', true],
  ['Operation Grey Heron', 'Operation Haroon Vayel', false],
  ['Operation Grey Heron', 'Operation Gray Heron', true],
  ['Operation Grey Heron', 'Operation Grey Heron', false],
  ['Hurricane Marta', 'Storm Marta', false],
  ['Operation Red', 'Operation Rod', false],
];

for (const [a, b, same] of CASES) {
  test(`“${a}” and “${b}” are ${same ? 'one name in two spellings' : 'no two spellings of one name'}`, () => {
    assert.equal(isSpelling(a, b), same);
    assert.equal(isSpelling(b, a), same);
  });
}
