/** Writes `models/parser.bin`; `readParser` in `src/lexicon/parser.ts` says its form. */
import { type Head, MAGIC } from '../src/lexicon/parser.ts';
import type { Rows } from './perceptron.ts';

export interface Learned {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tagging: Rows;
  readonly moving: Rows;
  readonly relating: Rows;
}

export function writeParser(learned: Learned): Uint8Array {
  const tables = [learned.tagging, learned.moving, learned.relating];
  const head: Head = {
    tags: learned.tags,
    relations: learned.relations,
    tables: tables.map(({ classes, keys, entries }) => ({ classes, features: keys.length, entries: entries.length })),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const bytes: number[] = [];
  for (const value of [MAGIC, headBytes.length]) for (const bits of [24, 16, 8, 0]) bytes.push((value >>> bits) & 255);
  for (const byte of headBytes) bytes.push(byte);
  for (const { keys, counts, entries } of tables) {
    let last = 0;
    for (const key of keys) {
      varying((key >>> 0) - last, bytes);
      last = key >>> 0;
    }
    for (const count of counts) varying(count, bytes);
    for (const entry of entries) bytes.push(entry >>> 8);
    for (const entry of entries) bytes.push(entry & 255);
  }
  return Uint8Array.from(bytes);
}

function varying(value: number, bytes: number[]): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
