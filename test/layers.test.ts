import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkLayers } from '../tools/layers.ts';

const root = join(import.meta.dirname, '..');

test('no file of the sources imports against the order of the folders', async () => {
  const { files, faults } = await checkLayers(root);
  assert.ok(files > 10, `only ${files} files were seen`);
  assert.deepEqual(faults, []);
});

const PLANTED: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  [
    'a stage that calls a later stage',
    {
      'src/claim/bad.ts': "import { a } from '../answer/a.ts';\nexport const b = a;\n",
      'src/answer/a.ts': 'export const a = 1;\n',
    },
    /^claim-imports: src\/claim\/bad\.ts imports src\/answer\/a\.ts$/,
  ],
  [
    'a type taken from a later stage',
    {
      'src/model/bad.ts': "import type { A } from '../text/a.ts';\nexport type B = A;\n",
      'src/text/a.ts': 'export type A = 1;\n',
    },
    /^model-imports: src\/model\/bad\.ts/,
  ],
  [
    'one interface that calls another',
    {
      'src/cli/bad.ts': "import { a } from '../mcp/a.ts';\nexport const b = a;\n",
      'src/mcp/a.ts': 'export const a = 1;\n',
    },
    /^cli-alone: src\/cli\/bad\.ts/,
  ],
  [
    'the library knowing the command line',
    { 'src/crossread.ts': "export { a } from './cli/a.ts';\n", 'src/cli/a.ts': 'export const a = 1;\n' },
    /^no-interface-inside: src\/crossread\.ts/,
  ],
  [
    'two files that import each other',
    { 'src/text/a.ts': "export { b } from './b.ts';\n", 'src/text/b.ts': "export { c } from './a.ts';\n" },
    /^no-cycle: src\/text\//,
  ],
  [
    'a package imported by two files',
    {
      'src/text/a.ts': "export { program } from 'commander';\n",
      'src/text/b.ts': "export { Command } from 'commander';\n",
    },
    /^package commander is imported by src\/text\/a\.ts and src\/text\/b\.ts/,
  ],
  ['a folder nobody placed', { 'src/utils/a.ts': 'export const a = 1;\n' }, /^src\/utils has no row/],
  [
    'an import of nothing',
    { 'src/text/a.ts': "export { b } from './gone.ts';\n" },
    /^no-unknown-module: src\/text\/a\.ts/,
  ],
];

for (const [what, files, expected] of PLANTED) {
  test(`the layer check finds ${what}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossread-layers-'));
    try {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const { faults } = await checkLayers(folder);
      assert.ok(
        faults.some((fault) => expected.test(fault)),
        `not found in: ${faults.join('\n') || 'no faults'}`,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
