import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleReport, NORTH, REPORTS, SOUTH } from '../../test/answered.ts';
import { search, shortened, textsOf } from './locate.ts';

test('words are looked for in the cited report before the others, letter for letter before other marks', () => {
  const texts = textsOf(REPORTS);
  assert.equal(search('brokered by Westria', NORTH, texts, 0)?.report, SOUTH);
  assert.deepEqual(search('Norland’s army', NORTH, texts, 0)?.exact, false);
  assert.equal(search('never said', NORTH, texts, 0), null);
  assert.equal(search(' ', NORTH, texts, 0), null);
});

test('of several places the nearest to where the words should stand is told', () => {
  const report = exampleReport('twice.txt', 'They met. Later they said: they met. At last they met.');
  const texts = textsOf([report]);
  assert.equal(search('they met', report, texts, 0)?.start, 27);
  assert.equal(search('they met', report, texts, 50)?.start, 45);
});

test('a word that stands in small letters somewhere is known as a word', () => {
  const texts = textsOf(REPORTS);
  assert.deepEqual([texts.isWord('camps'), texts.isWord('westria')], [false, false].with(0, true));
});

test('a long quotation is told by its beginning and end', () => {
  assert.match(shortened('word '.repeat(100)), /^word .* … .*word$/);
  assert.equal(shortened('short\nwords'), 'short words');
});
