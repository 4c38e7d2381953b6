import type { QuantityMention } from '../model/mention.ts';
import { headsOf } from './arguments.ts';
import { at, childrenOf, prepositionOf, type Tree, tokensIn, topOf } from './tree.ts';
import type { Trigger } from './trigger.ts';

/** Figures that count what the trigger governs: “nine sites” of “struck nine sites”, never those of another clause. */
export function quantitiesOf(
  tree: Tree,
  trigger: Trigger,
  quantities: readonly QuantityMention[],
): readonly QuantityMention[] {
  if (quantities.length === 0) return [];
  const own = new Set([trigger.index, ...trigger.clause.arguments.flatMap((one) => headsOf(tree, one))]);
  for (const child of childrenOf(tree, trigger.index, 'obl', 'obj', 'nsubj', 'nsubj:pass', 'obl:unmarked'))
    own.add(child);
  for (const child of putAt(tree, trigger.index)) own.add(child);
  for (const child of own) if (isExample(tree, child)) own.delete(child);
  return quantities.filter((mention) => !LENGTHS.has(mention.quantity.unit) && counts(tree, mention, own));
}

/** “11 died and 40 were missing”: of a figure that an earlier word has and one that it has not, only the latter is its own. */
export function ownFigures(
  figures: readonly QuantityMention[],
  counting: ReadonlySet<QuantityMention>,
): readonly QuantityMention[] {
  const own = figures.filter((figure) => !counting.has(figure));
  return own.length > 0 ? own : figures;
}

/** Whether a figure stands on one of these words, or on the first noun of its compound (“nine arms sites”). */
function counts(tree: Tree, mention: QuantityMention, own: ReadonlySet<number>): boolean {
  const [first, last] = tokensIn(tree, mention);
  if (own.has(topOf(tree, mention))) return true;
  for (let index = first; index <= last; index++) {
    const token = at(tree, index);
    if (!token || (token.head >= first && token.head <= last) || !COUNTING.has(token.relation)) continue;
    let head = token.head;
    for (let step = 0; step < 3 && !own.has(head) && at(tree, head)?.relation === 'compound'; step++)
      head = at(tree, head)?.head ?? -1;
    if (own.has(head)) return true;
  }
  return false;
}

const COUNTING: ReadonlySet<string> = new Set(['nummod', 'amod', 'nmod', 'advmod', 'case', 'det']);

/** “put its dead at 31” */
function putAt(tree: Tree, noun: number): readonly number[] {
  const token = at(tree, noun);
  if ((token?.relation !== 'obj' && token?.relation !== 'xcomp') || !PUTS.has(at(tree, token.head)?.lemma ?? ''))
    return [];
  return childrenOf(tree, token.head, 'obl').filter((child) => prepositionOf(tree, child) === 'at');
}

const PUTS: ReadonlySet<string> = new Set(['put', 'place', 'set', 'estimate', 'number']);

/** “a dozen places were hit, among them two schools”: some of what was counted before. */
function isExample(tree: Tree, index: number): boolean {
  for (let before = index - 1; before > 0 && index - before <= 6; before--) {
    const token = at(tree, before);
    if (token?.text === ',') return false;
    if (token?.lemma === 'they' && at(tree, before - 1)?.text.toLowerCase() === 'among') return true;
  }
  return false;
}

/** “after four days”: how long, not how many. */
const LENGTHS: ReadonlySet<string> = new Set(
  'second minute hour day week month year decade night century weekend time'.split(' '),
);
