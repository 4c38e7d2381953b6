/** What a page says about itself in its head: meta tags, JSON-LD, the canonical address. */
import type { Dated } from '../model/report.ts';
import type { Meta } from './body.ts';
import { datedFrom } from './published.ts';
import type { Head, Piece } from './walk.ts';

/** Fields that the page does not give are null. */
export function findMeta(head: Head, pieces: readonly Piece[]): Meta {
  const { metas } = head;
  const news = newsArticle(head.data);
  const named =
    siteName(metas.get('og:site_name')) ?? siteName(nameOf(news?.publisher)) ?? siteName(metas.get('application-name'));
  const whole = clean(head.title);
  const title =
    clean(metas.get('og:title')) ?? clean(text(news?.headline)) ?? clean(metas.get('twitter:title')) ?? whole;
  const heading = clean(pieces.find((piece) => piece.tag === 'h1')?.words) ?? title ?? '';
  return {
    title: title === null ? null : withoutOutlet(title, named),
    outlet: named ?? outletFromTitle(whole, heading),
    url: address(head.canonical) ?? address(metas.get('og:url')) ?? address(text(news?.url)),
    byline:
      authorsOf(news?.author) ??
      notAddress(metas.get('author')) ??
      notAddress(metas.get('article:author')) ??
      notAddress(metas.get('byl')) ??
      notAddress(metas.get('parsely-author')),
    published: publishedFrom(head, news),
    language: clean(head.language),
  };
}

type Json = Readonly<Record<string, unknown>>;

/** The first object of a news type in the page's JSON-LD, wherever it is nested. */
function newsArticle(data: readonly string[]): Json | null {
  for (const script of data) {
    const found = findNews(parseJson(script));
    if (found !== null) return found;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/gu, ''));
  } catch {
    return null;
  }
}

function findNews(root: unknown): Json | null {
  const queue: unknown[] = [root];
  // Breadth first and bounded: the article stands near the top, and the data is the page's, not ours.
  for (let index = 0; index < queue.length && index < 2_000; index++) {
    const value = queue[index];
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    else if (isObject(value)) {
      if (/\b(?:\w*Article|BlogPosting|Report|LiveBlogPosting|ClaimReview)\b/u.test(String(value['@type'])))
        return value;
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
    }
  }
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  return isObject(value) ? text(value.name) : null;
}

function authorsOf(value: unknown): string | null {
  const all = Array.isArray(value) ? value : [value];
  const names = all
    .map((one) => clean(text(one) ?? nameOf(one)))
    .filter((name) => name !== null && !/^https?:/u.test(name));
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function clean(value: string | null | undefined): string | null {
  const folded = value?.replace(/\s+/gu, ' ').trim();
  return folded ? folded : null;
}

/** Without the slogan behind a bar or dash, without the sign of a handle; the host where an address stands for the name. */
function siteName(value: string | null | undefined): string | null {
  const name = clean(value)?.replace(/^@/u, '') ?? null;
  if (name === null) return null;
  const host = /^https?:\/\/(?:www\.)?([^/\s]+)/iu.exec(name)?.[1];
  if (host !== undefined) return host;
  const [first = ''] = name.split(/ [|–—-] /u, 1);
  return first.length > 2 ? first : name;
}

function notAddress(value: string | undefined): string | null {
  return value === undefined || /^https?:/u.test(value) ? null : clean(value);
}

function address(value: string | null | undefined): string | null {
  return value && /^https?:\/\//iu.test(value) ? value : null;
}

/** “Truce holds - Channel Nine” where the page names itself “Channel Nine” elsewhere. */
function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title;
  const cut = Math.max(...SEPARATORS.map((mark) => title.lastIndexOf(mark)));
  return cut > 0 &&
    title
      .slice(cut + 3)
      .trim()
      .toLowerCase() === outlet.toLowerCase()
    ? title.slice(0, cut).trim()
    : title;
}

const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' :: ', ' » '];

/** The end of the title after a bar, where the heading of the page is the rest of it. */
function outletFromTitle(whole: string | null, heading: string): string | null {
  if (whole === null) return null;
  for (const mark of SEPARATORS) {
    const cut = whole.lastIndexOf(mark);
    const rest = whole.slice(cut + mark.length).trim();
    const before = whole.slice(0, cut).trim().toLowerCase();
    if (cut <= 0 || before === '' || rest === '' || rest.split(' ').length > 5) continue;
    if (mark === ' | ' || heading.toLowerCase().startsWith(before.slice(0, 20))) return rest;
  }
  return null;
}

function publishedFrom({ metas, times }: Head, news: Json | null): Dated | null {
  const given: readonly (readonly [string | null | undefined, string])[] = [
    [metas.get('article:published_time'), 'meta tag article:published_time'],
    [text(news?.datePublished), 'datePublished in the page’s JSON-LD'],
    ...DATE_METAS.map((name) => [metas.get(name), `meta tag ${name}`] as const),
    [times[0], 'time element of the page'],
  ];
  for (const [value, why] of given) {
    const dated = value ? datedFrom(value, { start: 0, end: 0, why }) : null;
    if (dated !== null) return dated;
  }
  return null;
}

const DATE_METAS = [
  'datepublished',
  'parsely-pub-date',
  'pubdate',
  'publish-date',
  'publishdate',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'date',
  'sailthru.date',
  'article.published',
  'og:published_time',
];
