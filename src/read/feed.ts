/** RSS, Atom, RDF and JSON Feed: one report for each item. */
import { createRequire } from 'node:module';
import type * as Feedsmith from 'feedsmith';
import { isMarkup, type Told } from './told.ts';

/** The articles of a feed; null where the text is no feed that can be read. */
export function readFeed(text: string): readonly Told[] | null {
  return readItems(text)?.map(({ told }) => told) ?? null;
}

/** The same, each with the id that the feed gives it, by which it is known when its words change; null where it gives none. */
export function readItems(text: string): readonly { readonly id: string | null; readonly told: Told }[] | null {
  feedsmith ??= createRequire(import.meta.url)('feedsmith') as typeof Feedsmith;
  let parsed: unknown;
  try {
    parsed = feedsmith.parseFeed(text);
  } catch {
    return null;
  }
  const { format, feed } = parsed as { readonly format: string; readonly feed: Fields };
  const items = list(feed[format === 'atom' ? 'entries' : 'items']).map((item) => item as Fields);
  const outlet = word(feed.title);
  return items.map((item) => ({
    id: word(item.id) ?? word(item.guid),
    told: format === 'json' ? jsonItem(item, outlet) : xmlItem(item, outlet),
  }));
}

let feedsmith: typeof Feedsmith | undefined;

type Fields = Readonly<{ [field: string]: unknown }>;

function xmlItem(item: Fields, outlet: string | null): Told {
  const dc = fields(item.dc);
  const body =
    word(fields(item.content).encoded) ?? word(item.content) ?? word(item.description) ?? word(item.summary) ?? '';
  const [dateField, date] = first([
    ['pubDate', word(item.pubDate)],
    ['published', word(item.published)],
    ['dc:date', word(list(dc.dates)[0])],
    ['updated', word(item.updated)],
  ]);
  return {
    title: plain(word(item.title)),
    body,
    html: isMarkup(body),
    // An item that a feed took from elsewhere names where.
    outlet: word(fields(item.source).title) ?? outlet,
    url: word(item.link) ?? word(fields(list(item.links)[0]).href),
    byline: word(list(dc.creators)[0]) ?? authors(item.authors),
    date,
    dateField,
  };
}

function jsonItem(item: Fields, outlet: string | null): Told {
  const html = word(item.content_html);
  const [dateField, date] = first([
    ['date_published', word(item.date_published)],
    ['date_modified', word(item.date_modified)],
  ]);
  return {
    title: word(item.title),
    body: html ?? word(item.content_text) ?? word(item.summary) ?? '',
    html: html !== null,
    outlet,
    url: word(item.url) ?? word(item.external_url),
    byline: authors(item.authors),
    date,
    dateField,
  };
}

function first(pairs: readonly (readonly [string, string | null])[]): readonly [string, string | null] {
  return pairs.find(([, value]) => value !== null) ?? ['', null];
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or the `value` of a field that has a type beside it. */
function word(value: unknown): string | null {
  const text = typeof value === 'string' ? value : fields(value).value;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function authors(value: unknown): string | null {
  const names = list(value)
    .map((author) => word(fields(author).name) ?? word(author))
    .filter((name) => name !== null)
    .map((name) => /\(([^()]+)\)\s*$/u.exec(name)?.[1] ?? name);
  return names.length === 0 ? null : names.join(', ');
}

/** Titles may hold markup, escaped once more than needed. */
function plain(title: string | null): string | null {
  if (title === null) return null;
  const bare = title.replace(/<[^<>]{1,200}>/gu, '');
  return bare.replace(/&(?:amp|lt|gt|quot|#39|apos|nbsp);/gu, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Readonly<{ [entity: string]: string }> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
};
