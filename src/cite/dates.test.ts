import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleReport, NORTH } from '../../test/answered.ts';
import { evidenceFor } from '../../test/checked.ts';
import { checkDates } from './dates.ts';

const undated = exampleReport('undated.txt', 'The dam broke on Tuesday. It was 4:40 in the morning.');
const dateline = exampleReport(
  'dateline.txt',
  'BRENHOLM, Oct 14, 2031. The dam broke before dawn on Tuesday. Rain had fallen for three days. A judge begins on 3 November.',
);
const held = exampleReport(
  'held.txt',
  'VELLOC, May 21, 2031. The seven had been held since March 3. The premier spoke with them this afternoon.',
  {
    published: {
      from: '2031-05-21',
      to: '2031-05-22',
      precision: 'day',
      basis: [{ start: 0, end: 0, why: 'example' }],
    },
  },
);

const DATES: readonly (readonly [string, typeof NORTH, string, boolean])[] = [
  ['7 May 2031: camps hit', NORTH, 'Nine camps were hit on May 7, 2031', true],
  ['2031-05-07: camps hit', NORTH, 'Nine camps were hit on May 7, 2031', true],
  ['7 May: camps hit', NORTH, 'Nine camps were hit on May 7, 2031', true],
  ['8 May 2031: camps hit', NORTH, 'Nine camps were hit on May 7, 2031', false],
  ['7 May 2030: camps hit', NORTH, 'Nine camps were hit on May 7, 2031', false],
  ['7 June 2031: camps hit', NORTH, 'Nine camps were hit on May 7, 2031', false],
  ['10 May 2031: a pause', NORTH, 'agreed on Saturday', true],
  ['3 May 2031: a pause', NORTH, 'agreed on Saturday', false],
  ['10 May 2031, 14:20: a call', NORTH, 'The call came at 2.20pm', true],
  ['10 May 2031, 14:25: a call', NORTH, 'The call came at 2.20pm', false],
  ['14 October 2031: the dam', dateline, 'before dawn on Tuesday', true],
  ['3 November 2031: a judge', dateline, 'A judge begins on 3 November', true],
  ['October 2031: the dam', dateline, 'BRENHOLM, Oct 14, 2031', true],
  ['3 March to 21 May 2031: held', held, 'held since March 3', true],
  ['3 March to 22 May 2031: held', held, 'held since March 3', false],
  ['21 May 2031: a call', held, 'spoke with them this afternoon', true],
  ['20 May 2031: a call', held, 'spoke with them this afternoon', false],
  ['14 October 2031: the dam', undated, 'broke on Tuesday', false],
];

for (const [text, report, cited, holds] of DATES) {
  test(`“${text}” ${holds ? 'follows' : 'does not follow'} from “${cited}”`, () => {
    const { dates, faults } = checkDates(evidenceFor(text, report, cited));
    assert.equal(dates.length, 1);
    assert.equal(faults.length === 0, holds, JSON.stringify(faults));
  });
}

const vote = exampleReport(
  'vote.txt',
  'BELM, 9 May 2031. The office announces the result of the vote of Sunday, 4 May 2031. It was announced on Friday.',
);

for (const [text, count] of [
  ['The office announces the result of the vote of Sunday, 9 May 2031', 1],
  ['The office announces the result of the vote of Sunday, 4 May 2031', 0],
  ['9 May 2031: the office announces the result of the vote', 0],
] as const) {
  test(`a date in the place of another one is ${count === 0 ? 'none' : 'wrong'} whatever else is cited: ${text}`, () => {
    const { faults } = checkDates(
      evidenceFor(
        text,
        vote,
        'The office announces the result of the vote of Sunday, 4 May 2031.',
        'It was announced on Friday.',
      ),
    );
    assert.equal(faults.length, count, JSON.stringify(faults));
  });
}

test('the verb may and the march of time are no dates', () => {
  assert.deepEqual(checkDates(evidenceFor('They may 5 times march 7 on', NORTH, 'The call came at 2.20pm')).dates, []);
});
