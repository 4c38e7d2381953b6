import { SAYING } from './lists.ts';
import { capitalised, type Word } from './words.ts';

/** A verb of saying; a name like “Post” and a noun like “the report” are none. */
export function isSaying(word: Word, before: Word | undefined): boolean {
  return (
    SAYING.has(word.key) &&
    (!capitalised(word) || word.key === 'according') &&
    (before === undefined || !DETERMINERS.has(before.key))
  );
}

const DETERMINERS = new Set(
  'the a an this that these those its their his her our my no any some each every both of'.split(' '),
);

/** Whether whoever comes after the verb speaks: “said Dane”, “according to Dane”, but not “thanked Dane”. */
export function mayLead({ key }: Word): boolean {
  return LEADING.has(key);
}

const LEADING = new Set(
  'said says say wrote writes added adds replied explained argued noted recalled insisted announced declared according'.split(
    ' ',
  ),
);

/** “is denied”, “was also told”: who stands before it does not speak. */
export function passive(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ key }) => BEING.has(key));
}

const BEING = new Set('is are was were be been being'.split(' '));
