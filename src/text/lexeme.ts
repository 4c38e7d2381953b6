import type { Glance } from './words.ts';

/** What is known of a word wherever it stands; made once for each. */
export interface Lexeme extends Glance {
  readonly text: string;
  /** The tag that it most likely has by itself: its number plus one. */
  readonly likely: number;
  /** What dictionaries say that it may be, '' for a word that none has. */
  readonly listed: string;
  /** The tag that it always has, its number plus one; 0 where that depends. */
  readonly sure: number;
  /** The scores that its own features give each tag, in the middle and at the beginning of a sentence; null until they are asked for. */
  scores: Int32Array | null;
  firstScores: Int32Array | null;
  /** Its dictionary forms by the number of the tag, as far as they were asked for. */
  readonly lemmas: (string | undefined)[];
}
