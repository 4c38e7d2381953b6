import type { Sentence } from '../model/sentence.ts';

/** Which way an open expression looks from the report: “on Monday” is the last Monday, but “will meet on Monday” the next.
 *  News tells what was; the future needs a word that says so, in the same clause. */
export function towardOf(sentence: Sentence, start: number, end: number): 'past' | 'future' {
  const { tokens } = sentence;
  const at = tokens.findIndex((token) => token.end > start);
  if (at < 0) return 'past';
  const verb = governing(sentence, at, start, end);
  if (verb === null) return 'past';
  const helpers = tokens.filter((token) => token.head === verb).map((token) => token.lemma.toLowerCase());
  const word = tokens[verb];
  if (helpers.some((helper) => FUTURE_HELPERS.has(helper))) return 'future';
  if (word !== undefined && FUTURE_VERBS.has(word.lemma)) return 'future';
  return 'past';
}

/** The verb the expression hangs on, by the tree. */
function governing({ tokens }: Sentence, at: number, start: number, end: number): number | null {
  let index = at;
  for (let steps = 0; steps < 12; steps++) {
    const token = tokens[index];
    if (token === undefined) return null;
    const outside = token.end <= start || token.start >= end;
    if (outside && (token.tag === 'VERB' || token.tag === 'AUX')) return index;
    if (token.head < 0) return null;
    index = token.head;
  }
  return null;
}

const FUTURE_HELPERS = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'to', 'would']);
const FUTURE_VERBS = new Set(['schedule', 'expect', 'plan', 'due']);
