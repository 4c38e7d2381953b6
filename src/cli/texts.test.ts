import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';

test('read --texts writes the text of each report under its hash, and beside them what was read besides', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-texts-'));
  try {
    const { code, printed } = await crossread(['read', reportsOf('depot-fires'), '--texts', folder]);
    assert.equal(code, 0);
    const about = JSON.parse(readFileSync(join(folder, 'reports.json'), 'utf8')) as { sha256: string; title: string }[];
    assert.equal(about.length, printed.trim().split('\n').length);
    for (const { sha256, title } of about) {
      const bytes = readFileSync(join(folder, `${sha256}.txt`));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
      assert.notEqual(title, '');
    }
    assert.equal(readdirSync(folder).length, about.length + 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('read --texts into a folder that cannot be written is wrong use', async () => {
  const { code, noted } = await crossread(['read', reportsOf('depot-fires'), '--texts', '/dev/null/texts']);
  assert.equal(code, 2);
  assert.match(noted, /cannot write to \/dev\/null\/texts/);
});
