/** The pieces of a printed page to stretches of a line, and these to the order in which people read them. */
import type { PrintedPage, PrintedPiece } from './print.ts';

/** Pieces on one line with no more between them than a word's blank. */
export interface Stretch {
  readonly words: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly level: boolean;
}

/** The stretches of a page in the order in which the program printed them. */
export function stretchesOf({ pieces }: PrintedPage): readonly Stretch[] {
  const found: Stretch[] = [];
  let open: { words: string; x: number; right: number; y: number; size: number; most: number; level: boolean } | null =
    null;
  let blank = false;
  const close = (): void => {
    if (open !== null && open.words.trim() !== '') found.push({ ...open, words: open.words.trim() });
    open = null;
  };
  for (const piece of pieces) {
    if (piece.words.trim() === '') {
      blank ||= piece.words !== '';
      continue;
    }
    const gap = open === null ? 0 : piece.x - open.right;
    if (open === null || !goesOn(open, piece, gap)) {
      close();
      open = { ...piece, right: piece.x + piece.width, most: piece.words.length };
    } else {
      const apart = gap > piece.size * (blank ? 0.02 : WORD) && !/\s$/u.test(open.words) && !/^\s/u.test(piece.words);
      open.words += (apart ? ' ' : '') + piece.words;
      open.right = Math.max(open.right, piece.x + piece.width);
      if (piece.words.length > open.most) {
        open.most = piece.words.length;
        open.size = piece.size;
        open.y = piece.y;
      }
    }
    blank = false;
  }
  close();
  return found;
}

/** Of the size of the letters: the blank between two words is a quarter of it, in narrow setting a seventh. */
const WORD = 0.13;
/** Of the size: what is further apart stands in another column or cell. */
const GUTTER = 2.2;

/** Raised and lowered signs belong to their line. */
function goesOn(
  open: { readonly y: number; readonly size: number; readonly level: boolean },
  piece: PrintedPiece,
  gap: number,
): boolean {
  const size = Math.max(open.size, piece.size);
  return open.level === piece.level && Math.abs(open.y - piece.y) < size * 0.45 && gap < size * GUTTER && gap > -size;
}

/** One line of one column. */
export interface Row extends Stretch {
  /** Rows of one column of one page have the same number. */
  readonly column: number;
}

/** The stretches of a page as people read them: down one column, then down the next. The page is cut where a gap runs from top to bottom
 *  between stretches of running text, else where one runs from side to side (the recursive X-Y cut of Nagy and Seth, 1984). */
export function inReadingOrder(stretches: readonly Stretch[]): readonly Row[] {
  const rows: Row[] = [];
  let column = 0;
  const take = (some: readonly Stretch[]): void => {
    for (const row of linesOf(some)) rows.push({ ...row, column });
    column++;
  };
  const cut = (some: readonly Stretch[], depth: number): void => {
    const parts = some.length < 2 || some.length > MOST || depth > DEEPEST ? null : (cutAcross(some) ?? cutDown(some));
    if (parts === null) take(some);
    else for (const part of parts) cut(part, depth + 1);
  };
  cut(stretches, 0);
  return joinColumns(rows);
}

/** Stretches of a page of people; a page with more was made by no newsroom, and is read line by line. */
const MOST = 4_000;
const DEEPEST = 40;

/** Left and right of the widest gap that runs from top to bottom between two columns of text. */
function cutAcross(some: readonly Stretch[]): readonly [readonly Stretch[], readonly Stretch[]] | null {
  const byLeft = [...some].sort((a, b) => a.x - b.x || a.y - b.y);
  const gaps: { readonly at: number; readonly width: number }[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const { x, right: end, size } of byLeft) {
    if (x - right > size * 0.6) gaps.push({ at: x, width: x - right });
    right = right === Number.POSITIVE_INFINITY ? end : Math.max(right, end);
  }
  gaps.sort((a, b) => b.width - a.width || a.at - b.at);
  for (const { at } of gaps.slice(0, GAPS)) {
    const sides = [byLeft.filter(({ x }) => x < at), byLeft.filter(({ x }) => x >= at)] as const;
    if (sides.every(isColumn)) return sides;
  }
  return null;
}

/** No page has more columns. */
const GAPS = 12;

/** Three lines of running text; labels and figures of a table are read line by line. */
function isColumn(side: readonly Stretch[]): boolean {
  const long = side.filter(({ words }) => words.length >= 18);
  const letters = (some: readonly Stretch[]): number => some.reduce((sum, { words }) => sum + words.length, 0);
  return letters(long) * 2 >= letters(side) && new Set(long.map(({ y }) => Math.round(y))).size >= 3;
}

/** What stands above and what stands below a gap from side to side: the first below which, or the last above which, there are columns;
 *  else the widest. null where each line has one stretch only, since then they are in order. */
function cutDown(some: readonly Stretch[]): readonly [readonly Stretch[], readonly Stretch[]] | null {
  const byTop = [...some].sort((a, b) => a.y - b.y || a.x - b.x);
  const shared = byTop.some(({ y, size }, index) => index > 0 && y - (byTop[index - 1]?.y ?? 0) < size * 0.5);
  if (!shared) return null;
  let bottom = Number.NEGATIVE_INFINITY;
  const gaps: { readonly at: number; readonly width: number }[] = [];
  for (const [index, { y, size }] of byTop.entries()) {
    const width = y - size * 0.8 - bottom;
    if (index > 0 && width > 0) gaps.push({ at: index, width });
    bottom = Math.max(bottom, y + size * 0.2);
  }
  const parts = ({ at }: { readonly at: number }) => [byTop.slice(0, at), byTop.slice(at)] as const;
  const best =
    gaps.slice(0, TRIES).find((gap) => cutAcross(parts(gap)[1]) !== null) ??
    gaps.slice(-TRIES).findLast((gap) => cutAcross(parts(gap)[0]) !== null) ??
    gaps.sort((a, b) => b.width - a.width || a.at - b.at)[0];
  return best === undefined ? null : parts(best);
}

/** Lines above or below the columns of a page. */
const TRIES = 40;

/** Stretches on one line are one row, from left to right. */
function linesOf(some: readonly Stretch[]): readonly Stretch[] {
  const byTop = [...some].sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: Stretch[][] = [];
  for (const one of byTop) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && one.y - first.y < first.size * 0.45) last.push(one);
    else lines.push([one]);
  }
  return lines.map((line) => {
    const byLeft = line.sort((a, b) => a.x - b.x || a.y - b.y);
    const words = byLeft.map((one) => one.words).join(' ');
    return { ...(byLeft[0] as Stretch), words, right: Math.max(...byLeft.map(({ right }) => right)) };
  });
}

/** Cuts from side to side leave parts of one column: where the next part begins below and as far left, it is the same. */
function joinColumns(rows: readonly Row[]): readonly Row[] {
  let column = 0;
  let before: Row | undefined;
  return rows.map((row) => {
    const same =
      before !== undefined &&
      (before.column === row.column ||
        (row.y > before.y &&
          Math.abs(row.x - before.x) < row.size * 3 &&
          Math.abs(row.size - before.size) < row.size * 0.1));
    if (before !== undefined && !same) column++;
    before = row;
    return { ...row, column };
  });
}
