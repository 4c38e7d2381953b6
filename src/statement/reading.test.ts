import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphs, readingOf } from '../../test/reading.ts';
import { lineAt, startsClause, tokenAt, withoutMarks } from './reading.ts';

test('a quotation over sentences and paragraphs is one, with a part for each paragraph', () => {
  const text = 'Dane said: “We go. We stay.\n“And we come back.” It rained.';
  const { quotations } = readingOf(paragraphs(text));
  assert.deepEqual(
    quotations.map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end))),
    [['We go. We stay.', 'And we come back.']],
  );
});

test('two single marks for one are taken off at the edges', () => {
  const text = "''We go,'' Dane said.";
  assert.deepEqual(withoutMarks(text, { start: 1, end: 9 }), { start: 2, end: 8 });
});

test('sentences and tokens are found by their place', () => {
  const text = 'Rain fell. Wind rose.';
  const reading = readingOf(paragraphs(text));
  assert.equal(lineAt(reading, 0), 0);
  assert.equal(lineAt(reading, text.indexOf('Wind')), 1);
  const [first] = reading.lines;
  assert.ok(first !== undefined);
  assert.equal(tokenAt(first, 5), 1);
  assert.equal(tokenAt(first, 500), -1);
});

test('a clause starts after nothing but joining words', () => {
  const [line] = readingOf(paragraphs('And meanwhile, according to Dane, rain fell.')).lines;
  assert.ok(line !== undefined);
  assert.equal(startsClause(line, 3), true);
  assert.equal(startsClause(line, 7), false);
});

test('every token knows how far what hangs on it reaches', () => {
  const [line] = readingOf(paragraphs('The minister of the north left.')).lines;
  assert.ok(line !== undefined);
  for (const [at, token] of line.tokens.entries()) {
    const first = line.first[at] ?? -1;
    const last = line.last[at] ?? -1;
    assert.ok(first <= at && at <= last);
    if (token.head >= 0) assert.ok((line.first[token.head] ?? 0) <= first && last <= (line.last[token.head] ?? 0));
  }
});
