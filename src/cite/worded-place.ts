import { hasOwnDay } from '../lexicon/event-nouns.ts';
import { lemmaOf } from './worded-tokens.ts';

/** Whether a phrase that begins so may tell of the object or of the deed, and not both: what is done by hand is done where its object is, and
 *  “thanked … for” has its “for” from the verb.
 *  @param verb its lemma */
export function mayBePlaced(opener: string, verb: string): boolean {
  if (PLACES.has(opener) && BY_HAND.has(verb)) return false;
  return ONE_OF_TWO.has(opener) && GOVERNED.get(opener)?.has(verb) !== true;
}

/** Whether a noun may be taken in hand: no plan, no event. */
export function isThing(noun: string): boolean {
  return !hasOwnDay(noun, null) && !ABSTRACT.test(noun);
}

const ABSTRACT =
  /^(?:plan|bill|law|proposal|idea|project|offer|bid|motion|rule|fault|flaw|error|mistake|reason|way|case|claim|fact|law|policy|promise|scheme|treaty|job|post|right|budget|tax|wage|price|rate|aid|fund|demand|hope|fear|doubt)s?$/u;

const lemmas = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(lemmaOf));

export const PLACES: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'inside', 'outside', 'off']);
/** Deeds that are done where, and when, what they are done to is. */
export const BY_HAND = lemmas(
  'strike hit kill injure wound arrest detain seize free rescue find bury close block open shut destroy damage flood burn rob attack shell ' +
    'bomb raid search occupy build repair steal shoot stab beat sink capture evacuate treat meet hold cut stop',
);
const GOVERNED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['for', lemmas('thank blame fine punish sentence')],
  [
    'to',
    lemmas(
      'send hand return transfer give lose sell offer award move add link sentence restrict limit ' +
        'call ask urge order tell warn force invite allow advise persuade expect require oblige',
    ),
  ],
  ['from', lemmas('ban bar remove rescue evacuate exclude expel withdraw')],
  ['with', lemmas('charge replace compare provide supply entrust')],
  ['about', lemmas('warn ask tell question')],
  ['under', lemmas('keep hold put place')],
  ['in', lemmas('keep put place house')],
  ['against', lemmas('warn')],
]);

/** “praised the school in Arden”: where the school is, or where it was praised. */
export const ONE_OF_TWO = new Set(
  'in at on near inside outside under among amid to from for with against between about over towards behind across along within off'.split(
    ' ',
  ),
);
