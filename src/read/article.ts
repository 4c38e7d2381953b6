/** Which element of a page holds its article. */
import type { Holder, Piece } from './walk.ts';

export interface Article {
  /** Whether a piece lies in the element that holds the article. */
  readonly holds: (piece: Piece) => boolean;
  /** Parts that are none: a class name such as “tag-war” on an element that holds much of the text and the headline. */
  readonly wrappers: ReadonlySet<Holder>;
}

/** The element whose pieces sum up highest: running text counts its words, every link, label and part of the page counts against it.
 *  The tree form of the maximum-sum segment (Bentley 1984); of two equal elements the inner one. */
export function findArticle(pieces: readonly Piece[]): Article {
  const wrappers = findWrappers(pieces);
  const sums = new Map<Holder, number>();
  const teasers = findTeasers(pieces);
  for (const piece of pieces) {
    const value = teasers.has(piece) ? -TEASER : worthOf(piece, wrappers);
    for (let at: Holder | null = piece.holder; at !== null; at = at.around) sums.set(at, (sums.get(at) ?? 0) + value);
  }
  const headline = pieces.find((piece) => piece.tag === 'h1');
  for (let at = headline?.holder ?? null; at !== null; at = at.around) sums.set(at, (sums.get(at) ?? 0) + HEADLINE);
  let best: { readonly holder: Holder | null; readonly sum: number } = { holder: null, sum: 0 };
  for (const [holder, sum] of sums) {
    if (sum > best.sum || (sum === best.sum && holder.depth > (best.holder?.depth ?? 0))) best = { holder, sum };
  }
  const { holder } = best;
  return { wrappers, holds: (piece) => holder === null || isWithin(piece.holder, holder) };
}

function isWithin(inner: Holder, outer: Holder): boolean {
  let at: Holder | null = inner;
  while (at !== null && at.depth > outer.depth) at = at.around;
  return at === outer;
}

/** What holding the headline is worth, in words: half a sentence. */
const HEADLINE = 12;

/** What an opening of another article counts against the element that holds it, in words: lists of them are long. */
const TEASER = 10;

/** The first words of other articles: a linked headline with one or two sentences, then the next headline. The page's own headline may
 *  be a link too, but much follows it. */
function findTeasers(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  let run: Piece[] = [];
  let under = false;
  const close = (): void => {
    if (under && run.length <= 2) for (const piece of run) found.add(piece);
    run = [];
  };
  for (const [index, piece] of pieces.entries()) {
    const heading = /^h[1-6]$/u.test(piece.tag);
    if (heading && piece.linked > 0.8) {
      close();
      under = true;
    } else if (heading) {
      close();
      under = false;
    } else if (piece.linked < 0.5 && isText(piece.words, countWords(piece.words))) {
      run.push(piece);
      const before = pieces[index - 1];
      if (
        before !== undefined &&
        before.linked > 0.8 &&
        before.tag === piece.tag &&
        !/^(?:p|blockquote|pre)$/u.test(piece.tag)
      )
        found.add(piece);
    }
  }
  close();
  return found;
}

/** In words. */
function worthOf(piece: Piece, wrappers: ReadonlySet<Holder>): number {
  if (partAround(piece.holder, wrappers) !== null) return -1;
  const count = countWords(piece.words);
  if (piece.linked > 0.5) return -4;
  if (isText(piece.words, count))
    return Math.min(count, 120) * (1 - piece.linked) * (piece.tag === 'p' || piece.tag === 'blockquote' ? 1 : 0.6);
  if (/^(?:td|th|dt|dd)$/u.test(piece.tag)) return 0;
  return /^(?:h[1-6]|li|figcaption|blockquote|pre)$/u.test(piece.tag) ? -1 : -3;
}

function isText(words: string, count: number): boolean {
  return count >= 15 || (count >= 7 && /[.!?…。！？][”"'’»)\]]*$/u.test(words));
}

function countWords(words: string): number {
  let found = 1;
  let unspaced = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code === 0x20 || code === 0x0a) found++;
    else if (code >= 0x2e80 && code <= 0x9fff) unspaced++;
  }
  return found + Math.floor(unspaced / 2);
}

/** The innermost part of the page around, wrappers left out. */
export function partAround(holder: Holder, wrappers: ReadonlySet<Holder>): Holder['part'] {
  for (let at: Holder | null = holder; at !== null; at = at.around) {
    if (at.part !== null && !wrappers.has(at)) return at.part;
  }
  return null;
}

/** Of all running text. */
const WRAPS = 0.3;

/** Parts that may be longer than the article and hold no headline of it. */
const APART: ReadonlySet<string> = new Set(['comments', 'related', 'side', 'foot', 'navigation']);

function findWrappers(pieces: readonly Piece[]): ReadonlySet<Holder> {
  const words = new Map<Holder, number>();
  const headed = new Set<Holder>();
  let all = 0;
  for (const { words: text, holder, tag, linked } of pieces) {
    const isHead = tag === 'h1';
    const count = countWords(text);
    const value = linked < 0.5 && isText(text, count) ? count : 0;
    all += value;
    for (let at: Holder | null = holder; at !== null; at = at.around) {
      if (at.part === null) continue;
      if (isHead) headed.add(at);
      if (value > 0) words.set(at, (words.get(at) ?? 0) + value);
    }
  }
  const found = [...words].filter(([holder, held]) => {
    const id = holder.part?.id ?? '';
    return held > all * (headed.has(holder) || !APART.has(id) ? WRAPS : id === 'comments' ? 0.95 : 0.5);
  });
  return new Set(found.map(([holder]) => holder));
}
