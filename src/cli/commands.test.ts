import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS } from './commands.ts';

for (const { name, summary, arguments: takes, options, examples } of COMMANDS) {
  test(`the row of ${name} is complete: a summary of one line, examples of itself, files last`, () => {
    assert.match(summary, /^[^\n]*[^.\n]$/);
    assert.ok(examples.length > 0);
    for (const example of examples) assert.match(example, new RegExp(`(?:^|crossread )${name} `));
    assert.deepEqual(
      takes.map((argument) => argument.takes).filter((_, index) => index < takes.length - 1),
      ['one'].slice(0, Math.max(0, takes.length - 1)),
    );
    // What works on a case or a database alone takes no files.
    if (options.every(({ flags }) => !/^--(?:case|store) /u.test(flags)) || takes.length > 1) {
      assert.equal(takes.at(-1)?.takes, 'many');
    }
  });
}

test('no two commands have one name', () => {
  assert.equal(new Set(COMMANDS.map(({ name }) => name)).size, COMMANDS.length);
});
