import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findUntested } from '../tools/beside.ts';

test('every source file that runs has tests in its folder or a reason', () => {
  assert.deepEqual(findUntested(join(import.meta.dirname, '..')), []);
});

test('the check for missing tests finds an untested file and a stale reason, and passes a file of types and one that a neighbour’s test imports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-beside-'));
  try {
    mkdirSync(join(folder, 'src/text'), { recursive: true });
    writeFileSync(join(folder, 'src/text/a.ts'), 'export const a = 1;\n');
    writeFileSync(join(folder, 'src/text/b.ts'), "import type { A } from './a.ts';\nexport interface B { a: A }\n");
    writeFileSync(join(folder, 'src/text/c.ts'), 'export const c = 1;\n');
    writeFileSync(join(folder, 'src/text/e.ts'), 'export const e = 1;\n');
    writeFileSync(join(folder, 'src/text/c.test.ts'), "import { e } from './e.ts';\n");
    writeFileSync(join(folder, 'src/d.ts'), 'export const d = 1;\n');
    assert.deepEqual(findUntested(folder, { 'src/text/c.ts': 'stale', 'src/d.ts': 'tested whole' }), [
      'src/text/a.ts has no tests in its folder',
      'src/text/c.ts is listed in tools/beside.ts without need',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
