/** `node tools/make-folder.ts FOLDER --count N [--seed S]`: a folder of invented short reports, for measuring what reading a
 *  large folder takes. The same count and seed give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** One report of 40 to 140 words: a headline, an outlet with a date, paragraphs with names, speech, numbers and denials. */
export function inventReport(seed: number, index: number): string {
  const random = numbers(seed * 1_000_003 + index);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const number = (most: number): number => 1 + Math.floor(random() * most);
  // Names that no other report has: what is kept of each report would show in the memory.
  const name = (): string => `${pick(FIRST)}${pick(MIDDLE)}${pick(LAST)}`;
  const place = name();
  const minister = `${name()} ${name()}`;
  const state = pick(['Norland', 'Sudmark', 'Arcenia', 'Veyra']);
  const day = `${number(28)} ${pick(MONTHS)} 2031`;
  const paragraphs = Array.from({ length: number(4) }, () =>
    [
      `${pick(['Minister', 'Mayor', 'General', 'Spokeswoman'])} ${minister} said on ${pick(DAYS)} that ${number(90)} people were ${pick(['injured', 'rescued', 'arrested'])} in ${name()}.`,
      `“The road to ${place} is ${pick(['open', 'closed', 'safe'])} again,” ${minister} told ${name()} Radio.`,
      `${state} ${pick(['denied', 'rejected', 'confirmed'])} that its army had ${pick(['shelled', 'attacked', 'left'])} the harbour of ${place}.`,
    ]
      .slice(0, number(3))
      .join(' '),
  );
  return `${state} and ${pick(['Orlund', 'Brekia'])} dispute the ${pick(['bridge', 'harbour', 'dam'])} of ${place}\n${name()} Post, ${day}\n\n${paragraphs.join('\n\n')}\n`;
}

/** Files in folders of a thousand. */
export function makeFolder(folder: string, count: number, seed: number): void {
  for (let index = 0; index < count; index++) {
    const part = join(folder, String(Math.floor(index / 1000)).padStart(4, '0'));
    if (index % 1000 === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${String(index % 1000).padStart(3, '0')}.txt`), inventReport(seed, index));
  }
}

/** Mulberry32 by Tommy Ettinger (public domain): numbers from 0 to 1 that depend on the seed alone. */
export function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIRST = [
  'Bra',
  'Dor',
  'El',
  'Fen',
  'Gal',
  'Hol',
  'Ir',
  'Kel',
  'Lor',
  'Mar',
  'Nor',
  'Ost',
  'Per',
  'Rho',
  'Sel',
  'Tam',
];
const MIDDLE = [
  'a',
  'be',
  'chi',
  'da',
  'e',
  'fi',
  'go',
  'ha',
  'ka',
  'li',
  'mo',
  'ne',
  'o',
  'pu',
  'ri',
  'so',
  'ta',
  'va',
];
const LAST = [
  'bor',
  'dane',
  'fell',
  'gard',
  'holm',
  'ket',
  'lund',
  'mere',
  'nock',
  'rin',
  'stad',
  'ton',
  'vik',
  'wick',
];
const MONTHS = ['January', 'March', 'April', 'May', 'July', 'August', 'October', 'December'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { count: { type: 'string' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const count = Number(values.count);
  if (folder === undefined || !Number.isInteger(count) || count < 1)
    throw new Error('Usage: node tools/make-folder.ts FOLDER --count N [--seed S]');
  makeFolder(folder, count, Number(values.seed));
}
