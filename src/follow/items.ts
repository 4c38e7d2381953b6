import { createHash } from 'node:crypto';
import type { Input } from '../model/input.ts';
import { decode } from '../read/charset.ts';
import { detectKind } from '../read/detect.ts';
import { readItems } from '../read/feed.ts';
import { datedFrom } from '../read/published.ts';
import type { Told } from '../read/told.ts';

/** An article in a feed. */
export interface Item {
  /** By which the feed knows it: a hash, the same while its words change. */
  readonly key: string;
  /** Of all that the feed tells of it. */
  readonly hash: string;
  /** The page of the article; null where the feed names none of its own. */
  readonly link: string | null;
  /** The item as a feed of its own: the feed around it changes at every look, the item seldom. */
  readonly input: Input;
}

/** The items of a feed, the oldest first; null where the bytes are no feed, `broken` where they begin as one and cannot be read. */
export function itemsOf({ file, bytes, charset, url }: Input): readonly Item[] | 'broken' | null {
  const kind = detectKind(bytes);
  if (kind !== 'feed' && kind !== 'json') return null;
  const { text } = decode(bytes, charset ?? null);
  if (kind === 'json' && !/^\s*\{[^{]{0,400}jsonfeed\.org\/version/u.test(text)) return null;
  const items = readItems(text);
  if (items === null) return 'broken';
  const addresses = items.map(({ told }) => addressOf(told, url ?? file));
  const times = new Map<string | null, number>();
  for (const one of addresses) times.set(one, (times.get(one) ?? 0) + 1);
  const ordered = items
    .map(({ id, told }, index) => {
      const own = addresses[index] ?? null;
      // What several items lead to is the article of none.
      const alone = own !== null && times.get(own) === 1;
      return { item: itemOf(file, id, { ...told, url: alone ? own : null }), day: dayOf(told), index };
    })
    .sort((a, b) => compare(a.day, b.day) || b.index - a.index)
    .map(({ item }) => item);
  return [...new Map(ordered.map((item) => [item.key, item])).values()];
}

function itemOf(feed: string, id: string | null, told: Told): Item {
  const { title, body, html, outlet, url, byline, date } = told;
  const key = hashOf(id ?? url ?? `${title}\0${date}`);
  const alone = {
    // The version stands first: by it the reader knows a feed.
    version: 'https://jsonfeed.org/version/1.1',
    ...(outlet === null ? {} : { title: outlet }),
    items: [
      {
        id: id ?? key,
        ...(url === null ? {} : { url }),
        ...(title === null ? {} : { title }),
        [html ? 'content_html' : 'content_text']: body,
        ...(date === null ? {} : { date_published: date }),
        ...(byline === null ? {} : { authors: [{ name: byline }] }),
      },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(alone));
  return { key, hash: hashOf(bytes), link: url, input: { file: url ?? `${feed}#${key}`, bytes } };
}

function addressOf({ url }: Told, base: string): string | null {
  const parsed = url === null ? null : URL.parse(url, base);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) ? parsed.href : null;
}

/** Undated ones last. */
function dayOf({ date, dateField }: Told): string {
  return (date === null ? null : datedFrom(date, { start: 0, end: 0, why: dateField }))?.from ?? '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function hashOf(words: string | Uint8Array): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
