/** A page's HTML to its visible text, in order: one piece for each block that a browser would show on lines of its own. One pass over
 *  the tags, no tree kept: pages nest deeper than a tree can be searched. */
import { createRequire } from 'node:module';
import type * as Htmlparser from 'htmlparser2';
import { PAGE_PARTS, type PagePart } from '../lexicon/page-parts.ts';

/** One block as it stands in the page. */
export interface Piece {
  /** Blanks folded as a browser does; line breaks of the page stay as “\n”. Never empty. */
  readonly words: string;
  /** The nearest block element: `p`, `li`, `h2`, `figcaption`. */
  readonly tag: string;
  readonly holder: Holder;
  /** Share of its letters that stand in links, 0 to 1. */
  readonly linked: number;
}

/** A block element with those around it. */
export interface Holder {
  readonly tag: string;
  /** The part of the page that its tag, role or class shows; null for none. */
  readonly part: PagePart | null;
  readonly around: Holder | null;
  readonly depth: number;
}

/** What the head of the page holds: names and values, lower-case names; the first of two equal ones. */
export interface Head {
  readonly metas: ReadonlyMap<string, string>;
  readonly title: string;
  readonly canonical: string | null;
  readonly language: string | null;
  /** Texts of the page's JSON-LD scripts. */
  readonly data: readonly string[];
  /** `datetime` of the elements that say when the page was published. */
  readonly times: readonly string[];
}

export interface Walked {
  readonly pieces: readonly Piece[];
  readonly head: Head;
}

export function walkPage(html: string): Walked {
  const walker = startWalk();
  parser ??= createRequire(import.meta.url)('htmlparser2') as typeof Htmlparser;
  const parsing = new parser.Parser(
    { onopentag: walker.open, ontext: walker.text, onclosetag: walker.close },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parsing.write(html);
  parsing.end();
  return walker.end();
}

let parser: typeof Htmlparser | undefined;

type Attributes = Readonly<Record<string, string | undefined>>;

interface Walker {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (words: string) => void;
  readonly close: (name: string) => void;
  readonly end: () => Walked;
}

function startWalk(): Walker {
  const pieces: Piece[] = [];
  const metas = new Map<string, string>();
  const data: string[] = [];
  const times: string[] = [];
  const head = { title: '', canonical: null as string | null, language: null as string | null };
  let holder: Holder = { tag: 'body', part: null, around: null, depth: 0 };
  let words: string[] = [];
  let linkLetters = 0;
  let links = 0;
  /** Inside an element whose words nobody sees: its name and how many of that name are open. */
  let hidden: { readonly name: string; depth: number } | null = null;
  let keeping: 'title' | 'data' | null = null;

  const flush = (): void => {
    if (words.length === 0) return;
    const folded = fold(words.join(''));
    words = [];
    if (folded !== '') {
      const letters = countLetters(folded);
      const linked = letters === 0 ? 0 : Math.min(1, linkLetters / letters);
      pieces.push({ words: folded, tag: textTag(holder), holder, linked });
    }
    linkLetters = 0;
  };

  const open = (name: string, attributes: Attributes): void => {
    if (hidden !== null) {
      if (name === hidden.name) hidden.depth++;
      return;
    }
    if (name === 'meta') noteMeta(metas, attributes);
    else if (name === 'html') head.language = attributes.lang ?? attributes['xml:lang'] ?? null;
    else if (name === 'link' && attributes.rel === 'canonical') head.canonical ??= attributes.href ?? null;
    else if (name === 'title' && head.title === '') {
      keeping = 'title';
      return;
    } else if (name === 'script' && /ld\+json/iu.test(attributes.type ?? '')) {
      keeping = 'data';
      data.push('');
      return;
    } else if (SKIPPED.has(name) || isHidden(attributes)) {
      if (!VOID.has(name)) hidden = { name, depth: 1 };
      return;
    }
    if (isPublishedTime(name, attributes)) times.push(attributes.datetime ?? attributes.content ?? '');
    if (name === 'br') words.push('\n');
    else if (name === 'a') links++;
    else if (!INLINE.has(name) && !VOID.has(name)) {
      flush();
      holder = { tag: name, part: partOf(name, attributes), around: holder, depth: holder.depth + 1 };
    }
  };

  const text = (part: string): void => {
    if (hidden !== null) return;
    if (keeping === 'title') head.title += part;
    else if (keeping === 'data') data[data.length - 1] += part;
    else {
      words.push(part);
      if (links > 0) linkLetters += countLetters(part);
    }
  };

  const close = (name: string): void => {
    if (hidden !== null) {
      if (name === hidden.name && --hidden.depth === 0) hidden = null;
      return;
    }
    if (keeping !== null) {
      if (name === (keeping === 'title' ? 'title' : 'script')) keeping = null;
      return;
    }
    if (name === 'a') links = Math.max(0, links - 1);
    else if (!INLINE.has(name) && !VOID.has(name) && holder.around !== null) {
      flush();
      holder = holder.around;
    }
  };

  const end = (): Walked => {
    flush();
    return { pieces, head: { ...head, metas, data, times } };
  };
  return { open, text, close, end };
}

function noteMeta(metas: Map<string, string>, attributes: Attributes): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
  const value = attributes.content?.trim();
  if (name !== undefined && value && !metas.has(name)) metas.set(name, value);
}

function isPublishedTime(name: string, attributes: Attributes): boolean {
  return (
    attributes.itemprop === 'datePublished' ||
    (name === 'time' && (attributes.pubdate !== undefined || attributes.datetime !== undefined))
  );
}

function partOf(name: string, attributes: Attributes): PagePart | null {
  const names =
    attributes.class === undefined && attributes.id === undefined
      ? ''
      : `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 400);
  const { role } = attributes;
  if (names === '' && role === undefined && !PART_TAGS.has(name)) return null;
  return (
    PAGE_PARTS.find(
      (part) =>
        part.tags.includes(name) ||
        (role !== undefined && part.roles.includes(role)) ||
        (names !== '' && !WHOLE.has(name) && part.names?.test(names)),
    ) ?? null
  );
}

/** Class names of these tell what the whole page is about: “category-war”, “with-sidebar”. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

const PART_TAGS: ReadonlySet<string> = new Set(PAGE_PARTS.flatMap((part) => part.tags));

function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined) return true;
  const { style } = attributes;
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

/** The innermost element around that says what kind of text it is; else the innermost. */
function textTag(holder: Holder): string {
  for (let at: Holder | null = holder, up = 0; at !== null && up < 6; at = at.around, up++)
    if (TEXT_TAGS.has(at.tag)) return at.tag;
  return holder.tag;
}

function fold(words: string): string {
  // Most pieces are folded as they stand; putting a long one together anew costs many times its length.
  const folded = UNFOLDED.test(words) ? words.replace(/[^\S\n\u00a0]+/gu, ' ') : words;
  if (!folded.includes('\n')) return folded.trim();
  return folded
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

const UNFOLDED = /[^\S\n\u00a0 ]| {2}/u;

function countLetters(words: string): number {
  let found = 0;
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) > 0x20) found++;
  return found;
}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed select datalist textarea canvas audio video map progress meter'.split(
    ' ',
  ),
);

const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup ' +
    'time tt u var wbr img picture source nobr'
  ).split(' '),
);

/** Tags that say what kind of text it is; inner wrappers do not take this away. */
const TEXT_TAGS: ReadonlySet<string> = new Set(
  'p li h1 h2 h3 h4 h5 h6 blockquote figcaption caption td th dt dd pre button'.split(' '),
);
