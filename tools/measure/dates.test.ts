import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeTimes } from '../../src/date/place.ts';
import { withFolder } from '../../test/folder.ts';
import { textOf } from '../../test/timed.ts';
import { dates } from './dates.ts';
import { period, timexValue } from './timex.ts';

const TEXT = 'The dam broke on Friday. It had rained for three days.';
const at = (words: string): { readonly start: number; readonly end: number } => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const article = (timex: readonly object[]): string => JSON.stringify({ id: 'a', dct: '2031-05-11', text: TEXT, timex });

test('measure dates scores spans and values as TempEval-3 does, ours and chrono-node’s', () => {
  const right = [
    { ...at('Friday'), type: 'DATE', value: '2031-05-09' },
    { ...at('three days'), type: 'DURATION', value: 'P3D' },
  ];
  return withFolder({ 'set.jsonl': `${article(right)}\n` }, (folder) => {
    const { figures } = dates(folder);
    assert.equal(figures.expressions, 2);
    assert.equal(figures.crossreadStrictF1, 1);
    assert.equal(figures.crossreadValueF1, 1);
    // chrono-node takes a length for a day.
    assert.equal(figures.chronoValueF1, 0.5);
  });
});

test('measure dates counts a wrong value against value F1 and a wider span against strict F1', () => {
  const other = [
    { ...at('on Friday'), type: 'DATE', value: '2031-05-09' },
    { ...at('three days'), type: 'DURATION', value: 'P4D' },
  ];
  return withFolder({ 'set.jsonl': article(other) }, (folder) => {
    const { figures } = dates(folder);
    assert.equal(figures.crossreadRelaxedF1, 1);
    assert.equal(figures.crossreadStrictF1, 0.5);
    assert.equal(figures.crossreadValueF1, 0.5);
  });
});

test('measure dates reads short cases and counts what is found where there is nothing', () => {
  const cases = [
    {
      Input: "I'll be back tomorrow",
      Context: { ReferenceDateTime: '2031-05-11T00:00:00' },
      Results: [{ Start: 13, End: 20, Resolution: { values: [{ timex: '2031-05-12', value: '2031-05-12' }] } }],
    },
    { Input: 'It is daily bread', Context: { ReferenceDateTime: '2031-05-11T00:00:00' }, Results: [] },
  ];
  const files = { 'set.jsonl': article([]), 'recognizers-text/cases.json': JSON.stringify(cases) };
  return withFolder(files, (folder) => {
    const { figures } = dates(folder);
    assert.equal(figures.crossreadCasesValue, 1);
    assert.equal(figures.crossreadCasesFalse, 1);
  });
});

test('measure dates says so where the folder holds no articles', () =>
  withFolder({ 'readme.txt': 'nothing' }, (folder) => {
    assert.throws(() => dates(folder), /holds no \.jsonl files/);
  }));

const VALUES: readonly (readonly [words: string, value: string])[] = [
  ['It fell in June 2031.', '2031-06'],
  ['It fell last week.', '2031-W18'],
  ['It fell last fall.', '2030-FA'],
  ['It fell in the 1990s.', '199X'],
  ['It fell on Friday night.', '2031-05-09TNI'],
  ['It fell at 3:35 PM on Friday.', '2031-05-09T15:35'],
  ['It rained for several weeks.', 'PXW'],
  ['It rains every day.', 'P1D'],
  ['They are now open.', 'PRESENT_REF'],
  ['It rained over the past two months.', 'P2M'],
];
for (const [words, value] of VALUES) {
  test(`TIMEX3 of “${words}” is ${value}`, () => {
    const text = textOf(words, '2031-05-11');
    const [first] = placeTimes(text, { dated: text.report.published, year: null });
    assert.equal(first && timexValue(first.expression.meaning, first.stretch), value);
  });
}

test('TIMEX3 writes hours behind T, and halves of an hour as minutes', () => {
  assert.equal(period('hour', 5.5), 'PT5H30M');
  assert.equal(period('day', 3), 'P3D');
});
