import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byPlace, cite, compareText } from './citation.ts';

const REPORT = { id: 'r-1', file: 'a.txt', text: 'The dam at Port Asher held.' };

test('a citation holds the words that stand at its place', () => {
  assert.deepEqual(cite(REPORT, { start: 11, end: 21 }), {
    report: 'r-1',
    file: 'a.txt',
    start: 11,
    end: 21,
    quote: 'Port Asher',
  });
});

test('citations are ordered by file, then by place, the shorter of two with one beginning first', () => {
  const later = { ...REPORT, id: 'r-2', file: 'b.txt' };
  const ordered = [
    cite(REPORT, { start: 0, end: 3 }),
    cite(REPORT, { start: 0, end: 7 }),
    cite(REPORT, { start: 4, end: 7 }),
    cite(later, { start: 0, end: 3 }),
  ];
  assert.deepEqual([...ordered].reverse().sort(byPlace), ordered);
});

const ORDERED: readonly (readonly [string, string])[] = [
  ['', 'a'],
  ['a', 'ab'],
  ['B', 'a'],
  ['z', 'ä'],
];

test('texts are ordered by their code units, whatever the language of the machine', () => {
  for (const [first, second] of ORDERED) {
    assert.ok(compareText(first, second) < 0, `${first} before ${second}`);
    assert.ok(compareText(second, first) > 0, `${second} after ${first}`);
    assert.equal(compareText(first, first), 0);
  }
});
