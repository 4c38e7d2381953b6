import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, NORTH, REPORTS } from '../../test/answered.ts';
import { mustHold } from './hold.ts';

const good = at(NORTH, '31 people had died');

test('an answer whose citations stand in the reports may leave', () => {
  mustHold(exampleAnswer([exampleLine('31 people had died.', [good])]), REPORTS);
  mustHold(exampleAnswer([exampleLine('Nothing is said of it.', [])], { role: 'missing' }), REPORTS);
});

const BROKEN: readonly (readonly [string, Parameters<typeof exampleLine>[1], RegExp])[] = [
  ['a line without a citation', [], /has no citation/],
  ['a quotation with one other letter', [{ ...good, quote: '32 people had died' }], /north\.txt .* there stands “31/],
  ['a span one letter farther on', [{ ...good, start: good.start + 1, end: good.end + 1 }], /there stands/],
  ['a report that is not there', [{ ...good, report: 'r-none' }], /no report has the id r-none/],
  ['an end after the end of the text', [{ ...good, end: NORTH.text.length + 1 }], /has only \d+ characters/],
  ['an empty span', [{ ...good, end: good.start, quote: '' }], /characters/],
];

for (const [what, citations, message] of BROKEN) {
  test(`an answer does not leave with ${what}`, () => {
    assert.throws(() => mustHold(exampleAnswer([exampleLine('31 people had died.', citations)]), REPORTS), message);
  });
}

test('an answer does not leave when it cites a report that is not among its sources', () => {
  const answer = exampleAnswer([exampleLine('31 people had died.', [good])]);
  assert.throws(() => mustHold({ ...answer, sources: answer.sources.slice(1) }, REPORTS), /not among the sources/);
});
