import { readTable } from './table.ts';

/** What a word may be, whatever stands around it. */
export interface WordUses {
  /** Its kinds by dictionary, as `data/README.md` lists their letters; the frequent ones first, then a stop and the rare ones. */
  readonly uses: string;
  /** The tag that wink-nlp gives the word alone; `-` where it cuts the word in two. */
  readonly alone: string;
}

/** `data/word-uses.tsv`, by the word in lower case. */
export function readUses(text: string): ReadonlyMap<string, WordUses> {
  return new Map(
    readTable(
      'data/word-uses.tsv',
      text,
      ['word', 'uses', 'alone'],
      ([word = '', uses = '', alone = '']) => [word, { uses, alone }] as const,
    ),
  );
}
