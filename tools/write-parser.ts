/** Writes `models/parser.bin`; `readParser` in `src/lexicon/parser.ts` says its form. */
import { type Head, MAGIC, type ParserModel, type Weights } from '../src/lexicon/parser.ts';

export function writeParser(model: ParserModel): Uint8Array {
  const tables = [model.tagging, model.moving, model.relating].map(rowsOf);
  const head: Head = {
    tags: model.tags,
    relations: model.relations,
    tables: tables.map((rows) => ({
      features: rows.length,
      entries: rows.reduce((sum, row) => sum + row.end - row.start, 0),
    })),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const bytes: number[] = [];
  number32(MAGIC, bytes);
  number32(headBytes.length, bytes);
  bytes.push(...headBytes);
  for (const [at, rows] of tables.entries()) {
    const weights = [model.tagging, model.moving, model.relating][at] as Weights;
    let last = 0;
    for (const row of rows) {
      varying(row.key - last, bytes);
      last = row.key;
    }
    for (const row of rows) varying(row.end - row.start, bytes);
    for (const row of rows)
      for (let entry = row.start; entry < row.end; entry++) bytes.push(weights.classes[entry] as number);
    for (const row of rows)
      for (let entry = row.start; entry < row.end; entry++) bytes.push((weights.weights[entry] as number) & 255);
  }
  return Uint8Array.from(bytes);
}

/** The features in ascending order of their hashes, taken without sign. */
function rowsOf(weights: Weights): { key: number; start: number; end: number }[] {
  const rows: { key: number; start: number; end: number }[] = [];
  for (let slot = 0; slot < weights.keys.length; slot++) {
    const key = (weights.keys[slot] as number) >>> 0;
    if (key !== 0) rows.push({ key, start: weights.starts[slot] as number, end: weights.ends[slot] as number });
  }
  return rows.sort((a, b) => a.key - b.key);
}

function number32(value: number, bytes: number[]): void {
  bytes.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function varying(value: number, bytes: number[]): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
