import type { Found } from './found.ts';

/** How often findings of a rule or pattern had the right speaker and words of theirs on the train part of PolNeAR (840 articles, 13,000
 *  findings), to one decimal; those seen fewer than ten times there take the figure of the nearest kind. See `docs/measured.md`. */
const BY_RULE: Readonly<Record<string, number>> = {
  'blame/object': 0.7,
  'praise/object': 0.8,
  'propose/object': 0.7,
  'convey/object': 0.7,
  'reject/object': 0.8,
  'deny/object': 0.7,
  'accuse/object': 0.7,
  'thank/object': 0.7,
  'attribute/object': 0.7,
  'refuse/to': 0.8,
};

const BY_PATTERN: Readonly<Record<string, number>> = {
  inquit: 0.8,
  clause: 0.8,
  'person-clause': 0.8,
  quote: 0.9,
  question: 0.8,
  'person-to': 0.7,
  'on-person-to': 0.7,
  'person-of': 0.9,
  'person-for': 0.8,
  'prep-for': 0.8,
  'prep-of': 0.8,
  'prep-about': 0.7,
  'prep-to': 0.6,
  object: 0.5,
  'saying-object': 0.7,
  'object-as': 0.7,
  'object-object': 0.7,
  'object-at': 0.8,
  to: 0.7,
  ing: 0.9,
  'as-said': 0.7,
  passive: 0.3,
  // Not marked there: as sure as the same verb before the same noun.
  'passive-claim': 0.7,
  'is-said-to': 0.7,
  'it-was-said': 0.7,
  'quoted-as-saying': 0.8,
  'quoted-somebody-as-saying': 0.8,
  'according-to-first': 0.7,
  'according-to-middle': 0.8,
  'according-to-last': 0.8,
  'according-to-fragment': 0.7,
  // Turns of interviews, where PolNeAR has hardly any: all 306 of the set in `attribution/`.
  'colon-turn': 1,
  'turn-answer': 0.9,
  'turn-question': 0.9,
  'turn-claim': 0.9,
  'colon-quotation': 0.7,
  'colon-headline': 0.7,
  // 20 of 21 on 400 articles.
  'quotation-follows': 0.9,
};

/** Nouns without a clause after them are right less than half of the time. */
const NOUN = 0.4;
const NOUN_OF_A_SPEAKER = 0.6;
/** Right in about half of the cases, and nobody has said so in so many words: never among what answers rest on first. */
const ATTITUDE = 0.5;

/** 0 to 1. Where a trained model has judged, half of it is how often such findings were right on texts that it had not seen: of the two
 *  and their mean, the mean is nearest to the truth on texts of other kinds. */
export function confidenceOf(found: Found): number {
  const { sure } = found;
  if (found.family === 'attitude') return Math.min(ATTITUDE, sure?.right ?? ATTITUDE);
  if (sure === undefined) return byRules(found);
  if (found.rule.startsWith('model-')) return sure.right;
  return Math.round(50 * (byRules(found) + sure.right)) / 100;
}

function byRules(found: Found): number {
  if (found.rule.startsWith('noun-')) return found.source !== null && !found.phrase ? NOUN_OF_A_SPEAKER : NOUN;
  return BY_RULE[found.rule] ?? BY_PATTERN[found.rule.split('/').at(-1) ?? ''] ?? 0.7;
}
