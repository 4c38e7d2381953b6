import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';

const ITEM = `The old dam above Port Asher gave way on Tuesday, and water ran through the market of the town until the evening.
“We warned the owners twice and have the receipts,” said Orla Dane, the mayor of Port Asher.`;

/** The origins of texts that `read` finds. */
async function textOrigins(args: readonly string[]): Promise<number> {
  const { code, printed, noted } = await crossread(['read', ...args, '--format', 'json']);
  assert.equal(code, 0, noted);
  const { origins } = JSON.parse(printed) as { origins: { kind: string }[] };
  return origins.filter(({ kind }) => kind !== 'party').length;
}

test('two reports that the list names are two origins although they share a text', () =>
  withFolder({ 'r/a.txt': ITEM, 'r/b.txt': `${ITEM}\nMore follows.` }, async (folder) => {
    assert.equal(await textOrigins([join(folder, 'r')]), 1);
    const list = join(folder, 'apart.txt');
    writeFileSync(list, `# seen by the editor\n${join(folder, 'r/a.txt')}\t${join(folder, 'r/b.txt')}\n`);
    assert.equal(await textOrigins([join(folder, 'r'), '--apart', list]), 2);
  }));

const WRONG: readonly (readonly [what: string, line: string, note: RegExp])[] = [
  ['a report that is not there', 'a.txt\tz.txt', /is to be kept apart, but it is none of these reports/u],
  ['one name alone', 'a.txt', /names two reports with a tab between them/u],
  ['three names', 'a.txt\tb.txt\tc.txt', /names two reports with a tab between them/u],
];

for (const [what, line, note] of WRONG) {
  test(`a list of reports to keep apart with ${what} is wrong use`, () =>
    withFolder({ 'r/a.txt': ITEM, 'apart.txt': `${line}\n` }, async (folder) => {
      const { code, noted } = await crossread(['read', join(folder, 'r'), '--apart', join(folder, 'apart.txt')]);
      assert.equal(code, 2);
      assert.match(noted, note);
    }));
}

test('a list of reports to keep apart that cannot be read is wrong use', () =>
  withFolder({ 'a.txt': ITEM }, async (folder) => {
    const { code, noted } = await crossread(['read', folder, '--apart', join(folder, 'none.txt')]);
    assert.equal(code, 2);
    assert.match(noted, /cannot read the list of reports to keep apart/u);
  }));
