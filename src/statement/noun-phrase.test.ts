import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs, readingOf } from '../../test/reading.ts';
import { nounEnd, nounPhrase, type Phrase } from './noun-phrase.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Line } from './reading.ts';

function lineOf(text: string): Line {
  const [line] = readingOf(paragraphs(text)).lines;
  if (line === undefined) throw new Error(`no sentence in ${text}`);
  return line;
}

function at(line: Line, text: string): number {
  const found = line.tokens.findIndex((token) => token.text === text);
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

function words(line: Line, phrase: Phrase | null): string | null {
  return phrase === null
    ? null
    : line.tokens
        .slice(phrase.start, phrase.end)
        .map((token) => token.text)
        .join(' ');
}

test('a noun phrase takes in what belongs to it and stops before the next clause', () => {
  for (const [text, from, plain, whole] of [
    ['The spokesman for the ministry said it.', 'The', 'The spokesman', 'The spokesman for the ministry'],
    ['Orla Dane and Bram Kettle said it.', 'Orla', 'Orla Dane', 'Orla Dane and Bram Kettle'],
    ['Officials on Tuesday said it.', 'Officials', 'Officials', 'Officials'],
  ] as const) {
    const line = lineOf(text);
    const start = at(line, from);
    assert.equal(words(line, { start, end: nounEnd(line.tokens, start), head: start }), plain, text);
    assert.equal(words(line, nounPhrase(line.tokens, start)), whole, text);
  }
});

test('the phrase before a verb is its subject, insertions included, adverbials left out', () => {
  for (const [text, wanted] of [
    ['In March the minister said it.', 'the minister'],
    ['Orla Dane, a spokeswoman for the ministry, said it.', 'Orla Dane , a spokeswoman for the ministry ,'],
    ['She said it.', 'She'],
  ] as const) {
    const line = lineOf(text);
    assert.equal(words(line, phraseBefore(line.tokens, at(line, 'said'), line.quotation)), wanted, text);
  }
});
