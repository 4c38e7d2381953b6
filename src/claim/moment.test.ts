import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { When } from '../model/mention.ts';
import { apartInTime } from './moment.ts';

function at(from: string, to: string, stated: string, ...given: When['given']): When {
  return { from, to, stated, given, because: '' };
}

const INDIA = at('2031-05-12T17:00', '2031-05-12T17:01', '17:00 IST', 'weekday', 'time', 'offset');
const GREENWICH = at('2031-05-12T11:30', '2031-05-12T11:31', '1130 GMT', 'weekday', 'time', 'offset');
const LATER = at('2031-05-12T13:00', '2031-05-12T13:01', '1300 GMT', 'weekday', 'time', 'offset');
const BARE = at('2031-05-12T17:00', '2031-05-12T17:01', '5pm', 'weekday', 'time');
const OTHER = at('2031-05-12T16:00', '2031-05-12T16:01', '4pm', 'weekday', 'time');
const DAY = at('2031-05-12', '2031-05-13', 'Monday', 'weekday');
const NEXT = at('2031-05-13', '2031-05-14', 'Tuesday', 'weekday');
const NO_YEAR = at('--05-12', '--05-13', '12 May', 'month', 'day');

const CASES: readonly [string, When, When, ReturnType<typeof apartInTime>][] = [
  ['17:00 IST and 1130 GMT are one moment', INDIA, GREENWICH, 'together'],
  ['17:00 IST and 1300 GMT are two by every reading of IST', INDIA, LATER, 'apart'],
  ['two hours of which only one names its zone may be one', OTHER, GREENWICH, 'unknown'],
  ['two bare hours of one day are two', BARE, OTHER, 'apart'],
  ['an hour lies in its day', BARE, DAY, 'together'],
  ['two days are two', DAY, NEXT, 'apart'],
  ['a day of an unknown year is compared with no other', NO_YEAR, DAY, 'unknown'],
];

for (const [title, a, b, expected] of CASES) {
  test(title, () => {
    assert.equal(apartInTime(a, b), expected);
    assert.equal(apartInTime(b, a), expected);
  });
}
