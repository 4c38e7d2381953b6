import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber } from './numbers.ts';
import { scanWords } from './words.ts';

/** The number at the beginning of the text, and what is left of it. */
const CASES: readonly (readonly [text: string, value: number | null, rest: string])[] = [
  ['26 tourists', 26, 'tourists'],
  ['1,700 people', 1700, 'people'],
  ['1,50,000 people', 150_000, 'people'],
  ['1, 700 people', 1, ','],
  ['2.5 hours', 2.5, 'hours'],
  ['5 1/2 hours', 5.5, 'hours'],
  ['1.5 million people', 1_500_000, 'people'],
  ['1.4bn', 1_400_000_000, ''],
  ['30k', 30_000, ''],
  ['20m of rope', 20_000_000, 'of'],
  ['20 m of rope', 20, 'm'],
  ['twenty-two ships', 22, 'ships'],
  ['one hundred and fifty ships', 150, 'ships'],
  ['three thousand four hundred ships', 3400, 'ships'],
  ['two dozen ships', 24, 'ships'],
  ['a dozen ships', 12, 'ships'],
  ['a hundred ships', 100, 'ships'],
  ['half a million people', 500_000, 'people'],
  ['two and a half hours', 2.5, 'hours'],
  ['five crore rupees', 50_000_000, 'rupees'],
  ['a ship', null, ''],
  ['half an hour', null, ''],
  ['10th ship', null, ''],
  ['seven eight', 7, 'eight'],
  ['ship', null, ''],
];
for (const [text, value, rest] of CASES) {
  test(`“${text}” begins with ${value ?? 'no number'}`, () => {
    const words = scanWords(text, { start: 0, end: text.length });
    const read = readNumber(words, 0);
    assert.equal(read?.value ?? null, value);
    if (read !== null) assert.equal(words[read.next]?.text ?? '', rest);
  });
}
