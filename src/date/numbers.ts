import { SCALES, SHORT_SCALES, SMALL_NUMBERS, TENS } from '../lexicon/numbers.ts';
import type { Word } from './words.ts';

/** A number that was read and the index of the word behind it. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
  /** Written in digits, at least in part. */
  readonly digits: boolean;
}

/** Read the number that begins at a word: “26”, “1,700”, “1.5 million”, “twenty-two”, “two dozen”, “a hundred”, “half a
 *  million”, “5 1/2”; null where none begins. A lone “a” is none. */
export function readNumber(words: readonly Word[], at: number): NumberRead | null {
  const first = words[at];
  if (first === undefined) return null;
  if (first.number !== null) return scaled(words, readDigits(words, at));
  if (first.lower === 'half') return readHalf(words, at);
  if (first.lower === 'a' || first.lower === 'an') return readWithArticle(words, at);
  return readInWords(words, at);
}

/** “1,700”, “1.5”, “5 1/2”, “½” is not read. */
function readDigits(words: readonly Word[], at: number): NumberRead | null {
  const first = words[at];
  if (first?.number === null || first === undefined || first.suffix !== '') return null;
  let value = first.number;
  let next = at + 1;
  if (first.text.length <= 3) {
    while (isMark(words, next, ',') && isGroup(words[next + 1])) {
      value = value * 1_000 + (words[next + 1]?.number ?? 0);
      next += 2;
    }
    // Indian grouping: 1,50,000
    if (next === at + 1 && isMark(words, next, ',')) {
      const indian = readIndian(words, at);
      if (indian !== null) return indian;
    }
  }
  const fraction = words[next + 1];
  if (isMark(words, next, '.') && fraction?.number != null && !fraction.gap && fraction.suffix === '') {
    value = Number(`${value}.${fraction.text}`);
    next += 2;
  } else {
    const [above, slash, below] = [words[next], words[next + 1], words[next + 2]];
    if (above?.number != null && above.gap && slash?.lower === '/' && below?.number && above.number < below.number) {
      value += above.number / below.number;
      next += 3;
    }
  }
  return { value, next, digits: true };
}

/** “1,50,000”: groups of two, then one of three. */
function readIndian(words: readonly Word[], at: number): NumberRead | null {
  let next = at + 1;
  let digits = words[at]?.text ?? '';
  while (isMark(words, next, ',')) {
    const group = words[next + 1];
    if (group?.number == null || group.gap || group.suffix !== '') return null;
    digits += group.text;
    next += 2;
    if (group.text.length === 3) return { value: Number(digits), next, digits: true };
    if (group.text.length !== 2) return null;
  }
  return null;
}

/** A scale behind the number: “1.5 million”, “30k”, “two dozen”. */
function scaled(words: readonly Word[], number: NumberRead | null): NumberRead | null {
  if (number === null) return null;
  let { value, next } = number;
  for (;;) {
    const word = words[next];
    if (word === undefined) break;
    const behindHyphen = word.lower === '-' && words[next + 1] !== undefined;
    const scaleWord = behindHyphen ? words[next + 1] : word;
    const scale = scaleWord === undefined ? undefined : scaleOf(scaleWord, number.digits && !word.gap);
    if (scale === undefined) break;
    value *= scale;
    next += behindHyphen ? 2 : 1;
  }
  return { value: Math.round(value * 1e6) / 1e6, next, digits: number.digits };
}

function scaleOf(word: Word, close: boolean): number | undefined {
  if (word.lower === 'dozen') return 12;
  if (word.lower === 'score') return 20;
  const scale = SCALES.get(word.lower);
  if (scale !== undefined) return scale;
  if (word.lower === 'bn' || word.lower === 'mn' || word.lower === 'mln' || word.lower === 'tn') {
    return SHORT_SCALES.get(word.lower);
  }
  return close ? SHORT_SCALES.get(word.lower) : undefined;
}

/** “half a million”, “half a dozen”; “half an hour” is 0.5 in front of its unit. */
function readHalf(words: readonly Word[], at: number): NumberRead | null {
  const article = words[at + 1]?.lower;
  if (article !== 'a' && article !== 'an') return null;
  const whole = scaled(words, { value: 0.5, next: at + 2, digits: false });
  return whole !== null && whole.next > at + 2 ? whole : null;
}

/** “a hundred”, “a dozen”, “a million and a half” (the half is not read). */
function readWithArticle(words: readonly Word[], at: number): NumberRead | null {
  const read = scaled(words, { value: 1, next: at + 1, digits: false });
  return read !== null && read.next > at + 1 ? read : null;
}

/** “twenty-two”, “one hundred and fifty”, “three thousand four hundred”. */
function readInWords(words: readonly Word[], at: number): NumberRead | null {
  let total = 0;
  let group = 0;
  let next = at;
  let last: 'none' | 'unit' | 'tens' | 'scale' = 'none';
  for (;;) {
    const word = words[next];
    if (word === undefined) break;
    const unit = SMALL_NUMBERS.get(word.lower);
    const tens = TENS.get(word.lower);
    const scale = last === 'none' && word.lower !== 'dozen' ? undefined : scaleOf(word, false);
    if (unit !== undefined && last !== 'unit' && (last !== 'tens' || unit < 10)) {
      group += unit;
      last = 'unit';
    } else if (tens !== undefined && last !== 'unit' && last !== 'tens') {
      group += tens;
      last = 'tens';
    } else if (scale !== undefined) {
      if (scale === 100 || scale < 100) group = Math.max(group, 1) * scale;
      else {
        total += Math.max(group, 1) * scale;
        group = 0;
      }
      last = 'scale';
    } else if (joins(words, next, last)) {
      next += 1;
      continue;
    } else break;
    next += 1;
  }
  if (last === 'none') return null;
  const half = ['and', 'a', 'half'].every((part, index) => words[next + index]?.lower === part);
  return { value: total + group + (half ? 0.5 : 0), next: half ? next + 3 : next, digits: false };
}

/** The hyphen of “twenty-two” and the “and” of “one hundred and fifty”. */
function joins(words: readonly Word[], at: number, last: string): boolean {
  const word = words[at];
  const after = words[at + 1];
  if (word === undefined || after === undefined) return false;
  if (word.lower === '-') return last === 'tens' && !word.gap && (SMALL_NUMBERS.get(after.lower) ?? 10) < 10;
  return word.lower === 'and' && last === 'scale' && (SMALL_NUMBERS.has(after.lower) || TENS.has(after.lower));
}

function isMark(words: readonly Word[], at: number, mark: string): boolean {
  const word = words[at];
  return word !== undefined && word.lower === mark && !word.gap;
}

function isGroup(word: Word | undefined): boolean {
  return word !== undefined && !word.gap && word.suffix === '' && /^\d{3}$/u.test(word.text);
}
