import type { Token } from '../model/sentence.ts';
import { word } from './word.ts';

/** “who asked not to be named”, “declined to be identified”: a wish of the source, nothing that it says. */
export function isWishForAnonymity(tokens: readonly Token[], after: number): boolean {
  let at = after;
  while (at < after + 3 && /^(?:not|that|to|they|he|she|their|his|her)$/u.test(word(tokens[at]))) at++;
  if (/^(?:name|names|anonymity)$/u.test(word(tokens[at]))) return true;
  return word(tokens[at]) === 'be' && UNNAMED.has(word(tokens[word(tokens[at + 1]) === 'publicly' ? at + 2 : at + 1]));
}

const UNNAMED: ReadonlySet<string> = new Set(['named', 'identified', 'quoted', 'cited', 'anonymous', 'unnamed']);
