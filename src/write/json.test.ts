import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, exampleLine, exampleStory, NORTH, REPORTS } from '../../test/answered.ts';
import type { Member } from '../model/claim.ts';
import { VERSION } from '../model/version.ts';
import { answerJson, caseJson } from './json.ts';

const place = at(NORTH, '31 people had died');

function member(of: string, party: string | null, stance: Member['stance'] = 'asserts'): Member {
  return { of, at: place, stance, party, speaker: null, origin: null, counts: of !== 't-2', why: 'test' };
}

test('the members of a claim stand by party and stance, each with what it belongs to', () => {
  const claim = {
    id: 'c-1',
    text: '31 people had died',
    at: place,
    topics: [],
    members: [
      member('s-1', 'Norland'),
      member('t-2', null),
      member('s-3', 'Norland'),
      member('s-4', 'Norland', 'denies'),
    ],
    differences: [
      { field: 'number' as const, sides: [], verdict: 'undecided' as const, rule: 'r', why: 'w' },
      { field: 'truth' as const, sides: [], verdict: 'real' as const, rule: 'r', why: 'w' },
    ],
    standing: 'contested' as const,
    counts: { texts: 1, outlets: 1, speakers: 1, occasions: 1, parties: 1, origins: 1 },
  };
  const [written] = JSON.parse(caseJson({ ...exampleStory(REPORTS), claims: [claim] })).claims;
  assert.deepEqual(
    written.positions.map(({ party, stance, evidence }: Record<string, { statement: string; counts: boolean }[]>) => [
      party,
      stance,
      evidence?.map(({ statement, counts }) => [statement, counts]),
    ]),
    [
      [
        'Norland',
        'asserts',
        [
          ['s-1', true],
          ['s-3', true],
        ],
      ],
      [null, 'asserts', [['t-2', false]]],
      ['Norland', 'denies', [['s-4', true]]],
    ],
  );
  assert.deepEqual(
    written.differences.map(({ real }: { real: boolean }) => real),
    [false, true],
  );
});

test('the JSON begins with version and schema, ends with a line end, and is the same a second time', () => {
  const answer = exampleAnswer([exampleLine('31 people had died.', [place])]);
  const text = answerJson(answer);
  assert.ok(
    text.startsWith(`{\n  "crossread": {\n    "version": "${VERSION}",\n    "schema": 1`) && text.endsWith('}\n'),
  );
  assert.equal(answerJson(structuredClone(answer)), text);
  const shuffled = Object.fromEntries(Object.entries(answer).reverse()) as unknown as typeof answer;
  assert.equal(answerJson(shuffled), text);
});

test('furniture and gaps of a report are told with their reasons', () => {
  const report = {
    ...NORTH,
    blocks: [{ start: 0, end: 5, role: 'furniture' as const, why: 'menu' }],
    gaps: [{ start: 9, end: 9, why: 'link text lost' }],
  };
  const [written] = JSON.parse(caseJson(exampleStory([report]))).reports;
  assert.deepEqual(written.furniture, [{ start: 0, end: 5, why: 'menu' }]);
  assert.deepEqual(written.gaps, [{ start: 9, end: 9, why: 'link text lost' }]);
  assert.equal(written.published.from, '2031-05-11');
});
