import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSaying, mayLead, passive } from './saying.ts';
import { wordsOf } from './words.ts';

const verbsIn = (text: string) => {
  const words = wordsOf(text);
  return words.filter((word, at) => isSaying(word, words[at - 1])).map(({ text: word }) => word);
};

test('a verb of saying is told from a noun and from a name', () => {
  assert.deepEqual(verbsIn('The Northern Post said the report warned of it'), ['said', 'warned']);
  assert.deepEqual(verbsIn('According to Dane'), ['According']);
});

test('only some verbs stand before whoever speaks', () => {
  const [said, thanked] = wordsOf('said thanked');
  assert.deepEqual(
    [said, thanked].map((word) => word !== undefined && mayLead(word)),
    [true, false],
  );
});

test('a passive is seen by its form of be', () => {
  const words = wordsOf('a part was also denied by Dane');
  assert.equal(passive(words, 4), true);
  assert.equal(passive(wordsOf('Dane denied it'), 1), false);
});
