import type { Glance } from './words.ts';

/** What is known of a word wherever it stands; made once for each. */
export interface Lexeme extends Glance {
  readonly text: string;
  /** The parser that knows it so. */
  readonly by: object;
  /** No two words that are remembered have the same. */
  readonly number: number;
  /** The tag that it most likely has by itself: its number plus one. */
  readonly likely: number;
  /** Whether it is a month or a day of the week. */
  readonly ofDate: boolean;
  /** What dictionaries say that it may be, '' for a word that none has. */
  readonly listed: string;
  /** The tag that it always has, its number plus one; 0 where that depends. */
  readonly sure: number;
  /** Its dictionary forms by the number of the tag, as far as they were asked for. */
  readonly lemmas: (string | undefined)[];
}
