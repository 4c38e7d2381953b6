import type { Reality } from '../model/happening.ts';
import { MOTION } from './arguments.ts';
import { at, childrenOf, DEEPEST, has, plainRelation, prepositionOf, type Tree } from './tree.ts';
import type { Trigger } from './trigger.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs under which the thing is told not to have happened, or not to be so. */
const DENIES = words(
  'deny reject refute dispute dismiss refuse decline avoid prevent avert cancel scrap rule rebut contest abandon forbid ban',
);
/** … not to have come about. */
const FAILS = words('fail');
const TRIES = words('try attempt seek');
const PLANS = words(
  'plan intend expect prepare promise vow pledge agree offer schedule decide set arrange commit mean undertake swear accept ' +
    'due poise ready about aim order authorise authorize be',
);
const WISHES = words(
  'want hope wish urge ask call tell demand propose suggest encourage press push warn fear consider threaten allow permit require ' +
    'invite recommend advise advocate need willing able likely unlikely possible necessary let convince persuade request insist ' +
    'favour favor prefer expected appeal instruct beg implore have',
);
/** Nouns that make what hangs on them a mere possibility: “the prospect of an attack”. */
const MAYBE_NOUNS = words(
  'prospect risk threat possibility danger likelihood fear chance call appeal demand proposal plan offer idea hope need request warning ' +
    'option scenario case event concern worry speculation intention willingness readiness commitment act',
);
const PLAN_NOUNS = words('plan intention preparation decision order promise pledge commitment agreement');
const DENY_NOUNS = words('denial rejection absence lack refusal cancellation failure prevention avoidance');
const MAYBE_WORDS = words(
  'possible potential future likely hypothetical prospective eventual conditional further fresh renewed more',
);
const PLANNED_WORDS = words('planned scheduled upcoming forthcoming proposed intended next coming imminent');
const NEGATIVE = words("not n’t n't never no neither nor hardly");
const CONDITIONS = words('if unless whether should provided');
const DEFINITE = words('the this that these those its their his her our your my both such');
/** Verbs after which an infinitive tells what did happen. */
const GOES_ON = words(
  'begin start continue manage help proceed get come go resume cease stop finish dare happen move keep serve act combine use appear seem cause force lead make prompt enable drive',
);
/** Attempts on somebody's life and land are attacks whether or not they reach their end. */
const ATTACKS = words('attack fight intercept kidnap seize breach');

/** Whether the thing is told as having happened. A matter of negation, modal verbs, tense and what it hangs on; not of who tells it.
 *  An attempted attack has happened, as an attempt; any other thing attempted is only possible, since success is not told. */
export function realityOf(tree: Tree, trigger: Trigger): Reality {
  if (trigger.word === 'noun') return realityOfNoun(tree, trigger);
  return realityOfVerb(tree, trigger.index, trigger.row.group);
}

function realityOfVerb(tree: Tree, verb: number, group: string): Reality {
  let reality = ownReality(tree, verb);
  let current = verb;
  for (let step = 0; step < DEEPEST; step++) {
    const token = at(tree, current);
    const head = at(tree, token?.head ?? -1);
    if (!token || !head) break;
    const above = token.head;
    const relation = plainRelation(token);
    if (isClaimDenied(tree, above, relation)) return 'denied';
    if (relation === 'conj') {
      if (isTold(tree, current)) {
        if (isConditional(tree, above)) return weaker(reality, 'possible');
        break;
      }
      reality = over(reality, ownReality(tree, above));
    } else if (relation === 'xcomp' || relation === 'ccomp' || relation === 'csubj') {
      const found = underGovernor(tree, above, head.lemma, reality, relation, group, hasTo(tree, current));
      if (found === null) break;
      reality = found;
    } else if (relation === 'acl' && token.relation !== 'acl:relcl') {
      if (DENY_NOUNS.has(head.lemma)) return 'denied';
      if (head.lemma === 'attempt' || head.lemma === 'effort' || head.lemma === 'bid')
        reality = ATTACKS.has(group) ? reality : weaker(reality, 'possible');
      else if (!hasTo(tree, current) && prepositionOf(tree, current) === '') break;
      else if (PLAN_NOUNS.has(head.lemma)) reality = weaker(reality, 'planned');
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

/** “do not mention a mediation”: who says nothing of it denies nothing. */
function isSilence(tree: Tree, verb: number): boolean {
  return SILENT.has(at(tree, verb)?.lemma ?? '') && isNegated(tree, verb);
}

const SILENT = words('mention cite describe discuss record note report list address name');

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

const CLAIMS = words(
  'claim report allegation suggestion idea notion accusation charge rumour rumor assertion statement view',
);

/** What the words on a verb itself tell. */
function ownReality(tree: Tree, verb: number): Reality {
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
  const adverbs = childrenOf(tree, verb, 'advmod').map((child) => at(tree, child)?.lemma);
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

function isNegated(tree: Tree, verb: number): boolean {
  for (const child of childrenOf(tree, verb, 'advmod', 'cc', 'cc:preconj', 'det', 'aux')) {
    if (NEGATIVE.has(at(tree, child)?.text.toLowerCase() ?? '')) return true;
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

const NONE = words('no neither none');

/** “no such meeting”, “nobody”, “neither side”. */
function isNone(tree: Tree, noun: number): boolean {
  const text = at(tree, noun)?.text.toLowerCase() ?? '';
  if (text === 'nobody' || text === 'none' || text === 'nothing') return true;
  return (
    has(tree, noun, 'det', NONE) ||
    childrenOf(tree, noun, 'advmod', 'cc:preconj').some((child) => NONE.has(at(tree, child)?.text.toLowerCase() ?? ''))
  );
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

function hasTo(tree: Tree, verb: number): boolean {
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
  if (GOES_ON.has(lemma)) return over(reality, own);
  return infinitive ? weaker(reality, 'possible') : over(reality, own);
}

function particleOut(tree: Tree, verb: number): boolean {
  return at(tree, verb + 1)?.lemma === 'out' || has(tree, verb, 'compound:prt');
}

const STRENGTH: Readonly<Record<Reality, number>> = { happened: 0, ongoing: 0, planned: 1, possible: 2, denied: 3 };

/** The weaker of the two, except that what is denied stays so. */
function weaker(reality: Reality, limit: Reality): Reality {
  return STRENGTH[reality] >= STRENGTH[limit] ? reality : limit;
}

/** What the governor tells of itself is told of what hangs on it. */
function over(reality: Reality, above: Reality): Reality {
  if (above === 'ongoing') return reality === 'happened' ? 'ongoing' : reality;
  return weaker(reality, above);
}

function withoutNegation(reality: Reality): Reality {
  return reality === 'denied' ? 'happened' : reality;
}

const INSTEAD = words('rather instead without not');

/** Whose object is wanted, and has not come. */
const ASKED_FOR = words('demand seek request propose urge recommend suggest');

function realityOfNoun(tree: Tree, trigger: Trigger): Reality {
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
    else if (MAYBE_WORDS.has(lemma) || lemma === 'any') own = weaker(own, 'possible');
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
        lemma === 'announce') &&
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

/** “the attack”, “its attack”, “Norland's attack”. */
function isDefinite(tree: Tree, noun: number): boolean {
  return has(tree, noun, 'det', DEFINITE) || has(tree, noun, 'nmod:poss') || at(tree, noun)?.tag === 'PROPN';
}
