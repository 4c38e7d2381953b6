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

test('without models the statements rest on rules alone, and why tells what a model was sure of', async () => {
  const files = reportsOf('dam-failure');
  const read = async (models: string): Promise<readonly { rule: string; id: string }[]> => {
    const { printed } = await crossread(['read', files, '--format', 'json', '--models', models]);
    return (JSON.parse(printed) as { statements: { rule: string; id: string }[] }).statements;
  };
  const judged = await read('all');
  const ruled = await read('none');
  assert.ok(judged.length > 0 && ruled.length > 0);
  assert.deepEqual(
    ruled.filter(({ rule }) => rule.startsWith('model')),
    [],
  );
  const firstOf = (all: readonly { rule: string; id: string }[]): string =>
    all.find(({ rule }) => rule === 'say/clause')?.id ?? '';
  const why = await crossread(['why', firstOf(judged), files]);
  assert.match(why.printed, /models\/attribution\.bin: sure of the cue \d+/);
  const because = await crossread(['why', firstOf(ruled), files, '--models', 'none']);
  assert.match(because.printed, /say\/clause/);
  assert.doesNotMatch(because.printed, /attribution\.bin/);
  assert.equal((await crossread(['read', files, '--models', 'some'])).code, 2);
});
