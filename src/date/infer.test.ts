import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/timed.ts';
import { anchorsOf, namesIn, weekdaysTold } from './anchors.ts';
import { borrowYears } from './borrow.ts';
import { bracketDate } from './bracket.ts';
import { inferDates } from './infer.ts';
import type { Text } from './known.ts';
import { dateByNames } from './names.ts';

/** The range of each text's date, `?` where there is none. */
function ranges(...texts: readonly Text[]): readonly string[] {
  return inferDates(texts).map(({ dated }) => (dated === null ? '?' : `${dated.from}..${dated.to} ${dated.precision}`));
}

const ONE: readonly (readonly [what: string, words: string, range: string])[] = [
  [
    'a line that says when the page was checked',
    'Did it rain?\nChecked on December 5, 2031\nIt rained on May 10.',
    '2031-12-05..2031-12-06 day',
  ],
  [
    'the newest stamp in it',
    'It rained. (@orla) May 10, 2031\nIt stopped. (@orla) May 9, 2031',
    '2031-05-09..2031-06-09 month',
  ],
  ['a day in figures', 'Orla Dane, 2031-05-10. It rained.', '2031-05-09..2031-06-09 month'],
  ['nothing, where a sentence tells a full day', 'It began on May 7, 2031. They agreed on Saturday.', '?'],
  ['nothing, where no year is told', 'They agreed on Saturday. It began on May 7.', '?'],
  ['nothing, where a year stands alone', 'The dam was built in 1968 and broke on Saturday.', '?'],
  ['nothing, where no day is told', 'It rained.', '?'],
];
for (const [what, words, range] of ONE) {
  test(`by itself a report is dated by ${what}`, () => assert.deepEqual(ranges(textOf(words)), [range]));
}

const FIRST =
  'Orla Dane met Tor Vey of Norland.\nThey agreed on Saturday. It began on May 7 after the April 22 attack.';
const SECOND =
  'Tor Vey thanked Orla Dane.\nThe attack was on April 22, the raids began on May 7 and the truce on May 10.';
const CHECK = 'Checked on December 5, 2031\nThe truce came on May 10, as Orla Dane and Tor Vey told for Norland.';

test('a full day lends its year to days close by, and to no others', () => {
  const year = (words: string): number | undefined => inferDates([textOf(words)])[0]?.year?.year;
  assert.equal(year('It ended on May 10. It began on April 22, 2031.'), 2031);
  assert.equal(year('It began on May 7. A treaty was signed on October 4, 2019.'), undefined);
  assert.equal(year('It began on April 2, 2031. A treaty was signed on May 4, 2019.'), undefined);
});

test('a report without a year borrows it from one that tells the same days with a year, by way of a third', () => {
  const texts = [textOf(FIRST, undefined, 'a'), textOf(SECOND, undefined, 'b'), textOf(CHECK, undefined, 'c')];
  assert.deepEqual(ranges(...texts), [
    '2031-05-10..2031-05-17 week',
    '2031-05-10..2031-06-10 month',
    '2031-12-05..2031-12-06 day',
  ]);
});

test('the order of the reports does not change their dates', () => {
  const texts = [textOf(FIRST, undefined, 'a'), textOf(SECOND, undefined, 'b'), textOf(CHECK, undefined, 'c')];
  const byFile = (order: readonly Text[]) =>
    new Map(inferDates(order).map((known, index) => [order[index]?.report.file, JSON.stringify(known)]));
  const straight = byFile(texts);
  for (const order of [texts.toReversed(), [texts[1], texts[2], texts[0]].filter((text) => text !== undefined)]) {
    for (const [file, known] of byFile(order)) assert.equal(known, straight.get(file));
  }
});

test('a borrowed year is said, with the words it came over and the report it came from', () => {
  const [, borrower] = inferDates([textOf(CHECK, undefined, 'check.txt'), textOf(SECOND, undefined, 'wire.txt')]);
  const basis = borrower?.dated?.basis ?? [];
  assert.ok(basis.every(({ start, end }) => start < end));
  assert.match(basis.map(({ why }) => why).join('\n'), /“May 10”: check\.txt dates 05-10 to 2031/u);
});

test('a day that two reports share by chance lends no year', () => {
  const other = textOf('Checked on June 1, 2029\nA fair opened on May 10 in Port Asher.', undefined, 'c');
  assert.deepEqual(ranges(textOf('It rained on May 10 in Sudmark.', undefined, 'a'), other)[0], '?');
});

test('where the lenders disagree no year is borrowed', () => {
  const early = textOf(CHECK.replace('2031', '2030'), undefined, 'd');
  const texts = [textOf(SECOND, undefined, 'b'), textOf(CHECK, undefined, 'c'), early];
  assert.equal(ranges(...texts)[0], '?');
  assert.equal(
    borrowYears(
      texts,
      inferDates(texts).map((known) => (known.dated === null ? null : known)),
    )[0],
    null,
  );
});

test('a report that tells only weekdays is dated by a name that another dates in the same week', () => {
  const dated = textOf('Norland began Operation Grey Heron on May 7, 2031.', '2031-06-01', 'a');
  const words = 'Sudmark struck back late Thursday night.\nNorland launched Operation Grey Heron earlier this week.';
  const [, found] = inferDates([dated, textOf(words, undefined, 'b')]);
  assert.deepEqual([found?.dated?.from, found?.dated?.to], ['2031-05-08', '2031-05-12']);
  assert.match(found?.dated?.basis[0]?.why ?? '', /a dates “Operation Grey Heron” to 2031-05-07/u);
});

test('a name that has two days dates nothing', () => {
  const texts = ['May 7', 'May 9'].map((day) =>
    textOf(`Norland began Operation Grey Heron on ${day}, 2031.`, '2031-06-01', day),
  );
  const words = textOf('Norland launched Operation Grey Heron earlier this week.', undefined, 'b');
  assert.equal(ranges(...texts, words)[2], '?');
  assert.deepEqual(dateByNames([words], [{ dated: null, year: null }]), [{ dated: null, year: null }]);
});

test('published is believed before anything else', () => {
  assert.deepEqual(ranges(textOf('It began on May 7, 2029, on a Saturday.', '2031-05-14')), [
    '2031-05-14..2031-05-15 day',
  ]);
});

test('the days, weekdays and names of a text are read once for all', () => {
  const text = textOf('On Saturday Orla Dane left. She came back on Friday, May 9, and will go on Monday.');
  assert.deepEqual(
    anchorsOf(text).map(({ key, weekday }) => [key, weekday]),
    [['05-09', 5]],
  );
  assert.deepEqual(
    weekdaysTold(text).map(({ weekday }) => weekday),
    [6],
  );
  assert.ok(namesIn(text).has('Dane'));
});

test('the bracket ends before a weekday would mean another day', () => {
  const text = textOf('They agreed on Saturday after the raids of May 7. On Thursday it rained.');
  const dated = bracketDate(text, 2031, null);
  assert.deepEqual([dated?.from, dated?.to], ['2031-05-10', '2031-05-15']);
});
