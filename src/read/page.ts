/** An HTML page to text: everything a reader of the page sees, block by block, with what the page's tags tell about each. */

import type { PagePart } from '../lexicon/page-parts.ts';
import { type Element, findArticle, parsePage } from './dom.ts';
import { cutAtBreaks, describeLine, type Line } from './lines.ts';
import { findMeta } from './meta.ts';
import type { Meta } from './report.ts';
import { MARK, type Piece, type Region, walkPage } from './walk.ts';

export interface PageText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly meta: Meta;
}

/** Blocks are separated by a blank line. */
export function readPage(html: string): PageText {
  const page = parsePage(withoutScripts(html));
  const meta = findMeta(page);
  const root = page.body ?? page.documentElement;
  const pieces = root === null ? [] : walkPage(root);
  const article = findArticle(page);
  const inside = article === null ? null : marksIn(article.content);
  const { text, lines } = layOut(pieces, inside);
  return { text, lines, meta: { ...meta, byline: meta.byline ?? article?.byline ?? null } };
}

/** Scripts, styles and drawings are half of many pages, and nobody reads them. JSON-LD stays: it describes the article. */
function withoutScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  OPENS.lastIndex = 0;
  for (let found = OPENS.exec(html); found !== null; found = OPENS.exec(html)) {
    const name = (found[1] ?? '').toLowerCase();
    if (name === 'script' && /ld\+json/iu.test(html.slice(found.index, found.index + 200))) continue;
    const close = name === '!--' ? html.indexOf('-->', found.index + 4) : indexOfTag(html, `</${name}`, found.index);
    // Never closed: leave the rest to the parser, which knows what browsers do.
    if (close < 0) break;
    kept.push(html.slice(from, found.index));
    from = name === '!--' ? close + 3 : html.indexOf('>', close) + 1 || html.length;
    OPENS.lastIndex = from;
  }
  kept.push(html.slice(from));
  return kept.join('');
}

const OPENS = /<(!--|script|style|svg|iframe)(?=[\s>]|(?<=!--))/giu;

function indexOfTag(html: string, tag: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at, at + tag.length).toLowerCase() === tag) return at;
  }
  return -1;
}

/** The marks that stand in what the article finder left. */
function marksIn(content: Element): ReadonlySet<number> {
  const found = new Set<number>();
  for (const element of content.querySelectorAll(`[${MARK}]`)) found.add(Number(element.getAttribute(MARK)));
  return found;
}

function layOut(pieces: readonly Piece[], inside: ReadonlySet<number> | null): Omit<PageText, 'meta'> {
  const text = pieces.map((piece) => piece.words).join('\n\n');
  const lines: Line[] = [];
  let at = 0;
  const wrappers = findWrappers(pieces, inside);
  for (const piece of pieces) {
    const { words, tag, region, linked } = piece;
    const hint = { tag, part: partAround(region, wrappers), linked, inside: isInside(piece, inside) };
    for (const stretch of cutAtBreaks(text, at, at + words.length))
      lines.push({ ...describeLine(text, stretch), hint });
    at += words.length + 2;
  }
  return { text, lines };
}

/** Class names mislead: a whole article may stand in an element called “tag-war” or “with-sidebar”. A part that holds this share of the
 *  article is no part. */
const WRAPS = 0.3;

function findWrappers(pieces: readonly Piece[], inside: ReadonlySet<number> | null): ReadonlySet<Region> {
  const letters = new Map<Region, number>();
  let all = 0;
  for (const piece of pieces) {
    const { words, region } = piece;
    if (!isInside(piece, inside)) continue;
    all += words.length;
    for (let around = region; around !== null; around = around.around)
      letters.set(around, (letters.get(around) ?? 0) + words.length);
  }
  return new Set([...letters].filter(([, held]) => held > all * WRAPS).map(([region]) => region));
}

/** The innermost part that is one. */
function partAround(region: Region | null, wrappers: ReadonlySet<Region>): PagePart | null {
  let around = region;
  while (around !== null && wrappers.has(around)) around = around.around;
  return around?.part ?? null;
}

/** Most of its letters are in what the article finder left. */
function isInside({ marks }: Piece, inside: ReadonlySet<number> | null): boolean {
  if (inside === null) return true;
  let balance = 0;
  for (const [mark, letters] of marks) balance += inside.has(mark) ? letters : -letters;
  return balance > 0;
}
