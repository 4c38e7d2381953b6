import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyKey, initialsOf, isShortFor } from './same-name.ts';

const NAMES: readonly (readonly [a: string, b: string, fits: boolean])[] = [
  ['Dane', 'Orla Dane', true],
  ['O. Dane', 'Orla Dane', true],
  ['Orla Dane', 'Syed Orla Dane', true],
  ['Bill Dane', 'William Dane', true],
  ['Orla Dane', 'Ivo Dane', false],
  ['Orla Dane', 'Orla Marsh', false],
  ['Orla', 'Orla Dane', false],
];

for (const [a, b, fits] of NAMES) {
  test(`“${a}” ${fits ? 'may be' : 'is not'} short for “${b}”, in either order`, () => {
    const [left, right] = [a.split(' '), b.split(' ')];
    assert.equal(isShortFor(left, right), fits);
    assert.equal(isShortFor(right, left), fits);
  });
}

test('a body keeps one key however its name is turned', () => {
  assert.equal(bodyKey('The Ministry of Defence'), bodyKey('Defence Ministry'));
  assert.equal(bodyKey("Norland's Ministry of Defence"), bodyKey('Norland’s Defence Ministry'));
  assert.notEqual(bodyKey('Ministry of Defence'), bodyKey('Ministry of Health'));
});

test('initials are those of the words with a capital', () => {
  assert.equal(initialsOf('International Fund for Trade'), 'IFT');
});
