import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHANNELS, FATES, TERM_ENDS, TERMS } from './agreements.ts';

for (const { id, pattern, yes, no } of CHANNELS) {
  test(`the channel of an agreement is told by its examples and not by the others: ${id}`, () => {
    for (const text of yes) assert.ok(pattern.exec(text)?.groups?.words, text);
    for (const text of no) assert.doesNotMatch(text, pattern);
  });
}

for (const { id, pattern, yes, no } of TERMS) {
  test(`the terms of an agreement are told by their examples and not by the others: ${id}`, () => {
    for (const [text, term] of yes) assert.equal(pattern.exec(text)?.groups?.term?.replace(/[.;]$/u, ''), term, text);
    for (const text of no) assert.doesNotMatch(text, pattern);
  });
}

for (const row of FATES) {
  test(`how an agreement fares is told by its examples and not by the others: ${row.id}`, () => {
    for (const text of row.yes) assert.equal(FATES.find(({ pattern }) => pattern.test(text))?.id, row.id, text);
    for (const text of row.no) assert.doesNotMatch(text, row.pattern);
  });
}

test('a term ends where the sentence goes on to who says so', () => {
  const end = (text: string): string => text.slice(0, TERM_ENDS.exec(text)?.index ?? text.length);
  assert.equal(end('wages would rise by 6 per cent, the union said in a statement'), 'wages would rise by 6 per cent');
  assert.equal(end('norland freed 25 soldiers, according to estland'), 'norland freed 25 soldiers');
  assert.equal(end('both sides will pull back their guns and ships'), 'both sides will pull back their guns and ships');
});

test('patterns for agreements stay fast on a very long line', () => {
  const long = `${'the truce in the deal agreed on friday to under the terms which '.repeat(3_000)}`;
  for (const { pattern } of [...CHANNELS, ...TERMS, ...FATES]) pattern.test(long.slice(0, 2_000));
});
