/** An HTML page to text: everything a reader of the page sees, block by block, with what the page's tags tell about each. */
import { LIMITS } from '../model/limits.ts';
import { findArticle, partAround } from './article.ts';
import { type Meta, NO_META } from './body.ts';
import { cutAtBreaks, describeLine, type Line } from './lines.ts';
import { findMeta } from './meta.ts';
import { type Piece, walkPage } from './walk.ts';

export interface PageText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly meta: Meta;
  /** Whether it nests deeper than the limit, and was read by its words alone. */
  readonly tooDeep: boolean;
}

/** Blocks are separated by a blank line. */
export function readPage(html: string, deepest: number = LIMITS.nesting): PageText {
  if (isTooDeep(html, deepest)) return flattenPage(html);
  const { pieces, head } = walkPage(html);
  const meta = findMeta(head, pieces);
  return { ...layOut(pieces), meta: { ...meta, url: meta.url ?? savedFrom(html) }, tooDeep: false };
}

/** Browsers write into a saved page where it is from: “<!-- saved from url=(0023)https://nine.example/1 -->”. */
function savedFrom(html: string): string | null {
  return /<!-- saved from url=\(\d+\)(https?:\/\/\S{1,2000}) -->/u.exec(html.slice(0, 4_000))?.[1] ?? null;
}

function layOut(pieces: readonly Piece[]): Pick<PageText, 'text' | 'lines'> {
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

/** What is done for each element of a page walks up to its root: the time grows with the depth. */
function isTooDeep(html: string, deepest: number): boolean {
  let depth = 0;
  TAGS.lastIndex = 0;
  for (let found = TAGS.exec(html); found !== null; found = TAGS.exec(html)) {
    if (NOT_NESTING.has((found[2] ?? '').toLowerCase())) continue;
    depth = found[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
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
    tooDeep: true,
  };
}
