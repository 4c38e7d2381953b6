import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../test/folder.ts';
import type { Counts } from './reporter.ts';

/** What the reporter prints of a test file, and the counts of its last line. */
async function report(source: string): Promise<{ readonly text: string; readonly counts: Counts }> {
  let output = '';
  await withFolder({ 'a.test.mjs': `import { test } from 'node:test';\n${source}` }, (folder) => {
    const reporter = join(import.meta.dirname, 'reporter.ts');
    const args = ['--test', '--test-isolation=none', `--test-reporter=${reporter}`, 'a.test.mjs'];
    // Without the variable by which a runner tells its children that they are tested themselves.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    output = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env }).stdout;
  });
  const lines = output.trimEnd().split('\n');
  return { text: lines.slice(0, -1).join('\n'), counts: JSON.parse(lines.at(-1) ?? '') as Counts };
}

const CASES: readonly (readonly [string, string, number, number, RegExp])[] = [
  ['says nothing of tests that pass', "test('a', () => {}); test('b', () => {});", 2, 0, /^$/],
  [
    'shows a failure with its place',
    "test('a', () => { throw new Error('boo'); });",
    0,
    1,
    /^FAILED {2}a\n {2}a\.test\.mjs:2\n {2}Error: boo/,
  ],
  ['counts a skipped test as failed', "test.skip('a', () => {});", 0, 1, /skipped or left for later/],
  ['counts a test left for later as failed', "test.todo('a');", 0, 1, /skipped or left for later/],
  [
    'counts a title used twice as failed',
    "test('a', () => {}); test('a', () => {});",
    1,
    1,
    /the same title stands in a\.test\.mjs:2/,
  ],
  [
    'names a test inside another by both titles',
    "test('a', async (t) => { await t.test('b', () => { throw 1; }); });",
    0,
    2,
    /FAILED {2}a > b/,
  ],
  ['counts a file that does not load as failed', "import './gone.mjs';", 0, 1, /Cannot find module/],
];

for (const [what, source, passed, failed, expected] of CASES) {
  test(`the report of a test run ${what}`, async () => {
    const { text, counts } = await report(source);
    const { places, ...numbers } = counts;
    assert.deepEqual(numbers, { passed, failed });
    assert.ok(Object.values(places).every((place) => place.startsWith('a.test.mjs')));
    assert.match(text, expected);
  });
}
