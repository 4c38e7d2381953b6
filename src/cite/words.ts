import type { Span } from '../model/span.ts';

/** A word of a text, with where it stands. */
export interface Word extends Span {
  readonly text: string;
  /** As it is compared: without possessive and without the dots of an abbreviation, in small letters. */
  readonly key: string;
}

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’.,:/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[%$€£¥₹]/gu;

/** Words, numbers with their inner marks (“3,000”, “2.20pm”), abbreviations with dots, signs of money and percent. */
export function wordsOf(text: string, from = 0): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    key: keyOf(match[0]),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

function keyOf(word: string): string {
  const name = word.replace(/['’]s?$/u, '').replaceAll('’', "'");
  return (/^(?:\p{L}\.)+$/u.test(name) ? name.replaceAll('.', '') : name).toLowerCase();
}

/** Whether the word is written like a name: “Dane”, “al-Dane”, “UN”, “iNews” do, “the” does not. */
export function capitalised(word: Word): boolean {
  return /^(?:\p{Ll}{1,3}[-'’])?\p{Lu}/u.test(word.text) || /^\p{Ll}\p{Lu}/u.test(word.text);
}

/** The sentences that a stretch touches. Where a sentence may end it does: too many breaks rather than too few. */
export function sentencesAt(text: string, { start, end }: Span): Span {
  return { start: sentenceStart(text, start), end: sentenceEnd(text, Math.max(end, start + 1)) };
}

/** The sentence before the one that begins at `start`; null at the beginning of the text. */
export function sentenceBefore(text: string, start: number): Span | null {
  let end = start;
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end--;
  return end === 0 ? null : { start: sentenceStart(text, end - 1), end };
}

const BLANK = /\s/u;
/** Longest stretch that is looked through for the border of a sentence. */
const FARTHEST = 2000;

function sentenceStart(text: string, from: number): number {
  const first = Math.max(0, from - FARTHEST);
  for (let at = from; at > first; at--) if (breaks(text, at)) return at;
  return first;
}

function sentenceEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + FARTHEST);
  for (let at = from; at < last; at++) if (breaks(text, at)) return at;
  return last;
}

/** Whether a sentence begins at `at`: after the end of one, or after a line break. */
function breaks(text: string, at: number): boolean {
  if (!BLANK.test(text.charAt(at - 1)) || BLANK.test(text.charAt(at))) return false;
  const before = text.slice(Math.max(0, at - 16), at);
  if (/\n\s*$/u.test(before) && (/\n\s*\n\s*$/u.test(before) || !/^\p{Ll}/u.test(text.charAt(at)))) return true;
  return ENDS.test(before) && !/^\p{Ll}/u.test(text.charAt(at)) && !ABBREVIATED.test(before);
}

const ENDS = /[.!?…][”’"')\]]{0,2}\s+$/u;
/** “Gen. Dane”, “U.S. officials”, “J. Orla”: a dot that ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(“"])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Cmdr|Wg|Sq|Prof|Rev|Sen|Rep|Gov|Hon|St|No|vs)\.\s+$/u;
