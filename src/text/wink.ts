import model from 'wink-eng-lite-web-model';
import wink, { type ItsFunction } from 'wink-nlp';

const nlp = wink(model, ['pos']);

/** A token as wink-nlp gives it; blank ones left out. It keeps no offsets: `tokens.ts` finds the place of each. */
export interface WinkToken {
  readonly text: string;
  /** Universal tag. */
  readonly tag: string;
  readonly lemma: string;
}

/** The longest text and the longest run without a blank that wink is given: its tokenizer takes quadratic time on a run that it
 *  does not know (4 s for 100,000 letters, measured), and nothing that long is a word. */
export const LONGEST_PIECE = 4096;
export const LONGEST_RUN = 128;

/** The tokens of a short text by wink-nlp. */
export function winkTokens(text: string): readonly WinkToken[] {
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(nlp.its.value, nlp.as.array) as string[];
  const tags = tokens.out(nlp.its.pos, nlp.as.array) as string[];
  const lemmas = tokens.out(nlp.its.lemma as unknown as ItsFunction<string>, nlp.as.array) as string[];
  return values.map((value, at) => ({ text: value, tag: tags[at] ?? 'X', lemma: lemmas[at] ?? value }));
}
