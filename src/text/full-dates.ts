/** FULL DATES INSIDE A SENTENCE. “rejected on Sunday, 11 May 2031, the claim that …”: two commas and three numbers between a verb and its
 *  object mislead a parser that has seen few of them. So the sentence is read with the first word of such a date alone, and the rest is
 *  hung on it afterwards. */

/** A stretch of a sentence that stays out of the parser's sight. */
export interface Hidden {
  /** The word of the date that is kept. */
  readonly kept: number;
  /** Tokens `from` to `to`, half-open, right behind it. */
  readonly from: number;
  readonly to: number;
}

/** The full dates of a sentence, in order: at least three of weekday, day, month and year, weekday or year among them, and a
 *  comma. */
export function fullDates(texts: readonly string[]): readonly Hidden[] {
  const found: Hidden[] = [];
  for (let at = 0; at < texts.length; at++) {
    if (!isDateWord(texts[at] ?? '') || !/^\p{L}/u.test(texts[at - 1] ?? '')) continue; // a date line comes after a comma
    let parts = 1;
    let whole = isDay(texts[at] ?? '');
    let end = at + 1;
    let commas = 0;
    while (end < texts.length) {
      const text = texts[end] ?? '';
      if (isDatePart(text)) {
        parts++;
        whole ||= YEAR.test(text);
        end++;
      } else if (text === ',' && isDatePart(texts[end + 1] ?? '')) {
        commas++;
        end++;
      } else break;
    }
    const closed = commas > 0 && texts[end] === ',' && end + 1 < texts.length;
    if (parts >= 3 && commas > 0 && whole) found.push({ kept: at, from: at + 1, to: closed ? end + 1 : end });
    at = end - 1;
  }
  return found.length === 0 ? NONE : found;
}

const NONE: readonly Hidden[] = [];

const MONTHS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December'.split(' '),
);

function isDay(text: string): boolean {
  return text.length > 5 && text.endsWith('day') && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.test(text);
}

/** A month or a day of the week. */
export function isDateWord(text: string): boolean {
  return MONTHS.has(text) || isDay(text);
}

const YEAR = /^(?:1[89]|20)\d\d$/u;

/** A name of a day or month, a day of a month, or a year. */
function isDatePart(text: string): boolean {
  return isDateWord(text) || /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/u.test(text) || YEAR.test(text);
}
