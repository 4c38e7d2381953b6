import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from './read.ts';

/** The words marked as gaps of a text of these paragraphs. */
function gapsOf(...paragraphs: readonly string[]): readonly string[] {
  const bytes = new TextEncoder().encode(['Talks in Port Asher', ...paragraphs].join('\n\n'));
  const [report] = readReport({ file: 'f', bytes }).reports;
  return report?.gaps.map(({ start, end }) => report.text.slice(start, end)) ?? [];
}

const LEAD =
  'Norland and Sudmark began talks in Port Asher on Monday, officials of both countries said after four days of fighting.';
const FULL =
  'Prime Minister Orlin Dane arrived at noon and left the harbour again an hour later, officials of the port said.';

const CUT: readonly (readonly [string, readonly string[]])[] = [
  ['Arcenia held talks with Sudmark Prime Minister Muhammad and Norland Foreign Minister T. Brek.', ['Muhammad']],
  ['The envoy spoke with Foreign Minister Giuseppe, who agreed.', ['Giuseppe']],
  ['It was President Juan to whom they wrote.', ['Juan']],
  [`${FULL} Later Prime Minister Orlin and the envoy met.`, ['Orlin']],
];

for (const [text, expected] of CUT) {
  test(`a name cut after its first word is a gap: ${text}`, () => {
    assert.deepEqual(gapsOf(LEAD, text), expected);
  });
}

const WHOLE: readonly string[] = [
  'Arcenia held talks with Sudmark Prime Minister Brek and Norland Foreign Minister T. Dane.',
  'Prime Minister Muhammad Brek and the envoy met.',
  'Prime Minister Muhammad bin Brek and the envoy met.',
  'Prime Minister Muhammad and the envoy met. Muhammad agreed, and the envoy left.',
  'Prime Minister Muhammad and the envoy met. Later Prime Minister Muhammad, in office for a year, left.',
  `${FULL} Later Prime Minister Dane and the envoy met.`,
  'King Muhammad and the envoy met. Prince Juan, his son, did not come.',
];

for (const text of WHOLE) {
  test(`a name of one word that its bearer is called by is no gap: ${text}`, () => {
    assert.deepEqual(gapsOf(LEAD, text), []);
  });
}

const ENDS: readonly (readonly [string, readonly string[]])[] = [
  ['They were determined to bring the talks to a', ['a']],
  ['It was the first time that they had spoken with the', ['the']],
  ['A soldier at the bridge. Meridian', []],
  ['Photograph: Orla Dane for the Harbour Sheet', []],
];

for (const [end, expected] of ENDS) {
  test(`a paragraph that ends “${end}” ${expected.length > 0 ? 'breaks off' : 'does not break off'}`, () => {
    assert.deepEqual(gapsOf(`${LEAD} ${LEAD} ${end}`, `However, ${LEAD}`), expected);
  });
}

test('titles and names without end are looked through in one go', () => {
  const long = 'Prime Minister Muhammad and President Orla, '.repeat(20_000);
  assert.deepEqual(gapsOf(LEAD, long), []);
});
