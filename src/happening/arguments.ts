import { at, childrenOf, DEEPEST, has, joined, MEASURES, plainRelation, prepositionOf, type Tree } from './tree.ts';

/** One phrase that a trigger governs, by the place it has in the grammar. */
export interface Argument {
  readonly place: 'subject' | 'object' | 'receiver' | 'preposition' | 'possessive' | 'modifier';
  /** Lower case; '' but for `preposition`. */
  readonly preposition: string;
  /** The word it hangs by. What is joined to it by “and” belongs to it too. */
  readonly head: number;
}

/** What a trigger governs, and the verb that carries it where it is a noun (“held talks”). */
export interface Clause {
  readonly trigger: number;
  /** The verb of the clause: the trigger itself, or the verb that makes the noun happen; -1 for a noun alone. */
  readonly verb: number;
  readonly passive: boolean;
  readonly arguments: readonly Argument[];
  /** A verb hangs on it as complement: “urged him to stop”. */
  readonly complement: number;
}

/** Verbs that only make a noun happen: “launched airstrikes”, “held talks”. The subject does what the noun says. */
const LIGHT: ReadonlySet<string> = new Set(
  (
    'launch carry conduct make hold stage mount give issue take have begin start open undertake commit perform deliver ' +
    'wage resume continue initiate execute place pay offer step execute send express engage order plan prepare halt stop ' +
    'suspend cancel complete intensify lead run attempt organise organize call do fire end receive file go enter join ' +
    'attend reach sign extend renew impose announce arrange schedule'
  ).split(' '),
);
/** Of those, the ones whose subject need not be the one who does it: it arranges, announces or receives. */
const NOT_DOER: ReadonlySet<string> = new Set('receive order announce arrange schedule call enter'.split(' '));
/** Verbs by which a noun takes place: “talks were held”, “clashes broke out”, “fighting went on”. */
const OCCUR: ReadonlySet<string> = new Set(
  (
    'take happen occur begin start continue come break go resume follow ensue erupt last end stop be proceed cease persist ' +
    'intensify remain unfold'
  ).split(' '),
);
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  (
    'urge ask order tell call allow help persuade force press encourage get let make see permit enable instruct want expect ' +
    'invite require warn push compel lead convince beg implore direct command advise authorise authorize cause oblige'
  ).split(' '),
);
/** Of these, the ones whose subject does it where no object is told: “wants to attack”, “asked to leave”, “helped free them”. */
const OWN_CONTROL: ReadonlySet<string> = new Set(['want', 'expect', 'ask', 'beg', 'help', 'implore']);
const FOR_OR_AGAINST: ReadonlySet<string> = new Set([
  'support',
  'oppose',
  'back',
  'endorse',
  'defend',
  'justify',
  'favour',
  'favor',
  'advocate',
  'condemn',
]);
const OBJECT_LEADS: ReadonlySet<string> = new Set(['of', 'for', 'from', 'into', 'against']);
const NO_AGENT_NOUN: ReadonlySet<string> = new Set(
  'day week month year time hour moment reason place way point night case'.split(' '),
);
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);

/** The phrases of a verb. */
export function clauseOfVerb(tree: Tree, verb: number): Clause {
  const passive = isPassive(tree, verb);
  const found: Argument[] = [];
  const subject = subjectOfClause(tree, verb);
  if (subject >= 0) found.push(place(passive ? 'object' : 'subject', subject));
  for (const object of childrenOf(tree, verb, 'obj', 'iobj')) {
    const receiver = at(tree, object)?.relation === 'iobj' || (passive && subject >= 0);
    found.push(place(receiver ? 'receiver' : 'object', antecedent(tree, object, verb)));
    // “demanded the release of the prisoners”: what is “of” the object is no partner of the verb.
    found.push(...phrasesOn(tree, object).filter((one) => one.preposition !== 'of'));
  }
  let complement = childrenOf(tree, verb, 'xcomp', 'ccomp')[0] ?? -1;
  if (!passive && !found.some((argument) => argument.place === 'object')) {
    // “called Orla Dane”: a bare name is no complement where nothing else is the object.
    if (complement >= 0 && isBareName(tree, complement)) {
      found.push(place('object', complement), ...phrasesOn(tree, complement));
      complement = -1;
    } else found.push(...bareObject(tree, verb), ...gapObject(tree, verb));
  }
  found.push(...phrasesOn(tree, verb, passive));
  // “agreed to stop firing through Norland”: the channel is that of the agreement.
  if (complement >= 0)
    for (const one of [complement, ...childrenOf(tree, complement, 'xcomp')])
      found.push(
        ...phrasesOn(tree, one).filter(({ preposition }) => preposition === 'through' || preposition === 'via'),
      );
  return { trigger: verb, verb, passive, arguments: found, complement };
}

/** “wounding three workers” taken for a phrase without preposition. */
function bareObject(tree: Tree, verb: number): readonly Argument[] {
  const child = childrenOf(tree, verb, 'obl').find(
    (one) => one > verb && prepositionOf(tree, one) === '' && at(tree, one)?.tag === 'NOUN',
  );
  return child === undefined ? [] : [place('object', child)];
}

function isBareName(tree: Tree, index: number): boolean {
  // “what Norland called Operation Heron”
  if (at(tree, at(tree, index)?.head ?? -1)?.relation === 'acl:relcl' || at(tree, index)?.text === 'Operation')
    return false;
  return (
    at(tree, index)?.tag === 'PROPN' && childrenOf(tree, index, 'mark', 'cop', 'case', 'nsubj', 'det').length === 0
  );
}

/** The phrases of a noun, and those of the verb that makes it happen. */
export function clauseOfNoun(tree: Tree, noun: number): Clause {
  const found: Argument[] = [];
  for (const child of [
    ...childrenOf(tree, noun, 'nmod:poss'),
    ...childrenOf(tree, noun, 'compound', 'amod').flatMap((one) => childrenOf(tree, one, 'nmod:poss')),
  ]) {
    if (isNear(tree, child, noun)) found.push(place('possessive', child));
  }
  for (const child of childrenOf(tree, noun, 'amod', 'compound', 'nmod', 'nmod:unmarked', 'flat', 'nmod:desc')) {
    if (child >= noun || prepositionOf(tree, child) !== '') continue;
    found.push(place('modifier', child));
    // “Norlandic air strikes”, read as strikes of Norlandic air
    if (at(tree, child)?.relation === 'compound')
      for (const first of childrenOf(tree, child, 'compound', 'amod'))
        if (first < child) found.push(place('modifier', first));
  }
  found.push(...phrasesOn(tree, noun), ...phraseAfter(tree, noun));
  for (const clause of childrenOf(tree, noun, 'acl')) {
    if (isPassive(tree, clause) && LIGHT.has(at(tree, clause)?.lemma ?? ''))
      found.push(...phrasesOn(tree, clause, true));
  }
  found.push(...blamed(tree, noun));
  const { verb, doer } = carrier(tree, noun);
  if (verb >= 0) {
    const passive = isPassive(tree, verb);
    if (doer) {
      const subject = passive ? -1 : subjectOfClause(tree, verb);
      if (subject >= 0 && subject !== noun) found.push(place('subject', subject));
    }
    found.push(...phrasesOn(tree, verb, passive).filter((one) => one.head !== noun));
  }
  return { trigger: noun, verb, passive: verb >= 0 && isPassive(tree, verb), arguments: found, complement: -1 };
}

/** “accused Norland of violations”, “thanked Norland for its mediation”: the one accused or thanked did it. */
function blamed(tree: Tree, noun: number): readonly Argument[] {
  const token = at(tree, noun);
  const verb = at(tree, token?.head ?? -1);
  if (!token || !verb || !BLAMES.has(verb.lemma) || !BLAMED_FOR.has(prepositionOf(tree, noun))) return [];
  return childrenOf(tree, token.head, isPassive(tree, token.head) ? 'nsubj:pass' : 'obj').map((object) =>
    place('subject', object),
  );
}

const BLAMES: ReadonlySet<string> = new Set(
  'accuse blame suspect convict condemn criticise criticize thank praise credit denounce charge'.split(' '),
);
const BLAMED_FOR: ReadonlySet<string> = new Set(['of', 'for', 'over', 'with']);

/** No preposition or verb stands between a possessor and what it owns. */
function isNear(tree: Tree, possessor: number, noun: number): boolean {
  for (let index = possessor + 1; index < noun; index++) {
    const tag = at(tree, index)?.tag;
    if (tag === 'ADP' || tag === 'VERB') return false;
    if (index - possessor > 12) return false;
  }
  return possessor < noun;
}

/** “his discussions with Dane”: a phrase right after the noun is the noun's, wherever the parser hung it. */
function phraseAfter(tree: Tree, noun: number): readonly Argument[] {
  const lead = at(tree, noun + 1);
  const head = lead?.head ?? -1;
  if (lead?.tag !== 'ADP' || lead.relation !== 'case' || head <= noun || at(tree, head)?.head === noun) return [];
  return [place('preposition', head, lead.text.toLowerCase())];
}

/** The verb that makes a noun happen, and whether its subject does it. */
function carrier(tree: Tree, noun: number): { readonly verb: number; readonly doer: boolean } {
  const top = chainTop(tree, noun);
  const token = at(tree, top);
  const head = at(tree, token?.head ?? -1);
  if (!token || !head || (head.tag !== 'VERB' && head.tag !== 'AUX')) return { verb: -1, doer: false };
  const light = LIGHT.has(head.lemma);
  if (token.relation === 'obj' && light) return { verb: token.head, doer: !NOT_DOER.has(head.lemma) };
  if (token.relation === 'nsubj:pass' && light) return { verb: token.head, doer: true };
  if (token.relation === 'nsubj' && (OCCUR.has(head.lemma) || light) && !has(tree, token.head, 'obj'))
    return { verb: token.head, doer: false };
  // “went on strike”, “arrived on a visit”, “left for talks”
  if (plainRelation(token) === 'obl' && MOTION.has(head.lemma) && GOALS.has(prepositionOf(tree, top)))
    return { verb: token.head, doer: true };
  if (plainRelation(token) === 'obl' && head.lemma === 'engage' && prepositionOf(tree, top) === 'in')
    return { verb: token.head, doer: true };
  // “answered on Monday with a raid”
  if (plainRelation(token) === 'obl' && ANSWERS.has(head.lemma) && prepositionOf(tree, top) === 'with')
    return { verb: token.head, doer: true };
  return { verb: -1, doer: false };
}

const ANSWERS: ReadonlySet<string> = new Set(['answer', 'respond', 'retaliate', 'reply', 'counter', 'react']);

export const MOTION: ReadonlySet<string> = new Set(
  'go arrive come fly travel leave depart head return set land'.split(' '),
);
const GOALS: ReadonlySet<string> = new Set(['on', 'for']);

/** The first of a list that a noun stands in, or what counts it: “launched airstrikes and raids”, “a series of strikes”. */
function chainTop(tree: Tree, noun: number): number {
  let top = noun;
  for (let step = 0; step < DEEPEST; step++) {
    const token = at(tree, top);
    const head = at(tree, token?.head ?? -1);
    if (!token || !head) break;
    const counted = token.relation === 'nmod' && MEASURES.has(head.lemma) && prepositionOf(tree, top) === 'of';
    if (token.relation !== 'conj' && !counted) break;
    top = token.head;
  }
  return top;
}

const place = (name: Argument['place'], head: number, preposition = ''): Argument => ({
  place: name,
  preposition,
  head,
});

/** Prepositional phrases on a word; in the passive “by” is the subject. */
function phrasesOn(tree: Tree, index: number, passive = false, depth = 0): readonly Argument[] {
  const found: Argument[] = [];
  for (const child of childrenOf(tree, index)) {
    const relation = at(tree, child)?.relation ?? '';
    if (relation === 'obl:agent') found.push(place('subject', child));
    else if (relation === 'obl' || relation === 'nmod' || relation === 'advcl' || relation === 'acl') {
      const preposition = prepositionOf(tree, child);
      if (preposition === '') continue;
      if (preposition === 'by' && passive && relation === 'obl') found.push(place('subject', child));
      else if (relation === 'obl' || relation === 'nmod') {
        found.push(place('preposition', child, preposition));
        // “asked for the truce, through Norland”: the channel is that of asking.
        for (const channel of depth === 0 ? childrenOf(tree, child, 'nmod') : []) {
          const lead = prepositionOf(tree, channel);
          if (lead === 'through' || lead === 'via') found.push(place('preposition', channel, lead));
        }
        // “pressure from Norland on Sudmark”: a name takes no “on”; what hangs on it hangs on the whole.
        // “the resumption of ties with Norland”: nor does “with” there belong to the ties alone.
        if ((at(tree, child)?.tag === 'PROPN' || (preposition === 'of' && relation === 'nmod')) && depth < 2)
          found.push(...phrasesOn(tree, child, false, depth + 1));
      } else for (const object of childrenOf(tree, child, 'obj')) found.push(place('preposition', object, preposition));
    }
  }
  return found;
}

function isPassive(tree: Tree, verb: number): boolean {
  if (has(tree, verb, 'aux:pass') || has(tree, verb, 'nsubj:pass')) return true;
  const token = at(tree, verb);
  if (token?.tag !== 'VERB' || childrenOf(tree, verb, 'nsubj', 'aux').length > 0) return false;
  if (token.form !== '' ? token.form !== 'VBN' : !looksParticiple(token.text)) return false;
  if (token.relation === 'acl' || token.relation === 'advcl' || token.relation === 'amod')
    return !has(tree, verb, 'obj');
  if (token.relation === 'conj')
    return token.head >= 0 && token.head !== verb && has(tree, token.head, 'aux:pass') && !has(tree, verb, 'obj');
  return false;
}

function looksParticiple(text: string): boolean {
  return /(?:ed|en|wn|ught|ck|ung|hot|ld|pt|nt|it)$/u.test(text);
}

/** Who the grammar makes the subject of a verb, through shared subjects, control and participles; -1 where nobody is told. */
export function subjectOfClause(tree: Tree, verb: number): number {
  let current = verb;
  for (let step = 0; step < DEEPEST; step++) {
    const own = subjectBefore(tree, current);
    if (own >= 0) return antecedent(tree, own, current);
    const token = at(tree, current);
    const head = at(tree, token?.head ?? -1);
    if (!token || !head) return -1;
    const finite = has(tree, current, 'aux') || token.form === 'VBD' || token.form === 'VBZ' || token.form === 'VBP';
    switch (token.relation) {
      case 'conj':
        // “…, sources said that pressure …, played a part”: without “and” it is no second verb of the first one's subject.
        if (!isJoined(tree, current)) return -1;
        if (
          head.tag !== 'VERB' &&
          head.tag !== 'AUX' &&
          !has(tree, token.head, 'nsubj') &&
          !has(tree, token.head, 'cop')
        )
          return -1;
        break;
      case 'xcomp': {
        if (head.tag !== 'VERB' && head.tag !== 'ADJ' && head.tag !== 'NOUN') return -1;
        // “supports banning the ships”: who is for it does not do it.
        if (FOR_OR_AGAINST.has(head.lemma) && !has(tree, current, 'mark')) return -1;
        const object = childrenOf(tree, token.head, 'obj', 'iobj')[0];
        if (OBJECT_CONTROL.has(head.lemma)) {
          const called = object ?? callee(tree, token.head);
          if (called !== undefined) return called;
          if (!isPassive(tree, token.head) && !OWN_CONTROL.has(head.lemma)) return -1;
        }
        break;
      }
      case 'advcl': {
        if (finite || (head.tag !== 'VERB' && head.tag !== 'AUX')) return -1;
        const lead = prepositionOf(tree, current);
        // “was killed by shelling”: the dead did not shell.
        if (lead === 'by' && isPassive(tree, token.head)) return -1;
        const object = childrenOf(tree, token.head, 'obj')[0];
        // “accused Norland of breaking the truce”, “thanked her for coming”, “kept them from leaving”.
        if (OBJECT_LEADS.has(lead) && object !== undefined) return object;
        break;
      }
      case 'acl':
        if (head.tag === 'VERB') return -1;
        if (token.form === 'VBG' || token.text.endsWith('ing'))
          return has(tree, current, 'mark') ? owner(tree, token.head) : token.head;
        if (isPassive(tree, current)) return token.head;
        return owner(tree, token.head);
      default:
        return -1;
    }
    current = token.head;
  }
  return -1;
}

/** Joined by “and” or “but” of its own, or one of a list that ends with one. */
function isJoined(tree: Tree, verb: number): boolean {
  const first = at(tree, verb)?.head ?? -1;
  return childrenOf(tree, first, 'conj').some((one) => one >= verb && has(tree, one, 'cc'));
}

/** Of two subjects the one nearer to the verb: “that” before it was no pronoun then. */
function subjectBefore(tree: Tree, verb: number): number {
  const own = childrenOf(tree, verb, 'nsubj', 'nsubj:pass');
  if (own.length < 2) return own[0] ?? -1;
  return own.filter((child) => !RELATIVE.has(at(tree, child)?.lemma ?? '')).at(-1) ?? own[0] ?? -1;
}

/** “called on Norland to stop”: the one called on. */
function callee(tree: Tree, verb: number): number | undefined {
  return childrenOf(tree, verb, 'obl').find((child) =>
    ['on', 'upon', 'for', 'to'].includes(prepositionOf(tree, child)),
  );
}

/** Whose plan, attempt or decision it is: “Norland's attempt to strike”, “made an attempt to strike”. */
function owner(tree: Tree, noun: number): number {
  const possessor = childrenOf(tree, noun, 'nmod:poss')[0];
  if (possessor !== undefined) return possessor;
  const by = childrenOf(tree, noun, 'nmod').find((child) => prepositionOf(tree, child) === 'by');
  if (by !== undefined) return by;
  const token = at(tree, noun);
  const head = at(tree, token?.head ?? -1);
  if (token?.relation === 'obj' && head && (head.tag === 'VERB' || head.tag === 'AUX')) {
    return childrenOf(tree, token.head, 'nsubj')[0] ?? -1;
  }
  return -1;
}

/** “who struck” is whoever the relative clause hangs on. */
function antecedent(tree: Tree, index: number, verb: number): number {
  const token = at(tree, index);
  if (!token || !RELATIVE.has(token.lemma) || !(token.tag === 'PRON' || token.tag === 'DET' || token.tag === 'SCONJ'))
    return index;
  let clause = verb;
  for (let step = 0; step < DEEPEST; step++) {
    const above = at(tree, clause);
    if (!above || above.head < 0) return index;
    if (above.relation === 'acl:relcl' || above.relation === 'advcl:relcl') {
      // “a Norlandic or joint mediation that …”: the noun right before is meant, not the name that the parser hung it on.
      return at(tree, index - 1)?.tag === 'NOUN' && at(tree, above.head)?.tag === 'PROPN' ? index - 1 : above.head;
    }
    clause = above.head;
  }
  return index;
}

/** “the towns Norland attacked”: the noun is the object of its clause. */
function gapObject(tree: Tree, verb: number): readonly Argument[] {
  const token = at(tree, verb);
  if (token?.relation !== 'acl:relcl') return [];
  if (childrenOf(tree, verb, 'nsubj', 'nsubj:pass').some((child) => RELATIVE.has(at(tree, child)?.lemma ?? '')))
    return [];
  if (childrenOf(tree, verb, 'nsubj').length === 0) return [];
  if (NO_AGENT_NOUN.has(at(tree, token.head)?.lemma ?? '')) return [];
  return [place('object', token.head)];
}

export function headsOf(tree: Tree, argument: Argument): readonly number[] {
  return joined(tree, argument.head);
}
