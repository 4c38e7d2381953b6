import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashId } from './id.ts';

test('an id depends on each of its parts and on where they divide', () => {
  const ids = [
    hashId('s', 'ab', 'c'),
    hashId('s', 'a', 'bc'),
    hashId('s', 'abc'),
    hashId('s', 'abc', 1),
    hashId('s', 'abc', 2),
  ];
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(hashId('s', 'ab', 'c'), ids[0]);
});

test('a hundred thousand neighbouring ids are all different', () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, at) => hashId('t', 'r-0123456789', at, at + 7, 'rule')));
  assert.equal(ids.size, 100_000);
});
