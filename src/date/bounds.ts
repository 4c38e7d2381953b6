import type { Quantity } from '../model/mention.ts';
import type { Word } from './words.ts';

/** Words that open or blur a number. */
export interface BoundRule {
  readonly id: string;
  /** Right before the number, or right behind it. */
  readonly where: 'before' | 'behind';
  readonly words: readonly string[];
  readonly bound: Bound;
  /** A text and what it comes to. */
  readonly yes: readonly [text: string, least: number, most: number | null][];
  /** Here the words bound nothing: the number stands alone, or there is none. */
  readonly no: readonly string[];
}

/** above: 13 for “over a dozen”; least: the number itself; most: up to it; below: less than it; about: roughly. */
type Bound = 'above' | 'least' | 'most' | 'below' | 'about' | 'none';

export const BOUND_RULES: readonly BoundRule[] = [
  row('more-than', 'before', 'more than', 'above', [['more than 20 towns', 21, null]], 'more of 20 towns'),
  row('over', 'before', 'over', 'above', [['over a dozen towns', 13, null]], 'over the 20 towns'),
  row('well-over', 'before', 'well over', 'above', [['well over 100 towns', 101, null]], 'well, 100 towns'),
  row('just-over', 'before', 'just over', 'above', [['just over 100 towns', 101, null]], 'just 100 towns'),
  row('upwards-of', 'before', 'upwards of', 'above', [['upwards of 30 towns', 31, null]], 'upwards 30 towns'),
  row('above', 'before', 'above', 'above', [['above 40 percent', 40, null]], 'above all 40 towns'),
  row('in-excess-of', 'before', 'in excess of', 'above', [['in excess of 30 towns', 31, null]], 'excess 30 towns'),
  row('at-least', 'before', 'at least', 'least', [['at least nine people', 9, null]], 'at last nine people'),
  row('no-fewer-than', 'before', 'no fewer than', 'least', [['no fewer than nine people', 9, null]], 'few nine people'),
  row('no-less-than', 'before', 'no less than', 'least', [['no less than nine people', 9, null]], 'less nine people'),
  row('a-minimum-of', 'before', 'a minimum of', 'least', [['a minimum of nine towns', 9, null]], 'minimum nine towns'),
  row('or-more', 'behind', 'or more', 'least', [['nine or more towns', 9, null]], 'nine more towns'),
  row('plus-sign', 'behind', '+', 'least', [['20+ towns', 20, null]], '20 + towns'),
  row('up-to', 'before', 'up to', 'most', [['up to 15 towns', 1, 15]], 'up 15 towns'),
  row('as-many-as', 'before', 'as many as', 'most', [['as many as 15 towns', 1, 15]], 'many 15 towns'),
  row('as-much-as', 'before', 'as much as', 'most', [['as much as 15 tonnes', 1, 15]], 'much 15 tonnes'),
  row('no-more-than', 'before', 'no more than', 'most', [['no more than 15 towns', 1, 15]], 'more 15 towns'),
  row('not-more-than', 'before', 'not more than', 'most', [['not more than 15 towns', 1, 15]], 'not 15 towns'),
  row('at-most', 'before', 'at most', 'most', [['at most 15 towns', 1, 15]], 'at 15 towns'),
  row('a-maximum-of', 'before', 'a maximum of', 'most', [['a maximum of 15 towns', 1, 15]], 'maximum 15 towns'),
  row('or-fewer', 'behind', 'or fewer', 'most', [['15 or fewer towns', 1, 15]], '15 fewer towns'),
  row('or-less', 'behind', 'or less', 'most', [['15 or less tonnes', 1, 15]], '15 less tonnes'),
  row('fewer-than', 'before', 'fewer than', 'below', [['fewer than 15 towns', 0, 14]], 'fewer, 15 towns'),
  row('less-than', 'before', 'less than', 'below', [['less than 15 percent', 0, 15]], 'less, 15 percent'),
  row('under', 'before', 'under', 'below', [['under 15 percent', 0, 15]], 'under the 15 towns'),
  row('nearly', 'before', 'nearly', 'about', [['nearly 50 towns', 50, 50]], 'near 50 towns'),
  row('almost', 'before', 'almost', 'about', [['almost 50 towns', 50, 50]], 'most 50 towns'),
  row('close-to', 'before', 'close to', 'about', [['close to 50 towns', 50, 50]], 'close 50 towns'),
  row('just-under', 'before', 'just under', 'about', [['just under 50 towns', 50, 50]], 'just 50 towns'),
  row('about', 'before', 'about', 'about', [['about 50 towns', 50, 50]], 'about the 50 towns'),
  row('around', 'before', 'around', 'about', [['around 50 towns', 50, 50]], 'around the 50 towns'),
  row('some', 'before', 'some', 'about', [['some 30 towns', 30, 30]], 'some of 30 towns'),
  row('roughly', 'before', 'roughly', 'about', [['roughly 30 towns', 30, 30]], 'rough 30 towns'),
  row('approximately', 'before', 'approximately', 'about', [['approximately 30 towns', 30, 30]], 'appr 30 towns'),
  row('an-estimated', 'before', 'an estimated', 'about', [['an estimated 30 towns', 30, 30]], 'estimated the 30 towns'),
  row('or-so', 'behind', 'or so', 'about', [['30 or so towns', 30, 30]], '30 so towns'),
  row('odd', 'behind', '- odd', 'about', [['30-odd towns', 30, 30]], '30 odd towns'),
  row('exactly', 'before', 'exactly', 'none', [['exactly 30 towns', 30, 30]], 'exact 30 towns'),
];

function row(
  id: string,
  where: BoundRule['where'],
  words: string,
  bound: Bound,
  yes: BoundRule['yes'],
  no: string,
): BoundRule {
  return { id: `bound-${id}`, where, words: words.split(' '), bound, yes, no: [no] };
}

/** What was found around a number: the rule on each side and the words they take. */
export interface Bounded {
  readonly bound: Bound;
  /** null where nothing bounds the number. */
  readonly rule: string | null;
  /** Index of the first word and of the one behind the last, the number included. */
  readonly first: number;
  readonly next: number;
}

/** The longest bound before the number, or the one behind it. `first` to `next` are the words of the number. */
export function boundOf(words: readonly Word[], first: number, next: number): Bounded {
  for (const rule of LONGEST_FIRST) {
    const length = rule.words.length;
    const from = rule.where === 'before' ? first - length : next;
    if (from < 0 || !rule.words.every((word, index) => words[from + index]?.lower === word)) continue;
    if (rule.where === 'behind' && rule.words[0] === '+' && words[next]?.gap === true) continue;
    if (rule.where === 'behind' && rule.words[0] === '-' && words[next]?.gap === true) continue;
    return rule.where === 'before'
      ? { bound: rule.bound, rule: rule.id, first: from, next }
      : { bound: rule.bound, rule: rule.id, first, next: next + length };
  }
  return { bound: 'none', rule: null, first, next };
}

const LONGEST_FIRST = BOUND_RULES.toSorted((a, b) => b.words.length - a.words.length || (a.id < b.id ? -1 : 1));

/** The range that a bound makes of a number. What is counted in whole things moves by one; shares and money do not. */
export function rangeOf(
  range: { readonly least: number; readonly most: number | null },
  bound: Bound,
  whole: boolean,
): Omit<Quantity, 'unit'> {
  const { least, most } = range;
  const steps = whole && Number.isInteger(least);
  switch (bound) {
    case 'above':
      return { least: steps && most !== null ? least + 1 : least, most: null, about: false };
    case 'least':
      return { least, most: null, about: false };
    case 'most':
      return { least: whole && least >= 1 ? 1 : 0, most: most ?? least, about: false };
    case 'below':
      return { least: 0, most: steps ? least - 1 : least, about: false };
    case 'about':
      return { least, most, about: true };
    case 'none':
      return { least, most, about: false };
  }
}
