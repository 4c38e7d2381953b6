import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at, exampleAnswer, exampleLine, exampleReport, NORTH, REPORTS, SOUTH } from '../../test/answered.ts';
import type { Report } from '../model/report.ts';
import { type FaultName, verifyAnswer } from './verify.ts';

/** A line, the words it cites, and the faults it should have. */
type Case = readonly [text: string, report: Report, cited: string, ...faults: FaultName[]];

const DIED = 'Vint said that 31 people had died and 3,000 had fled.';
const PAUSE = '“The pause was worked out by the two armies,” said Tor Dane, a spokesman in Port Asher.';
const DENIAL = 'Deputy Premier Orla Vint denied that the council had met, saying no such meeting was planned.';
const KARR = 'Premier Ivo Karr said the talks were brokered by Westria.';

const CASES: readonly Case[] = [
  // Lines that hold.
  [DIED, NORTH, DIED],
  ['The Northern Post: “Nine camps were hit on May 7, 2031”.', NORTH, 'Nine camps were hit on May 7, 2031'],
  ['Tor Dane said “The pause was worked out by the two armies”.', NORTH, PAUSE],
  ['Orla Vint said that “31 people had died”.', NORTH, DIED],
  ['She [Orla Vint] thanked Arlen Moss for his help.', NORTH, 'She thanked Arlen Moss for his help.'],
  ['Dane: “The pause was worked out by the two armies”', NORTH, PAUSE],
  [
    '10 May 2031 (stated: “Saturday”): Norland and Sudmark agreed to stop firing.',
    NORTH,
    'Norland and Sudmark agreed on Saturday to stop firing.',
  ],
  ['10 May 2031, 14:20: “The call came at 2.20pm”.', NORTH, 'The call came at 2.20pm.'],
  ['7 May 2031: nine camps were hit.', NORTH, 'Nine camps were hit on May 7, 2031'],
  ['9 camps were hit.', NORTH, 'Nine camps were hit'],
  ['The number of those who fled is put at 3000.', NORTH, DIED],
  ['Norlandic camps were hit, told in 1 report.', NORTH, 'Norland and Sudmark agreed on Saturday to stop firing.'],
  // Lines that do not.
  ['Vint: “Nine camps were hit on May 7, 2031”.', NORTH, 'Nine camps were hit on May 7, 2031', 'misattributed'],
  ['31 people died near Port Asher.', NORTH, DIED, 'unsupported-name'],
  ['A six-camp raid was told.', NORTH, 'Nine camps were hit', 'unsupported-number'],
  ['“31 people had dyed”', NORTH, DIED, 'fabricated'],
  ['“31 people had  died”', NORTH, DIED],
  ['“1 people had died”', NORTH, DIED, 'fabricated'],
  ['“Norland’s army has not confirmed it”', NORTH, "Norland's army has not confirmed it.", 'typography'],
  ['“Nine camps were hit” and more.', NORTH, DIED, 'moved'],
  ['“the talks were brokered by Westria”', NORTH, DIED, 'misattributed'],
  ['Orla Vint said “The pause was worked out by the two armies”.', NORTH, PAUSE, 'misattributed'],
  ['Ivo Karr: “The pause was worked out by the two armies”', NORTH, PAUSE, 'misattributed'],
  [
    'Southern Mail: “Nine camps were hit on May 7, 2031”.',
    NORTH,
    'Nine camps were hit on May 7, 2031',
    'misattributed',
  ],
  ['She [Ivo Karr] thanked Arlen Moss for his help.', NORTH, 'She thanked Arlen Moss for his help.', 'misattributed'],
  ['Vint [Tor Dane] said that 31 people had died and 3,000 had fled.', NORTH, DIED, 'misattributed'],
  ['Vint [Orla Vint] said that 31 people had died and 3,000 had fled.', NORTH, DIED],
  ['Tor Dane said that 31 people had died and 3,000 had fled.', NORTH, DIED, 'misattributed'],
  ['Vint said that 41 people had died and 3,000 had fled.', NORTH, DIED, 'unsupported-number'],
  ['Vint said that 3,000 people had died and 31 had fled.', NORTH, DIED, 'unsupported-number', 'unsupported-number'],
  [
    '11 May 2031 (stated: “Saturday”): Norland and Sudmark agreed.',
    NORTH,
    'Norland and Sudmark agreed on Saturday to stop firing.',
    'unsupported-number',
  ],
  [
    '10 May 2032 (stated: “Saturday”): Norland and Sudmark agreed.',
    NORTH,
    'Norland and Sudmark agreed on Saturday to stop firing.',
    'unsupported-number',
  ],
  ['10 May 2031, 15:20: “The call came at 2.20pm”.', NORTH, 'The call came at 2.20pm.', 'unsupported-number'],
  ['Told in 2 reports.', NORTH, DIED, 'unsupported-number'],
  ['Ivo Karr said that the talks were brokered by Eastria.', SOUTH, KARR, 'unsupported-name'],
  ['She thanked Tor Dane for his help.', NORTH, 'She thanked Arlen Moss for his help.', 'unsupported-name'],
  ['Premier Ivo Karr said the talks were not brokered by Westria.', SOUTH, KARR, 'unsupported-negation'],
  ['Premier Ivo Karr denied the talks were brokered by Westria.', SOUTH, KARR, 'unsupported-negation'],
  [
    'Deputy Premier Orla Vint confirmed that the council had met, saying no such meeting was planned.',
    NORTH,
    DENIAL,
    'unsupported-negation',
  ],
  [
    'Deputy Premier Orla Vint denied that the council had met, saying such a meeting was planned.',
    NORTH,
    DENIAL,
    'unsupported-negation',
  ],
  ['Orla Vint spoke of “the council had met”.', NORTH, DENIAL, 'unsupported-negation'],
  ["Norland's army has confirmed it.", NORTH, "Norland's army has not confirmed it.", 'unsupported-negation'],
  ['“31 people had died', NORTH, DIED, 'malformed'],
  ['31 people had died”', NORTH, DIED, 'malformed'],
];

for (const [text, report, cited, ...expected] of CASES) {
  test(`verify finds ${expected.join(' and ') || 'no fault'} in: ${text}`, () => {
    const faults = verifyAnswer(exampleAnswer([exampleLine(text, [at(report, cited)])]), REPORTS);
    assert.deepEqual(
      faults.map(({ name }) => name),
      expected,
      JSON.stringify(faults),
    );
  });
}

test('a fault tells the line, its place in the JSON, and what the report has instead', () => {
  const [fault] = verifyAnswer(exampleAnswer([exampleLine('“31 people had dyed”', [at(NORTH, DIED)])]), REPORTS);
  assert.equal(fault?.path, 'sections[0].lines[0]');
  assert.equal(fault.text, '“31 people had dyed”');
  assert.match(fault.message, /“31 people had dyed” stands in no report; north\.txt \d+–\d+ has “Vint said/);
});

test('a heading is held against what its section cites, in names and in figures', () => {
  const headed = (heading: string) =>
    verifyAnswer(exampleAnswer([exampleLine(DIED, [at(NORTH, DIED)])], { heading }), REPORTS).map(({ name, path }) => [
      name,
      path,
    ]);
  assert.deepEqual(headed('Norland: says that 31 had died'), []);
  assert.deepEqual(headed('Norland: says that 41 had died'), [['unsupported-number', 'sections[0].heading']]);
  assert.deepEqual(headed('Norland: thanks Harmany'), [['unsupported-name', 'sections[0].heading']]);
  assert.deepEqual(headed('Harmany: says that 31 had died'), [['unsupported-name', 'sections[0].heading']]);
  assert.deepEqual(headed('Norland: “31 had dyed”'), [['fabricated', 'sections[0].heading']]);
  assert.deepEqual(headed('What one side tells'), []);
});

test('a changed report is named by its hash', () => {
  const changed = exampleReport('north.txt', NORTH.text.replace('31', '32'), { id: NORTH.id });
  const faults = verifyAnswer(exampleAnswer([exampleLine(DIED, [at(NORTH, DIED)])]), [changed, SOUTH]);
  assert.equal(faults[0]?.name, 'changed-report');
  assert.match(faults[0].message, new RegExp(changed.sha256));
});

test('a report that was not given is named', () => {
  const faults = verifyAnswer(exampleAnswer([exampleLine(DIED, [at(NORTH, DIED)])]), [SOUTH]);
  assert.deepEqual(
    faults.map(({ name, message }) => [name, message]),
    [['missing-report', 'none of the given reports is north.txt']],
  );
});

test('the same text under another path is the same report', () => {
  const moved = { ...NORTH, id: 'r-elsewhere', file: 'elsewhere/copy.txt' };
  assert.deepEqual(verifyAnswer(exampleAnswer([exampleLine(DIED, [at(NORTH, DIED)])]), [moved, SOUTH]), []);
});

test('a line that states something without a citation is a fault, a limit or a question is none', () => {
  const lines = [exampleLine('It rained for 40 days in Eastria.', [])];
  assert.deepEqual(
    verifyAnswer(exampleAnswer(lines), REPORTS).map(({ name }) => name),
    ['missing-citation'],
  );
  for (const role of ['takeaway', 'missing', 'limits', 'next'] as const) {
    assert.deepEqual(verifyAnswer(exampleAnswer(lines, { role }), REPORTS), []);
  }
});

test('each side of a contested line is checked with its own citations', () => {
  const line = exampleLine(`said: ${KARR} - denied: ${DENIAL}`, [at(SOUTH, KARR), at(NORTH, DENIAL)], {
    sides: [
      { label: 'said', text: KARR.replace('Ivo Karr', 'Orla Vint'), citations: [at(SOUTH, KARR)] },
      { label: 'denied', text: DENIAL, citations: [] },
    ],
  });
  assert.deepEqual(
    verifyAnswer(exampleAnswer([line]), REPORTS).map(({ name, path }) => [name, path]),
    [
      ['misattributed', 'sections[0].lines[0].sides[0]'],
      ['missing-citation', 'sections[0].lines[0].sides[1]'],
    ],
  );
});

test('a citation is told to be moved, given to another report, fabricated or typography only', () => {
  const good = at(SOUTH, 'the talks were brokered by Westria');
  const cases: readonly (readonly [Partial<typeof good>, FaultName])[] = [
    [{ start: good.start + 3, end: good.end + 3 }, 'moved'],
    [{ report: NORTH.id, file: NORTH.file }, 'misattributed'],
    [{ quote: 'the talks were broken by Westria' }, 'fabricated'],
    [{ quote: 'the talks were brokered\u00a0by Westria' }, 'typography'],
    [{ file: 'other.txt' }, 'malformed'],
    [{ report: 'r-other' }, 'malformed'],
  ];
  for (const [change, name] of cases) {
    const line = exampleLine(KARR, [at(SOUTH, KARR), { ...good, ...change }]);
    assert.equal(verifyAnswer(exampleAnswer([line]), REPORTS)[0]?.name, name, JSON.stringify(change));
  }
});

test('whatever is given as an answer, verify tells faults and never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.ok(verifyAnswer(value, REPORTS).length > 0);
    }),
    { numRuns: 300 },
  );
});

test('any text of a line is checked without throwing, quotation marks of all kinds included', () => {
  const words = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    '«',
    '»',
    '„',
    'Vint',
    ' said ',
    'not',
    '31',
    '10 May 2031',
    ' ',
    '.',
    '[',
    ']',
    ':',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      verifyAnswer(exampleAnswer([exampleLine(parts.join(''), [at(NORTH, DIED)])]), REPORTS);
    }),
    { numRuns: 300 },
  );
});

test('a citation moved by any distance is a fault', () => {
  const good = at(NORTH, '31 people had died');
  for (let start = 0; start + good.quote.length <= NORTH.text.length; start++) {
    if (start === good.start) continue;
    const line = exampleLine('31 people had died.', [{ ...good, start, end: start + good.quote.length }]);
    assert.notDeepEqual(verifyAnswer(exampleAnswer([line]), REPORTS), [], `offset ${start}`);
  }
});
