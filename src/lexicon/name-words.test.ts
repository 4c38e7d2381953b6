import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsOfWord, readNameWords } from './name-words.ts';

const words = readNameWords("name\tkinds\nDane\tns\nO'Dane\ts\n");

for (const [name, kinds] of [
  ['Dane', 'ns'],
  ['Dané', 'ns'],
  ['O’Dane', 's'],
  ['Orla', ''],
] as const) {
  test(`the kinds of the word “${name}” are “${kinds}”`, () => {
    assert.equal(kindsOfWord(words, name), kinds);
  });
}
