import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenStory, reportsOf } from '../../test/golden-stories.ts';
import { crossread } from '../../test/memory-terminal.ts';

const files = reportsOf('border-crisis');
const statement = () => goldenStory('border-crisis').analyses.flatMap(({ statements }) => statements)[0];

test('why prints the rule and the words with their offsets', async () => {
  const { id = '', rule = '' } = statement() ?? {};
  const { code, printed } = await crossread(['why', id, files]);
  assert.equal(code, 0);
  assert.ok(printed.startsWith(`statement ${id}: `), printed);
  assert.match(printed, new RegExp(`^ {2}rule +${rule}`, 'm'));
  assert.match(printed, /reports\/\S+ \d+–\d+: “/);
});

test('why gives the same as JSON', async () => {
  const { id = '', rule = '' } = statement() ?? {};
  const { printed } = await crossread(['why', id, files, '--format', 'json']);
  const found = JSON.parse(printed) as { kind: string; id: string; facts: { label: string; text: string }[] };
  assert.deepEqual([found.kind, found.id], ['statement', id]);
  assert.ok(found.facts.find(({ label }) => label === 'rule')?.text.startsWith(rule));
});

for (const [id, expected] of [
  ['x-000', /nothing in these reports has the id “x-000”; “crossread read” lists the ids/],
  ['s-', /“s-” is the beginning of \d+ ids: s-\w+, .*…/],
] as const) {
  test(`why ends with 2 for an id like ${id}`, async () => {
    const { code, printed, noted } = await crossread(['why', id, files]);
    assert.deepEqual([code, printed], [2, '']);
    assert.match(noted, expected);
  });
}
