import type { WordUses } from './uses.ts';

/** The trained tagger and parser, `models/parser.bin`: what was learned, as tables of weights. How it is used stands in
 *  `text/tree.ts`, how it was made in `models/parser.md`. */
export interface ParserModel extends KnownWords {
  /** Universal tag and Penn form with a blank between: “VERB VBD”. */
  readonly tags: readonly string[];
  /** Universal relations. */
  readonly relations: readonly string[];
  /** The tag of a word without its neighbours. */
  readonly guessing: Weights;
  readonly tagging: Weights;
  readonly moving: Moves;
  readonly relating: Weights;
  /** What is decided without weights, because it was so nearly always: the tag of a word by the hash of its letters, */
  readonly sureTags: Sure;
  /** the next move by the tags around, */
  readonly sureMoves: Sure;
  /** and the relation by the word, its head's tag and its side, or by both tags and the side (`src/text/sure.ts`). */
  readonly sureRelations: Sure;
}

/** What is known of words before any text is read, by the word in lower case. */
export interface KnownWords {
  /** The place among words of like use, `data/word-clusters.tsv`; 0 is no place. */
  readonly clusters: ReadonlyMap<string, number>;
  /** `data/word-uses.tsv` */
  readonly uses: ReadonlyMap<string, WordUses>;
}

/** Weights of features for many classes. The time of reading goes into fetching weights from memory, so each feature has one place, by
 *  the highest bits of its hash; the lowest eight tell whether the place is its own. A feature that came too late for its place was left
 *  out when the table was made. */
export interface Weights {
  /** The highest `32 - shift` bits of a hash are the place. */
  readonly shift: number;
  /** The first block of the feature's entries in the upper 19 bits, the number of its blocks in five, and the lowest eight bits of its
   *  hash; 0 for a place without a feature. */
  readonly slots: Int32Array;
  /** Blocks of four entries, each entry class times 256 plus weight plus 128. The last block of a feature is filled up with weights of 0
   *  for the class NOBODY. Most features have one block: a loop over blocks ends where the processor expects it to, and a block lies in
   *  one line of its memory. */
  readonly entries: Uint16Array;
}

/** No class; scores have a place for it, so that filling needs no test. */
const NOBODY = 255;
const FILLING = NOBODY * 256 + 128;

/** Room for the scores of any number of classes, and of nobody. */
export function newScores(): Int32Array {
  return new Int32Array(NOBODY + 1);
}

/** Weights of features for the four moves of the parser, all in one number: from the lowest byte on the lowest bits of the hash, and the
 *  weights of the moves 1, 2 and 3 plus 128. The weight of move 0 is always 0, since only differences count. */
export interface Moves {
  readonly shift: number;
  readonly slots: Int32Array;
}

/** Hashes with a number each, as a hash table with open addressing; 0 is no hash. */
export interface Sure {
  readonly keys: Int32Array;
  readonly values: Uint8Array;
}

/** The number of a hash; -1 where it has none. */
export function sureOf({ keys, values }: Sure, key: number): number {
  const mask = keys.length - 1;
  let slot = (key ^ (key >>> 15)) & mask;
  for (;;) {
    const found = keys[slot];
    if (found === key) return values[slot] as number;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

function tableOfSure(pairs: readonly number[]): Sure {
  let size = 64;
  while (size < pairs.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const values = new Uint8Array(size);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const key = pairs[at] as number;
    let slot = (key ^ (key >>> 15)) & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    values[slot] = pairs[at + 1] as number;
  }
  return { keys, values };
}

/** Add the weights of the features to the score of each class (`newScores`). `features` is used up. */
export function addWeights(
  { shift, slots, entries }: Weights,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  // All fetches stand in a loop without a branch that waits for them, so that the processor makes many at once.
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const hash = features[at] as number;
    const slot = slots[hash >>> shift] as number;
    features[kept] = slot >>> 8;
    kept += 1 + (-((slot ^ hash) & 255) >> 31);
  }
  for (let at = 0; at < kept; at++) {
    const own = features[at] as number;
    const start = (own >>> 5) * BLOCK;
    const end = start + (own & 31) * BLOCK;
    for (let place = start; place < end; place += BLOCK) {
      const first = entries[place] as number;
      const second = entries[place + 1] as number;
      const third = entries[place + 2] as number;
      const fourth = entries[place + 3] as number;
      scores[first >>> 8] = (scores[first >>> 8] as number) + (first & 255) - 128;
      scores[second >>> 8] = (scores[second >>> 8] as number) + (second & 255) - 128;
      scores[third >>> 8] = (scores[third >>> 8] as number) + (third & 255) - 128;
      scores[fourth >>> 8] = (scores[fourth >>> 8] as number) + (fourth & 255) - 128;
    }
  }
}

const BLOCK = 4;

/** The scores of the four moves for at most 255 features. Two moves are summed in one number, 16 bits each. */
export function scoreMoves({ shift, slots }: Moves, features: Int32Array, count: number, scores: Int32Array): void {
  let known = 0;
  let outer = 0;
  let middle = 0;
  for (let at = 0; at < count; at++) {
    const hash = features[at] as number;
    const slot = slots[hash >>> shift] as number;
    const own = (((slot ^ hash) & 255) - 1) >> 31;
    known -= own;
    outer += (slot >>> 8) & 0xff00ff & own;
    middle += (slot >>> 16) & 255 & own;
  }
  const offset = known * 128;
  scores[1] = (outer & 0xffff) - offset;
  scores[2] = middle - offset;
  scores[3] = (outer >>> 16) - offset;
}

/** `models/parser.bin` as tables. Its form: the letters `CRP3`, the length of a JSON head in four bytes, the head (`tags`, `relations`,
 *  the three lists of sure decisions as hash, number, hash, number …, and for each table its `bits` and the number of features and of entries), then for each table, in the order guessing, tagging, moving,
 *  relating: the place of each feature as the difference to the one before and the number of its entries (both as numbers of seven bits
 *  a byte, lowest first), the lowest eight bits of its hash, the classes and the weights plus 128 of its entries, a byte each.
 *  @throws where the bytes are not such a file. */
export function readParser(bytes: Uint8Array, known: KnownWords): ParserModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw damaged();
  let at = 8 + view.getUint32(4);
  if (at > bytes.length) throw damaged();
  const head = JSON.parse(letters(bytes, 8, at)) as Head;
  const tables = head.tables.map((size): Rows => {
    const table = readRows(bytes, at, size);
    at = table.end;
    return table;
  });
  const [guessing, tagging, moving, relating] = tables;
  if (guessing === undefined || tagging === undefined || moving === undefined || relating === undefined)
    throw damaged();
  return {
    tags: head.tags,
    relations: head.relations,
    clusters: known.clusters,
    uses: known.uses,
    guessing: weightsOf(guessing),
    tagging: weightsOf(tagging),
    moving: movesOf(moving),
    relating: weightsOf(relating),
    sureTags: tableOfSure(head.sureTags),
    sureMoves: tableOfSure(head.sureMoves),
    sureRelations: tableOfSure(head.sureRelations),
  };
}

export const MAGIC = 0x43525033;

export interface SureLists {
  readonly sureTags: readonly number[];
  readonly sureMoves: readonly number[];
  readonly sureRelations: readonly number[];
}

export interface Head extends SureLists {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tables: readonly TableSize[];
}

interface TableSize {
  readonly bits: number;
  readonly features: number;
  readonly entries: number;
}

/** Features in ascending order of their places, no two of one place. */
export interface Rows {
  /** The table has two to the power of this many places; a feature's place are the highest bits of its hash. */
  readonly bits: number;
  readonly keys: Int32Array;
  /** How many of `entries` belong to each feature, in order. */
  readonly counts: Uint8Array;
  /** Class times 256 plus weight plus 128. */
  readonly entries: Uint16Array;
}

function readRows(bytes: Uint8Array, from: number, { bits, features, entries }: TableSize): Rows & { end: number } {
  let at = from;
  const number = (): number => {
    let value = 0;
    for (let power = 1; ; power *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw damaged();
      value += (byte & 127) * power;
      if (byte < 128) return value;
    }
  };
  const keys = new Int32Array(features);
  let place = -1;
  for (let feature = 0; feature < features; feature++) {
    place += number();
    keys[feature] = place << (32 - bits);
  }
  const counts = new Uint8Array(features);
  let sum = 0;
  for (let feature = 0; feature < features; feature++) {
    const count = number();
    counts[feature] = count;
    sum += count;
  }
  if (sum !== entries || place >= 2 ** bits || at + features + 2 * entries > bytes.length) throw damaged();
  for (let feature = 0; feature < features; feature++)
    keys[feature] = (keys[feature] as number) | (bytes[at++] as number);
  const rows = new Uint16Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    rows[entry] = ((bytes[at + entry] as number) << 8) | (bytes[at + entries + entry] as number);
  }
  return { bits, keys, counts, entries: rows, end: at + 2 * entries };
}

function damaged(): Error {
  return new Error('models/parser.bin is damaged: train it again, or run with --models none');
}

export function weightsOf({ bits, keys, counts, entries: rows }: Rows): Weights {
  const shift = 32 - bits;
  const slots = new Int32Array(2 ** bits);
  const blocks = counts.reduce((sum, count) => sum + blocksOf(count), 0);
  const entries = new Uint16Array(blocks * BLOCK).fill(FILLING);
  let from = 0;
  let block = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    const key = keys[feature] as number;
    const count = counts[feature] as number;
    slots[key >>> shift] = (block << 13) | (blocksOf(count) << 8) | (key & 255);
    for (let entry = 0; entry < count; entry++) entries[block * BLOCK + entry] = rows[from++] as number;
    block += blocksOf(count);
  }
  return { shift, slots, entries };
}

function blocksOf(count: number): number {
  return Math.ceil(count / BLOCK);
}

function movesOf({ bits, keys, counts, entries }: Rows): Moves {
  const shift = 32 - bits;
  const slots = new Int32Array(2 ** bits).fill(NO_WEIGHTS);
  let from = 0;
  for (let feature = 0; feature < keys.length; feature++) {
    const key = keys[feature] as number;
    let slot = NO_WEIGHTS | (key & 255);
    for (let left = counts[feature] as number; left > 0; left--, from++) {
      const entry = entries[from] as number;
      const low = (entry >>> 8) * 8;
      slot = (slot & ~(255 << low)) | ((entry & 255) << low);
    }
    slots[key >>> shift] = slot;
  }
  return { shift, slots };
}

const NO_WEIGHTS = 0x80808000 | 0;

function letters(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
