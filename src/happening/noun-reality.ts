import type { Reality } from '../model/happening.ts';
import { MOTION } from './arguments.ts';
import { isNegated, isNone, isSilence, NONE } from './negation.ts';
import {
  AGAIN_WORDS,
  ATTACKS,
  DENIES,
  DENY_NOUNS,
  MAYBE_NOUNS,
  MAYBE_WORDS,
  PLANNED_WORDS,
  PLANS,
  TRIES,
  WISHES,
  words,
} from './reality-words.ts';
import { at, childrenOf, DEEPEST, has, plainRelation, prepositionOf, type Tree } from './tree.ts';
import type { Trigger } from './trigger.ts';
import { hasTo, isDefinite, ownReality, particleOut, realityOfVerb } from './verb-reality.ts';
import { over, weaker, withoutNegation } from './weaker.ts';

/** Whether what a noun tells is told as having happened: by the words before it, by the verb that carries it, and by what it hangs on. */
export function realityOfNoun(tree: Tree, trigger: Trigger): Reality {
  const { index, clause, row } = trigger;
  if (isNone(tree, index)) return 'denied';
  // “talks rather than strikes”, “without mediation”
  if (
    INSTEAD.has(prepositionOf(tree, index)) ||
    childrenOf(tree, index, 'cc').some((child) => INSTEAD.has(at(tree, child)?.text.toLowerCase() ?? ''))
  )
    return 'denied';
  let own: Reality = 'happened';
  for (const child of childrenOf(tree, index, 'amod', 'det', 'compound')) {
    const lemma = at(tree, child)?.lemma.toLowerCase() ?? '';
    const text = at(tree, child)?.text.toLowerCase() ?? '';
    if (PLANNED_WORDS.has(text) || PLANNED_WORDS.has(lemma)) own = weaker(own, 'planned');
    else if (MAYBE_WORDS.has(lemma) || lemma === 'any' || (AGAIN_WORDS.has(lemma) && clause.verb < 0))
      own = weaker(own, 'possible');
    else if (text === 'ongoing' || text === 'continuing') own = own === 'happened' ? 'ongoing' : own;
    else if (text === 'cancelled' || text === 'canceled' || text === 'averted' || text === 'so-called')
      own = text === 'so-called' ? own : 'denied';
  }
  const definite = isDefinite(tree, index);
  if (clause.verb >= 0) {
    const lemma = at(tree, clause.verb)?.lemma ?? '';
    let carried = realityOfVerb(tree, clause.verb, row.group);
    if (definite && carried === 'denied' && !has(tree, clause.verb, 'nsubj:pass'))
      carried = lemma === 'have' || lemma === 'hold' ? 'denied' : 'happened';
    // “left for talks”: they lie ahead.
    if (MOTION.has(lemma) && prepositionOf(tree, index) === 'for' && carried === 'happened')
      return weaker(own, 'planned');
    if (lemma === 'cancel' && carried === 'happened') return 'denied';
    if (
      (lemma === 'plan' ||
        lemma === 'prepare' ||
        lemma === 'arrange' ||
        lemma === 'schedule' ||
        lemma === 'order' ||
        lemma === 'offer' ||
        (lemma === 'announce' && !MADE_KNOWN.has(row.id))) &&
      carried === 'happened'
    ) {
      return weaker(own, 'planned');
    }
    // “the vote is to be held from Sunday”: what is held has not lasted.
    if (definite && LASTS.has(lemma) && carried !== 'denied' && !(lemma === 'hold' && clause.passive))
      return own === 'happened' ? 'ongoing' : own;
    if (lemma === 'be') {
      const infinitive = childrenOf(tree, clause.verb, 'xcomp')[0];
      if (infinitive !== undefined && hasTo(tree, infinitive)) return weaker(own, 'planned');
    }
    if (
      (lemma === 'halt' || lemma === 'stop' || lemma === 'end' || lemma === 'suspend' || lemma === 'cease') &&
      definite
    )
      return own;
    return over(own, carried);
  }
  return underNounGovernor(tree, index, own, definite, row.group);
}

const INSTEAD = words('rather instead without not');

const LASTS = words('remain continue last persist hold');

function underNounGovernor(tree: Tree, index: number, own: Reality, definite: boolean, group: string): Reality {
  let top = index;
  for (let step = 0; step < DEEPEST && at(tree, top)?.relation === 'conj'; step++) top = at(tree, top)?.head ?? top;
  const token = at(tree, top);
  const head = at(tree, token?.head ?? -1);
  if (!token || !head) return own;
  const relation = plainRelation(token);
  if (has(tree, top, 'cop')) {
    const told = ownReality(tree, top);
    return over(own, told === 'denied' && definite ? 'denied' : told);
  }
  if (head.tag === 'NOUN' && relation === 'nmod') {
    if (DENY_NOUNS.has(head.lemma))
      return definite && !['denial', 'rejection'].includes(head.lemma) ? 'denied' : 'denied';
    if (head.lemma === 'attempt') return ATTACKS.has(group) ? own : weaker(own, 'possible');
    if (MAYBE_NOUNS.has(head.lemma) && !definite) return weaker(own, 'possible');
    if (has(tree, token.head, 'det', NONE)) return weaker(own, 'possible');
    return own;
  }
  if (head.tag !== 'VERB') return own;
  const above = token.head;
  const lemma = head.lemma;
  if (relation === 'obj' || token.relation === 'nsubj:pass') {
    if (
      (DENIES.has(lemma) && (lemma !== 'rule' || particleOut(tree, above))) ||
      (lemma === 'call' && at(tree, above + 1)?.lemma === 'off')
    ) {
      if (definite && ['forbid', 'ban', 'abandon', 'dismiss'].includes(lemma)) return own;
      return isNegated(tree, above) ? 'possible' : 'denied';
    }
    // “demanded the minister's resignation”
    if (ASKED_FOR.has(lemma)) return weaker(own, 'possible');
    if (definite) return own;
    if (isSilence(tree, above)) return weaker(own, 'possible');
    const told = realityOfVerb(tree, above, group);
    if (WISHES.has(lemma) || TRIES.has(lemma)) return weaker(own, 'possible');
    if (PLANS.has(lemma)) return weaker(own, 'planned');
    return over(own, told);
  }
  if (relation === 'nsubj' || relation === 'obl') {
    const lead = prepositionOf(tree, top);
    if (definite || lead === 'after' || lead === 'following' || lead === 'since') return own;
    if (
      relation === 'obl' &&
      lead === 'for' &&
      (lemma === 'call' || lemma === 'push' || lemma === 'press' || lemma === 'appeal' || lemma === 'ask')
    )
      return weaker(own, 'possible');
    if (relation === 'obl' && lead === 'without') return 'denied';
    if (relation === 'obl' && (lead === 'against' || lead === 'of') && lemma === 'warn') return weaker(own, 'possible');
    return over(
      own,
      relation === 'nsubj' || lead === 'in' || lead === 'by'
        ? realityOfVerb(tree, above, group)
        : withoutNegation(realityOfVerb(tree, above, group)),
    );
  }
  return own;
}

/** “announced the arrest of two men”: what is past when it is announced. */
const MADE_KNOWN = words('arrest casualties vote elect seize find accident');

/** Whose object is wanted, and has not come. */
const ASKED_FOR = words('demand seek request propose urge recommend suggest');
