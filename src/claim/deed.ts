import {
  ACT_NOUNS,
  CALLED,
  DEEDS_IN_WORDS,
  LIGHT_VERBS,
  MONEY,
  MONEY_VERBS,
  NONE_WORDS,
  ORDERING,
  WHOLE_ACTS,
  WRITTEN,
} from '../lexicon/clauses.ts';
import { IRREGULAR_VERBS } from '../lexicon/irregular.ts';
import type { Figure } from './figure.ts';
import type { Roles } from './roles.ts';
import { NOBODY, type Slot } from './slot.ts';
import { type Clauses, caseOf, hasTo, under } from './tree.ts';

/** Which act the words of a clause tell: its verb, what verb and noun tell together, and what is done by saying it. */

/** “handed over” → “hand over”; “was closed” as a state → “closed”. */
export function actOf(head: number, clauses: Clauses): string {
  const token = clauses.tokens[head];
  const particle = under(clauses, head, 'compound')
    .filter((child) => clauses.tokens[child]?.relation === 'compound:prt')
    .map((child) => clauses.tokens[child]?.lemma);
  const next = clauses.tokens[head + 1];
  const loose = particle.length === 0 && next?.tag === 'ADV' && PARTICLES.has(next.lemma) ? [next.lemma] : [];
  const lemma = token?.lemma.toLowerCase() ?? '';
  return [IRREGULAR_VERBS.get(lemma) ?? lemma, ...particle, ...loose].join(' ');
}

const PARTICLES: ReadonlySet<string> = new Set(['over', 'out', 'down', 'up', 'off', 'back', 'away', 'in']);

/** “Told the mill to close”, “asked for help”, “called a strike”: acts by words, no mere telling of them. */
export function asDeed(act: string, { object, around, aim }: Roles): string | null {
  if (ORDERING.has(act) && aim !== null) return 'order';
  if (act === 'ask' && (aim !== null || around.some(({ preposition }) => preposition === 'for'))) return 'ask';
  if (act === 'speak' && around.some(({ preposition }) => preposition === 'with')) return 'speak';
  if (act === 'write' && object !== null && WRITTEN.has(object.head)) return 'write';
  if (act === 'call' && object !== null && CALLED.has(object.head)) return 'call';
  return DEEDS_IN_WORDS.has(act) ? act : null;
}

/** “made a payment” tells a paying, “sent his good wishes” a congratulation, “not one coin had passed” that nobody paid. */
export function carried(
  act: string,
  { object, around }: Roles,
  figures: readonly Figure[],
): { readonly act: string; readonly object: Slot | null } {
  const partner = around.find(({ preposition }) => preposition === 'with' || preposition === 'to')?.slot ?? null;
  if (WITH_PARTNER.has(act) && object === null && partner !== null) return { act, object: partner };
  if (act === 'hold' && object?.head === 'talk') return { act: 'talk', object: partner };
  if (act === 'shake' && object?.head === 'hand') return { act: 'shake hand', object: partner };
  if (act === 'fail' && object !== null && !object.head.startsWith('to ')) return { act: 'flunk', object };
  const noun = object === null ? undefined : ACT_NOUNS.get(object.head);
  const receiver = around.find(({ preposition }) => preposition === 'to')?.slot ?? null;
  if (noun !== undefined && LIGHT_VERBS.has(act)) return { act: noun, object: act === 'give' ? receiver : null };
  const money = (object !== null && MONEY.has(object.head)) || figures.some(({ thing }) => MONEY.has(thing));
  if (money && MONEY_VERBS.has(act.split(' ')[0] ?? '')) {
    return { act: 'pay', object: { ...(object ?? NOBODY), head: 'money', names: object?.names ?? new Set() } };
  }
  return { act, object };
}

/** Acts done with somebody, whom a preposition names. */
const WITH_PARTNER: ReadonlySet<string> = new Set('meet talk speak negotiate confer dine'.split(' '));

/** “Came to nothing”, “ended in failure”, “went well”: verb, preposition or adverb, and noun that tell one act together. */
export function phraseAt(
  head: number,
  act: string,
  clauses: Clauses,
): { readonly act: string; readonly none: boolean } | null {
  for (const child of under(clauses, head, 'obl', 'advmod', 'obj', 'xcomp')) {
    const token = clauses.tokens[child];
    const lemma = token?.lemma.toLowerCase() ?? '';
    const preposition = caseOf(clauses, child);
    const whole = WHOLE_ACTS.get([act, preposition, lemma].filter((word) => word !== '').join(' '));
    if (whole === undefined || token === undefined) continue;
    return { act: whole, none: NONE_WORDS.has(lemma) };
  }
  const alone = WHOLE_ACTS.get(act);
  return alone === undefined ? null : { act: alone, none: false };
}

/** “Found the driver guilty”, “makes the blood thinner”: what is said to be so of the object. */
export function calledIn(
  head: number,
  clauses: Clauses,
  { object }: Roles,
): { readonly act: string; readonly turned: boolean } | null {
  if (object === null || !GIVING.has(clauses.tokens[head]?.lemma ?? '')) return null;
  for (const child of under(clauses, head, 'xcomp', 'obl', 'amod', 'advcl')) {
    const word = clauses.tokens[child];
    if (word?.tag !== 'ADJ' || hasTo(child, clauses) || child < head) continue;
    const nots = under(clauses, child, 'advmod').filter((at) => clauses.tokens[at]?.lemma === 'not').length;
    return { act: word.lemma.toLowerCase(), turned: nots % 2 === 1 };
  }
  return null;
}

/** Verbs that put their object into a state. */
const GIVING: ReadonlySet<string> = new Set([
  'find',
  'make',
  'declare',
  'render',
  'leave',
  'keep',
  'rule',
  'hold',
  'deem',
]);
