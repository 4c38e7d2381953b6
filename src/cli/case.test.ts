import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../../test/folder.ts';
import { crossread } from '../../test/memory-terminal.ts';

const REPORT = `Harbour opens again
Channel Nine, 4 May 2031

Harbour minister Orla Dane said on Sunday that the harbour of Port Asher is open again. Norland denied that it had closed it.
`;

interface Case {
  readonly reports: readonly { readonly file: string }[];
}

test('an input that cannot be read is named on standard error, the rest is read, and the code says so', () =>
  withFolder(
    {
      'good.txt': REPORT,
      'empty.txt': '',
      'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 0, 0, 0, 255, 254, 0, 1]),
    },
    async (folder) => {
      const paths = ['good.txt', 'empty.txt', 'picture.png', 'gone.txt'].map((name) => join(folder, name));
      const { code, printed, noted } = await crossread(['read', ...paths, '--format', 'json']);
      assert.equal(code, 1);
      const { reports } = JSON.parse(printed) as Case;
      assert.deepEqual(
        reports.map(({ file }) => file),
        [paths[0]],
      );
      for (const path of paths.slice(1))
        assert.equal(noted.split('\n').filter((line) => line.includes(path)).length, 1, noted);
    },
  ));

test('a file named twice is read once, and the second name is told', () =>
  withFolder({ 'good.txt': REPORT }, async (folder) => {
    const path = join(folder, 'good.txt');
    const { code, printed, noted } = await crossread(['read', path, path, '--format', 'json']);
    assert.equal(code, 1);
    assert.equal((JSON.parse(printed) as Case).reports.length, 1);
    assert.ok(noted.includes(path));
  }));

test('where no input can be read nothing is printed, and the code is 1', () =>
  withFolder({ 'empty.txt': '', 'folder/.keep': '' }, async (folder) => {
    for (const words of [['read'], ['ask', 'Who?'], ['why', 's-1']]) {
      const { code, printed, noted } = await crossread([...words, join(folder, 'empty.txt'), join(folder, 'folder')]);
      assert.equal(code, 1);
      assert.equal(printed, '');
      assert.match(noted, /none of the inputs could be read as a report\.\n$/);
    }
  }));

test('a report is read from standard input', async () => {
  const { code, printed } = await crossread(['read', '-', '--format', 'json'], REPORT);
  assert.equal(code, 0);
  assert.deepEqual(
    (JSON.parse(printed) as Case).reports.map(({ file }) => file),
    ['-'],
  );
});

test('every report is told while it is worked on', () =>
  withFolder({ 'one.txt': REPORT, 'two.txt': REPORT.replace('again', 'at last') }, async (folder) => {
    const { steps } = await crossread(['read', folder]);
    for (const work of [
      'reading 1 of 2',
      'reading 2 of 2',
      'understanding 1 of 2',
      'understanding 2 of 2',
      'comparing',
    ]) {
      assert.ok(
        steps.some((step) => step.startsWith(work)),
        work,
      );
    }
    assert.equal(steps.at(-1), '');
  }));
