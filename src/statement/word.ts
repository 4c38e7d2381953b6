import type { Tag, Token } from '../model/sentence.ts';
import { lowerOf } from '../text/lower.ts';

/** A token's text in small letters; '' where there is none. */
export function word(token: Token | undefined): string {
  return token === undefined ? '' : lowerOf(token.text);
}

export function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (NOMINAL.has(token.tag) || token.form === 'NNP' || (token.tag === 'CCONJ' && word(token) === 'both'))
  );
}

const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'SYM', 'X']);

export function isPronoun(token: Token | undefined): boolean {
  return token?.tag === 'PRON';
}

export function isTime(token: Token | undefined): boolean {
  return TIMES.has(word(token));
}

const TIMES: ReadonlySet<string> = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'morning',
  'afternoon',
  'evening',
  'night',
  'week',
  'month',
  'year',
  'weekend',
  'time',
  'hour',
  'day',
  'ago',
  'earlier',
  'later',
]);
