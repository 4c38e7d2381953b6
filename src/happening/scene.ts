import type { Actor } from '../model/actor.ts';
import type { ActorMention, Mention } from '../model/mention.ts';
import type { ActorId, Span } from '../model/span.ts';
import type { Speaker } from '../model/statement.ts';
import { at, childrenOf, type Tree, tokensIn } from './tree.ts';

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

/** The mentions of a sentence, laid upon its tokens. */
export function sceneOf(
  tree: Tree,
  mentions: readonly Mention[],
  actors: ReadonlyMap<ActorId, Actor>,
  pair: Scene['pair'],
  teller: Scene['teller'],
): Scene {
  const mentionAt: (ActorMention | undefined)[] = tree.tokens.map(() => undefined);
  const isTime: boolean[] = tree.tokens.map(() => false);
  for (const mention of mentions) {
    if (mention.type !== 'actor' && mention.type !== 'time') continue;
    const [first, last] = tokensIn(tree, mention);
    for (let index = first; index <= last; index++) {
      if (mention.type === 'time') isTime[index] = true;
      else mentionAt[index] ??= mention;
    }
    if (mention.type === 'actor' && mention.token < tree.tokens.length) mentionAt[mention.token] = mention;
  }
  return { tree, mentionAt, isTime, actors, pair, teller };
}

/** “Norland and Sudmark”, “Norland–Sudmark”: two states side by side, the first such pair of the sentence; none where a third joins
 *  them. A party that is its own actor counts as a state. */
export function pairIn(mentions: readonly Mention[], actors: ReadonlyMap<ActorId, Actor>, text: string): Scene['pair'] {
  const states = mentions.filter((mention): mention is ActorMention => {
    const actor = mention.type === 'actor' ? actors.get(mention.actor) : undefined;
    return (
      actor !== undefined &&
      mention.type === 'actor' &&
      mention.form !== 'pronoun' &&
      (actor.kind === 'state' || (actor.party !== null && actor.party === actor.name))
    );
  });
  for (let index = 0; index + 1 < states.length; index++) {
    const one = states[index];
    const other = states[index + 1];
    if (!one || !other || one.actor === other.actor) continue;
    const before = states[index - 1];
    if (before && text.slice(before.end, one.start).trim() === ',') continue;
    if (/^\s*(?:and|[-–‑])\s*$/u.test(text.slice(one.end, Math.min(other.start, one.end + 12)))) return [one, other];
  }
  return null;
}

/** A word of a name is no trigger: “Strike Force Nine”, “the Ministry of Defence”. */
export function isInsideName(scene: Scene, index: number): boolean {
  const mention = scene.mentionAt[index];
  const tag = at(scene.tree, index)?.tag;
  // “the directors of military operations”
  if (
    mention &&
    tag === 'NOUN' &&
    index !== mention.token &&
    childrenOf(scene.tree, index, 'det', 'nmod:poss').length === 0
  )
    return true;
  return mention !== undefined && (tag === 'PROPN' || (tag === 'NOUN' && mention.form === 'name'));
}
