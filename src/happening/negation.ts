import { words } from './reality-words.ts';
import { at, childrenOf, has, prepositionOf, type Tree } from './tree.ts';

/** What says no in a clause or before a noun. */
export function isNegated(tree: Tree, verb: number): boolean {
  for (const child of childrenOf(tree, verb, 'advmod', 'cc', 'cc:preconj', 'det', 'aux')) {
    const [word, next] = [child, child + 1].map((index) => at(tree, index)?.text.toLowerCase() ?? '');
    if (NEGATIVE.has(word ?? '') && !NOT_ONLY.has(next ?? '')) return true;
    if (
      childrenOf(tree, child, 'advmod').some(
        (lower) => NEGATIVE.has(at(tree, lower)?.text.toLowerCase() ?? '') && at(tree, child)?.lemma === 'long',
      )
    )
      return true;
  }
  for (const child of childrenOf(tree, verb, 'nsubj', 'nsubj:pass', 'obj', 'obl')) {
    if (
      at(tree, child)?.relation === 'obl' &&
      prepositionOf(tree, child) !== 'at' &&
      prepositionOf(tree, child) !== 'in'
    )
      continue;
    if (isNone(tree, child)) return true;
  }
  return false;
}

const NEGATIVE = words("not n’t n't never no neither nor hardly");

/** “Not only repulsed the attack, but took twelve”: both are so. */
const NOT_ONLY = words('only just merely simply');

/** “no such meeting”, “nobody”, “neither side”. */
export function isNone(tree: Tree, noun: number): boolean {
  const text = at(tree, noun)?.text.toLowerCase() ?? '';
  if (text === 'nobody' || text === 'none' || text === 'nothing') return true;
  return (
    has(tree, noun, 'det', NONE) ||
    childrenOf(tree, noun, 'advmod', 'cc:preconj').some((child) => NONE.has(at(tree, child)?.text.toLowerCase() ?? ''))
  );
}

export const NONE = words('no neither none');

/** “do not mention a mediation”: who says nothing of it denies nothing. */
export function isSilence(tree: Tree, verb: number): boolean {
  return SILENT.has(at(tree, verb)?.lemma ?? '') && isNegated(tree, verb);
}

const SILENT = words('mention cite describe discuss record note report list address name');
