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
  /** A bit for each value of the highest `32 - shift` bits of a hash: 0 where no feature has it. Most features of a sentence were never
   *  learned, and these bits stay in the processor's cache where the slots do not. */
  readonly present: Int32Array;
  readonly shift: number;
  /** Two numbers a slot; as many slots as a power of two. The second number of a sparse table says where the feature's entries begin,
   *  times 128, plus how many there are; of a small table (four classes or fewer) it is the weights themselves, a byte each, plus 128. */
  readonly slots: Int32Array;
  /** Class times 256 plus weight plus 128. */
  readonly entries: Uint16Array;
}

/** Put what the table holds for the features in their place, those left out that it has not, and say how many it has.
 *  All fetches stand in loops without a branch that waits for them, so that the processor makes many at once. */
function fetchRows({ present, shift, slots }: Weights, features: Int32Array, count: number): number {
  const high = shift + 5;
  const mask = slots.length - 2;
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const key = features[at] as number;
    features[kept] = key;
    kept += ((present[key >>> high] as number) >>> (key >>> shift)) & 1;
  }
  let rows = 0;
  for (let at = 0; at < kept; at++) {
    const key = features[at] as number;
    let slot = ((key ^ (key >>> 16)) << 1) & mask;
    while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
    features[rows] = slots[slot + 1] as number;
    rows += slots[slot] === 0 ? 0 : 1;
  }
  return rows;
}

/** Add the weights of the features to the score of each class. `scores` must be as long as there are classes; `features` is used up. */
export function addWeights(table: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  const { entries } = table;
  const rows = fetchRows(table, features, count);
  for (let at = 0; at < rows; at++) {
    const row = features[at] as number;
    const start = row >>> 7;
    const end = start + (row & 127);
    for (let place = start; place < end; place++) {
      const entry = entries[place] as number;
      const klass = entry >>> 8;
      scores[klass] = (scores[klass] as number) + (entry & 255) - 128;
    }
  }
}

/** The scores of a table of four classes; `features` (at most 255) is used up. Two classes are summed in one number, 16 bits each. */
export function addFew(table: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  const rows = fetchRows(table, features, count);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < rows; at++) {
    const row = features[at] as number;
    even = (even + (row & 0xff00ff)) | 0;
    odd = (odd + ((row >>> 8) & 0xff00ff)) | 0;
  }
  const offset = rows * 128;
  scores[0] = (even & 0xffff) - offset;
  scores[1] = (odd & 0xffff) - offset;
  scores[2] = (even >>> 16) - offset;
  scores[3] = (odd >>> 16) - offset;
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
  let shift = 20;
  while (shift > 5 && 2 ** (32 - shift) < keys.length * 8) shift--;
  const present = new Int32Array(2 ** (27 - shift));
  let start = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    const key = keys[feature] as number;
    present[key >>> (shift + 5)] = (present[key >>> (shift + 5)] as number) | (1 << (key >>> shift));
    const count = counts[feature] as number;
    let slot = ((key ^ (key >>> 16)) << 1) & mask;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = key;
    slots[slot + 1] = few ? inOne(rows, start, count) : start * 128 + count;
    start += count;
  }
  return { present, shift, slots, entries: few ? new Uint16Array(0) : rows };
}

/** Up to four weights plus 128 in one number, a byte each, the first lowest. */
function inOne(rows: Uint16Array, start: number, count: number): number {
  let packed = 0x80808080 | 0;
  for (let at = start; at < start + count; at++) {
    const entry = rows[at] as number;
    const low = (entry >>> 8) * 8;
    packed = (packed & ~(255 << low)) | ((entry & 255) << low);
  }
  return packed;
}

function letters(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
