import { readTable } from './table.ts';
import type { UnnamedNoun } from './unnamed.ts';

/** Common nouns for people and groups of people, by singular and plural, lower case. Whoever speaks may be one of them. */
export type Speakers = ReadonlyMap<string, UnnamedNoun>;

/** `data/speakers.tsv` */
export function readSpeakers(text: string): Speakers {
  return new Map(
    readTable('data/speakers.tsv', text, ['noun', 'plural'], ([noun = '', plural = '']) => {
      const row: UnnamedNoun = { noun, plural, speaksFor: 'victim' };
      return [
        [noun, row],
        [plural, row],
      ] as const;
    }).flat(),
  );
}
