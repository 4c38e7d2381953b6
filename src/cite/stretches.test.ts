import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleReport } from '../../test/answered.ts';
import { textsOf } from './locate.ts';
import { checkStretches } from './stretches.ts';

const report = exampleReport(
  'a.txt',
  'A title\n\nHe said “we saw the ‘red kite’ at noon” and\nleft. She wrote: "It is\nnot over."',
);
const source = { path: '', report: report.id, file: report.file, title: '', origin: null, sha256: '' };
const place = { report, start: 0, end: report.text.length, source };

function look(text: string) {
  const { stretches, faults } = checkStretches(text, [place], textsOf([report]));
  return [stretches.map(({ words }) => words), faults.map(({ name }) => name)];
}

const LINES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['“we saw the ‘red kite’ at noon”', ['we saw the ‘red kite’ at noon'], []],
  ['A line break counts as a blank: “at noon” and «It is not over»', ['at noon', 'It is not over'], []],
  ['“He said “we saw the ‘red kite’ at noon” and left”', ['He said “we saw the ‘red kite’ at noon” and left'], []],
  ['a nested opening mark “said “we saw”', ['said “we saw'], []],
  ['the ‘red kite’ in single marks', ['red kite'], []],
  ['It is over," she [Orla Dane] wrote. "It is\nnot over."', ['It is not over.'], ['malformed']],
  ['the ‘so-called’ plan, the boys’ plan', [], []],
  ['the report “A title”', ['A title'], []],
  ['“red kites”', [], ['fabricated']],
  ['“the red kite”', [], ['fabricated']],
  ['"we saw', [], ['malformed']],
  ['we saw”', [], ['malformed']],
];

for (const [text, words, faults] of LINES) {
  test(`of the quotation marks in ${text} the right stretches hold`, () => {
    assert.deepEqual(look(text), [words, faults]);
  });
}

test('a stretch that holds tells where in the report and where in the line it stands', () => {
  const text = 'So “It is not over” then';
  const [stretch] = checkStretches(text, [place], textsOf([report])).stretches;
  assert.equal(report.text.slice(stretch?.at.start, stretch?.at.end), 'It is\nnot over');
  assert.equal(text.slice(stretch?.inLine.start, stretch?.inLine.end), 'It is not over');
});

test('a straight mark that ends a quotation of the sentence before opens none, and what follows may be the line’s own', () => {
  const torn = exampleReport('b.txt', '"The road is long.\n\nIt is over at last," he wrote. "It is not lost."');
  const spot = { report: torn, start: 20, end: torn.text.length, source };
  const text = 'It is over at last," he [Dane] wrote. "It is not lost."';
  assert.deepEqual(checkStretches(text, [spot], textsOf([torn])).faults, []);
});

test('a line of a hundred thousand quotation marks is checked in a moment', () => {
  look('“'.repeat(100_000));
  look('"a '.repeat(20_000));
});
