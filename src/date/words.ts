import type { Span } from '../model/span.ts';

/** A word, number or mark as the grammar of times and quantities sees it, with its place in the report's text. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  /** Whether anything blank stands before it. */
  readonly gap: boolean;
  /** The value where it is written in digits: 10 for “10”, “10th” and “10s”; null for words and marks. */
  readonly number: number | null;
  /** “th” of “10th”, “s” of “1990s”; '' else. */
  readonly suffix: string;
}

/** Abbreviations whose stop belongs to them. */
const STOPPED = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '),
);

// Letters with stops between (“a.m.”), digits with their ending (“10th”, “1990s”), digits, words, “'s”, single marks.
// Every repetition is bounded or stands last, so the scan is linear.
const WORD = /\p{L}(?:\.\p{L}){1,4}\.?|\d+(?:st|nd|rd|th|s)(?![\p{L}\d])|\d+|\p{L}[\p{L}\p{M}]*|['’]\p{L}+|\S/uy;

/** Cut a stretch of text into words, numbers and marks. Offsets are those of `text`. */
export function scanWords(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = [];
  const piece = text.slice(start, end);
  let last = 0;
  for (let at = 0; at < piece.length; ) {
    const next = endOfWord(piece, at);
    if (next === at) {
      at++;
      continue;
    }
    // A stop that went to the abbreviation before it is not a mark of its own.
    if (at >= last) {
      const plain = withStop(piece.slice(at, next), piece, next);
      words.push(wordOf(plain, start + at, at > last));
      last = at + plain.length;
    }
    at = next;
  }
  return words;
}

/** One past the word, number or mark at a place; the place itself where it is blank. What WORD finds; common words of plain letters,
 *  numbers and marks are cut without asking it. */
function endOfWord(piece: string, from: number): number {
  const first = piece.charCodeAt(from);
  if (first <= 32 && (first === 32 || (first >= 9 && first <= 13))) return from;
  const kind = kindOf(first);
  let at = from + 1;
  if (kind === LETTER || kind === DIGIT) {
    while (at < piece.length && kindOf(piece.charCodeAt(at)) === kind) at++;
    const next = piece.charCodeAt(at);
    const alone =
      at === piece.length ||
      (kind === LETTER ? kindOf(next) !== FOREIGN && !(at === from + 1 && next === STOP) : kindOf(next) === OTHER);
    if (alone) return at;
  } else if (kind === OTHER && first !== APOSTROPHE) return at;
  WORD.lastIndex = from;
  return WORD.test(piece) ? WORD.lastIndex : from;
}

const [OTHER, LETTER, DIGIT, FOREIGN] = [0, 1, 2, 3] as const;
const APOSTROPHE = 39;
const STOP = 46;

/** Of a code unit: a letter or a digit of ASCII, another character of ASCII, or none of it. */
function kindOf(code: number): 0 | 1 | 2 | 3 {
  if (code >= 128) return FOREIGN;
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : OTHER;
}

/** “Aug.” keeps its stop. */
function withStop(found: string, piece: string, end: number): string {
  const stopped = piece.charCodeAt(end) === STOP && STOPPED.has(found.toLowerCase());
  return stopped ? `${found}.` : found;
}

function wordOf(text: string, start: number, gap: boolean): Word {
  const digits = kindOf(text.charCodeAt(0)) === DIGIT ? (/^\d+/u.exec(text)?.[0] ?? '') : '';
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.includes('’') ? lower.replace('’', "'") : lower,
    start,
    end: start + text.length,
    gap,
    number: digits === '' ? null : Number(digits),
    suffix: digits === '' ? '' : text.slice(digits.length),
  };
}
