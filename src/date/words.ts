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
const WORD = /\p{L}(?:\.\p{L}){1,4}\.?|\d+(?:st|nd|rd|th|s)(?![\p{L}\d])|\d+|\p{L}[\p{L}\p{M}]*|['’]\p{L}+|\S/gu;

/** Cut a stretch of text into words, numbers and marks. Offsets are those of `text`. */
export function scanWords(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = [];
  const piece = text.slice(start, end);
  let last = 0;
  for (const found of piece.matchAll(WORD)) {
    const at = found.index;
    const plain = withoutStop(found[0], piece, at);
    words.push(wordOf(plain, start + at, at > last));
    last = at + plain.length;
  }
  // A stop that went to its abbreviation is not a mark of its own.
  return words.filter((word, index) => index === 0 || word.start >= (words[index - 1]?.end ?? 0));
}

/** “Aug.” keeps its stop. */
function withoutStop(found: string, piece: string, at: number): string {
  const stopped = piece.charAt(at + found.length) === '.' && STOPPED.has(found.toLowerCase());
  return stopped ? `${found}.` : found;
}

function wordOf(text: string, start: number, gap: boolean): Word {
  const digits = /^\d+/u.exec(text)?.[0] ?? '';
  return {
    text,
    lower: text.toLowerCase().replace('’', "'"),
    start,
    end: start + text.length,
    gap,
    number: digits === '' ? null : Number(digits),
    suffix: digits === '' ? '' : text.slice(digits.length),
  };
}
