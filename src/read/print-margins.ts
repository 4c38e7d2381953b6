/** What is printed above and below the text of each page: the name of the paper, an address, the number of the page. */
import type { PrintedPage } from './print.ts';
import { type Stretch, stretchesOf } from './print-rows.ts';

export interface PageParts {
  readonly height: number;
  readonly body: readonly Stretch[];
  readonly margin: readonly Stretch[];
}

/** The first and last lines of a page that come again on others, figures aside, at the same height; numbers of pages; what runs up the
 *  side. */
export function splitMargins(pages: readonly PrintedPage[]): readonly PageParts[] {
  const all = pages.map((page) => ({ height: page.height, stretches: stretchesOf(page) }));
  const times = new Map<string, Set<number>>();
  const edges = all.map(({ stretches, height }, number) => {
    const found = edgesOf(stretches, height);
    for (const { words, y } of found) {
      for (const key of keysOf(words, y)) times.set(key, (times.get(key) ?? new Set()).add(number));
    }
    return new Set(found);
  });
  const enough = Math.max(2, Math.ceil(pages.length / 4));
  return all.map(({ stretches, height }, page) => {
    const margin = stretches.filter(
      (one) =>
        !one.level ||
        (edges[page]?.has(one) === true &&
          (keysOf(one.words, one.y).some((key) => (times.get(key)?.size ?? 0) >= enough) || isPageNumber(one, height))),
    );
    const aside = new Set(margin);
    return { height, margin, body: stretches.filter((one) => !aside.has(one)) };
  });
}

/** Lines at each edge that may belong to the page and not to the text. */
const LINES = 3;

function edgesOf(stretches: readonly Stretch[], height: number): readonly Stretch[] {
  const heights = [...new Set(stretches.filter(({ level }) => level).map(({ y }) => Math.round(y)))].sort(
    (a, b) => a - b,
  );
  const top = heights[Math.min(LINES, heights.length) - 1] ?? 0;
  const bottom = heights[Math.max(0, heights.length - LINES)] ?? height;
  return stretches.filter(
    ({ level, y, words }) =>
      level &&
      words.length <= 160 &&
      (Math.round(y) <= Math.min(top, height * 0.2) || Math.round(y) >= Math.max(bottom, height * 0.8)),
  );
}

/** The same words within six points of the same height; figures count, and go up. Two keys, since the heights fall into steps. */
function keysOf(words: string, y: number): readonly string[] {
  const folded = words.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');
  return [`${Math.round(y / 6)} ${folded}`, `+${Math.round(y / 6 + 0.5)} ${folded}`];
}

/** “3”, “– 3 –”, “Page 3 of 9”, “3/9”, in the outermost tenth of the page. */
function isPageNumber({ words, y }: Stretch, height: number): boolean {
  return (y < height * 0.1 || y > height * 0.9) && NUMBER.test(words);
}

const NUMBER =
  /^[-–—|[(\s]{0,4}(?:(?:page|p\.|seite|pagina|página|pág\.|сторінка|страница|стр\.)\s?)?\d{1,4}(?:\s?(?:of|\/|von|de|di|sur|из)\s?\d{1,4})?[-–—|\])\s]{0,4}$/iu;
