import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findUntested } from '../tools/beside.ts';

test('every source file that runs is reached by tests of its folder or has a reason', () => {
  assert.deepEqual(findUntested(join(import.meta.dirname, '..')), []);
});

test('the check for missing tests finds an untested file and a stale reason, and passes a file of types and those that a neighbour’s test reaches', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-beside-'));
  try {
    mkdirSync(join(folder, 'src/text'), { recursive: true });
    writeFileSync(join(folder, 'src/text/a.ts'), 'export const a = 1;\n');
    writeFileSync(join(folder, 'src/text/b.ts'), "import type { A } from './a.ts';\nexport interface B { a: A }\n");
    writeFileSync(join(folder, 'src/text/c.ts'), 'export const c = 1;\n');
    writeFileSync(join(folder, 'src/text/f.ts'), 'export const f = 1;\n');
    writeFileSync(join(folder, 'src/text/e.ts'), "export { f as e } from './f.ts';\n");
    writeFileSync(join(folder, 'src/text/c.test.ts'), "import { e } from './e.ts';\n");
    writeFileSync(join(folder, 'src/d.ts'), 'export const d = 1;\n');
    assert.deepEqual(findUntested(folder, { 'src/text/c.ts': 'stale', 'src/d.ts': 'tested whole' }), [
      'src/text/a.ts is reached by no test of its folder',
      'src/text/c.ts is listed in tools/beside.ts without need',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
