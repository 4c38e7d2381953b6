import { nounPhrase, type Phrase } from './noun-phrase.ts';
import type { Line } from './reading.ts';
import { word } from './word.ts';

/** “…, citing two officials, …”: whom the speaker names as the source, somewhere after `from` outside quotations; else null. */
export function citedIn(line: Line, from: number): Phrase | null {
  const { tokens, quotation } = line;
  const most = Math.min(tokens.length, from + FAR);
  for (let at = from; at < most; at++) {
    if (!/^(?:citing|quoting)$/u.test(word(tokens[at])) || word(tokens[at - 1]) !== ',') continue;
    if ((quotation[at] ?? -1) === -1) return nounPhrase(tokens, at + 1);
  }
  return null;
}

/** Tokens; a sentence that a person wrote is shorter. */
const FAR = 120;
