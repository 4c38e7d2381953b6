/** Which line is the headline. */
import type { FurnitureRule } from '../lexicon/furniture.ts';
import type { Line } from './lines.ts';

/** Index of the headline, -1 for none. It stands before or right at the first running text (`first`), speaks of what the article
 *  speaks of, and is often printed twice; what somebody says in a transcript (`spoken`) is none. `title` is what the page's head calls the page, null for plain text. */
export function findHeadline(
  lines: readonly Line[],
  rules: readonly (FurnitureRule | null)[],
  first: number,
  title: string | null,
  spoken: readonly boolean[] = [],
): number {
  const topics = topicsOf(lines, first);
  const until = Math.min(first + 2, lines.length);
  const times = countLines(lines.slice(0, until + 10).filter((line) => !isElsewhere(line)));
  let best = { index: -1, score: 1.5 };
  let textBefore = 0;
  for (let index = 0; index < until; index++) {
    const line = lines[index];
    if (line === undefined || rules[index] !== null || spoken[index] === true || isElsewhere(line)) continue;
    if (line.count > LONGEST) {
      textBefore++;
      continue;
    }
    const twice = (times.get(foldWords(line.words)) ?? 0) > 1;
    const score =
      (line.hint === null && isRow(line, index) ? -9 : scoreOf(line, topics, title)) +
      (twice ? 1 : 0) +
      (index === 0 ? opens(line) : 0) -
      (index > first ? 3 : 0) -
      Math.min(textBefore, 4);
    // Text before a headline is rare: a cookie notice, a strap line.
    if (line.count >= 15 && line.stops && (line.hint?.inside ?? true)) textBefore++;
    if (score > best.score) best = { index, score };
  }
  return innerHeadline(lines.slice(0, until), rules, best.index);
}

/** A text that begins with a line of a headline's length, and no menu, mostly begins with its headline. */
function opens(line: Line): number {
  return line.hint === null && line.count >= 4 && line.count <= 25 && (!line.stops || line.asks) ? 2 : 0;
}

/** Words: longer lines are text. */
const LONGEST = 40;

/** In a page, headings of level one count wherever they stand; other lines only in the article. */
function isElsewhere({ hint }: Line): boolean {
  return hint !== null && hint.tag !== 'h1' && (!hint.inside || hint.part !== null) && hint.tag !== 'h2';
}

/** The title of the window is often the headline with the outlet before or after it: then the headline itself is meant. */
function innerHeadline(lines: readonly Line[], rules: readonly (FurnitureRule | null)[], found: number): number {
  const title = foldWords(lines[found]?.words ?? '');
  if (title === '' || lines[found]?.hint !== null) return found;
  const inner = lines.findIndex((line, index) => {
    if (index === found || rules[index] !== null || line.count < 4 || line.marker !== '') return false;
    const words = foldWords(line.words);
    return (
      words.length < title.length &&
      words.length > title.length * 0.4 &&
      (title.startsWith(`${words} `) || title.endsWith(` ${words}`))
    );
  });
  return inner < 0 ? found : inner;
}

function scoreOf(line: Line, topics: ReadonlySet<string>, title: string | null): number {
  if (
    (line.count < 2 && line.hint?.tag !== 'h1') ||
    line.count > LONGEST ||
    (line.hint !== null && line.hint.part?.id === 'navigation')
  )
    return -1;
  const named = title !== null && isSameTitle(line.words, title);
  // A long sentence with a full stop is text, unless the page itself calls it the title.
  if (line.stops && !line.asks && line.count > 9 && !named) return -1;
  const own = longWords(line.words);
  const shared = own.filter((word) => topics.has(word)).length;
  let score = Math.min(shared, 4) * 0.5 + (own.length === 0 ? 0 : shared / own.length);
  if (named) score += 6;
  if (line.marker === '#' || line.hint?.tag === 'h1') score += 5;
  else if (line.marker !== '') score -= 3;
  if (line.count >= 5 && line.count <= 25) score += 1;
  if (line.stops && !line.asks) score -= 1.5;
  if (/[:;,]$/u.test(line.words)) score -= 2;
  if (line.hint !== null && line.hint.part !== null) score -= 2;
  return score;
}

/** A row of a table or of results: “Lenn | 20 | 31”, “Hadley  4  2”, “Norland: Vik; Dahl, Moe, Lie; Brodd”. */
function isRow({ words, count }: Line, index: number): boolean {
  if ((words.match(/[|\t]| {3,}/gu)?.length ?? 0) > 1) return true;
  const numbers = words.match(/(?<![\p{L}\d])[-+]?\d[\d.,]*[%mk]?(?![\p{L}\d])/gu)?.length ?? 0;
  // “Lenn 2 Hadley 1” may well be the headline.
  if (index > 0 && numbers > 1 && numbers * 3 > count) return true;
  return /^[^:]{2,30}: /u.test(words) && (words.match(/[,;] \p{Lu}/gu)?.length ?? 0) > 2 && !/ \p{Ll}/u.test(words);
}

/** The same words, or the one begins the other: “Truce holds” and “Truce holds - Channel Nine”. */
function isSameTitle(words: string, title: string): boolean {
  const a = foldWords(words);
  const b = foldWords(title);
  return a.length > 8 && b.length > 8 && (b.startsWith(a) || a.startsWith(b));
}

/** The words of the first forty paragraphs. */
function topicsOf(lines: readonly Line[], first: number): ReadonlySet<string> {
  return new Set(
    lines
      .slice(first, first + 60)
      .filter((line) => line.count >= 12 && line.hint?.inside !== false)
      .flatMap((line) => longWords(line.words)),
  );
}

function longWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= 4);
}

function countLines(lines: readonly Line[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) {
    if (line.count > LONGEST) continue;
    const words = foldWords(line.words);
    found.set(words, (found.get(words) ?? 0) + 1);
  }
  return found;
}

/** Whether two lines say the same, letter case, marks and blanks aside. */
export function isSameLine(line: Line, other: Line | undefined): boolean {
  if (other === undefined || line === other || line.count !== other.count) return false;
  return line.words === other.words || foldWords(line.words) === foldWords(other.words);
}

/** Lower case, only letters and digits, one blank between words. */
function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
