import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readReports } from '../pipeline.ts';
import { LIMIT_ROWS, LIMITS, raiseLimits } from './limits.ts';

const manual = readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8');

for (const { name, about, value, unit, kind } of LIMIT_ROWS) {
  test(`the limit ${name} stands in the manual with its number and its failure`, () => {
    const shown =
      unit === 'bytes' ? `${value / 1024 / 1024} MB` : `${value.toLocaleString('en')}${unit === 'seconds' ? ' s' : ''}`;
    assert.ok(manual.includes(`| \`${name}\` | ${about} | ${shown} | \`${kind}\` |\n`));
  });
}

test('of an input with more reports than the limit the first are read and the failure is named', () => {
  const lines = Array.from({ length: 5 }, (_, at) => JSON.stringify({ title: `Dam ${at}`, text: `Dam ${at} holds.` }));
  const input = { file: 'dams.jsonl', bytes: new TextEncoder().encode(lines.join('\n')) };
  for (const [entries, read] of [
    [2, 2],
    [4, 4],
    [5, 5],
  ] as const) {
    const { reports, failures } = readReports([input], { ...LIMITS, entries });
    assert.equal(reports.length, read);
    assert.deepEqual(
      failures.map(({ kind }) => kind),
      read < 5 ? ['too-many-entries'] : [],
    );
  }
});

test('limits are set by name, bytes with a unit', () => {
  assert.deepEqual(raiseLimits(['size=2GB', 'download=10kb', 'time=5', 'redirects=0']), {
    ...LIMITS,
    size: 2 * 1024 ** 3,
    download: 10 * 1024,
    time: 5,
    redirects: 0,
  });
  assert.deepEqual(raiseLimits([]), LIMITS);
});

const WRONG: readonly (readonly [string, RegExp])[] = [
  ['', /“” sets no limit: write NAME=NUMBER with one of the names size, /],
  ['siez=5', /“siez=5” sets no limit/],
  ['size', /sets no limit/],
  ['size=', /sets no limit/],
  ['size=-1', /sets no limit/],
  ['size=1e3', /sets no limit/],
  ['size=5TB', /sets no limit/],
  ['time=5MB', /counts no bytes: write time=5/],
  ['size=0', /cannot be 0/],
];

for (const [text, says] of WRONG) {
  test(`“${text}” sets no limit and says why`, () => {
    assert.match(String(raiseLimits([text])), says);
  });
}
