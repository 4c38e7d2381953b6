import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/timed.ts';
import { givenIn } from './given.ts';
import { placeTimes } from './place.ts';
import { resolve } from './resolve.ts';
import { isoOf } from './stretch.ts';

/** Where the first expression between bars lies for a report of Wednesday, 14 May 2031. */
const CASES: readonly (readonly [text: string, from: string | null, to?: string])[] = [
  // days of the calendar
  ['It began on |May 10, 2031|.', '2031-05-10', '2031-05-11'],
  ['It began on |10 May|.', '2031-05-10', '2031-05-11'],
  ['It began on |November 3|.', '2030-11-03', '2030-11-04'],
  ['An inquiry will begin on |November 3|.', '2031-11-03', '2031-11-04'],
  ['They will answer for the |April 22| attack.', '2031-04-22', '2031-04-23'],
  ['He must leave by |June 10|.', '2031-06-10', '2031-06-11'],
  ['On |Saturday, May 10|, it ended.', '2031-05-10', '2031-05-11'],
  ['It was printed on |22/04/2031|.', '2031-04-22', '2031-04-23'],
  ['It ran from |May 7 to 10|.', '2031-05-07', '2031-05-11'],
  ['It ran from |December 30 to January 2|.', '2030-12-30', '2031-01-03'],
  // months, years, seasons
  ['It was built in |May 2029|.', '2029-05-01', '2029-06-01'],
  ['It was built in |mid-April|.', '2031-04-11', '2031-04-21'],
  ['He was born in |1968|.', '1968-01-01', '1969-01-01'],
  ['In |the 1990s| it was closed.', '1990-01-01', '2000-01-01'],
  ['It has been open since |1971|.', '1971-01-01', '2031-05-15'],
  ['It fell |last winter|.', '2030-12-01', '2031-03-01'],
  ['It grew in |the first quarter of 2031|.', '2031-01-01', '2031-04-01'],
  ['It grew in |the fourth quarter|.', '2030-10-01', '2031-01-01'],
  ['It was double |the year-ago| figure.', '2030-01-01', '2031-01-01'],
  ['It fell in |fiscal 2030|.', null],
  ["They met on |New Year's Day|.", '2031-01-01', '2031-01-02'],
  // weekdays
  ['They met on |Saturday|.', '2031-05-10', '2031-05-11'],
  ['They met on |Wednesday|.', '2031-05-14', '2031-05-15'],
  ['They will meet on |Saturday|.', '2031-05-17', '2031-05-18'],
  ['The talks, planned for |Friday|, were moved.', '2031-05-16', '2031-05-17'],
  ['It fell |late Thursday night|.', '2031-05-08T21:00', '2031-05-09T03:00'],
  ['It fell in |the night to Friday|.', '2031-05-08T19:00', '2031-05-09T06:00'],
  ['It fell on |Thursday morning|.', '2031-05-08T04:00', '2031-05-08T12:00'],
  ['It fell |last Wednesday|.', '2031-05-07', '2031-05-08'],
  ['It fell on |Tuesday of last week|.', '2031-05-06', '2031-05-07'],
  ['It has been shut since |Friday|.', '2031-05-09', '2031-05-15'],
  // from the report
  ['He said |yesterday| that it rained.', '2031-05-13', '2031-05-14'],
  ['It fell |earlier this week|.', '2031-05-12', '2031-05-14'],
  ['It fell |last month|.', '2031-04-01', '2031-05-01'],
  ['It fell |three days ago|.', '2031-05-11', '2031-05-12'],
  ['Over |the past 48 hours| it rained.', '2031-05-12', '2031-05-15'],
  ['It was posted |19h ago|.', '2031-05-13', '2031-05-15'],
  ['It was shelled |overnight|.', '2031-05-13T19:00', '2031-05-14T06:00'],
  ['It fell |two weeks before May 13|.', '2031-04-28', '2031-05-05'],
  // from what was told before
  ['On May 7 it began. |The next day| it rained.', '2031-05-08', '2031-05-09'],
  ['On May 7 it began. |Three days later| it ended.', '2031-05-10', '2031-05-11'],
  ['It broke at |3:35 PM| on Saturday.', '2031-05-10T15:35', '2031-05-10T15:36'],
  ['On Saturday they agreed. It was broken |later the same evening|.', '2031-05-10T17:00', '2031-05-11T00:00'],
  ['On Saturday they agreed. |Earlier in the day| it rained.', '2031-05-10', '2031-05-11'],
  ['They met in June 2028 and parted |later that year|.', '2028-01-01', '2029-01-01'],
  ['It happened |three days after| the vote.', null],
  ['The attack of May 7 was condemned. |A week after| the attack, talks began.', '2031-05-12', '2031-05-19'],
  ['The April 22 terror attack and the May 7 attack. |Two days after| the attack it rained.', null],
  ['It was printed on |10/05/2031|.', '2031-05-10', '2031-10-06'],
  ['They met in |the first week of May|.', '2031-05-01', '2031-05-08'],
  ['They met in |the last week of April 2031|.', '2031-04-24', '2031-05-01'],
  ['On Saturday, |from 10 a.m. to 2 p.m.|, it rained.', '2031-05-10T10:00', '2031-05-10T15:00'],
  ['It fell in |the night of May 7-8|.', '2031-05-07T19:00', '2031-05-08T06:00'],
  ['It broke at |10:35 a.m.| (0735 GMT) Friday.', '2031-05-09T10:35', '2031-05-09T10:36'],
  ['|The next day| it rained.', null],
  ['The council will meet on Monday. |Earlier in the day| it rained.', null],
  ['On Saturday, at |3:35|, it broke.', '2031-05-10T03:35', '2031-05-10T15:36'],
  [
    'On Monday they agreed to a halt from |18:00|, and the pass would open on 19 May.',
    '2031-05-12T18:00',
    '2031-05-12T18:01',
  ],
  ['It broke on Sunday. He has called four times since Thursday. She took a call at |4:15 p.m.|.', null],
  ['It began on May 3. It is to be over by Sunday. The pass opens |the same day|.', null],
  ['The court set a hearing for |Thursday|.', '2031-05-15', '2031-05-16'],
  ['The opposition asked for a debate on |Friday|.', '2031-05-16', '2031-05-17'],
  [
    'Cranes moved on Sunday for the first time in 26 days, after they agreed at four in |the morning|.',
    '2031-05-11T04:00',
    '2031-05-11T12:00',
  ],
  ['On Monday he was held. He had not slept on |the night| of the wreck.', null],
  ['She called at 9:47 p.m. on Sunday. By |dawn|, nine were ashore.', '2031-05-12T04:00', '2031-05-12T08:00'],
];

for (const [marked, from, to] of CASES) {
  test(`a report of 14 May 2031 places: ${marked}`, () => {
    const [head = '', inside = '', ...rest] = marked.split('|');
    const text = textOf(head + inside + rest.join('|'), '2031-05-14');
    const at = head.length + (head === '' ? 0 : 0);
    const placed = placeTimes(text, { dated: text.report.published, year: null });
    const found = placed.find(({ expression }) => expression.start < at + inside.length && expression.end > at);
    if (from === null) {
      assert.equal(found?.stretch ?? null, null);
      return;
    }
    assert.ok(found !== undefined, 'nothing is found there');
    assert.ok(found.stretch !== null, 'it is not placed');
    assert.deepEqual(isoOf(found.stretch), { from, to });
  });
}

test('an hour that is too far from its day is placed nowhere', () => {
  const text = textOf('On Saturday they agreed.\nIt rained.\nNobody spoke.\nFiring stopped at 5 p.m.', '2031-05-14');
  assert.equal(placeTimes(text, { dated: text.report.published, year: null }).at(-1)?.stretch, null);
});

test('without a date of the report and without a year a day has no year, and a weekday no day', () => {
  const text = textOf('On May 7 it began. Three days later it ended, on Saturday.');
  const placed = placeTimes(text, { dated: null, year: null }).map(({ stretch }) => stretch && isoOf(stretch));
  assert.deepEqual(placed, [{ from: '--05-07', to: '--05-08' }, { from: '--05-10', to: '--05-11' }, null]);
});

test('a December without a year ends where the year does', () => {
  const [december] = placeTimes(textOf('It rained in December.'), { dated: null, year: null });
  assert.deepEqual(december?.stretch && isoOf(december.stretch), { from: '--12-01', to: '--01-01' });
});

test('a step over the end of February or of a year that is not known has no answer', () => {
  for (const words of [
    'On February 27 it began. Three days later it ended.',
    'On December 30 it began. Three days later it ended.',
  ]) {
    assert.equal(placeTimes(textOf(words), { dated: null, year: null })[1]?.stretch, null);
  }
});

test('a report that tells the day after its own as past was written where that day had begun', () => {
  const text = textOf('On Thursday the rocket rose, a week after the test. It was seen on May 15.', '2031-05-14');
  const [first] = placeTimes(text, { dated: text.report.published, year: null });
  assert.deepEqual(first?.stretch && isoOf(first.stretch), { from: '2031-05-15', to: '2031-05-16' });
});

test('an hour before any day is told is of the day of the report', () => {
  const text = textOf('The tram left the rails at 6.10am. It had been built in 1968.', '2031-05-14');
  const [first] = placeTimes(text, { dated: text.report.published, year: null });
  assert.deepEqual(first?.stretch && isoOf(first.stretch), { from: '2031-05-14T06:10', to: '2031-05-14T06:11' });
  assert.match(first?.stretch?.because.join() ?? '', /no day is told before it/u);
});

test('against a report of a whole week a weekday covers what it may be', () => {
  const text = textOf('It rained on Monday and yesterday.');
  const dated = { from: '2031-05-12', to: '2031-05-19', precision: 'week', basis: [] } as const;
  assert.deepEqual(
    placeTimes(text, { dated, year: null }).map(({ stretch }) => stretch && isoOf(stretch)),
    [
      { from: '2031-05-12', to: '2031-05-13' },
      { from: '2031-05-11', to: '2031-05-18' },
    ],
  );
});

test('what the words give is told apart from what was worked out', () => {
  const given = (words: string): readonly string[] => {
    const [first] = textOf(words).times;
    assert.ok(first !== undefined);
    return givenIn(first.meaning);
  };
  assert.deepEqual(given('On Saturday, May 10, it began.'), ['month', 'day', 'weekday']);
  assert.deepEqual(given('At 17:00 GMT on May 10, 2031 it began.'), ['year', 'month', 'day', 'time', 'offset']);
  assert.deepEqual(given('Yesterday it began.'), []);
  assert.deepEqual(given('It fell late Thursday night.'), ['weekday', 'time']);
});

test('a length of time lies nowhere on the calendar', () => {
  const [first] = textOf('After four days of rain it stopped.').times;
  assert.equal(first?.meaning.kind, 'duration');
  const setting = {
    today: 0,
    todayBecause: '',
    year: null,
    yearBecause: '',
    before: () => null,
    toward: 'past',
    tomorrowTold: false,
    event: null,
  } as const;
  assert.equal(first && resolve(first.meaning, setting), null);
});
