import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/timed.ts';
import { inferDates } from './infer.ts';

const STORY = 'Orla Dane of Norland met Tor Vey of Sudmark in the evening, officials said.';
const NEWS = `In Port Asher ${STORY}`;

/** The date that the first gets beside the others. */
function dateOf(words: string, ...others: readonly (readonly [published: string, words: string])[]): string {
  const texts = [textOf(words, undefined, 'a'), ...others.map(([day, news], at) => textOf(news, day, `b${at}`))];
  const dated = inferDates(texts)[0]?.dated;
  return dated == null ? '?' : `${dated.from} ${dated.precision}`;
}

const CASES: readonly (readonly [what: string, words: string, published: readonly string[], date: string])[] = [
  ['of the day after', `PORT ASHER, May 10 (Meridian) - ${STORY}`, ['2031-05-11'], '2031-05-10 day'],
  ['of days before', `PORT ASHER, Norland, 10 May (Meridian) — ${STORY}`, ['2031-05-05'], '2031-05-10 day'],
  ['of the turn of the year', `PORT ASHER, Dec 31 (Meridian) - ${STORY}`, ['2032-01-02'], '2031-12-31 day'],
  ['that is months away, and takes none', `PORT ASHER, May 10 (Meridian) - ${STORY}`, ['2031-09-11'], '?'],
  ['and one of another year, and takes none', `PORT ASHER, May 10 (X Y) - ${STORY}`, ['2031-05-11', '2030-05-11'], '?'],
  ['where its weekday would be wrong, and takes none', `PORT ASHER, Monday, May 10 - ${STORY}`, ['2031-05-11'], '?'],
  ['where its weekday is right', `PORT ASHER, Saturday, May 10 - ${STORY}`, ['2031-05-11'], '2031-05-10 day'],
];
for (const [what, words, published, date] of CASES) {
  test(`a dateline without a year takes the year of a report of the same story ${what}`, () =>
    assert.equal(dateOf(words, ...published.map((day) => [day, NEWS] as const)), date));
}

test('a dateline without a year takes none from a report of another story', () => {
  const other = ['2031-05-11', 'In Kelby the fair was opened by Mayor Ivo Marn.'] as const;
  assert.equal(dateOf(`PORT ASHER, May 10 (Meridian) - ${STORY}`, other), '?');
});

test('the report that lent its year to a dateline is named', () => {
  const texts = [textOf(`PORT ASHER, May 10 (Meridian) - ${STORY}`, undefined, 'a'), textOf(NEWS, '2031-05-11', 'b')];
  const [basis] = inferDates(texts)[0]?.dated?.basis ?? [];
  assert.equal(texts[0]?.report.text.slice(basis?.start, basis?.end), 'May 10');
  assert.match(basis?.why ?? '', /“May 10” is the day of the page; b was published 2031-05-11/u);
});
