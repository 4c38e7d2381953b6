import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/timed.ts';
import { inferDates } from './infer.ts';

const NAMES = 'Orla Dane met Tor Vey of Norland in Asher.';

/** The range worked out for `words`, beside a report of the same story for each day. */
function rangeOf(words: string, ...days: readonly string[]): string | undefined {
  const others = days.map((day, at) => textOf(`Again Orla Dane met Tor Vey of Norland in Asher.`, day, `${at}.txt`));
  const dated = inferDates([textOf(words, undefined, 'undated.txt'), ...others])[0]?.dated;
  return dated === null ? '?' : `${dated?.from}..${dated?.to} ${dated?.precision}`;
}

const STAMPED = `It was so: ${NAMES} (@orla) May 10, 2031`;

const CASES: readonly (readonly [what: string, days: readonly string[], range: string])[] = [
  ['stands where no other report is dated', [], '2031-05-09..2031-06-09 month'],
  ['stands where another report falls into it', ['2031-05-20', '2031-09-01'], '2031-05-09..2031-06-09 month'],
  ['is widened to reports shortly before it', ['2031-05-07'], '2031-05-07..2031-06-09 year'],
  [
    'is widened to reports after it, the last one included',
    ['2031-07-01', '2031-07-03'],
    '2031-05-09..2031-07-05 year',
  ],
  ['stands where the other report comes a year later', ['2032-06-01'], '2031-05-09..2031-06-09 month'],
  ['is given up where all reports came before it', ['2030-05-10', '2030-05-11'], '?'],
];

for (const [what, days, range] of CASES) {
  test(`a range worked out from a stamp ${what}`, () => {
    assert.equal(rangeOf(STAMPED, ...days), range);
  });
}

test('reports that share no names and days tell nothing about each other', () => {
  const other = textOf('Snow fell on the harbour.', '2030-05-10', 'other.txt');
  const [known] = inferDates([textOf(STAMPED, undefined, 'undated.txt'), other]);
  assert.equal(known?.dated?.from, '2031-05-09');
});
