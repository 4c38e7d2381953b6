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
