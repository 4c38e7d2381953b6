/** An HTML page to text: everything a reader of the page sees, block by block, with what the page's tags tell about each. */
import { findArticle, partAround } from './article.ts';
import { type Meta, NO_META } from './body.ts';
import { cutAtBreaks, describeLine, type Line } from './lines.ts';
import { findMeta } from './meta.ts';
import { type Piece, walkPage } from './walk.ts';

export interface PageText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly meta: Meta;
}

/** Blocks are separated by a blank line. */
export function readPage(html: string): PageText {
  if (isTooDeep(html)) return flattenPage(html);
  const { pieces, head } = walkPage(html);
  const meta = findMeta(head, pieces);
  return { ...layOut(pieces), meta: { ...meta, url: meta.url ?? savedFrom(html) } };
}

/** Browsers write into a saved page where it is from: “<!-- saved from url=(0023)https://nine.example/1 -->”. */
function savedFrom(html: string): string | null {
  return /<!-- saved from url=\(\d+\)(https?:\/\/\S{1,2000}) -->/u.exec(html.slice(0, 4_000))?.[1] ?? null;
}

function layOut(pieces: readonly Piece[]): Omit<PageText, 'meta'> {
  const text = pieces.map((piece) => piece.words).join('\n\n');
  const { holds, wrappers } = findArticle(pieces);
  const lines: Line[] = [];
  let at = 0;
  for (const piece of pieces) {
    const { words, tag, linked } = piece;
    const hint = { tag, linked, part: partAround(piece.holder, wrappers), inside: holds(piece) };
    for (const stretch of cutAtBreaks(text, at, at + words.length))
      lines.push({ ...describeLine(text, stretch), hint });
    at += words.length + 2;
  }
  return { text, lines };
}

/** Pages of people nest some tens of elements deep; parsers take quadratic time in the depth. */
const DEEPEST = 2_000;

function isTooDeep(html: string): boolean {
  let depth = 0;
  TAGS.lastIndex = 0;
  for (let found = TAGS.exec(html); found !== null; found = TAGS.exec(html)) {
    if (NOT_NESTING.has((found[2] ?? '').toLowerCase())) continue;
    depth = found[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const TAGS = /<(\/?)([a-z][a-z0-9:-]{0,30})/giu;
/** Elements without an end, and those whose end is often left out because the next one closes them. */
const NOT_NESTING: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr path circle rect line polygon use g ' +
    'p li td th tr dt dd option optgroup thead tbody tfoot colgroup rt rp html head body'
  ).split(' '),
);

/** Only the words, one line for each stretch between two tags. What is the article is left to the lines themselves. */
function flattenPage(html: string): PageText {
  const text = html
    .replace(/<[^<>]*>/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\n[ \n]*/gu, '\n\n')
    .trim();
  return {
    text,
    lines: cutAtBreaks(text, 0, text.length).map((stretch) => describeLine(text, stretch)),
    meta: NO_META,
  };
}
