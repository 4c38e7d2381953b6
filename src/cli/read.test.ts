import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';

test('read gives an overview for people and the case for programs', async () => {
  const files = reportsOf('dam-failure');
  const text = await crossread(['read', files]);
  assert.deepEqual([text.code, text.noted], [0, '']);
  assert.match(text.printed, /^Reports\n {2}r-/);
  const json = await crossread(['read', files, '--format', 'json']);
  assert.deepEqual([json.code, json.noted], [0, '']);
  const found = JSON.parse(json.printed) as { crossread: { schema: number }; reports: unknown[] };
  assert.deepEqual([found.crossread.schema, found.reports.length], [1, 8]);
});
