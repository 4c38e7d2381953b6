import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from './read.ts';

function rolesOf(text: string): readonly string[] {
  const [report] = readReport({ file: 'a.txt', bytes: new TextEncoder().encode(text) }).reports;
  return (report?.blocks ?? []).map(({ role }) => role);
}

test('A transcript without a title begins with what somebody says', () => {
  const lines = ['MAYOR DANE: I did not.', 'MS QUILL: Why?', 'MAYOR DANE: No letter came to my office.'];
  assert.deepEqual(rolesOf(lines.join('\n\n')), ['paragraph', 'paragraph', 'paragraph']);
});

test('A table of facts is no transcript', () => {
  const lines = [
    'Fire in Lenn',
    'Place: Lenn',
    'Dead: none',
    'Hurt: two guards',
    'A fire broke out at the depot in Lenn on Sunday night.',
  ];
  assert.ok(!rolesOf(lines.join('\n\n')).slice(1, 4).includes('paragraph'));
});

test('Labels are looked for in linear time on a line that never ends', () => {
  assert.deepEqual(rolesOf(`A${'a, '.repeat(100_000)}`).length, 1);
});
