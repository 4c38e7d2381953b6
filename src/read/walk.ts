/** A page's tree to its visible text, in order: one stretch for each block that a browser would show on lines of its own. */
import { PAGE_PARTS, type PagePart } from '../lexicon/page-parts.ts';
import type { Element, Node } from './dom.ts';

/** One block as it stands in the page. */
export interface Piece {
  /** Blanks folded as a browser does; line breaks of the page stay as “\n”. Never empty. */
  readonly words: string;
  /** The nearest block element: `p`, `li`, `h2`, `figcaption`. */
  readonly tag: string;
  /** The innermost part of the page around it, known by tag, role or class; null for none. */
  readonly region: Region | null;
  /** Share of its letters that stand in links, 0 to 1. */
  readonly linked: number;
  /** The numbers that the elements which hold its words carry in `MARK`, each with how many of its letters it holds. */
  readonly marks: ReadonlyMap<number, number>;
}

/** One element that is a part of the page (a menu, a form), with the part around it. */
export interface Region {
  readonly part: PagePart;
  readonly around: Region | null;
}

/** Written on each element that holds words, so that they are known again in what the article finder leaves. */
export const MARK = 'data-crossread';

/** All pieces under `root`. Iterative: pages nest deeper than a call stack. */
export function walkPage(root: Element): readonly Piece[] {
  const found: Piece[] = [];
  let open: Open = start(root.localName, null);
  const flush = (): void => {
    const words = fold(open.words);
    if (words !== '') {
      const letters = countLetters(words);
      const linked = letters === 0 ? 0 : Math.min(1, open.linkLetters / letters);
      found.push({ words, tag: open.tag, region: open.region, linked, marks: open.marks });
    }
  };
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element): number => {
    const known = numbers.get(element);
    if (known !== undefined) return known;
    element.setAttribute(MARK, String(numbers.size));
    numbers.set(element, numbers.size);
    return numbers.size - 1;
  };
  const stack: Entry[] = [{ node: root, tag: root.localName, region: null, link: false }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node, tag, region, link } = entry;
    if (entry.closes === true || node === null) {
      flush();
      open = start(tag, region);
      continue;
    }
    if (node.nodeType === 3) {
      const words = node.textContent ?? '';
      open.words += words;
      const letters = countLetters(words);
      if (link) open.linkLetters += letters;
      if (letters > 0 && node.parentNode !== null) {
        const mark = numberOf(node.parentNode as Element);
        open.marks.set(mark, (open.marks.get(mark) ?? 0) + letters);
      }
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName.toLowerCase();
    if (name === 'br') {
      open.words += '\n';
      continue;
    }
    if (SKIPPED.has(name) || isHidden(element)) continue;
    const block = !INLINE.has(name);
    const part = partOf(element, name);
    const inner = part === null ? region : { part, around: region };
    const innerTag = block ? (TEXT_TAGS.has(name) || !TEXT_TAGS.has(tag) ? name : tag) : tag;
    if (block) {
      flush();
      open = start(innerTag, inner);
      stack.push({ node: null, tag, region, link, closes: true });
    }
    const children: Entry[] = [];
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      children.push({ node: child, tag: innerTag, region: inner, link: link || name === 'a' });
    }
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Entry);
  }
  flush();
  return found;
}

interface Entry {
  /** null: only the end of a block. */
  readonly node: Node | null;
  readonly tag: string;
  readonly region: Region | null;
  readonly link: boolean;
  readonly closes?: true;
}

interface Open {
  words: string;
  linkLetters: number;
  readonly tag: string;
  readonly region: Region | null;
  readonly marks: Map<number, number>;
}

function start(tag: string, region: Region | null): Open {
  return { words: '', linkLetters: 0, tag, region, marks: new Map() };
}

function partOf(element: Element, name: string): PagePart | null {
  const role = element.getAttribute('role') ?? '';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400);
  return (
    PAGE_PARTS.find(
      (part) =>
        part.tags.includes(name) || (role !== '' && part.roles.includes(role)) || (part.names?.test(names) ?? false),
    ) ?? null
  );
}

function isHidden(element: Element): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

function fold(words: string): string {
  return words
    .replace(/[^\S\n\u00a0]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function countLetters(words: string): number {
  let found = 0;
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) > 0x20) found++;
  return found;
}

const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed select datalist textarea input canvas audio video head map progress meter'.split(
    ' ',
  ),
);

const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup ' +
    'time tt u var wbr img picture source o-p g-emoji nobr'
  ).split(' '),
);

/** Tags that say what kind of text it is; inner wrappers do not take this away. */
const TEXT_TAGS: ReadonlySet<string> = new Set(
  'p li h1 h2 h3 h4 h5 h6 blockquote figcaption caption td th dt dd pre button title'.split(' '),
);
