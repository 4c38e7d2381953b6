/** A text cut into lines, with what later steps ask about each. */
import type { PagePart } from '../lexicon/page-parts.ts';
import type { Span } from '../model/span.ts';

/** A stretch without line break, blanks at both ends left out; or several such lines where a paragraph was wrapped at a fixed width. */
export interface Line extends Span {
  /** The words at the span, its marker and emphasis left out: “• Home»” is “Home»”. At most `LONGEST` letters of it: enough for every rule. */
  readonly words: string;
  /** How many words the whole line has. */
  readonly count: number;
  /** What stands before the words: a bullet, `#`, `>`; '' for none. */
  readonly marker: string;
  /** Ends like a sentence: full stop, question or exclamation mark, with closing marks after it. */
  readonly stops: boolean;
  readonly asks: boolean;
  /** Blank lines before it. */
  readonly gap: number;
  /** What the tags of a page tell; null for plain text. */
  readonly hint: Hint | null;
}

/** What the tags of a page, or the setting of a printed one, tell about a line. */
export interface Hint {
  /** The nearest block element: `p`, `li`, `h2`, `figcaption`. */
  readonly tag: string;
  readonly part: Pick<PagePart, 'id' | 'why'> | null;
  /** Share of its letters that stand in links, 0 to 1. */
  readonly linked: number;
  /** Whether it lies in what the article finder took for the article. */
  readonly inside: boolean;
  /** How the tag was told where there is none: “set larger than the text”. */
  readonly why?: string;
}

/** Rules look at lines of at most this many letters whole; longer lines are prose, and only their beginning is looked at. */
const LONGEST = 600;

/** Cut `text` at its line breaks; paragraphs that were wrapped at a fixed width are put together again. Linear in the length. */
export function findLines(text: string): readonly Line[] {
  const bare = cutAtBreaks(text, 0, text.length);
  const joined = isWrapped(text, bare) ? unwrap(text, bare) : bare;
  return joined.map((stretch) => describeLine(text, stretch));
}

export interface Stretch extends Span {
  readonly gap: number;
}

/** The lines between `from` and `to` that are not blank. */
export function cutAtBreaks(text: string, from: number, to: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  let gap = 0;
  while (start <= to) {
    const end = Math.min(nextBreak(text, start), to);
    const trimmed = trim(text, start, end);
    if (trimmed === null) gap++;
    else {
      found.push({ ...trimmed, gap });
      gap = 0;
    }
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return found;
}

/** Where the line that holds `at` ends. */
function nextBreak(text: string, at: number): number {
  BREAK.lastIndex = at;
  const found = BREAK.exec(text);
  return found === null ? text.length : found.index;
}

const BREAK = /[\n\r\u2028\u2029\u0085\f\v]/gu;

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code > 0xff && /\s/u.test(String.fromCharCode(code)))
  );
}

/** Agency copy and mail are often broken at some 60 to 80 letters. Then most lines that another line follows at once are nearly
 *  as long as the longest, and do not end a sentence. */
function isWrapped(text: string, lines: readonly Stretch[]): boolean {
  const followed = lines.filter((_, index) => lines[index + 1]?.gap === 0);
  if (followed.length < 4) return false;
  const width = Math.max(...followed.slice(0, 5_000).map((line) => line.end - line.start));
  if (width > 130 || width < NARROWEST) return false;
  if (width < 40 && !goesOnSmall(text, lines)) return false;
  const full = followed.filter((line) => line.end - line.start > width * 0.75);
  const running = full.filter((line) => !STOP.test(text.slice(line.end - 3, line.end)));
  return full.length > followed.length * 0.6 && running.length > full.length * 0.6;
}

/** Columns of a printed paper hold some thirty letters. Then half of the lines go on with a small letter or a broken word. */
function goesOnSmall(text: string, lines: readonly Stretch[]): boolean {
  let followed = 0;
  let small = 0;
  for (const [at, { start, gap }] of lines.entries()) {
    const before = lines[at - 1];
    if (gap > 0 || before === undefined) continue;
    followed++;
    if (/^\p{Ll}/u.test(text.slice(start, start + 2)) || /[-‐¬]$/u.test(text.slice(before.start, before.end))) small++;
  }
  return small * 2 >= followed;
}

const NARROWEST = 24;

function unwrap(text: string, lines: readonly Stretch[]): readonly Stretch[] {
  const width = Math.max(...lines.slice(0, 5_000).map((line) => line.end - line.start));
  const found: Stretch[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const before = found.at(-1);
    const goesOn =
      before !== undefined &&
      line.gap === 0 &&
      lastLength > width * 0.6 &&
      !MARKER.test(text.slice(line.start, line.start + 8));
    lastLength = line.end - line.start;
    if (goesOn) found[found.length - 1] = { ...before, end: line.end };
    else found.push(line);
  }
  return found;
}

/** Markers of lists, headings and quotations. “1.” is left to the rules: it may be a numbered heading. */
const MARKER = /^(?:[•‣▪●◦∙·*–—-]|#{1,6}|>+)(?=\s)\s+/u;
const STOP = /[.!?…。！？][”"'’»)\]」』]*$/u;

/** A whole line in Markdown emphasis: “*Port Asher, 16 October*”. */
const EMPHASIS = /^([*_]{1,3})(\S.*\S)\1$/u;

/** What later steps ask about a stretch of `text` that is one line. */
export function describeLine(text: string, { start, end, gap }: Stretch): Line {
  const marker = MARKER.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? '';
  const words = text.slice(start + marker.length, Math.min(end, start + LONGEST)).replace(EMPHASIS, '$2');
  const tail = text
    .slice(Math.max(start, end - 6), end)
    .replace(/(?:\s*\[\d+\])+$/u, '')
    .replace(/[\s*_]+$/u, '');
  return {
    start,
    end,
    words,
    count: end - start > LONGEST ? countWords(text, start, end) : countWords(words, 0, words.length),
    marker: marker.trim(),
    stops:
      STOP.test(tail) || /[.!?…]["”’»)\]]*(?:\s*\[\d{1,3}\])+[.]?$/u.test(text.slice(Math.max(start, end - 40), end)),
    asks: /\?["”’)]*$/u.test(tail),
    gap,
    hint: null,
  };
}

function countWords(text: string, start: number, end: number): number {
  let found = 0;
  let inside = false;
  let unspaced = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const blank = isBlank(code);
    if (!blank && !inside) found++;
    inside = !blank;
    if (code >= 0x2e80 && code <= 0x9fff) unspaced++;
  }
  // Chinese and Japanese put no blanks between words; a word has about two letters.
  return found + Math.floor(unspaced / 2);
}
