import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/timed.ts';
import { dateReports } from './date.ts';

const WORDS = [
  'After four days the truce began at 3:35 PM on Saturday, by the envoy Orla Dane of Norland.\nIt was broken later the same evening. On May 7 the raiders destroyed nine camps.',
  'Checked on December 5, 2031\nThe envoy Orla Dane of Norland praised the raids of May 7 and the truce of May 10.',
  'It rained 19h ago.',
];

test('times are resolved with what they rest on, quantities stand beside them', () => {
  const texts = WORDS.map((words, index) => textOf(words, undefined, `${index}.txt`));
  const [first, , third] = dateReports(texts);
  assert.deepEqual(
    first?.times.map(({ when }) => when?.from),
    ['2031-05-10T15:35', '2031-05-10T17:00', '2031-05-07'],
  );
  assert.match(first?.times[0]?.when?.because ?? '', /published from 2031-05-10 to before 2031-05-17/u);
  assert.deepEqual(first?.times[0]?.when?.given, ['weekday', 'time']);
  assert.deepEqual(
    first?.quantities.map(({ quantity }) => quantity.unit),
    ['day', 'camp'],
  );
  assert.deepEqual(
    third?.times.map(({ when }) => when),
    [null],
  );
});

test('a day whose year nothing tells is written without one, and says so', () => {
  const [timed] = dateReports([textOf('The raids of May 7 hit nine camps.')]);
  assert.equal(timed?.dated, null);
  const [time] = timed?.times ?? [];
  assert.deepEqual([time?.when?.from, time?.when?.to], ['--05-07', '--05-08']);
  assert.equal(time?.when?.because, 'no year is told');
});

test('the answer is the same in any time zone of the machine and in any order of the reports', () => {
  const before = process.env.TZ;
  const results = ['UTC', 'Asia/Kolkata', 'America/Los_Angeles'].flatMap((zone) => {
    process.env.TZ = zone;
    const texts = WORDS.map((words, index) => textOf(words, undefined, `${index}.txt`));
    return [texts, texts.toReversed()].map((order) =>
      JSON.stringify(dateReports(order).toSorted((a, b) => (a.report.file < b.report.file ? -1 : 1))),
    );
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  assert.equal(new Set(results).size, 1);
});
