import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Counts, Difference, Member } from '../model/claim.ts';
import { rowOf, STANDING, standingOf } from './standing.ts';

const AT = { report: 'r-1', file: 'a.txt', start: 0, end: 1, quote: 'x' };

function member(stance: Member['stance'], party: string | null): Member {
  return { of: 's-1', at: AT, stance, party, speaker: null, origin: 'o-1', counts: true, why: '' };
}

function counts(parties: number, origins: number): Counts {
  return { texts: 1, outlets: 1, speakers: 1, occasions: 1, parties, origins };
}

const REAL: Difference = { field: 'number', sides: [], verdict: 'real', rule: 'ranges-apart', why: '' };
const COMPATIBLE: Difference = { ...REAL, verdict: 'compatible' };

const CASES: readonly [string, readonly Member[], readonly Difference[], Counts, string][] = [
  [
    'somebody denies what somebody says',
    [member('asserts', 'Norland'), member('denies', 'Norland')],
    [],
    counts(1, 2),
    'denied',
  ],
  [
    'figures that cannot both be right',
    [member('asserts', null), member('asserts', null)],
    [REAL],
    counts(0, 2),
    'told-otherwise',
  ],
  [
    'figures that can both be right, told by two origins',
    [member('asserts', null), member('asserts', null)],
    [COMPATIBLE],
    counts(0, 2),
    'agreed',
  ],
  [
    'one party alone, through two origins',
    [member('asserts', 'Norland'), member('asserts', 'Norland')],
    [],
    counts(1, 2),
    'one-side-speaks',
  ],
  [
    'one party and a report in its own voice',
    [member('asserts', 'Norland'), member('asserts', null)],
    [],
    counts(1, 2),
    'agreed',
  ],
  ['one report alone', [member('asserts', null)], [], counts(0, 1), 'one-origin-only'],
  ['a lone denial is contested by nobody', [member('denies', 'Norland')], [], counts(1, 1), 'one-side-speaks'],
  [
    'two parties through two origins',
    [member('asserts', 'Norland'), member('asserts', 'Sudmark')],
    [],
    counts(2, 2),
    'agreed',
  ],
];

for (const [title, members, differences, count, row] of CASES) {
  test(`standing: ${title} → ${row}`, () => {
    assert.equal(rowOf(members, differences, count).id, row);
  });
}

test('each row of the table of standings is reached by a case', () => {
  assert.deepEqual(new Set(CASES.map(([, , , , row]) => row)), new Set(STANDING.map(({ id }) => id)));
});

test('the table of standings has no hole', () => {
  for (const difference of [[], [REAL], [COMPATIBLE]]) {
    for (const parties of [0, 1, 2]) {
      for (const origins of [0, 1, 2]) {
        for (const stances of [['asserts'], ['denies'], ['asserts', 'denies'], ['asserts', 'differs']] as const) {
          for (const party of [null, 'Norland']) {
            const members = stances.map((stance) => member(stance, party));
            assert.ok(standingOf(members, difference, counts(parties, origins)).length > 0);
          }
        }
      }
    }
  }
});
