import { readTable } from './table.ts';

/** The trained judge of names, `models/names.tsv`: whether a capital name is a person, an organisation, a place or none of these.
 *  How it is used stands in `mention/judge.ts`, how it was made in `models/names.md`. */
export interface NamesModel {
  /** Weights by the hash of the feature (32 bits, with a sign or without), one for each of CLASSES. */
  readonly weights: NameWeights;
  /** Word in lower case to its place among words of like use (`data/word-clusters.tsv`). */
  readonly clusters: ReadonlyMap<string, number>;
}

export interface NameWeights {
  readonly get: (feature: number) => readonly number[] | undefined;
}

export const CLASSES = ['person', 'organisation', 'place', 'none'] as const;

/** The file holds whole numbers, this many to one. */
const SCALE = 100;

const COLUMNS = ['feature', ...CLASSES];

export function readNames(text: string, clusters: ReadonlyMap<string, number>): NamesModel {
  return { weights: tableOf(readWeights(text)), clusters };
}

/** `models/names.tsv`: the hash of a feature without sign in base 36, and its weights. */
export function readWeights(text: string): readonly (readonly [feature: number, weights: readonly number[]])[] {
  return readTable(
    'models/names.tsv',
    text,
    COLUMNS,
    ([feature = '', ...weights]) =>
      [Number.parseInt(feature, 36), weights.map((weight) => Number(weight) / SCALE)] as const,
  );
}

/** A hash table with open addressing. A map would keep half of the hashes as objects of their own, and look into each. */
function tableOf(weights: ReturnType<typeof readWeights>): NameWeights {
  let size = 64;
  while (size < weights.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const rows = new Array<readonly number[] | undefined>(size).fill(undefined);
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & (size - 1);
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    return slot;
  };
  // A hash is never 0 (`text/hash.ts`).
  for (const [feature, row] of weights) {
    const slot = slotOf(feature | 0);
    keys[slot] = feature | 0;
    rows[slot] = row;
  }
  return { get: (feature) => rows[slotOf(feature | 0)] };
}

/** The same as text, in the order of the hashes. */
export function writeNames(weights: ReadonlyMap<number, readonly number[]>): string {
  const rows = [...weights]
    .sort(([a], [b]) => a - b)
    .map(([feature, row]) => [feature.toString(36), ...row.map((weight) => Math.round(weight * SCALE))].join('\t'));
  return `${['# Made by `npm run train -- names`; source, licence and scores: models/names.md', COLUMNS.join('\t'), ...rows].join('\n')}\n`;
}
