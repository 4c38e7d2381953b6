import type { Sentence } from '../model/sentence.ts';
import { dependents, is } from './dependents.ts';

/** Whether the clause says that it was not so: “did not”, “never”, “no longer”, “neither”, “no such meeting was held”, “nobody came”,
 *  “without”. “Not only” does not deny; a denied clause above it (“denied that it was held”) is not looked at. */
export function isNegated(sentence: Sentence, verb: number): boolean {
  for (const at of dependents(sentence, verb)) {
    const token = sentence.tokens[at];
    if (token === undefined) continue;
    const word = token.text.toLowerCase();
    const next = sentence.tokens[at + 1]?.text.toLowerCase();
    if (is(token, 'advmod', 'cc', 'aux', 'det', 'discourse') && NEGATING.has(word)) {
      if (next !== 'only' && !(word === 'no' && token.relation === 'discourse')) return true;
    }
    if (word === 'longer' && sentence.tokens[at - 1]?.text.toLowerCase() === 'no') return true;
    if (is(token, 'mark') && word === 'without') return true;
    if (is(token, 'nsubj', 'obj', 'expl') && isNothing(sentence, at)) return true;
    if (is(token, 'cop', 'aux') && isNegated(sentence, at)) return true;
  }
  const own = sentence.tokens[verb];
  if (own === undefined) return false;
  if (own.tag !== 'VERB' && isNothing(sentence, verb)) return true;
  // “was neither planned nor held”
  return (
    is(own, 'conj') && dependents(sentence, verb, 'cc').some((at) => sentence.tokens[at]?.text.toLowerCase() === 'nor')
  );
}

const NEGATING: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'neither',
  'nor',
  'nowhere',
  'no',
  'hardly',
  'barely',
  'scarcely',
]);

const NOTHING: ReadonlySet<string> = new Set(['nobody', 'nothing', 'none', 'neither', 'no-one']);

/** “no such meeting”, “nobody”, “none of them”, “neither side”. */
function isNothing(sentence: Sentence, noun: number): boolean {
  if (NOTHING.has(sentence.tokens[noun]?.text.toLowerCase() ?? '')) return true;
  return dependents(sentence, noun, 'det', 'advmod', 'cc:preconj').some((at) => {
    const word = sentence.tokens[at]?.text.toLowerCase();
    return word === 'no' || word === 'neither';
  });
}
