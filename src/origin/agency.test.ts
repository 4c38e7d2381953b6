import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../model/report.ts';
import { agenciesOf, agencyKey } from './agency.ts';

function report(text: string, byline: string | null = null): Pick<Report, 'text' | 'credits' | 'byline' | 'blocks'> {
  return { text, byline, credits: [], blocks: [{ start: 0, end: text.length, role: 'furniture', why: 'copyright' }] };
}

const CASES: readonly (readonly [name: string, byline: string | null, text: string, agencies: readonly string[]])[] = [
  ['alone in the byline', 'The Associated Press', '', ['The Associated Press']],
  ['beside a name', 'Orla Dane, AFP', '', ['AFP']],
  ['with a word for its people', 'Press Association Reporter', '', ['Press Association']],
  ['for whom somebody writes', 'Orla Dane for the Associated Press', '', ['Associated Press']],
  ['a word that only begins like one', 'AFPont Rivers', '', []],
  ['a person', 'Orla Dane', '', []],
  [
    'a notice of copyright',
    null,
    'Copyright 2031 The Associated Press. All rights reserved.',
    ['The Associated Press'],
  ],
  ['a copyright sign', null, '© 2031 AFP', ['AFP']],
  ['somebody else’s copyright', null, 'Copyright 2031 Channel Nine. All rights reserved.', []],
  ['one agency under two names', 'AP', 'Copyright 2031 The Associated Press.', ['AP']],
];

for (const [name, byline, text, agencies] of CASES) {
  test(`agencies that a report credits: ${name}`, () => {
    const found = agenciesOf(report(text, byline));
    assert.deepEqual(
      found.map(({ agency }) => agency),
      agencies,
    );
    for (const { start, end, agency } of found) assert.ok(end === 0 || text.slice(start, end) === agency);
  });
}

test('an agency is the same under all its names, and an unknown one only under its own', () => {
  assert.equal(agencyKey('AP'), agencyKey('The Associated Press'));
  assert.equal(agencyKey('Meridian'), agencyKey('meridian'));
  assert.notEqual(agencyKey('Meridian'), agencyKey('AP'));
});

test('a byline and a notice of a million letters are read in linear time', () => {
  const long = `${'Copyright '.repeat(50_000)}${'of '.repeat(200_000)}`;
  assert.deepEqual(agenciesOf(report(long, long)), []);
});
