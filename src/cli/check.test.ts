import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';

const FILES = {
  'reports/a.txt':
    'The bridge at Vell was built in 1931, the mayor, Orla Dane, said on Monday. Nine people work there.\n',
  'reports/b.txt': 'The mayor closed the bridge at Vell in March after a storm had broken a beam.\n',
  'good.txt': 'The bridge at Vell was built in 1931.\n',
};

const CODES: readonly (readonly [string, readonly string[], number])[] = [
  ['a text that the reports hold, under --strict', ['good.txt', 'reports', '--strict'], 0],
  ['words in place of a file', ['The bridge at Vell was built in 1931.', 'reports', '--strict'], 0],
  ['a text that they do not hold, under --strict', ['The bridge at Vell was built in 1951.', 'reports', '--strict'], 3],
  [
    'a text in another language, under --strict',
    [
      'Neun Menschen sind gestorben, sagte die Polizei am Montag, und der Bürgermeister trat zurück.',
      'reports',
      '--strict',
    ],
    3,
  ],
  ['the same without --strict', ['The bridge at Vell was built in 1951.', 'reports'], 0],
  ['a text that lies among its reports', ['reports/a.txt', 'reports'], 0],
  ['a file that is not there', ['draft.txt', 'reports'], 2],
  ['no report but the text itself', ['good.txt', 'good.txt'], 2],
];

for (const [what, words, expected] of CODES) {
  test(`check ends with ${expected} for ${what}`, () =>
    withFolder(FILES, async (folder) => {
      const paths = words.map((word) => (/^[a-z/.]+$/u.test(word) ? join(folder, word) : word));
      const { code, noted } = await crossread(['check', ...paths]);
      assert.equal(code, expected, noted);
    }));
}

test('check reads the text from standard input, and every format tells the verdict', () =>
  withFolder(FILES, async (folder) => {
    for (const format of ['text', 'markdown', 'html', 'json']) {
      const { printed } = await crossread(
        ['check', '-', join(folder, 'reports'), '--format', format],
        'The bridge at Vell was built in 1951.',
      );
      assert.match(printed, format === 'json' ? /"verdict": "contradicted"/u : /Contradicted \\?\(another time/u);
    }
  }));

test('--apart of check must name reports that are there: nothing is passed over in silence', () =>
  withFolder({ ...FILES, 'apart.txt': 'nowhere.txt elsewhere.txt\n' }, async (folder) => {
    const { code } = await crossread([
      'check',
      join(folder, 'good.txt'),
      join(folder, 'reports'),
      '--apart',
      join(folder, 'apart.txt'),
    ]);
    assert.equal(code, 2);
  }));
