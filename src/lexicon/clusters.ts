import { readTable } from './table.ts';

/** `data/word-clusters.tsv`: a word in lower case and its path as a number with a leading 1. */
export function readClusters(text: string): ReadonlyMap<string, number> {
  return new Map(
    readTable(
      'data/word-clusters.tsv',
      text,
      ['word', 'path'],
      ([word = '', path = '']) => [word, Number.parseInt(path, 36)] as const,
    ),
  );
}
