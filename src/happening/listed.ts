import type { ActorMention } from '../model/mention.ts';
import { type Argument, headsOf } from './arguments.ts';
import { LONGEST_LIST, REACH, whoIsNamed } from './meant.ts';
import type { Scene } from './scene.ts';
import { at, prepositionOf, tokensIn } from './tree.ts';

/** The mentions of a list by its words: “by the US, the UK and Norland”. Names joined by commas and a last “and” belong together
 *  unless a verb follows, whose subject the last one would be. Only after the verb: before it the tree knows better. */
export function listed(
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

/** The mention after “and”, within a few words; for “with” the preposition must be said again. */
export function nextPartner({ tree, mentionAt }: Scene, first: ActorMention, preposition: string): ActorMention | null {
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
