import type { Sentence, Token } from '../model/sentence.ts';

/** Questions to the tree of a sentence, here and in `clause.ts`, `negated.ts`, `aspect.ts` and `range.ts`. Everywhere `verb`, `noun` and
 *  `word` are indices of tokens in the sentence; a “verb” is what a clause hangs on, so in “was unhurt” it is the adjective, and in
 *  “is a dam” the noun. A relation name means its subtypes too: `obl` finds `obl:agent`. All of them look at most once at each token
 *  for each step up the tree; a sentence has a bounded number of tokens. */

/** What hangs on a word by one of these relations (any, where none is named), in order of the text. */
export function dependents(sentence: Sentence, word: number, ...relations: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at];
    if (token === undefined) continue;
    if (token.head === word && (relations.length === 0 || is(token, ...relations))) found.push(at);
  }
  return found;
}

/** Whether a token hangs on its head by one of these relations. */
export function is(token: Token | undefined, ...relations: readonly string[]): boolean {
  return (
    token !== undefined && relations.some((name) => token.relation === name || token.relation.startsWith(`${name}:`))
  );
}

// More steps up than any sentence that people write has.
export const MOST_STEPS = 12;
