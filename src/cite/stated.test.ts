import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, exampleReport } from '../../test/answered.ts';
import { verifyAnswer } from './verify.ts';

const PUBLISHED = {
  from: '2031-10-12',
  to: '2031-10-13',
  precision: 'day',
  basis: [{ start: 0, end: 0, why: 'example' }],
} as const;

const fires = exampleReport(
  'fires.txt',
  'A gas store burned at Vint Point on Saturday evening, near the quay where a depot had exploded the night before. The mayor spoke yesterday. The quay reopened this morning. Work began on 3 September.',
  { published: PUBLISHED },
);
const feast = exampleReport(
  'feast.txt',
  'The hall burned on Sept. 5. It had burned before on June 12 last year. It is to open on New Year’s Eve.',
  { published: PUBLISHED },
);
const guard = exampleReport('guard.txt', 'The guards left at midnight.', { published: PUBLISHED });
const blast = exampleReport(
  'blast.txt',
  'The fire service was called out late on Friday. Nobody was hurt. Two tanks were lost. The wind was low. The blast happened at 9:40 p.m. on the quay. The next day it rained.',
  { published: PUBLISHED },
);

/** The date, the words it is stated in, the sentence, and whether it holds; with a day that the line cites besides. */
const DAYS: readonly (readonly [string, string, typeof fires, string, boolean, string?])[] = [
  ['11 October 2031', 'Saturday evening', fires, 'A gas store burned at Vint Point on Saturday evening', true],
  ['12 October 2031', 'Saturday evening', fires, 'A gas store burned at Vint Point on Saturday evening', false],
  ['18 October 2031', 'Saturday evening', fires, 'A gas store burned at Vint Point on Saturday evening', true],
  ['25 October 2031', 'Saturday evening', fires, 'A gas store burned at Vint Point on Saturday evening', false],
  ['11 October 2030', 'Saturday evening', fires, 'A gas store burned at Vint Point on Saturday evening', false],
  ['10 October 2031', 'the night before', fires, 'a depot had exploded the night before', true],
  ['11 October 2031', 'the night before', fires, 'a depot had exploded the night before', false],
  ['9 October 2031', 'the night before', fires, 'a depot had exploded the night before', false],
  ['11 October 2031', 'yesterday', fires, 'The mayor spoke yesterday', true],
  ['10 October 2031', 'yesterday', fires, 'The mayor spoke yesterday', false],
  ['12 October 2031', 'yesterday', fires, 'The mayor spoke yesterday', false],
  ['12 October 2031', 'this morning', fires, 'The quay reopened this morning', true],
  ['11 October 2031', 'this morning', fires, 'The quay reopened this morning', false],
  ['3 September 2031', '3 September', fires, 'Work began on 3 September', true],
  ['3 September 2030', '3 September', fires, 'Work began on 3 September', false],
  ['4 September 2031', '3 September', fires, 'Work began on 3 September', false],
  ['5 September 2031', 'Sept. 5', feast, 'The hall burned on Sept. 5.', true],
  ['6 September 2031', 'Sept. 5', feast, 'The hall burned on Sept. 5.', false],
  ['12 June 2030', 'June 12 last year', feast, 'It had burned before on June 12 last year', true],
  ['12 June 2031', 'June 12 last year', feast, 'It had burned before on June 12 last year', false],
  ['12 June 2029', 'June 12 last year', feast, 'It had burned before on June 12 last year', false],
  ['11 October 2031', 'midnight', guard, 'The guards left at midnight', true],
  ['9 October 2031', 'midnight', guard, 'The guards left at midnight', false],
  ['31 December 2031', 'New Year’s Eve', feast, 'It is to open on New Year’s Eve', true],
  ['30 December 2031', 'New Year’s Eve', feast, 'It is to open on New Year’s Eve', false],
  ['10 October 2031, 21:40', '9:40 p.m.', blast, 'The blast happened at 9:40 p.m.', true, 'late on Friday'],
  ['11 October 2031, 21:40', '9:40 p.m.', blast, 'The blast happened at 9:40 p.m.', false, 'late on Friday'],
  ['10 October 2031, 21:45', '9:40 p.m.', blast, 'The blast happened at 9:40 p.m.', false, 'late on Friday'],
];

for (const [date, stated, report, cited, holds, besides] of DAYS) {
  const day = besides === undefined ? '' : `, with “${besides}”`;
  test(`${date} is ${holds ? '' : 'not '}what “${stated}” in “${cited}”${day} comes to`, () => {
    const citations = [at(report, cited), ...(besides === undefined ? [] : [at(report, besides)])];
    const line = exampleLine(`${date} (stated: “${stated}”) — “${cited}”`, citations);
    const names = verifyAnswer(exampleAnswer([line], {}, [report]), [report]).map(({ name }) => name);
    assert.deepEqual(names, holds ? [] : ['unsupported-number']);
  });
}
