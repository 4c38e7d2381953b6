import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';

/** Rules between two reports on the end of a strike. */
function rulesOf(one: string, other: string): readonly string[] {
  const told = (sentence: string): string =>
    `Strike at the Lenn mill ends\n\n4 May 2031\n\nThe strike at the Lenn mill has ended, Labour Minister Ivo Marsh and the union of Orla Dane said on ` +
    `Sunday. The workers of the mill go back on Monday.\n\n${sentence}\n`;
  const { claims } = storyOf({ 'a.txt': told(one), 'b.txt': told(other) });
  return claims.flatMap(({ differences }) => differences.map(({ rule }) => rule));
}

const CASES: readonly (readonly [string, string, boolean])[] = [
  ['It was the minister who made the settlement possible.', 'No minister won it and no governor won it.', true],
  ['It was the minister who brokered it.', 'It was not the minister and it was not the bishop.', true],
  ['It was the bishop who brokered it.', 'It was not the minister.', false],
  ['It was the minister who opened the fair.', 'No minister won it.', false],
];

for (const [one, other, found] of CASES) {
  test(`credit is ${found ? '' : 'not '}given and denied: ${one} | ${other}`, () => {
    assert.equal(rulesOf(one, other).includes('credit-given-and-denied'), found);
  });
}
