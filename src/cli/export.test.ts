import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';

const FILES = { 'a.txt': 'The mayor, Orla Dane, said on Monday that the bridge had been closed.\n' };

test('export csv makes the folder and writes the six tables into it', () =>
  withFolder(FILES, async (folder) => {
    const { code } = await crossread(['export', 'csv', join(folder, 'a.txt'), '--output', join(folder, 'tables')]);
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(join(folder, 'tables')).sort(), [
      'actors.csv',
      'claims.csv',
      'differences.csv',
      'happenings.csv',
      'reports.csv',
      'statements.csv',
    ]);
  }));

test('export of one file goes to standard output, or into a folder under its own name', () =>
  withFolder(FILES, async (folder) => {
    const { printed } = await crossread(['export', 'gexf', join(folder, 'a.txt')]);
    assert.match(printed, /^<\?xml /u);
    await crossread(['export', 'gexf', join(folder, 'a.txt'), '--output', folder]);
    assert.ok(readdirSync(folder).includes('story.gexf'));
  }));

for (const [what, words, expected] of [
  ['an export that does not exist', ['xlsx'], /there is no export xlsx: choose csv/u],
  ['tables without a folder', ['csv'], /name a folder for them with --output/u],
] as const) {
  test(`wrong use of export ends with 2 and says how to do it: ${what}`, () =>
    withFolder(FILES, async (folder) => {
      const { code, noted } = await crossread(['export', ...words, join(folder, 'a.txt')]);
      assert.equal(code, 2);
      assert.match(noted, expected);
    }));
}
