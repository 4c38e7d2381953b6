/** The trained tagger and parser, `models/parser.bin`: what was learned, as tables of weights. How it is used stands in
 *  `text/tagger.ts` and `text/parser.ts`, how it was made in `models/parser.md`. */
export interface ParserModel {
  /** Universal tag and Penn form with a blank between: “VERB VBD”. */
  readonly tags: readonly string[];
  /** Universal relations. */
  readonly relations: readonly string[];
  /** Word in lower case to its place among words of like use (`data/word-clusters.tsv`); 0 is no place. */
  readonly clusters: ReadonlyMap<string, number>;
  readonly tagging: Weights;
  readonly moving: Weights;
  readonly relating: Weights;
}

/** Weights of features: a hash table with open addressing. A slot is two numbers, the 32-bit hash of the feature (0: empty) and what
 *  belongs to it; they lie side by side because the time goes into fetching them from memory. */
export interface Weights {
  /** Two numbers a slot; as many slots as a power of two. The second number of a sparse table says where the feature's entries begin,
   *  times 128, plus how many there are; of a small table (four classes or fewer) it is the weights themselves, a byte each. */
  readonly slots: Int32Array;
  /** Class times 256 plus weight plus 128. */
  readonly entries: Uint16Array;
}

/** Add the weights of the features to the score of each class. `scores` must be as long as there are classes. */
export function addWeights(table: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, entries } = table;
  const mask = slots.length - 2;
  for (let at = 0; at < count; at++) {
    const key = features[at] as number;
    let slot = ((key ^ (key >>> 16)) << 1) & mask;
    let found = slots[slot] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 2) & mask;
      found = slots[slot] as number;
    }
    if (found === 0) continue;
    const row = slots[slot + 1] as number;
    const start = row >>> 7;
    const end = start + (row & 127);
    for (let place = start; place < end; place++) {
      const entry = entries[place] as number;
      const klass = entry >>> 8;
      scores[klass] = (scores[klass] as number) + (entry & 255) - 128;
    }
  }
}

/** The same for a table of four classes. */
export function addFew(table: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots } = table;
  const mask = slots.length - 2;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < count; at++) {
    const key = features[at] as number;
    let slot = ((key ^ (key >>> 16)) << 1) & mask;
    let found = slots[slot] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 2) & mask;
      found = slots[slot] as number;
    }
    if (found === 0) continue;
    const row = slots[slot + 1] as number;
    first += (row << 24) >> 24;
    second += (row << 16) >> 24;
    third += (row << 8) >> 24;
    fourth += row >> 24;
  }
  scores[0] = first;
  scores[1] = second;
  scores[2] = third;
  scores[3] = fourth;
}

/** `models/parser.bin` as tables. Its form: the letters `CRP2`, the length of a JSON head in four bytes, the head (`tags`, `relations`,
 *  and for each table the number of classes, of features and of entries), then for each table, in the order tagging, moving, relating:
 *  the hashes in ascending order as differences, the number of entries of each feature (both as numbers of seven bits a byte, lowest
 *  first), the classes and the weights plus 128, a byte each.
 *  @throws where the bytes are not such a file. */
export function readParser(bytes: Uint8Array, clusters: ReadonlyMap<string, number>): ParserModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bad = (): never => {
    throw new Error('models/parser.bin is damaged: train it again, or run with --models none');
  };
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) bad();
  const length = view.getUint32(4);
  if (8 + length > bytes.length) bad();
  const head = JSON.parse(letters(bytes, 8, 8 + length)) as Head;
  let at = 8 + length;
  const number = (): number => {
    let value = 0;
    for (let power = 1; ; power *= 128) {
      const byte = bytes[at++] ?? bad();
      value += (byte & 127) * power;
      if (byte < 128) return value;
    }
  };
  const tables = head.tables.map(({ classes, features, entries }) => {
    const keys = new Int32Array(features);
    let key = 0;
    for (let feature = 0; feature < features; feature++) {
      key += number();
      keys[feature] = key;
    }
    const counts = new Uint8Array(features);
    let sum = 0;
    for (let feature = 0; feature < features; feature++) {
      const count = number();
      counts[feature] = count;
      sum += count;
    }
    if (sum !== entries || at + 2 * entries > bytes.length) bad();
    const rows = new Uint16Array(entries);
    for (let entry = 0; entry < entries; entry++) {
      rows[entry] = ((bytes[at + entry] as number) << 8) | (bytes[at + entries + entry] as number);
    }
    at += 2 * entries;
    return tableOf(classes, keys, counts, rows);
  });
  const [tagging = bad(), moving = bad(), relating = bad()] = tables;
  return { tags: head.tags, relations: head.relations, clusters, tagging, moving, relating };
}

export const MAGIC = 0x43525032;

export interface Head {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tables: readonly { readonly classes: number; readonly features: number; readonly entries: number }[];
}

/** Spread the features over a hash table that is at most half full. `counts` says how many of `rows` belong to each, in order. */
export function tableOf(classes: number, keys: Int32Array, counts: Uint8Array, rows: Uint16Array): Weights {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  const mask = slots.length - 2;
  const few = classes <= 4;
  let start = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    const key = keys[feature] as number;
    const count = counts[feature] as number;
    let slot = ((key ^ (key >>> 16)) << 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = key;
    slots[slot + 1] = few ? inOne(rows, start, count) : start * 128 + count;
    start += count;
  }
  return { slots, entries: few ? new Uint16Array(0) : rows };
}

/** Up to four weights in one number, a byte each, the first lowest. */
function inOne(rows: Uint16Array, start: number, count: number): number {
  let packed = 0;
  for (let at = start; at < start + count; at++) {
    const entry = rows[at] as number;
    packed |= (((entry & 255) - 128) & 255) << ((entry >>> 8) * 8);
  }
  return packed;
}

function letters(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
