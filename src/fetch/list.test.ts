import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readList } from './list.ts';

test('a list holds one address a line; blanks, empty lines and comments do not count', () => {
  const text =
    '# the wires\r\nhttps://a.example/1\n\n  https://b.example/2#part  # a comment\n\t#https://c.example\nd.example';
  assert.deepEqual(readList(text), ['https://a.example/1', 'https://b.example/2#part', 'd.example']);
  assert.deepEqual(readList(''), []);
});
