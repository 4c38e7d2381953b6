import { readTable } from './table.ts';

/** How common words are in general English. */
export interface CommonWords {
  /** All passages that were counted. */
  readonly passages: number;
  /** In how many of them a word in lower case stands; a word that is not here stands in one or none. */
  readonly counts: ReadonlyMap<string, number>;
}

/** `data/common-words.tsv`: a word in lower case and its passages; the row `*` counts all passages. */
export function readCommonWords(text: string): CommonWords {
  const counts = new Map(
    readTable(
      'data/common-words.tsv',
      text,
      ['word', 'passages'],
      ([word = '', passages = '']) => [word, Number(passages)] as const,
    ),
  );
  const passages = counts.get('*');
  if (passages === undefined) throw new Error('data/common-words.tsv: no row “*” counts all passages');
  counts.delete('*');
  return { passages, counts };
}
