/** JSON with articles in it: one object, a list, an object that holds a list, or one object a line; ninjs and schema.org included. */
import { isMarkup, type Told } from './told.ts';

export interface JsonRecords {
  readonly records: readonly Told[];
  /** Numbers of lines, from 1, that are no JSON. Empty unless the file is one object a line. */
  readonly broken: readonly number[];
  /** Objects without any text. */
  readonly without: number;
}

/** null where the text is no JSON at all. */
export function readJson(text: string): JsonRecords | null {
  const whole = parse(text);
  if (whole !== undefined) return gather(listed(whole), []);
  const broken: number[] = [];
  const values: unknown[] = [];
  let filled = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    filled++;
    const value = parse(line);
    if (value === undefined) broken.push(index + 1);
    else values.push(value);
  }
  // A text in braces or brackets that is not JSON breaks at every line.
  return broken.length * 2 > filled ? null : gather(values.flatMap(listed), broken);
}

function gather(values: readonly Fields[], broken: readonly number[]): JsonRecords {
  const found = values.map(record);
  const records = found.filter((one) => one !== null);
  return { records, broken, without: found.length - records.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<{ [field: string]: unknown }>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects that may be articles. */
function listed(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.filter(isFields);
  if (!isFields(value)) return [];
  const inner = LISTS.map((name) => value[name]).find((held) => Array.isArray(held) && held.some(isFields));
  return Array.isArray(inner) && textOf(value, BODY) === null ? inner.filter(isFields) : [value];
}

const LISTS = ['articles', 'items', 'results', 'docs', 'documents', 'data', 'hits', 'stories', 'news', '@graph'];

/** Names that news dumps use; the first that holds a text counts. ninjs: https://iptc.org/std/ninjs/, news-please: maintext, NGEC: event_text. */
const TITLE = ['title', 'headline', 'head_line', 'name', 'subject'];
const BODY = [
  'text',
  'body_text',
  'articleBody',
  'maintext',
  'event_text',
  'body',
  'content',
  'content_text',
  'full_text',
  'fulltext',
  'article',
  'story',
  'body_xhtml',
  'body_html',
  'content_html',
  'html',
  'description_text',
  'description',
  'summary',
  'abstract',
];
const DATE = [
  'date',
  'published',
  'date_publish',
  'datePublished',
  'publish_date',
  'published_at',
  'publishedAt',
  'pub_date',
  'pubDate',
  'date_published',
  'firstcreated',
  'firstCreated',
  'versioncreated',
  'versionCreated',
  'created_at',
  'timestamp',
];
const URL = ['url', 'link', 'canonical_url', 'altids', 'uri'];
const OUTLET = [
  'outlet',
  'publisher',
  'publication',
  'source_name',
  'site_name',
  'source',
  'site',
  'provider',
  'source_domain',
  'domain',
  'infosources',
];
const BYLINE = ['byline', 'author', 'authors', 'by', 'creator', 'bylines'];

function record(value: Fields): Told | null {
  const body = bodyOf(value) ?? bodyOfNinjs(value);
  const title = textOf(value, TITLE) ?? textOf({ headlines: value.headlines }, ['headlines']);
  if (body === null) return null;
  const dateField = DATE.find((name) => textOf(value, [name]) !== null) ?? '';
  const url = textOf(value, URL);
  return {
    title,
    body,
    html: isMarkup(body),
    outlet: textOf(value, OUTLET),
    url: url !== null && /^https?:/iu.test(url) ? url : null,
    byline: textOf(value, BYLINE),
    date: dateField === '' ? null : textOf(value, [dateField]),
    dateField,
  };
}

/** The first of the fields that holds a text: itself, or inside an object or list (`{ "name": … }`, `[{ "value": … }]`). */
function textOf(value: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const found = inner(value[name]);
    if (found !== null) return found;
  }
  return null;
}

function inner(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) {
    const all = depth > DEEPEST ? [] : value.slice(0, 20).map((one) => inner(one, depth + 1));
    const filled = all.filter((one) => one !== null);
    return filled.length === 0 ? null : filled.join(', ');
  }
  if (!isFields(value)) return null;
  for (const name of ['name', 'title', 'value', 'byline', '$text']) {
    const held = value[name];
    if (typeof held === 'string' && held.trim() !== '') return held;
  }
  return null;
}

/** Lists in lists: names of authors stand two deep at most. */
const DEEPEST = 4;

/** The text: in one field, or in a list of paragraphs. */
function bodyOf(value: Fields): string | null {
  for (const name of BODY) {
    const held = value[name];
    const paragraphs = Array.isArray(held) ? held.filter((one) => typeof one === 'string' && one.trim() !== '') : [];
    const found = paragraphs.length > 0 ? paragraphs.join('\n\n') : inner(held);
    if (found !== null) return found;
  }
  return null;
}

/** ninjs 2 and 3: `bodies` with a content type each; plain text first. */
function bodyOfNinjs(value: Fields): string | null {
  const bodies = Array.isArray(value.bodies) ? value.bodies.filter(isFields) : [];
  const plain = bodies.find((body) => /plain/iu.test(String(body.contenttype ?? body.contentType ?? '')));
  return inner(plain ?? bodies[0]);
}
