import type { Slot } from '../lexicon/happenings.ts';
import type { Actor } from '../model/actor.ts';
import type { Part, Thing } from '../model/happening.ts';
import type { ActorMention } from '../model/mention.ts';
import type { ActorId, Span } from '../model/span.ts';
import type { Speaker } from '../model/statement.ts';
import { type Argument, headsOf, subjectOfClause } from './arguments.ts';
import { at, childrenOf, phraseSpan, prepositionOf, type Tree, tokensIn } from './tree.ts';
import { nounLemma, type Trigger } from './trigger.ts';

/** Who and what stands at the words of one sentence. */
export interface Scene {
  readonly tree: Tree;
  /** By token: the actor mention that it belongs to. */
  readonly mentionAt: readonly (ActorMention | undefined)[];
  /** By token: whether a time mention covers it. */
  readonly isTime: readonly boolean[];
  readonly actors: ReadonlyMap<ActorId, Actor>;
  /** The two states told of together last: “both countries” are these. null where none or more were. */
  readonly pair: readonly [ActorMention, ActorMention] | null;
  /** Who says the words at a place: “I” there is this one. null where nobody is quoted, or nobody is known. */
  readonly teller: (token: Span) => Speaker | null;
}

/** Who took part and what was acted on. A part is left out rather than guessed: a wrong one is worse than none. */
export function partsOf(
  scene: Scene,
  trigger: Trigger,
): { readonly parts: readonly Part[]; readonly objects: readonly Thing[] } {
  const parts: Part[] = [];
  const objects: Thing[] = [];
  for (const argument of trigger.clause.arguments) {
    const slot = slotOf(scene, trigger, argument);
    if (slot === null) continue;
    for (const head of headsOf(scene.tree, argument)) {
      if (scene.isTime[head] || head === trigger.index) continue;
      // “proposed the truce and Sudmark accepted it”: somebody joined to a thing is the next clause's subject.
      if (head !== argument.head && slot === 'object' && scene.mentionAt[head] && !scene.mentionAt[argument.head])
        continue;
      const told = slot === 'object' ? [] : mentionsAt(scene, head, slot, trigger.row.group, argument.place);
      const found = told.length > 0 || argument.place !== 'subject' ? told : tellerOf(scene, head, trigger.clause.verb);
      for (const mention of listed(scene, argument, head, found))
        parts.push(partOf(scene, mention, slot as Part['role']));
      if (
        slot === 'object' ||
        (found.length === 0 && (slot === 'to' || (slot === 'through' && !scene.mentionAt[head])))
      )
        objects.push(thingAt(scene, head));
      else if (slot === 'to' && found.some((mention) => !covers(mention, scene, head)))
        objects.push(thingAt(scene, head));
    }
  }
  parts.push(...partnersByWords(scene, trigger, parts));
  objects.push(...complementObjects(scene, trigger));
  return {
    parts: distinctParts(mutual(trigger, parts)),
    objects: objects
      .filter(
        (thing, index) =>
          thing.end > thing.start && objects.findIndex((other) => other.start === thing.start) === index,
      )
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function slotOf(scene: Scene, trigger: Trigger, argument: Argument): Slot | null {
  const { frame } = trigger.use;
  switch (argument.place) {
    case 'subject':
      if (trigger.word === 'noun' && receives(scene, trigger)) return 'to';
      // A noun's doer: the subject of the verb that makes it happen, or “by”.
      return trigger.word === 'noun'
        ? (frame.possessive ?? frame.prepositions?.by ?? frame.modifier ?? null) && 'by'
        : (frame.subject ?? null);
    case 'object':
      return frame.object ?? null;
    case 'receiver':
      return frame.object === 'object' ? 'to' : (frame.object ?? null);
    case 'possessive':
      return frame.possessive ?? null;
    case 'modifier':
      return frame.modifier ?? null;
    case 'preposition':
      return frame.prepositions?.[argument.preposition] ?? channel(argument, trigger);
  }
}

/** “took a call from Dane”: the subject is the one called. */
function receives({ tree }: Scene, { clause, row }: Trigger): boolean {
  const lemma = at(tree, clause.verb)?.lemma ?? '';
  if (!RECEIVING.has(lemma)) return false;
  return row.group === 'contact' ? clause.arguments.some((one) => one.preposition === 'from') : lemma === 'receive';
}

const RECEIVING: ReadonlySet<string> = new Set(['receive', 'take', 'get', 'accept', 'have']);

/** A channel is told the same way for whatever is agreed or said. */
function channel(argument: Argument, trigger: Trigger): Slot | null {
  if (argument.preposition !== 'through' && argument.preposition !== 'via') return null;
  return CHANNELLED.has(trigger.row.group) ? 'through' : null;
}

const CHANNELLED: ReadonlySet<string> = new Set([
  'agree',
  'contact',
  'meet',
  'mediate',
  'propose',
  'offer',
  'announce',
  'urge',
]);

/** “accused its neighbour”: the state told of last before, unless that is the one that accuses. Only inside the sentence. */
function otherOf({ tree, mentionAt, actors }: Scene, head: number): readonly ActorMention[] {
  const own = at(tree, head);
  if (!own || !OPPONENTS.has(own.lemma) || own.form === 'NNS') return [];
  const owner = childrenOf(tree, head, 'nmod:poss').find((child) => at(tree, child)?.text.toLowerCase() === 'its');
  const verb = own.head;
  if (owner === undefined || at(tree, verb)?.tag !== 'VERB') return [];
  const subject = mentionAt[subjectOfClause(tree, verb)];
  const subjectParty = subject ? (actors.get(subject.actor)?.party ?? subject.actor) : null;
  if (subjectParty === null) return [];
  for (let index = owner - 1; index >= 0 && owner - index < REACH * 2; index--) {
    const mention = mentionAt[index];
    const actor = mention ? actors.get(mention.actor) : undefined;
    if (!mention || !actor || actor.party !== actor.name || actor.party === subjectParty) continue;
    return [{ ...mention, start: at(tree, owner)?.start ?? own.start, end: own.end, form: 'unnamed' }];
  }
  return [];
}

const OPPONENTS: ReadonlySet<string> = new Set(['neighbour', 'neighbor', 'rival', 'foe', 'adversary', 'enemy']);

/** “Norland announced that it had struck”: a pronoun that begins what somebody says is the one who says it, unless that is a person. */
function tellerOf(scene: Scene, head: number, verb: number): readonly ActorMention[] {
  const { tree, mentionAt, actors } = scene;
  const own = at(tree, head);
  if (own?.text === 'I' && own.tag === 'PRON' && !mentionAt[head]) return selfOf(scene, own, head);
  if (own?.tag !== 'PRON' || (own.lemma !== 'it' && own.lemma !== 'they') || mentionAt[head]) return [];
  let current = verb;
  for (let step = 0; step < LONGEST_LIST && at(tree, current)?.relation === 'conj'; step++)
    current = at(tree, current)?.head ?? -1;
  const above = at(tree, current);
  if (above?.relation !== 'ccomp' || at(tree, above.head)?.tag !== 'VERB' || above.head > head) return [];
  const subject = subjectOfClause(tree, above.head);
  const mention = mentionAt[subject];
  if (!mention) return [];
  const pronoun = { start: own.start, end: own.end, form: 'pronoun', token: head } as const;
  // “Dane and Marsh said they would attack”
  const both =
    own.lemma === 'they' && subject >= 0 ? headsOf(tree, { place: 'subject', preposition: '', head: subject }) : [];
  const several = both.flatMap((one) => mentionAt[one] ?? []);
  if (several.length > 1 && several.length === both.length) return several.map((one) => ({ ...one, ...pronoun }));
  return actors.get(mention.actor)?.kind === 'person' ? [] : [{ ...mention, ...pronoun }];
}

/** “I called her on Sunday,” Dane said: the one who says it. */
function selfOf({ tree, actors, teller }: Scene, own: Span, head: number): readonly ActorMention[] {
  const speaker = teller(own);
  if (speaker === null || actors.get(speaker.actor)?.kind !== 'person') return [];
  const { index: sentence } = tree.sentence;
  const { start, end } = own;
  return [{ type: 'actor', start, end, actor: speaker.actor, form: 'pronoun', sentence, token: head, rule: 'self' }];
}

/** The actors that a word stands for: itself, its apposition, or the owner of the weapons, forces or sites that it names. */
function mentionsAt(
  scene: Scene,
  head: number,
  slot: Slot,
  group: string,
  place: Argument['place'],
): readonly ActorMention[] {
  const both = bothOf(scene, head).concat(otherOf(scene, head));
  if (both.length > 0) return both;
  const named = scene.mentionAt[head];
  // “Norland's decision to expel them”: the possessor is who expels.
  const owner = place === 'possessive' || place === 'modifier' || at(scene.tree, head)?.relation === 'nmod:poss';
  const own = named && !owner ? whoIsNamed(scene, named) : named;
  if (own) return slot === 'with' || slot === 'to' ? [own, ...included(scene, head)] : [own];
  const { tree } = scene;
  for (const child of childrenOf(tree, head, 'appos', 'flat', 'flat:name')) {
    const mention = scene.mentionAt[child];
    if (mention) return [mention];
  }
  const lemma = nounLemma(tree, head);
  const owners = childrenOf(tree, head, 'nmod:poss', 'amod', 'compound', 'nmod', 'nmod:unmarked').filter(
    (child) => child < head,
  );
  if (FORCES.has(lemma) || (ARMED.has(group) && (INSTRUMENTS.has(lemma) || slot === 'to'))) {
    for (const child of owners) {
      const mention = scene.mentionAt[child];
      if (mention && mention.form !== 'pronoun') return [mention];
    }
  }
  if (COLLECTIVES.has(lemma) || COLLECTIVES.has(at(tree, head)?.lemma ?? '')) {
    for (const child of childrenOf(tree, head, 'nmod')) {
      const mention = scene.mentionAt[child];
      if (mention && (at(tree, child - 1)?.lemma === 'of' || at(tree, child - 2)?.lemma === 'of')) return [mention];
    }
  }
  return [];
}

/** “between A and B”, “with A and, separately, with B”: where the parser lost the second partner, the words still show it. */
function partnersByWords(scene: Scene, trigger: Trigger, parts: readonly Part[]): readonly Part[] {
  const { tree, mentionAt } = scene;
  const found: Part[] = [];
  for (const argument of trigger.clause.arguments) {
    if (argument.place !== 'preposition' || trigger.use.frame.prepositions?.[argument.preposition] !== 'with') continue;
    const first = mentionAt[argument.head];
    if (!first || headsOf(tree, argument).length > 1) continue;
    const second = nextPartner(scene, first, argument.preposition);
    if (second && !parts.some((part) => part.actor === second.actor)) found.push(partOf(scene, second, 'with'));
  }
  return found;
}

/** The mention after “and”, within a few words; for “with” the preposition must be said again. */
function nextPartner({ tree, mentionAt }: Scene, first: ActorMention, preposition: string): ActorMention | null {
  let index = tokensIn(tree, first)[1] + 1;
  let joinedBy = false;
  let again = false;
  for (let step = 0; index < tree.tokens.length && step < REACH; step++, index++) {
    const token = at(tree, index);
    const mention = mentionAt[index];
    if (!token || token.tag === 'VERB' || token.tag === 'AUX') return null;
    if (mention && mention !== first) {
      if (joinedBy && (preposition !== 'with' || again)) return mention;
      if (joinedBy || mention.form === 'demonym') continue;
    }
    if (token.lemma === 'and') joinedBy = true;
    if (joinedBy && token.lemma === preposition) again = true;
  }
  return null;
}

/** Words: an apposition and an adverb may stand between. */
const REACH = 16;

/** “both countries”, “the two sides”: the two states told of last, at the words that stand for them. */
function bothOf(scene: Scene, head: number): readonly ActorMention[] {
  const { tree, pair } = scene;
  if (!pair || !SIDES.has(nounLemma(tree, head)) || at(tree, head)?.form === 'NN') return [];
  const first = countBefore(tree, head);
  if (first < 0) return [];
  const start = at(tree, first)?.start ?? 0;
  const end = at(tree, head)?.end ?? 0;
  return pair.map((one) => ({
    ...one,
    start,
    end,
    form: 'unnamed' as const,
    sentence: tree.sentence.index,
    token: head,
  }));
}

/** The “both” or “two” that opens a phrase: with nothing but adjectives up to its noun; -1 where none does. */
function countBefore(tree: Tree, head: number): number {
  for (let index = head - 1; index >= 0 && head - index <= 5; index--) {
    const token = at(tree, index);
    if (token?.lemma === 'both' || token?.lemma === 'two') return index;
    if (token?.tag !== 'ADJ' && token?.form !== 'HYPH' && token?.tag !== 'NOUN' && token?.tag !== 'VERB') return -1;
  }
  return -1;
}

const SIDES: ReadonlySet<string> = new Set(
  'country nation neighbour neighbor side government capital state rival army party adversary foe'.split(' '),
);

/** The mentions of a list by its words: “by the US, the UK and Norland”. Names joined by commas and a last “and” belong together
 *  unless a verb follows, whose subject the last one would be. Only after the verb: before it the tree knows better. */
function listed(
  scene: Scene,
  argument: Argument,
  head: number,
  found: readonly ActorMention[],
): readonly ActorMention[] {
  const last = found.at(-1);
  if (!last || argument.place === 'modifier' || argument.place === 'possessive') return found;
  const heads = headsOf(scene.tree, argument);
  if (head !== heads[0] && head !== heads.at(-1)) return found;
  if (argument.place === 'subject' && prepositionOf(scene.tree, argument.head) !== 'by') return found;
  const lead = argument.place === 'subject' ? 'by' : argument.preposition;
  const more: ActorMention[] = [];
  let reached = last;
  for (let step = 0; step < LONGEST_LIST; step++) {
    const next = nextListed(scene, reached, lead);
    if (!next) break;
    more.push(next.mention);
    reached = next.mention;
    if (next.closes) return followedByVerb(scene, reached) ? found : [...found, ...more];
  }
  return found;
}

const LONGEST_LIST = 30;

function nextListed(
  scene: Scene,
  from: ActorMention,
  lead: string,
): { readonly mention: ActorMention; readonly closes: boolean } | null {
  const { tree, mentionAt } = scene;
  // “the ministers of Norland and Sudmark”: the list is inside.
  const [start, end] = tokensIn(tree, from);
  for (let index = start; index < end; index++) if (at(tree, index)?.tag === 'ADP' && index > from.token) return null;
  let closes = false;
  let parted = false;
  for (let index = tokensIn(tree, from)[1] + 1, step = 0; index < tree.tokens.length && step < 6; index++, step++) {
    const token = at(tree, index);
    if (!token) return null;
    const mention = mentionAt[index];
    if (mention && parted) {
      const own = whoIsNamed(scene, mention);
      return own ? { mention: own, closes } : null;
    }
    if (token.text === ',') parted = true;
    else if (token.lemma === 'and') {
      parted = true;
      closes = true;
    } else if (!parted || !(token.tag === 'DET' || token.lemma === lead)) return null;
  }
  return null;
}

function followedByVerb({ tree }: Scene, mention: ActorMention): boolean {
  const after = tokensIn(tree, mention)[1] + 1;
  const next = at(tree, after)?.tag === 'ADV' ? at(tree, after + 1) : at(tree, after);
  return next?.tag === 'VERB' || next?.tag === 'AUX';
}

/** “Norland's Prime Minister Orla Dane”, “Norlandic Prime Minister …”: who is named is the one after the possessive; null where only
 *  a thing of theirs is. */
function whoIsNamed({ tree, mentionAt }: Scene, mention: ActorMention): ActorMention | null {
  const after = tokensIn(tree, mention)[1] + 1;
  const owns = at(tree, after)?.form === 'POS' || /^[’']s?$/u.test(at(tree, after)?.text ?? '');
  if (!owns && mention.form !== 'demonym') return mention;
  for (let index = owns ? after + 1 : after; index < after + 5; index++) {
    const next = mentionAt[index];
    if (next && next !== mention) return next;
    const tag = at(tree, index)?.tag;
    if (tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN') break;
  }
  return owns ? null : mention;
}

/** “engaged with officials, including A and B”: those named are partners too. */
function included(scene: Scene, head: number): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (const child of childrenOf(scene.tree, head, 'nmod', 'appos', 'acl')) {
    if (!childrenOf(scene.tree, child, 'case').some((lead) => at(scene.tree, lead)?.text.toLowerCase() === 'including'))
      continue;
    for (const one of headsOf(scene.tree, { place: 'preposition', preposition: '', head: child })) {
      const mention = scene.mentionAt[one];
      if (mention) found.push(mention);
    }
  }
  return found;
}

const ARMED: ReadonlySet<string> = new Set([
  'attack',
  'fight',
  'intercept',
  'casualties',
  'seize',
  'kidnap',
  'breach',
  'threaten',
  'mobilise',
]);
const FORCES: ReadonlySet<string> = new Set(
  'force troop military army navy government official authority soldier ministry police side leader administration parliament senate congress cabinet court laboratory engineer inspector inspectorate staff ambassador embassy fleet agency regulator lawmaker diplomat delegation negotiator envoy warplane jet gunner border guard'.split(
    ' ',
  ),
);
const INSTRUMENTS: ReadonlySet<string> = new Set(
  'missile drone jet gun strike raid artillery plane warplane aircraft helicopter shelling operation attack airstrike tank rocket gunner ship fighter gunfire fire bomber offensive defence defense system'.split(
    ' ',
  ),
);
const COLLECTIVES: ReadonlySet<string> = new Set(
  (
    'member leader official force army government troop representative head foreign minister group dozens hundreds thousands ' +
    'crowd gang mob band team dozen hundred thousand score number handful couple majority scores'
  ).split(' '),
);

function covers(mention: ActorMention, scene: Scene, head: number): boolean {
  const token = at(scene.tree, head);
  return token !== undefined && mention.start <= token.start && token.end <= mention.end;
}

function partOf(scene: Scene, mention: ActorMention, role: Part['role']): Part {
  const actor = scene.actors.get(mention.actor);
  return {
    role,
    actor: mention.actor,
    name: actor?.name ?? '',
    party: actor?.party ?? null,
    start: mention.start,
    end: mention.end,
  };
}

function thingAt(scene: Scene, head: number): Thing {
  return { ...phraseSpan(scene.tree, head), lemma: nounLemma(scene.tree, head) };
}

/** “proposed to stop firing”, “helped secure the truce”: what the complement is about is an object of the whole. */
function complementObjects(scene: Scene, trigger: Trigger): readonly Thing[] {
  const { complement } = trigger.clause;
  if (complement < 0 || !ABOUT.has(trigger.row.id)) return [];
  const objects = childrenOf(scene.tree, complement, 'obj', 'nsubj:pass');
  // “stopped firing”: what is stopped is the verb itself.
  if (trigger.row.id === 'ceasefire' && objects.length === 0) return [thingAt(scene, complement)];
  return objects
    .filter((child) => !scene.isTime[child] && at(scene.tree, child)?.tag !== 'PRON')
    .map((child) => thingAt(scene, child));
}

const ABOUT: ReadonlySet<string> = new Set([
  'facilitate',
  'offer',
  'propose',
  'promise',
  'agree',
  'announce',
  'take part',
  'press',
  'urge',
  'demand',
  'reject',
  'deny',
  'ceasefire',
]);

/** Several who did it together did it with each other; who began is not told. */
function mutual(trigger: Trigger, parts: readonly Part[]): readonly Part[] {
  if (!trigger.use.frame.mutual) return parts;
  const by = parts.filter((part) => part.role === 'by');
  const with_ = parts.some((part) => part.role === 'with' || part.role === 'to');
  if (by.length < 2 || with_) return parts;
  return parts.map((part) => (part.role === 'by' ? { ...part, role: 'with' as const } : part));
}

/** One part for each actor and role; who is told as doer is not also told as the one it is done to. */
function distinctParts(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    if (
      kept.some(
        (other) =>
          other.actor === part.actor &&
          (other.role === part.role || other.start === part.start || part.role !== 'through'),
      )
    )
      continue;
    kept.push(part);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}
