import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullDates } from './full-dates.ts';

/** What is hidden stands in square brackets. */
const CASES: readonly [words: string, why: string][] = [
  ['It rejected on Sunday [, 11 May 2031 ,] the claim', 'a weekday with its date between commas'],
  ['On Sunday [, May 11 , 2031 ,] it rejected the claim', 'the month first'],
  ['LENN , May 11 , 2031 ( Wire ) - It met', 'a date line is none'],
  ['It met on May [11 , 2031 ,] in Lenn', 'a date without a weekday'],
  ['It met on May [11 , 2031] .', 'at the end: the stop stays'],
  ['It met on 11 May 2031 in Lenn', 'no comma: nothing misleads'],
  ['It met on Sunday , but not on Monday , in Lenn', 'two days are no date'],
  ['May 11 , 12 and 13', 'days of a list stay: no year and no weekday make them one date'],
];

for (const [words, why] of CASES) {
  test(`of a full date the first word is kept: ${why}`, () => {
    const texts = words.replaceAll(/[[\]]/gu, '').split(' ');
    const shown = texts.map((text, at) => {
      const hidden = fullDates(texts).find(({ from, to }) => from <= at && at < to);
      return `${hidden?.from === at ? '[' : ''}${text}${hidden !== undefined && hidden.to === at + 1 ? ']' : ''}`;
    });
    assert.equal(shown.join(' '), words);
  });
}
