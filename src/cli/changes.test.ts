import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';

const REPORTS = reportsOf('dam-failure');

const WRONG: readonly [string, readonly string[], RegExp][] = [
  ['neither a day nor an older case', [], /either --since with a day or --before with files/],
  ['a day and an older case', ['--since', '2031-05-10', '--before', REPORTS], /either --since/],
  ['a day that does not exist', ['--since', '2031-02-30'], /must be a day like/],
  ['a day before all reports', ['--since', '1999-01-01'], /no report is older/],
];

for (const [what, options, told] of WRONG) {
  test(`changes is told what it lacks: ${what}`, async () => {
    // All reports of that story but the digest have a day.
    const files = ['01-corvane-wire.txt', '06-radio-tamsel-live.txt'].map((name) => `${REPORTS}/${name}`);
    const { code, noted } = await crossread(['changes', ...files, ...options]);
    assert.equal(code, 2);
    assert.match(noted, told);
  });
}

test('the older case is given by one or several files after --before', async () => {
  const [first, second, third] = ['01-corvane-wire.txt', '02-ketter-gazette.txt', '06-radio-tamsel-live.txt'].map(
    (name) => `${REPORTS}/${name}`,
  ) as [string, string, string];
  const { code, printed } = await crossread(['changes', first, second, third, '--before', first, second]);
  assert.equal(code, 0);
  assert.match(printed, /1 report of 3 is new: report 3\./);
});
