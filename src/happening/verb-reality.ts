import type { Reality } from '../model/happening.ts';
import { isNegated, isSilence } from './negation.ts';
import {
  ATTACKS,
  CONDITIONS,
  DENIES,
  DENY_NOUNS,
  FAILS,
  GOES_ON,
  MAYBE_NOUNS,
  PLAN_NOUNS,
  PLANS,
  TRIES,
  WEIGHS,
  WISHES,
  words,
} from './reality-words.ts';
import { at, childrenOf, DEEPEST, has, plainRelation, prepositionOf, type Tree } from './tree.ts';
import { over, weaker, withoutNegation } from './weaker.ts';

/** Whether what a verb tells is told as having happened: by the words on the verb, and by all that it hangs on. */
export function realityOfVerb(tree: Tree, verb: number, group: string): Reality {
  let reality = ownReality(tree, verb);
  let current = verb;
  for (let step = 0; step < DEEPEST; step++) {
    const token = at(tree, current);
    const head = at(tree, token?.head ?? -1);
    if (!token || !head) break;
    const above = token.head;
    const relation = plainRelation(token);
    if (isClaimDenied(tree, above, relation)) return 'denied';
    if (relation === 'acl' && isReportDenied(tree, current, above)) return 'denied';
    if (relation === 'conj') {
      if (isTold(tree, current)) {
        if (isConditional(tree, above)) return weaker(reality, 'possible');
        break;
      }
      if (hasAuxiliary(tree, current) && !hasAuxiliary(tree, above)) break; // “pages not in the book and were released”
      reality = over(reality, ownReality(tree, above));
    } else if (relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj') {
      if (isFirstTo(tree, above, current)) return over(reality, withoutNegation(ownReality(tree, above)));
      if (isNeededFor(tree, above, current)) return weaker(reality, 'possible');
      const found = underGovernor(tree, above, head.lemma, reality, relation, group, hasTo(tree, current));
      if (found === null) break;
      reality = found;
    } else if (relation === 'acl' && token.relation !== 'acl:relcl') {
      if (DENY_NOUNS.has(head.lemma)) return 'denied';
      if (head.lemma === 'attempt' || head.lemma === 'effort' || head.lemma === 'bid')
        reality = ATTACKS.has(group) ? reality : weaker(reality, 'possible');
      else if (!hasTo(tree, current) && prepositionOf(tree, current) === '') break;
      else if (isFirstTo(tree, above, current)) {
        const own = has(tree, above, 'cop') ? ownReality(tree, above) : 'happened';
        return own === 'denied' ? 'denied' : over(reality, own);
      } else if (PLAN_NOUNS.has(head.lemma)) reality = weaker(reality, 'planned');
      else if (MAYBE_NOUNS.has(head.lemma) || hasTo(tree, current)) reality = weaker(reality, 'possible');
      break;
    } else if (token.relation === 'acl:relcl') {
      // “do not mention a mediation that produced the pause”
      const governor = head.head;
      const restricts = childrenOf(tree, current, 'nsubj', 'obj').some(
        (child) => at(tree, child)?.text.toLowerCase() === 'that',
      );
      const open = restricts || !isDefinite(tree, above);
      if (open && plainRelation(head) === 'obj' && governor >= 0 && isNegated(tree, governor))
        return isSilence(tree, governor) ? 'possible' : 'denied';
      break;
    } else if (relation === 'advcl') {
      if (isConditional(tree, current)) return weaker(reality, 'possible');
      if (isFirstTo(tree, above, current)) return over(reality, withoutNegation(ownReality(tree, above)));
      if (isNeededFor(tree, above, current)) return weaker(reality, 'possible');
      if (hasTo(tree, current)) return DENIES.has(head.lemma) ? 'denied' : weaker(reality, 'possible');
      const mark = prepositionOf(tree, current);
      if (mark === 'without' || mark === 'before' || mark === 'until' || mark === 'unless')
        return mark === 'without' ? 'denied' : weaker(reality, 'possible');
      if (isTold(tree, current)) break;
      if (mark === 'from' || mark === 'for' || mark === 'of' || mark === 'in' || mark === 'at') {
        if (mark === 'from' && (DENIES.has(head.lemma) || head.lemma === 'stop' || head.lemma === 'keep'))
          return 'denied';
        if (mark === 'at') return weaker(reality, 'possible');
      }
      // “avoided directly criticising her”
      if (mark === '' && DENIES.has(head.lemma) && current > above && !has(tree, above, 'obj')) return 'denied';
      if (mark === '')
        reality = over(
          reality,
          ownReality(tree, above) === 'ongoing' ? 'happened' : withoutNegation(ownReality(tree, above)),
        );
      else break;
    } else {
      if (step === 0 && hasTo(tree, current)) return weaker(reality, 'possible');
      break;
    }
    current = above;
  }
  return reality;
}

/** “was the first to call”, “the first leader to visit”: what the first one did was done. */
function isFirstTo(tree: Tree, above: number, verb: number): boolean {
  if (!hasTo(tree, verb)) return false;
  const lemma = at(tree, above)?.lemma ?? '';
  return FIRST.has(lemma) || has(tree, above, 'amod', FIRST);
}

const FIRST = words('first second third last latest');

/** “necessary for providing them with care” */
function isNeededFor(tree: Tree, above: number, verb: number): boolean {
  return NEEDED.has(at(tree, above)?.lemma ?? '') && prepositionOf(tree, verb) === 'for';
}

const NEEDED = words('necessary needed essential crucial vital required useful important indispensable');

function hasAuxiliary(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'aux', 'aux:pass').length > 0;
}

/** “rejected the claim that Norland had brokered the truce” */
function isClaimDenied(tree: Tree, noun: number, relation: string): boolean {
  const head = at(tree, noun);
  if (!head || !CLAIMS.has(head.lemma) || !(relation === 'acl' || relation === 'ccomp')) return false;
  const governor = at(tree, head.head);
  return (
    (plainRelation(head) === 'obj' || (plainRelation(head) === 'obl' && prepositionOf(tree, noun) === '')) &&
    governor !== undefined &&
    DENIES.has(governor.lemma) &&
    !isNegated(tree, head.head)
  );
}

/** “denied a report by a broadcaster that the cabinet had met”: “that” goes with the report, whatever noun it was hung on. */
function isReportDenied(tree: Tree, verb: number, noun: number): boolean {
  const leads = childrenOf(tree, verb, 'mark').some((child) => at(tree, child)?.text.toLowerCase() === 'that');
  if (!leads || childrenOf(tree, verb, 'nsubj', 'nsubj:pass').length === 0) return false;
  let current = noun;
  for (let step = 0; step < NOUNS_BETWEEN; step++) {
    const token = at(tree, current);
    if (!token) return false;
    if (DENIES.has(token.lemma) && token.tag === 'VERB')
      return (
        !isNegated(tree, current) &&
        childrenOf(tree, current, 'obj').some((child) => child < noun && CLAIMS.has(at(tree, child)?.lemma ?? ''))
      );
    if (token.tag !== 'NOUN' && token.tag !== 'PROPN') return false;
    current = token.head;
  }
  return false;
}

/** “a report by a broadcaster in the north that …” */
const NOUNS_BETWEEN = 4;

const CLAIMS = words(
  'claim report allegation suggestion idea notion accusation charge rumour rumor assertion statement view',
);

/** What the words on a verb itself tell. */
export function ownReality(tree: Tree, verb: number): Reality {
  const token = at(tree, verb);
  if (isNegated(tree, verb)) return 'denied';
  let reality: Reality = 'happened';
  for (const child of childrenOf(tree, verb, 'aux')) {
    const lemma = at(tree, child)?.lemma ?? '';
    const text = at(tree, child)?.text.toLowerCase() ?? '';
    if (lemma === 'will' || lemma === 'shall' || text === '’ll' || text === "'ll") reality = 'planned';
    else if (text === 'would' && underSaying(tree, verb)) reality = 'planned';
    else if (lemma === 'can' && text === 'could' && hasPerfect(tree, verb)) reality = 'possible';
    else if (MODALS.has(lemma) || MODALS.has(text)) reality = 'possible';
  }
  if (isConditional(tree, verb)) return 'possible';
  // “is about to restore”, “is to meet”
  if (
    reality === 'happened' &&
    hasTo(tree, verb) &&
    childrenOf(tree, verb, 'aux', 'cop').some((child) => at(tree, child)?.lemma === 'be')
  )
    reality = 'planned';
  // “nearly drowned”, but “stole nearly all of it”
  const adverbs = childrenOf(tree, verb, 'advmod')
    .filter((child) => child < verb)
    .map((child) => at(tree, child)?.lemma);
  if (
    adverbs.includes('nearly') ||
    adverbs.includes('almost') ||
    adverbs.includes('perhaps') ||
    adverbs.includes('possibly')
  )
    return weaker(reality, 'possible');
  if (reality === 'happened' && isGoingOn(tree, verb, token?.text ?? '')) return 'ongoing';
  if (reality === 'planned' && childrenOf(tree, verb, 'advcl').some((child) => isConditional(tree, child)))
    return 'possible';
  return reality;
}

/** “if”, “unless”, “whether” before the verb; and “who brokered it” as a question inside a sentence. */
function isConditional(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'mark', 'advmod', 'cc', 'case').some(
    (child) => child < verb && CONDITIONS.has(at(tree, child)?.text.toLowerCase() ?? ''),
  );
}

const MODALS = words('would could may might can should must ought');

function hasPerfect(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'aux').some((child) => at(tree, child)?.lemma === 'have');
}

/** “said it would strike”: told as a plan, where a bare “would” is only thought of. */
function underSaying(tree: Tree, verb: number): boolean {
  const token = at(tree, verb);
  return token?.relation === 'ccomp' && at(tree, token.head)?.tag === 'VERB';
}

function isGoingOn(tree: Tree, verb: number, text: string): boolean {
  if (!text.toLowerCase().endsWith('ing')) return false;
  return childrenOf(tree, verb, 'aux').some((child) => {
    const aux = at(tree, child)?.text.toLowerCase() ?? '';
    return (
      aux === 'is' ||
      aux === 'are' ||
      aux === 'am' ||
      aux === '’s' ||
      aux === "'s" ||
      aux === '’re' ||
      aux === "'re" ||
      aux === 'been'
    );
  });
}

/** A clause with a subject or tense of its own. */
function isTold(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'nsubj', 'nsubj:pass', 'aux').length > 0;
}

export function hasTo(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb, 'mark').some((child) => at(tree, child)?.lemma === 'to');
}

/** Null: the governor leaves it as it is and nothing above matters. */
function underGovernor(
  tree: Tree,
  governor: number,
  lemma: string,
  reality: Reality,
  relation: string,
  group: string,
  infinitive: boolean,
): Reality | null {
  const own = ownReality(tree, governor);
  if (DENIES.has(lemma)) {
    if (lemma === 'rule' && !particleOut(tree, governor)) return null;
    if (own === 'denied') return 'possible';
    return reality === 'denied' ? 'possible' : 'denied';
  }
  if (FAILS.has(lemma)) return own === 'denied' ? reality : 'denied';
  if (TRIES.has(lemma)) {
    if (own === 'denied') return 'denied';
    return ATTACKS.has(group) ? over(reality, own) : weaker(reality, 'possible');
  }
  if (relation === 'ccomp' && !infinitive) {
    if (WISHES.has(lemma) && lemma !== 'tell' && lemma !== 'warn') return weaker(reality, 'possible');
    return own === 'denied' ? weaker(reality, 'possible') : null;
  }
  if (PLANS.has(lemma))
    return own === 'denied' ? 'denied' : own === 'possible' ? weaker(reality, 'possible') : weaker(reality, 'planned');
  // “of having attacked”: told as done, unlike “has to attack”.
  if (WISHES.has(lemma) && (lemma !== 'have' || infinitive)) return weaker(reality, 'possible');
  if (!infinitive && WEIGHS.has(lemma)) return weaker(reality, 'possible');
  if (GOES_ON.has(lemma)) return over(reality, own);
  return infinitive ? weaker(reality, 'possible') : over(reality, own);
}

export function particleOut(tree: Tree, verb: number): boolean {
  return at(tree, verb + 1)?.lemma === 'out' || has(tree, verb, 'compound:prt');
}

/** “the attack”, “its attack”, “Norland's attack”. */
export function isDefinite(tree: Tree, noun: number): boolean {
  return has(tree, noun, 'det', DEFINITE) || has(tree, noun, 'nmod:poss') || at(tree, noun)?.tag === 'PROPN';
}

const DEFINITE = words('the this that these those its their his her our your my both such');
