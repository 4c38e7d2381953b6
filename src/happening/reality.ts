import type { Reality } from '../model/happening.ts';
import { realityOfNoun } from './noun-reality.ts';
import type { Tree } from './tree.ts';
import type { Trigger } from './trigger.ts';
import { realityOfVerb } from './verb-reality.ts';

/** Whether the thing is told as having happened. A matter of negation, modal verbs, tense and what it hangs on; not of who tells it.
 *  An attempted attack has happened, as an attempt; any other thing attempted is only possible, since success is not told. */
export function realityOf(tree: Tree, trigger: Trigger): Reality {
  if (trigger.word === 'noun') return realityOfNoun(tree, trigger);
  return realityOfVerb(tree, trigger.index, trigger.row.group);
}
