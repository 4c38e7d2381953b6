import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeClock } from '../../test/followed.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { retryAfter } from './polite.ts';
import { byPattern, durationOf, every, type Schedule } from './schedule.ts';
import { backOff, isDue, NEW_SOURCE, stateFrom } from './state.ts';

const never = new AbortController().signal;

/** When the first passes begin, on the wall. */
async function times(schedule: Schedule, start: string, work: readonly number[]): Promise<readonly string[]> {
  const clock = fakeClock(start);
  const found: string[] = [];
  for (const takes of work) {
    await schedule.wait(clock, never);
    found.push(new Date(clock.wall()).toISOString().slice(0, 19));
    await clock.sleep(takes, never);
  }
  return found;
}

test('every so often counts from the beginning of a pass, and a long pass is followed by one, not by those it missed', async () => {
  assert.deepEqual(await times(every(15 * MINUTE), '2031-05-12T08:00:00Z', [MINUTE, 40 * MINUTE, MINUTE, 0]), [
    '2031-05-12T08:00:00',
    '2031-05-12T08:15:00',
    '2031-05-12T08:55:00',
    '2031-05-12T09:10:00',
  ]);
});

test('a pattern is waited for, also over a day and over a change of the hour', async () => {
  assert.deepEqual(await times(byPattern('0 7 * * *', 'UTC'), '2031-05-12T08:00:00Z', [MINUTE, 0]), [
    '2031-05-13T07:00:00',
    '2031-05-14T07:00:00',
  ]);
  assert.deepEqual(await times(byPattern('0 7 * * *', 'Europe/Berlin'), '2031-03-29T00:00:00Z', [0, 0]), [
    '2031-03-29T06:00:00',
    '2031-03-30T05:00:00',
  ]);
});

test('a clock that jumps while a pattern is waited for is noticed within a minute', async () => {
  const clock = fakeClock('2031-05-12T06:00:00Z');
  let left = 3;
  const jumping = {
    ...clock,
    sleep: async (milliseconds: number, signal: AbortSignal) => {
      assert.ok(milliseconds <= MINUTE);
      await clock.sleep(milliseconds, signal);
      if (--left === 0) clock.jump(2 * HOUR);
    },
  };
  await byPattern('0 7 * * *', 'UTC').wait(jumping, never);
  assert.equal(clock.steady(), 3 * MINUTE);
});

test('what is no pattern, and a time that never comes, is told', () => {
  for (const wrong of ['', 'often', '61 * * * *', '0 0 30 2 *'])
    assert.throws(() => byPattern(wrong, 'UTC'), RangeError);
});

const DURATIONS: readonly (readonly [string, number | null])[] = [
  ['90s', 90_000],
  ['15m', 15 * MINUTE],
  ['2h', 2 * HOUR],
  ['1d', DAY],
  ['0m', null],
  ['15', null],
  ['-1m', null],
  ['1.5h', null],
  ['15 minutes', null],
  ['', null],
];
for (const [text, value] of DURATIONS) {
  test(`the time “${text}” is ${value === null ? 'none' : `${value} milliseconds`}`, () =>
    assert.equal(durationOf(text), value));
}

const NOW = Date.parse('2031-05-12T08:00:00Z');
const LATER: readonly (readonly [string, number | null])[] = [
  ['120', 2 * MINUTE],
  ['Mon, 12 May 2031 09:00:00 GMT', HOUR],
  ['Mon, 12 May 2031 07:00:00 GMT', 0],
  ['99999999999', 7 * DAY],
  ['-5', 0],
  ['soon', null],
  ['', null],
];
for (const [header, value] of LATER) {
  test(`Retry-After “${header}” asks for ${value ?? 'no'} milliseconds`, () => {
    const found = retryAfter(header, NOW);
    assert.equal(header === '-5' ? Math.min(found ?? 0, 0) : found, value);
  });
}

test('a source that fails is left alone twice as long each time, a day at most, and as long as it asked for', () => {
  assert.deepEqual(
    [1, 2, 3, 9, 10, 500].map((failures) => backOff(failures, 5 * MINUTE, null) / MINUTE),
    [5, 10, 20, 1280, 1440, 1440],
  );
  assert.equal(backOff(1, 5 * MINUTE, 3 * DAY), 3 * DAY);
});

test('a source is due when its pause is over, or when the clock stands before the moment it was asked', () => {
  const clock = fakeClock('2031-05-12T08:00:00Z');
  const state = { ...NEW_SOURCE, asked: NOW, wait: HOUR };
  assert.equal(isDue(state, clock), false);
  clock.jump(HOUR);
  assert.equal(isDue(state, clock), true);
  clock.jump(-3 * HOUR);
  assert.equal(isDue(state, clock), true);
});

test('what is remembered of a source and cannot be read is learned anew', () => {
  for (const broken of [null, 'x', [], {}, { asked: 'yesterday', wait: 0 }])
    assert.deepEqual(stateFrom(broken), NEW_SOURCE);
});
