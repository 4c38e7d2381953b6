import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { chanceIn, findChance } from '../tools/chance.ts';

test('nothing between the bytes and the answer reads a clock, chance, zone or language of the machine', () => {
  assert.deepEqual(findChance(join(import.meta.dirname, '..')), []);
});

const BAD = [
  'const a = new Date();',
  'const a = new Date;',
  'const a = Date();',
  'const a = Date.now();',
  'const now = Date.now;',
  'const a = new Date(2031, 4, 10);',
  'const a = performance.now();',
  'const a = Math.random();',
  'const a = crypto.randomUUID();',
  'const a = new Intl.Segmenter();',
  'const a = words.sort();',
  'const a = words.toSorted();',
  "const a = 'b'.localeCompare('c');",
  'const a = (5).toLocaleString();',
  'const a = date.getHours();',
  'const a = date\n  .getFullYear();',
];

for (const source of BAD) {
  test(`the check for chance finds: ${source.replace('\n', ' ')}`, () => assert.equal(chanceIn(source).length, 1));
}

const GOOD = [
  '// Date.now() and Math.random() in a comment',
  "const a = 'Date.now()';",
  "const a = new Date('2031-05-10T00:00:00Z');",
  'const a = new Date(0).getUTCHours();',
  'const a = words.toSorted((b, c) => b - c);',
  "const a = new Intl.Segmenter('en');",
  'const a = date.getTime();',
  'const a = numbers.subarray(0, 9).sort();',
];

for (const source of GOOD) {
  test(`the check for chance lets pass: ${source}`, () => assert.deepEqual(chanceIn(source), []));
}
