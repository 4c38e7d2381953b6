/** What a page says about itself in its head: meta tags, JSON-LD, the canonical address. */
import type { Dated } from '../model/report.ts';
import type { Element, Page } from './dom.ts';
import { datedFrom } from './published.ts';
import type { Meta } from './report.ts';

/** Fields that the page does not give are null. */
export function findMeta(page: Page): Meta {
  const tags = metaTags(page);
  const news = newsArticle(page);
  const outlet = tags.get('og:site_name') ?? nameOf(news?.['publisher']) ?? tags.get('application-name') ?? null;
  const title =
    clean(tags.get('og:title')) ??
    clean(text(news?.['headline'])) ??
    clean(tags.get('twitter:title')) ??
    clean(page.querySelector('title')?.textContent);
  return {
    title: title === null ? null : withoutOutlet(title, outlet),
    outlet: clean(outlet) ?? outletFromTitle(page, title),
    url:
      address(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      address(tags.get('og:url')) ??
      address(text(news?.['url'])),
    byline:
      authorsOf(news?.['author']) ??
      notAddress(tags.get('author')) ??
      notAddress(tags.get('article:author')) ??
      notAddress(tags.get('byl')),
    published: publishedFrom(page, tags, news),
    language: clean(page.documentElement?.getAttribute('lang')) ?? null,
  };
}

function metaTags(page: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    const value = tag.getAttribute('content')?.trim();
    if (name !== null && value && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), value);
  }
  return found;
}

type Json = Readonly<Record<string, unknown>>;

/** The first object of a news type in the page's JSON-LD, wherever it is nested. */
function newsArticle(page: Page): Json | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findNews(parseJson(script.textContent ?? ''));
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
      queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
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
  return isObject(value) ? text(value['name']) : null;
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
function outletFromTitle(page: Page, title: string | null): string | null {
  const whole = clean(page.querySelector('title')?.textContent);
  if (whole === null) return null;
  const heading = clean(page.querySelector('h1')?.textContent) ?? title ?? '';
  for (const mark of SEPARATORS) {
    const cut = whole.lastIndexOf(mark);
    const rest = whole.slice(cut + mark.length).trim();
    const before = whole.slice(0, cut).trim();
    if (
      cut > 0 &&
      rest.split(' ').length <= 5 &&
      before !== '' &&
      (mark === ' | ' || heading.toLowerCase().startsWith(before.toLowerCase().slice(0, 20)))
    )
      return rest;
  }
  return null;
}

function publishedFrom(page: Page, tags: ReadonlyMap<string, string>, news: Json | null): Dated | null {
  const given: readonly (readonly [string | null | undefined, string])[] = [
    [tags.get('article:published_time'), 'meta tag article:published_time'],
    [text(news?.['datePublished']), 'datePublished in the page’s JSON-LD'],
    [tags.get('datepublished'), 'meta tag datePublished'],
    [tags.get('parsely-pub-date'), 'meta tag parsely-pub-date'],
    [tags.get('pubdate'), 'meta tag pubdate'],
    [tags.get('publish-date'), 'meta tag publish-date'],
    [tags.get('dc.date.issued'), 'meta tag dc.date.issued'],
    [tags.get('dc.date'), 'meta tag dc.date'],
    [tags.get('date'), 'meta tag date'],
    [tags.get('sailthru.date'), 'meta tag sailthru.date'],
    [timeElement(page), 'time element of the page'],
  ];
  for (const [value, why] of given) {
    const dated = value ? datedFrom(value, { start: 0, end: 0, why }) : null;
    if (dated !== null) return dated;
  }
  return null;
}

function timeElement(page: Page): string | null {
  const marked: Element | null = page.querySelector(
    'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"][datetime], article time[datetime]',
  );
  return marked?.getAttribute('datetime') ?? null;
}
