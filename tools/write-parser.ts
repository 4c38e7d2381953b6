/** Writes `models/parser.bin`; `readParser` in `src/lexicon/parser.ts` says its form. */
import { type Head, MAGIC, type Rows, type SureLists } from '../src/lexicon/parser.ts';

export interface Learned extends SureLists {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly guessing: Rows;
  readonly tagging: Rows;
  readonly moving: Rows;
  readonly relating: Rows;
}

export function writeParser(learned: Learned): Uint8Array {
  const tables = [learned.guessing, learned.tagging, learned.moving, learned.relating];
  const head: Head = {
    tags: learned.tags,
    relations: learned.relations,
    sureTags: learned.sureTags,
    sureMoves: learned.sureMoves,
    sureRelations: learned.sureRelations,
    tables: tables.map(({ bits, keys, entries }) => ({ bits, features: keys.length, entries: entries.length })),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const bytes: number[] = [];
  for (const value of [MAGIC, headBytes.length]) for (const bits of [24, 16, 8, 0]) bytes.push((value >>> bits) & 255);
  for (const byte of headBytes) bytes.push(byte);
  for (const { bits, keys, counts, entries } of tables) {
    let last = -1;
    for (const key of keys) {
      const place = key >>> (32 - bits);
      varying(place - last, bytes);
      last = place;
    }
    for (const count of counts) varying(count, bytes);
    for (const key of keys) bytes.push(key & 255);
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
