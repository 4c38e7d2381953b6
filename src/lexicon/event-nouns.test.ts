import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasOwnDay } from './event-nouns.ts';

const CASES: readonly (readonly [noun: string, verb: string | null, own: boolean])[] = [
  ['talks', 'proposed', true],
  ['talks', 'held', false],
  ['strike', 'announced', true],
  ['deportation', 'ordered', true],
  ['agreement', 'rejected', true],
  ['port', 'shelled', false],
  ['minister', 'met', false],
  ['licence', 'suspended', false],
  ['vote', null, true],
];

for (const [noun, verb, own] of CASES) {
  test(`a day behind “${verb ?? 'in'} … ${noun}” ${own ? 'may be the noun’s' : 'is the verb’s'}`, () =>
    assert.equal(hasOwnDay(noun, verb), own));
}
