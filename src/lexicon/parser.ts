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

/** Weights of features: a hash table with open addressing. The row of a feature is a list of classes and their weights. */
export interface Weights {
  /** The 32-bit hash of the feature in each slot, 0 where it is empty. The length is a power of two. */
  readonly keys: Int32Array;
  /** Where the row of each slot begins in `classes` and `weights`; it ends where the next number in `ends` says. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** Add the weights of the features to the score of each class. `scores` must be as long as there are classes. */
export function addWeights(table: Weights, features: Int32Array, count: number, scores: Int32Array): void {
  const { keys, starts, ends, classes, weights } = table;
  const mask = keys.length - 1;
  for (let at = 0; at < count; at++) {
    const key = features[at] as number;
    let slot = (key ^ (key >>> 16)) & mask;
    let found = keys[slot] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask;
      found = keys[slot] as number;
    }
    if (found === 0) continue;
    const end = ends[slot] as number;
    for (let entry = starts[slot] as number; entry < end; entry++) {
      const klass = classes[entry] as number;
      scores[klass] = (scores[klass] as number) + (weights[entry] as number);
    }
  }
}

/** `models/parser.bin` as tables. Its form: the letters `CRP1`, the length of a JSON head in four bytes, the head (`tags`, `relations`,
 *  and for each table the number of features and of entries), then for each table, in the order tagging, moving, relating: the hashes
 *  in ascending order as differences, the number of entries of each feature (both as numbers of seven bits a byte, lowest first),
 *  the classes and the weights, a byte each.
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
  const tables = head.tables.map(({ features, entries }) => {
    const number = (): number => {
      let value = 0;
      for (let power = 1; ; power *= 128) {
        const byte = bytes[at++] ?? bad();
        value += (byte & 127) * power;
        if (byte < 128) return value;
      }
    };
    const keys = new Int32Array(features);
    let key = 0;
    for (let feature = 0; feature < features; feature++) {
      key += number();
      keys[feature] = key;
    }
    const ends = new Int32Array(features);
    let end = 0;
    for (let feature = 0; feature < features; feature++) {
      end += number();
      ends[feature] = end;
    }
    if (end !== entries || at + 2 * entries > bytes.length) bad();
    const classes = new Uint8Array(bytes.subarray(at, at + entries));
    const weights = new Int8Array(new Uint8Array(bytes.subarray(at + entries, at + 2 * entries)).buffer);
    at += 2 * entries;
    return { ...inSlots(keys, ends), classes, weights };
  });
  const [tagging = bad(), moving = bad(), relating = bad()] = tables;
  return { tags: head.tags, relations: head.relations, clusters, tagging, moving, relating };
}

export const MAGIC = 0x43525031;

export interface Head {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly tables: readonly { readonly features: number; readonly entries: number }[];
}

/** Spread the features over a hash table that is at most half full. */
export function inSlots(sorted: Int32Array, sortedEnds: Int32Array): Pick<Weights, 'keys' | 'starts' | 'ends'> {
  let slots = 1024;
  while (slots < sorted.length * 2) slots *= 2;
  const keys = new Int32Array(slots);
  const starts = new Int32Array(slots);
  const ends = new Int32Array(slots);
  for (let feature = 0; feature < sorted.length; feature++) {
    const key = sorted[feature] as number;
    let slot = (key ^ (key >>> 16)) & (slots - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    starts[slot] = feature === 0 ? 0 : (sortedEnds[feature - 1] as number);
    ends[slot] = sortedEnds[feature] as number;
  }
  return { keys, starts, ends };
}

function letters(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
