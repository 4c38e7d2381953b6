import type { Found } from './found.ts';

/** How often findings of a pattern had the right speaker and words of theirs on the development half of PolNeAR (2,319 attributions),
 *  to one decimal; patterns seen fewer than five times there take the figure of the nearest kind. See `docs/measured.md`. */
const BY_PATTERN: Readonly<Record<string, number>> = {
  inquit: 0.9,
  clause: 0.9,
  'person-clause': 0.9,
  quote: 0.8,
  question: 0.8,
  'person-to': 0.8,
  'on-person-to': 0.8,
  'person-of': 0.9,
  'person-for': 0.9,
  'prep-for': 0.8,
  'prep-about': 0.7,
  'prep-to': 0.6,
  object: 0.7,
  'saying-object': 0.7,
  'object-as': 0.7,
  'object-object': 0.8,
  'object-at': 0.8,
  to: 0.7,
  ing: 0.9,
  'as-said': 0.9,
  passive: 0.6,
  'is-said-to': 0.7,
  'it-was-said': 0.7,
  'quoted-as-saying': 0.8,
  'quoted-somebody-as-saying': 0.8,
  'according-to-first': 0.8,
  'according-to-middle': 0.8,
  'according-to-last': 0.9,
  'according-to-fragment': 0.7,
  'colon-turn': 0.9,
  'colon-quotation': 0.9,
  'colon-headline': 0.8,
};

/** Nouns without a clause after them are right less than half of the time. */
const NOUN = 0.5;
const NOUN_OF_A_SPEAKER = 0.7;
/** Right in 6 of 10, and nobody has said so in so many words: never among what answers rest on first. */
const ATTITUDE = 0.5;

/** 0 to 1. */
export function confidenceOf(found: Found): number {
  if (found.family === 'attitude') return ATTITUDE;
  if (found.rule.startsWith('noun-')) return found.source !== null && !found.phrase ? NOUN_OF_A_SPEAKER : NOUN;
  return BY_PATTERN[found.rule.split('/').at(-1) ?? ''] ?? 0.7;
}
