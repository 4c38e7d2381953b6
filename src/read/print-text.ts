/** Printed lines to the stored text: paragraphs, with the lines of each put together again. */
import { cutAtBreaks, describeLine, type Hint, type Line } from './lines.ts';
import type { PrintedAbout, PrintedPage } from './print.ts';
import { type PageParts, splitMargins } from './print-margins.ts';
import { inReadingOrder, type Row } from './print-rows.ts';

export interface PrintedText extends PrintedAbout {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Paragraphs with a blank line between them. Words broken at the end of a line are whole again, a paragraph that runs over the end of a
 *  column or page is one; what is printed in the margin stands after the paragraph that it would break. */
export function setTogether(pages: readonly PrintedPage[], { title, author, made }: PrintedAbout): PrintedText {
  const parts = splitMargins(pages);
  const rows = parts.map(({ body }) => inReadingOrder(body));
  const usual = usualSetting(rows.flat());
  const whole = wordsOf(rows.flat());
  const found: Paragraph[] = [];
  for (const [number, page] of rows.entries()) {
    const margins = marginsOf(parts[number]);
    const joined = joinRows(page, usual, whole);
    const last = found.findLastIndex(({ margin }) => !margin);
    const [first, ...more] = joined;
    const open = found[last];
    if (first !== undefined && open !== undefined && runsOn(open, first)) {
      found[last] = { ...open, words: join(open.words, first.words, whole), last: first.last };
      found.push(...margins.above, ...more, ...margins.below);
    } else found.push(...margins.above, ...joined, ...margins.below);
  }
  return { ...layOut(found, usual), title, author, made };
}

interface Paragraph {
  readonly words: string;
  readonly size: number;
  readonly margin: boolean;
  readonly page: number;
  /** Its last row; null in the margin. */
  readonly last: Row | null;
}

/** How most of the text is set. */
interface Setting {
  /** Of the letters. */
  readonly size: number;
  /** From line to line, as a multiple of the size. */
  readonly leading: number;
}

function usualSetting(rows: readonly Row[]): Setting {
  const size = mostOf(rows.map((row) => [Math.round(row.size * 2) / 2, row.words.length] as const)) ?? 10;
  const steps = rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const same = before !== undefined && before.column === row.column && Math.abs(before.size - row.size) < 0.6;
    const step = same ? (row.y - before.y) / row.size : 0;
    return step > 0.8 && step < 3 ? [[Math.round(step * 20) / 20, 1] as const] : [];
  });
  return { size, leading: mostOf(steps) ?? 1.2 };
}

/** The value with the highest sum; the smallest of equal ones. */
function mostOf(values: readonly (readonly [number, number])[]): number | null {
  const sums = new Map<number, number>();
  for (const [value, weight] of values) sums.set(value, (sums.get(value) ?? 0) + weight);
  const [best] = [...sums].sort(([a, one], [b, other]) => other - one || a - b);
  return best?.[0] ?? null;
}

/** The words that stand whole in a line. */
function wordsOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ words }) => words.toLowerCase().replace(BROKEN, '').match(WORDS) ?? []));
}

const BROKEN = /\S+[-‐\u00ad]$/u;
const WORDS = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;

function joinRows(rows: readonly Row[], usual: Setting, whole: ReadonlySet<string>): readonly Paragraph[] {
  const found: { words: string; size: number; margin: false; page: number; last: Row }[] = [];
  const edges = edgesOf(rows);
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const open = found.at(-1);
    const edge = edges.get(row.column) ?? row;
    const isNew =
      before === undefined || open === undefined
        ? true
        : before.column === row.column
          ? beginsParagraph(before, row, edge, usual)
          : !runsOn(open, { words: row.words, size: row.size });
    if (isNew || open === undefined)
      found.push({ words: row.words, size: row.size, margin: false, page: 0, last: row });
    else {
      open.words = join(open.words, row.words, whole);
      open.last = row;
    }
  }
  return found;
}

interface Edge {
  readonly x: number;
  readonly right: number;
}

/** Where the lines of each column begin and end. */
function edgesOf(rows: readonly Row[]): ReadonlyMap<number, Edge> {
  const found = new Map<number, Row[]>();
  for (const row of rows) found.set(row.column, [...(found.get(row.column) ?? []), row]);
  return new Map(
    [...found].map(([column, held]) => [
      column,
      {
        x: mostOf(held.map((row) => [Math.round(row.x), row.words.length] as const)) ?? 0,
        // A line that hangs over is no measure for the others.
        right: held.map((row) => row.right).sort((a, b) => b - a)[Math.floor(held.length / 20)] ?? 0,
      },
    ]),
  );
}

function beginsParagraph(before: Row, row: Row, { x, right }: Edge, { leading }: Setting): boolean {
  const { size } = row;
  if (Math.abs(before.size - size) > Math.max(before.size, size) * 0.1) return true;
  const step = (row.y - before.y) / size;
  if (step > leading * 1.3 || step < 0) return true;
  if (MARKED.test(row.words)) return true;
  const indent = row.x - x;
  if (indent > size * 0.7 && indent < size * 5 && Math.abs(before.x - row.x) > size * 0.5 && !MARKED.test(before.words))
    return true;
  // The next word would have stood in the line before: somebody ended it there.
  const [next = ''] = row.words.split(' ', 1);
  const letters = (row.right - row.x) / Math.max(1, row.words.length);
  const room = right - before.right - letters * (next.length + 1);
  return (
    room > size && (STOPS.test(before.words) || (room > (right - x) * 0.3 && /^[\p{Lu}\p{N}“"«]/u.test(row.words)))
  );
}

const MARKED = /^(?:[•‣▪●◦∙·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/u;
const STOPS = /[.!?…:。！？][”"'’»)\]]*$/u;

/** Whether a paragraph goes on in the next column or on the next page. */
function runsOn({ words, size }: Pick<Paragraph, 'words' | 'size'>, next: Pick<Paragraph, 'words' | 'size'>): boolean {
  if (Math.abs(size - next.size) > Math.max(size, next.size) * 0.1 || MARKED.test(next.words)) return false;
  return !STOPS.test(words) && (/^\p{Ll}/u.test(next.words) || (/[,;\p{L}-]$/u.test(words) && words.length > 60));
}

/** A word broken over two lines is put together; the hyphen stays where the text writes the word with one, or both halves alone. */
function join(before: string, next: string, whole: ReadonlySet<string>): string {
  const [, head = '', hyphen = ''] = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)([-‐\u00ad])$/u.exec(before) ?? [];
  const tail = /^[\p{Ll}\p{M}]+/u.exec(next)?.[0] ?? '';
  if (hyphen !== '' && tail !== '') {
    const [a, b] = [head.toLowerCase(), tail.toLowerCase()];
    const compound =
      hyphen !== '\u00ad' &&
      !whole.has(a + b) &&
      (whole.has(`${a}-${b}`) || (whole.has(a) && whole.has(b)) || (TENS.test(a) && ONES.test(b)));
    return (compound ? before : before.slice(0, -1)) + next;
  }
  // Names and numbers keep theirs: “Saxe-Coburg”, “2031-32”.
  if (/[\p{L}\p{N}][-‐–]$/u.test(before) && /^[\p{L}\p{N}]/u.test(next)) return before + next;
  return /[\u2e80-\u9fff]$/u.test(before) && /^[\u2e80-\u9fff]/u.test(next) ? before + next : `${before} ${next}`;
}

/** “thirty-one”. */
const TENS = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/u;
const ONES = /^(?:one|two|three|four|five|six|seven|eight|nine)(?!\p{L})/u;

function marginsOf(page: PageParts | undefined): {
  readonly above: readonly Paragraph[];
  readonly below: readonly Paragraph[];
} {
  const margin = [...(page?.margin ?? [])].sort((a, b) => a.y - b.y || a.x - b.x);
  const made = margin.map(({ words, size, y }) => ({ y, one: { words, size, margin: true, page: 0, last: null } }));
  const middle = (page?.height ?? 0) / 2;
  return {
    above: made.filter(({ y }) => y < middle).map(({ one }) => one),
    below: made.filter(({ y }) => y >= middle).map(({ one }) => one),
  };
}

function layOut(paragraphs: readonly Paragraph[], { size: usual }: Setting): Pick<PrintedText, 'text' | 'lines'> {
  const clean = paragraphs
    .map((one) => ({ ...one, words: one.words.replaceAll('\0', '').trim() }))
    .filter(({ words }) => words !== '');
  const text = clean.map(({ words }) => words).join('\n\n');
  const lines: Line[] = [];
  let at = 0;
  for (const { words, margin, size } of clean) {
    const hint = margin
      ? IN_MARGIN
      : size > usual * LARGER && words.length <= HEADING
        ? size > usual * MUCH_LARGER
          ? TITLE
          : HEADED
        : null;
    for (const stretch of cutAtBreaks(text, at, at + words.length))
      lines.push({ ...describeLine(text, stretch), hint });
    at += words.length + 2;
  }
  return { text, lines };
}

/** Headings are set larger than the text, headlines much larger. */
const LARGER = 1.12;
const MUCH_LARGER = 1.3;
/** Letters. */
const HEADING = 240;

const IN_MARGIN: Hint = {
  tag: 'p',
  part: { id: 'margin', why: 'head or foot of a printed page' },
  linked: 0,
  inside: true,
};
const TITLE: Hint = { tag: 'h1', part: null, linked: 0, inside: true, why: 'set much larger than the text' };
const HEADED: Hint = { tag: 'h2', part: null, linked: 0, inside: true, why: 'set larger than the text' };
