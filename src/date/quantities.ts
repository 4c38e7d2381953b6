import { CURRENCIES, FRACTIONS, INDEFINITE, NONE_OF, SCALES, SMALL_NUMBERS, TENS } from '../lexicon/numbers.ts';
import type { Has } from '../model/analysis.ts';
import type { Quantity, QuantityMention } from '../model/mention.ts';
import type { Sentence } from '../model/sentence.ts';
import { type Bounded, boundOf, rangeOf } from './bounds.ts';
import type { TimeExpression } from './meaning.ts';
import { readNumber } from './numbers.ts';
import { UNCOUNTED_RULES } from './uncounted.ts';
import { countedUnit } from './unit.ts';
import { scanWords, type Word } from './words.ts';

/** Find what is counted and measured: “over a dozen locations”, “26 tourists”, “$1.4 bn”, “two-thirds of the voters”, “no casualties”,
 *  “a 48-hour truce”, “a 44-year-old”. Dates, hours of the day, ordinals, names with a number and list marks are none. */
export function findQuantities(
  { report, sentences }: Has<'report' | 'sentences'>,
  times: readonly TimeExpression[],
): readonly QuantityMention[] {
  const found: QuantityMention[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while ((times[next]?.end ?? Number.MAX_SAFE_INTEGER) <= sentence.start) next += 1;
    const own: TimeExpression[] = [];
    for (let at = next; (times[at]?.start ?? Number.MAX_SAFE_INTEGER) < sentence.end; at++) {
      const time = times[at];
      if (time !== undefined && time.meaning.kind !== 'duration') own.push(time);
    }
    for (const { start, end, quantity, rule } of quantitiesIn(scanWords(report.text, sentence), sentence)) {
      if (own.some((time) => time.start < end && time.end > start)) continue;
      found.push({ type: 'quantity', start, end, quantity, sentence: sentence.index, rule });
    }
  }
  return found;
}

/** A quantity among the words of a sentence. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  readonly rule: string;
}

export function quantitiesIn(
  words: readonly Word[],
  sentence: Pick<Sentence, 'start' | 'tokens'>,
): readonly FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined || !mayCount(word)) {
      at += 1;
      continue;
    }
    const read = FINDERS.map((find) => find(words, at, sentence)).find((one) => one !== null) ?? null;
    if (read === null) {
      at += 1;
      continue;
    }
    if (read.found !== null && read.found.start >= (found.at(-1)?.end ?? 0)) found.push(read.found);
    at = Math.max(at + 1, read.next);
  }
  return found;
}

/** Whether a quantity could begin with the word: a quick answer for the many words that begin none. */
function mayCount({ number, lower, text }: Word): boolean {
  return number !== null || FIRST_WORDS.has(lower) || INDEFINITE.has(lower) || CURRENCIES.has(lower) || SIGN.test(text);
}

/** Currency signs, and the capitals before one: “US$”. */
const SIGN = /^(?:\p{Sc}|\p{Lu}{1,3})$/u;
const FIRST_WORDS = new Set([
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...'a an half no none nobody several multiple between tens hundreds dozen hundred thousand million billion'.split(
    ' ',
  ),
]);

/** What a finder read at a word; `found` null: a number that counts nothing, to be passed over. */
interface Read {
  readonly next: number;
  readonly found: FoundQuantity | null;
}

type Finder = (words: readonly Word[], at: number, sentence: Pick<Sentence, 'start' | 'tokens'>) => Read | null;

/** In this order: the first that reads something at a word takes it. */
const FINDERS: readonly Finder[] = [findNone, findFraction, findShare, findOpen, findBetween, findNumber];

/** “no casualties”, “none”, “nobody was hurt”. */
function findNone(words: readonly Word[], at: number, { tokens }: Pick<Sentence, 'tokens'>): Read | null {
  const word = words[at];
  if (word === undefined) return null;
  const nothing: Quantity = { least: 0, most: 0, unit: '', about: false };
  if (word.lower === 'none') {
    return words[at + 1]?.lower === 'the'
      ? null
      : take(words, at, at + 1, { ...nothing, unit: countedUnit({ tokens }, word.end) }, 'none');
  }
  if (word.lower === 'nobody' || (word.lower === 'no' && words[at + 1]?.lower === 'one')) {
    const next = word.lower === 'no' ? at + 2 : at + 1;
    const harmed = words.slice(next, next + 4).some((one) => HARMED.has(one.lower));
    return harmed ? take(words, at, next, { ...nothing, unit: 'person' }, 'none') : null;
  }
  if (word.lower !== 'no') return null;
  const unit = countedUnit({ tokens }, word.end);
  return NONE_OF.has(unit) ? take(words, at, at + 1, { ...nothing, unit }, 'none') : null;
}

const HARMED = new Set('killed hurt injured wounded harmed died missing'.split(' '));

/** “two-thirds of the voters”, “half of them”, “a quarter of the houses”: in percent. */
function findFraction(words: readonly Word[], at: number): Read | null {
  const above = words[at]?.lower === 'a' || words[at]?.lower === 'one' ? 1 : (readNumber(words, at)?.value ?? null);
  const half = words[at]?.lower === 'half';
  const parts = half ? 2 : undefined;
  const from = half ? at : words[at + 1]?.lower === '-' ? at + 2 : at + 1;
  const below = parts ?? FRACTIONS.get(words[from]?.lower ?? '');
  if (below === undefined || (!half && above === null)) return null;
  const top = half ? 1 : (above ?? 1);
  if (top >= below || !Number.isInteger(top)) return null;
  const hyphened = !half && words[at + 1]?.lower === '-';
  if (!hyphened && words[from + 1]?.lower !== 'of') return null;
  const percent = Math.round((top / below) * 1000) / 10;
  return takeBounded(words, at, from + 1, { least: percent, most: percent }, '%', 'fraction');
}

/** “one in five”, “nine out of ten”: in percent. */
function findShare(words: readonly Word[], at: number): Read | null {
  const top = readNumber(words, at);
  if (top === null || top.next !== at + 1) return null;
  const out = words[top.next]?.lower === 'out' && words[top.next + 1]?.lower === 'of';
  if (!out && words[top.next]?.lower !== 'in') return null;
  const bottom = readNumber(words, top.next + (out ? 2 : 1));
  if (bottom === null || top.value >= bottom.value || bottom.value > 1000 || top.digits !== bottom.digits) return null;
  if (!out && (top.value !== 1 || bottom.digits)) return null;
  const percent = Math.round((top.value / bottom.value) * 1000) / 10;
  return takeBounded(words, at, bottom.next, { least: percent, most: percent }, '%', 'share');
}

/** “dozens of”, “tens of thousands”, “several hundred”, “a few”, “a couple of”. */
function findOpen(words: readonly Word[], at: number, { tokens }: Pick<Sentence, 'tokens'>): Read | null {
  const read = readOpen(words, at);
  if (read === null) return null;
  const end = words[read.next - 1]?.end ?? 0;
  const unit = countedUnit({ tokens }, end);
  if (unit === '' && read.needsUnit) return null;
  return takeBounded(words, at, read.next, { least: read.least, most: null }, unit, 'open-number');
}

function readOpen(
  words: readonly Word[],
  at: number,
): { readonly least: number; readonly next: number; readonly needsUnit: boolean } | null {
  const word = words[at]?.lower ?? '';
  if (word === 'tens' || word === 'hundreds') {
    const scale = words[at + 1]?.lower === 'of' ? INDEFINITE.get(words[at + 2]?.lower ?? '') : undefined;
    // “tens of thousands” is at least two tens of them, “hundreds of thousands” two hundred.
    if (scale !== undefined)
      return { least: (scale / 2) * (word === 'tens' ? 20 : 200), next: at + 3, needsUnit: false };
  }
  const open = INDEFINITE.get(word);
  if (open !== undefined) return { least: open, next: at + 1, needsUnit: word === 'scores' };
  if (word === 'several' || (word === 'a' && words[at + 1]?.lower === 'few')) {
    const from = word === 'a' ? at + 2 : at + 1;
    const scaled = words[from]?.lower === 'dozen' ? 12 : SCALES.get(words[from]?.lower ?? '');
    const least = word === 'a' ? 2 : 3;
    return { least: least * (scaled ?? 1), next: scaled === undefined ? from : from + 1, needsUnit: true };
  }
  if (word === 'a' && words[at + 1]?.lower === 'couple') {
    const from = words[at + 2]?.lower === 'of' ? at + 3 : at + 2;
    const scaled = words[from]?.lower === 'dozen' ? 12 : SCALES.get(words[from]?.lower ?? '');
    if (scaled !== undefined) return { least: 2 * scaled, next: from + 1, needsUnit: true };
  }
  if (word === 'multiple') return { least: 2, next: at + 1, needsUnit: true };
  if (word === 'a' && words[at + 1]?.lower === 'couple' && words[at + 2]?.lower === 'of')
    return { least: 2, next: at + 2, needsUnit: true };
  return null;
}

/** “between 5 and 8 towns”, “30-40 villages”, “5 to 8 people”; not “rose from 10 to 20”, which are two numbers. */
function findBetween(words: readonly Word[], at: number, sentence: Pick<Sentence, 'start' | 'tokens'>): Read | null {
  const between = words[at]?.lower === 'between';
  const sign = currencyAt(words, between ? at + 1 : at);
  const low = readNumber(words, (between ? at + 1 : at) + sign.words);
  if (low === null) return null;
  const joint = words[low.next];
  const hyphen = joint !== undefined && /^[-–]$/u.test(joint.text);
  if (between ? joint?.lower !== 'and' : !hyphen && joint?.lower !== 'to') return null;
  if (!between && words[at - 1]?.lower === 'from') return null;
  const second = currencyAt(words, low.next + 1);
  const high = readNumber(words, low.next + 1 + second.words);
  if (high === null || (hyphen && isUncounted(words, at, low.next, sentence))) return null;
  // “5 to 8 million” has the scale once.
  const least =
    low.value < high.value && high.value / low.value > 1000 && !low.digits === !high.digits
      ? scaledLike(low.value, high.value)
      : low.value;
  if (least >= high.value) return null;
  const money = sign.unit || second.unit;
  const unit = money || unitBehind(words, high.next, sentence);
  if (unit === '' && !between) return null;
  // “a 5-11 season” is a score: what is counted in a range stands in the plural.
  if (hyphen && money === '' && !hasPlural(words, high.next)) return null;
  return takeBounded(words, at, high.next, { least, most: high.value }, unit, 'range');
}

function hasPlural(words: readonly Word[], next: number): boolean {
  return words
    .slice(next, next + 4)
    .some(({ lower }) => /^(?:%|percent|per|people|men|women|children|feet|km|kg|\p{Ll}+s)$/u.test(lower));
}

function scaledLike(low: number, high: number): number {
  for (const scale of SCALES.values()) {
    const scaled = low * scale;
    if (scale >= 1000 && scaled < high && scaled * 1000 > high) return scaled;
  }
  return low;
}

/** A number with what it counts or measures. */
function findNumber(words: readonly Word[], at: number, sentence: Pick<Sentence, 'start' | 'tokens'>): Read | null {
  const sign = currencyAt(words, at);
  const from = at + sign.words;
  const read = readNumber(words, from);
  if (read === null) return isOrdinal(words[at]) ? { next: at + 1, found: null } : null;
  const value = { least: read.value, most: read.value };
  if (sign.unit !== '') return takeBounded(words, at, read.next, value, sign.unit, 'money');
  if (isUncounted(words, from, read.next, sentence)) return { next: read.next, found: null };
  const age = ageOf(words, from, read.next);
  if (age !== null) return takeBounded(words, from, age, value, 'year old', 'age');
  const unit = unitBehind(words, read.next, sentence);
  // “the best one”, “one he has waged”
  if (unit === '' && words[from]?.lower === 'one' && read.next === from + 1) return { next: read.next, found: null };
  if (read.value === 0 && words[from]?.number === null && !NONE_OF.has(unit)) return { next: read.next, found: null };
  const rule = unit === '%' ? 'percent' : /^\p{Sc}$/u.test(unit) ? 'money' : 'number';
  return takeBounded(words, from, read.next, value, unit, rule);
}

function isOrdinal(word: Word | undefined): boolean {
  return word?.number != null && word.suffix !== '';
}

function isUncounted(words: readonly Word[], first: number, next: number, sentence: Pick<Sentence, 'start'>): boolean {
  return UNCOUNTED_RULES.some((rule) => rule.is(words, first, next, sentence));
}

/** “44-year-old”, “44 years old”, “aged 44”, “Orla Dane, 44, said”: index behind the words of the number, null for no age. */
function ageOf(words: readonly Word[], first: number, next: number): number | null {
  const [one, two, three] = [words[next]?.lower ?? '', words[next + 1]?.lower ?? '', words[next + 2]?.lower ?? ''];
  if (one === '-' && two === 'year' && three === '-' && words[next + 3]?.lower === 'old') return next;
  if (/^years?$/u.test(one) && (two === 'old' || (two === 'of' && three === 'age'))) return next;
  const before = words[first - 1]?.lower ?? '';
  if (before === 'aged' || (before === 'age' && words[first]?.number !== null)) return next;
  const apposed =
    before === ',' &&
    (one === ',' || one === '.') &&
    words[first]?.number !== null &&
    (words[first]?.number ?? 0) < 120;
  return apposed && /^\p{Lu}\p{Ll}/u.test(words[first - 2]?.text ?? '') ? next : null;
}

/** The unit behind a number: a sign, a currency, a measure close behind, or the noun. */
function unitBehind(words: readonly Word[], next: number, { tokens }: Pick<Sentence, 'tokens'>): string {
  const behind = words[next];
  if (behind === undefined) return '';
  if (
    behind.lower === '%' ||
    behind.lower === 'percent' ||
    (behind.lower === 'per' && words[next + 1]?.lower === 'cent')
  )
    return '%';
  if (behind.lower === '°') return '°';
  const currency = CURRENCIES.get(behind.lower);
  if (currency !== undefined && behind.lower.length > 1) return currency;
  // An adjective before the currency: “20 million Norland dollars” keeps the noun's own sign.
  return countedUnit({ tokens }, words[next - 1]?.end ?? 0);
}

/** “$”, “US$”, “Rs.” before a number; the words it takes. */
function currencyAt(words: readonly Word[], at: number): { readonly unit: string; readonly words: number } {
  const first = words[at]?.lower ?? '';
  const second = words[at + 1];
  if (
    /^\p{Lu}{1,3}$/u.test(words[at]?.text ?? '') &&
    second !== undefined &&
    /^\p{Sc}$/u.test(second.text) &&
    !second.gap
  ) {
    return { unit: second.text, words: 2 };
  }
  if (/^\p{Sc}$/u.test(first)) return { unit: first, words: 1 };
  if (first === 'rs' || first === 'inr' || first === 'usd' || first === 'eur' || first === 'gbp') {
    const stop = words[at + 1]?.lower === '.' ? 1 : 0;
    return words[at + 1 + stop]?.number == null ? NO_SIGN : { unit: CURRENCIES.get(first) ?? '', words: 1 + stop };
  }
  return NO_SIGN;
}
const NO_SIGN = { unit: '', words: 0 };

function takeBounded(
  words: readonly Word[],
  first: number,
  next: number,
  range: { readonly least: number; readonly most: number | null },
  unit: string,
  rule: string,
): Read {
  const found = boundOf(words, first, next);
  // “$84 billion over ten years” is during them, not more than ten.
  const during = found.rule === 'bound-over' && TIME_UNITS.has(unit);
  const bounded: Bounded = during ? { bound: 'none', rule: null, first, next } : found;
  const whole = unit !== '%' && !/^\p{Sc}$/u.test(unit);
  return take(
    words,
    bounded.first,
    bounded.next,
    { ...rangeOf(range, bounded.bound, whole), unit },
    bounded.rule ?? rule,
  );
}

const TIME_UNITS = new Set('second minute hour day week month year decade century'.split(' '));

function take(words: readonly Word[], first: number, next: number, quantity: Quantity, rule: string): Read {
  const [from, last] = [words[first], words[next - 1]];
  if (from === undefined || last === undefined) return { next, found: null };
  const { least, most, unit, about } = quantity;
  return { next, found: { start: from.start, end: last.end, quantity: { least, most, unit, about }, rule } };
}
