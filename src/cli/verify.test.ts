import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { questionOf, reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';

/** A copy of the story with an answer to its question beside it. */
function withAnswer(use: (reports: string, answer: string) => Promise<void>): Promise<void> {
  return withFolder({}, async (folder) => {
    const [reports, answer] = [join(folder, 'reports'), join(folder, 'answer.json')];
    cpSync(reportsOf('border-crisis'), reports, { recursive: true });
    const asked = await crossread(['ask', questionOf('border-crisis'), reports, '--output', answer]);
    assert.equal(asked.code, 0, asked.noted);
    await use(reports, answer);
  });
}

test('an answer stands against the reports that it was made from, from a file and from standard input', () =>
  withAnswer(async (reports, answer) => {
    const fromFile = await crossread(['verify', answer, reports]);
    assert.equal(fromFile.code, 0, fromFile.printed);
    assert.match(fromFile.printed, /^The answer holds/);
    assert.equal((await crossread(['verify', '-', reports], readFileSync(answer, 'utf8'))).code, 0);
  }));

test('the published HTML and Markdown pages stand as well, and an edited one ends with 3', () =>
  withAnswer(async (reports, answer) => {
    for (const format of ['html', 'markdown']) {
      const page = `${answer}.${format}`;
      const asked = await crossread([
        'ask',
        questionOf('border-crisis'),
        reports,
        '--format',
        format,
        '--output',
        page,
      ]);
      assert.equal(asked.code, 0, asked.noted);
      const held = await crossread(['verify', page, reports]);
      assert.equal(held.code, 0, held.printed);
      const edited = readFileSync(page, 'utf8').replace(/(“[^”<]*)\bnine\b/u, '$1ten');
      assert.equal((await crossread(['verify', '-', reports], edited)).code, 3);
    }
  }));

test('a changed report ends with 3, names the file, and gives the faults as JSON where asked', () =>
  withAnswer(async (reports, answer) => {
    const [name = ''] = readdirSync(reports).sort((a, b) => (a < b ? -1 : 1));
    const path = join(reports, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('e', 'o'));
    const { code, printed } = await crossread(['verify', answer, reports]);
    assert.equal(code, 3);
    assert.ok(printed.includes(name), printed);
    assert.match(printed, /^changed-report: [\s\S]*\n\d+ faults?\.\n$/);
    const json = JSON.parse((await crossread(['verify', answer, reports, '--format', 'json'])).printed) as {
      faults: unknown[];
    };
    assert.ok(json.faults.length > 0);
  }));
