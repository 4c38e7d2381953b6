import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNickname } from './nicknames.ts';

test('a given name and its usual short form are one, either way round', () => {
  for (const [a, b] of [
    ['william', 'bill'],
    ['mike', 'michael'],
    ['debbie', 'deborah'],
  ] as const)
    assert.ok(isNickname(a, b), `${a} ${b}`);
});

test('two short forms, two whole names and strange names are not one', () => {
  for (const [a, b] of [
    ['bill', 'will'],
    ['john', 'james'],
    ['orla', 'or'],
    ['william', 'william'],
  ] as const)
    assert.ok(!isNickname(a, b), `${a} ${b}`);
});
