import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { questionOf, reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';

const question = questionOf('border-crisis');
const files = reportsOf('border-crisis');

const FORMATS: readonly (readonly [string, RegExp])[] = [
  ['text', /^[^{<#]/],
  ['markdown', /^# /],
  ['html', /^<!doctype html>/i],
  ['json', /^\{\n/],
];

for (const [format, expected] of FORMATS) {
  test(`ask writes ${format} to standard output and nothing beside it`, async () => {
    const { code, printed, noted } = await crossread(['ask', question, files, '--format', format]);
    assert.deepEqual([code, noted], [0, '']);
    assert.match(printed, expected);
    assert.match(printed, /\n$/);
  });
}

test('the day of asking stands in the answer only where it is given', async () => {
  for (const [words, expected] of [
    [[], null],
    [['--date', '2031-05-12'], '2031-05-12'],
  ] as const) {
    const { printed } = await crossread(['ask', question, files, '--format', 'json', ...words]);
    assert.equal((JSON.parse(printed) as { asked: string | null }).asked, expected);
  }
});

test('ask writes the format of the ending of --output to the file, and says so', () =>
  withFolder({}, async (folder) => {
    const output = join(folder, 'answer.html');
    const { code, printed, noted } = await crossread(['ask', question, files, '--output', output]);
    assert.deepEqual([code, printed, noted], [0, '', `Written to ${output}\n`]);
    assert.match(readFileSync(output, 'utf8'), /^<!doctype html>/i);
  }));
