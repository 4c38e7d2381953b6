import type { Slot } from '../lexicon/happenings.ts';
import type { Part, Thing } from '../model/happening.ts';
import type { ActorMention } from '../model/mention.ts';
import { type Argument, headsOf } from './arguments.ts';
import { listed, nextPartner } from './listed.ts';
import { meantAt, tellerOf } from './meant.ts';
import type { Scene } from './scene.ts';
import { at, childrenOf, phraseSpan } from './tree.ts';
import { nounLemma, type Trigger } from './trigger.ts';

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
      const told = slot === 'object' ? [] : meantAt(scene, head, slot, trigger.row.group, argument.place);
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
