import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOf, leftOut, type Suite } from './suites.ts';

const suites: readonly Suite[] = [
  { name: 'plain', folders: ['a'], needs: [] },
  { name: 'browser', folders: ['b'], needs: [{ command: 'a-browser', install: 'apt-get install a-browser' }] },
];

test('a suite without its program is left out with the way to get it, the others are not', () => {
  const reason = 'no a-browser (apt-get install a-browser)';
  assert.deepEqual(
    leftOut(suites, () => false),
    [{ name: 'browser', reason }],
  );
  assert.deepEqual(
    leftOut(suites, () => true),
    [],
  );
});

test('a program that the machine does not have is noticed by asking for its version', () => {
  const named = (command: string): Suite => ({ name: 'x', folders: [], needs: [{ command, install: '' }] });
  assert.equal(leftOut([named('no-such-program-of-this-name')]).length, 1);
  assert.equal(leftOut([named(process.execPath)]).length, 0);
});

test('a test file belongs to the suite of its innermost folder', () => {
  const some: readonly Suite[] = [
    { name: 'all', folders: ['src', 'test'], needs: [] },
    { name: 'browser', folders: ['test/browser'], needs: [] },
  ];
  const cases: readonly (readonly [file: string, suite: string])[] = [
    ['src/a.test.ts', 'all'],
    ['test/a.test.ts', 'all'],
    ['test/browser/a.test.ts', 'browser'],
    ['test/browsers.test.ts', 'all'],
  ];
  for (const [file, name] of cases) {
    assert.deepEqual(
      some.filter((suite) => isOf(file, suite, some)).map((suite) => suite.name),
      [name],
      file,
    );
  }
});
