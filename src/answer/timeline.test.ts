import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayText } from './timeline.ts';

const CASES: readonly [string, string, string][] = [
  ['2031-05-10', '2031-05-11', '10 May 2031'],
  ['2031-05-10T15:35', '2031-05-10T15:36', '10 May 2031, 15:35'],
  ['2031-05-10T04:00', '2031-05-10T12:00', '10 May 2031'],
  ['2031-05-10T17:00', '2031-05-11T05:00', '10 May 2031'],
  ['2031-05-10T17:00', '2031-05-12T05:00', '10 to 12 May 2031'],
  ['2031-05-07', '2031-05-10', '7 to 9 May 2031'],
  ['2031-04-30', '2031-05-03', '30 April to 2 May 2031'],
  ['--05-10T21:40', '--05-10T21:41', '10 May (year unknown), 21:40'],
  ['2031-05-11T00:00', '2031-05-11T00:01', '10 May 2031'],
  ['--05-10', '--05-11', '10 May (year unknown)'],
  ['2031-12-31', '2032-01-01', '31 December 2031'],
];

for (const [from, to, text] of CASES) {
  test(`the stretch ${from} to ${to} is told as “${text}”`, () => assert.equal(dayText({ from, to }), text));
}
