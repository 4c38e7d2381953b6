import type { Slot } from '../lexicon/happenings.ts';
import type { ActorMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { type Argument, headsOf, subjectOfClause } from './arguments.ts';
import type { Scene } from './scene.ts';
import { at, childrenOf, type Tree, tokensIn } from './tree.ts';
import { nounLemma } from './trigger.ts';

/** The actors that a word stands for: itself, its apposition, or the owner of the weapons, forces or sites that it names. */
export function meantAt(
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
export function tellerOf(scene: Scene, head: number, verb: number): readonly ActorMention[] {
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

/** “Norland's Prime Minister Orla Dane”, “Norlandic Prime Minister …”: who is named is the one after the possessive; null where only
 *  a thing of theirs is. */
export function whoIsNamed({ tree, mentionAt }: Scene, mention: ActorMention): ActorMention | null {
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

/** Words: an apposition and an adverb may stand between. */
export const REACH = 16;

export const LONGEST_LIST = 30;
