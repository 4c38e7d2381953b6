/** The trained judge of attributions, `models/attribution.bin`: a weight for each feature that was learned. How it is used stands in
 *  `statement/judge.ts`, how it was made in `models/attribution.md`. */
export interface AttributionModel {
  /** A bit for each value of the highest bits of a hash: 0 where no feature has it. Most features of a text were never learned, and these
   *  bits stay in the processor's cache where the table does not. */
  readonly present: Int32Array;
  /** Hash table with open addressing, as many slots as a power of two: the 32-bit hash of a feature, 0 where the slot is empty … */
  readonly keys: Int32Array;
  /** … and its weight in whole numbers of 1/32. */
  readonly weights: Int8Array;
  /** For each twentieth of what the model gives an attribution, how many of 100 such were right on texts it had not seen; ascending. */
  readonly right: readonly number[];
  /** Word in lower case to its place among words of like use (`data/word-clusters.tsv`). */
  readonly clusters: ReadonlyMap<string, number>;
}

/** Sum of the weights of features, in logits; `features` is used up. */
export function weigh(
  model: Pick<AttributionModel, 'present' | 'keys' | 'weights'>,
  features: Int32Array,
  count: number,
): number {
  const { present, keys, weights } = model;
  const mask = keys.length - 1;
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const key = features[at] as number;
    features[kept] = key;
    kept += ((present[key >>> (HIGH + 5)] as number) >>> (key >>> HIGH)) & 1;
  }
  let sum = 0;
  for (let at = 0; at < kept; at++) {
    const key = features[at] as number;
    let slot = (key ^ (key >>> 15)) & mask;
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
    sum += weights[slot] as number;
  }
  return sum / STEPS;
}

/** Lower bits of a hash that `present` leaves out: it is 64 kB large. */
const HIGH = 13;
const STEPS = 32;

/** What is learned, as it is kept: in ascending order of the hashes taken without sign. */
export interface Learned {
  readonly features: readonly (readonly [key: number, weight: number])[];
  readonly right: readonly number[];
}

/** Weights as whole numbers of 1/32, those of 0 left out. */
export function rounded(weights: ReadonlyMap<number, number>): Learned['features'] {
  return [...weights]
    .map(([key, weight]) => [key, Math.max(-127, Math.min(127, Math.round(weight * STEPS)))] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a >>> 0) - (b >>> 0));
}

export function attributionModel(
  { features, right }: Learned,
  clusters: ReadonlyMap<string, number>,
): AttributionModel {
  let size = 1024;
  while (size < features.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const weights = new Int8Array(size);
  const present = new Int32Array(2 ** (27 - HIGH));
  for (const [key, weight] of features) {
    const word = key >>> (HIGH + 5);
    present[word] = (present[word] as number) | (1 << (key >>> HIGH));
    let slot = (key ^ (key >>> 15)) & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    weights[slot] = weight;
  }
  return { present, keys, weights, right, clusters };
}

/** `models/attribution.bin`, unpacked: the letters `CRA1`, the number of features in four bytes, how many of 100 were right in twenty
 *  bytes, then the hashes as differences (seven bits a byte, lowest first), then the weights plus 128, a byte each.
 *  @throws where the bytes are not such a file. */
export function readAttribution(bytes: Uint8Array, clusters: ReadonlyMap<string, number>): AttributionModel {
  const bad = (): never => {
    throw new Error('models/attribution.bin is damaged: train it again, or run with --models none');
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0) !== MAGIC) bad();
  const count = view.getUint32(4);
  const right = [...bytes.subarray(8, HEAD)];
  let at = HEAD;
  let key = 0;
  const hashes: number[] = [];
  for (let feature = 0; feature < count; feature++) {
    for (let power = 1; ; power *= 128) {
      const byte = bytes[at++] ?? bad();
      key += (byte & 127) * power;
      if (byte < 128) break;
    }
    hashes.push(key | 0);
  }
  if (bytes.length !== at + count) bad();
  const features = hashes.map((hash, feature) => [hash, (bytes[at + feature] as number) - 128] as const);
  return attributionModel({ features, right }, clusters);
}

/** The same as bytes. */
export function writeAttribution({ features, right }: Learned): Uint8Array {
  const bytes: number[] = [];
  for (const value of [MAGIC, features.length]) for (const bits of [24, 16, 8, 0]) bytes.push((value >>> bits) & 255);
  bytes.push(...right);
  let last = 0;
  for (const [key] of features) {
    let rest = (key >>> 0) - last;
    last = key >>> 0;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  for (const [, weight] of features) bytes.push(weight + 128);
  return Uint8Array.from(bytes);
}

const MAGIC = 0x43524131;
/** Twentieths. */
export const GRADES = 20;
const HEAD = 8 + GRADES;
