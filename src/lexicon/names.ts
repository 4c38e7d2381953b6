import { readTable } from './table.ts';

/** The trained judge of names, `models/names.tsv`: whether a capital name is a person, an organisation, a place or none of these.
 *  How it is used stands in `mention/judge.ts`, how it was made in `models/names.md`. */
export interface NamesModel {
  /** Weights by the hash of the feature, one for each of CLASSES. */
  readonly weights: ReadonlyMap<number, readonly number[]>;
  /** Word in lower case to its place among words of like use (`data/word-clusters.tsv`). */
  readonly clusters: ReadonlyMap<string, number>;
}

export const CLASSES = ['person', 'organisation', 'place', 'none'] as const;

/** The file holds whole numbers, this many to one. */
const SCALE = 100;

const COLUMNS = ['feature', ...CLASSES];

/** `models/names.tsv`: the hash of a feature in base 36 and its weights. */
export function readNames(text: string, clusters: ReadonlyMap<string, number>): NamesModel {
  const rows = readTable(
    'models/names.tsv',
    text,
    COLUMNS,
    ([feature = '', ...weights]) =>
      [Number.parseInt(feature, 36), weights.map((weight) => Number(weight) / SCALE)] as const,
  );
  return { weights: new Map(rows), clusters };
}

/** The same as text, in the order of the hashes. */
export function writeNames(weights: ReadonlyMap<number, readonly number[]>): string {
  const rows = [...weights]
    .sort(([a], [b]) => a - b)
    .map(([feature, row]) => [feature.toString(36), ...row.map((weight) => Math.round(weight * SCALE))].join('\t'));
  return `${['# Made by `npm run train -- names`; source, licence and scores: models/names.md', COLUMNS.join('\t'), ...rows].join('\n')}\n`;
}
