import type { Clue } from './clue.ts';
import { speaks } from './speaks.ts';
import type { Word } from './words.ts';

/** “The council | voted”, “… was taken by | the board”, “the court said”. */
export function acts(words: readonly Word[], { first, last, head }: Clue): boolean {
  if (!ACTING.has(words[head]?.lower ?? '')) return speaks(words, head);
  let next = last;
  while (words[next]?.tag === 'ADV' || words[next]?.tag === 'AUX') next++;
  return words[next]?.tag === 'VERB' || words[first - 1]?.lower === 'by' || speaks(words, head);
}

const ACTING = new Set(
  'committee commission party assembly board council court department agency tribunal jury bureau association federation union group faction brigade militia leadership intelligence guard command'.split(
    ' ',
  ),
);
