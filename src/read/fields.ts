/** What a plain text says of itself before it begins: front matter between lines of dashes, or lines such as “Source: Channel Nine”. */
import { type Meta, NO_META } from './body.ts';
import type { Line } from './lines.ts';
import { datedFrom } from './published.ts';

export interface Fields {
  readonly meta: Meta;
  /** How many lines of the text they take. 0: none. */
  readonly lines: number;
}

/** The fields at the head of a text. Without dashes there must be two or more, one after the other, of known names. */
export function findFields(lines: readonly Line[]): Fields {
  const dashed =
    lines[0]?.words === '---'
      ? lines.slice(1, LONGEST).findIndex(({ words }) => words === '---' || words === '...')
      : -1;
  const taken = dashed > 0 ? dashed + 2 : plainFields(lines);
  if (taken === 0) return { meta: NO_META, lines: 0 };
  const values = new Map<string, { readonly value: string; readonly line: Line }>();
  for (const line of lines.slice(0, taken)) {
    const [, name = '', value = ''] = FIELD.exec(line.words) ?? [];
    const known = NAMES[name.toLowerCase()];
    if (known !== undefined && value !== '' && !values.has(known)) values.set(known, { value: unquote(value), line });
  }
  const of = (name: string): string | null => values.get(name)?.value ?? null;
  const date = values.get('date');
  const url = of('url');
  return {
    lines: taken,
    meta: {
      title: of('title'),
      outlet: of('outlet'),
      url: url !== null && /^https?:\/\//iu.test(url) ? url : null,
      byline: of('byline'),
      published:
        date === undefined
          ? null
          : datedFrom(date.value, {
              start: date.line.start,
              end: date.line.end,
              why: 'date among the fields at the head',
            }),
      language: null,
    },
  };
}

/** Lines: front matter is short. */
const LONGEST = 60;
const FIELD = /^([A-Za-z][A-Za-z _-]{1,20})\s*:\s+(\S.{0,300})$/u;

const NAMES: Readonly<{ [name: string]: string }> = {
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  source: 'outlet',
  site: 'outlet',
  'site name': 'outlet',
  site_name: 'outlet',
  newspaper: 'outlet',
  date: 'date',
  published: 'date',
  'published on': 'date',
  'publication date': 'date',
  pubdate: 'date',
  url: 'url',
  link: 'url',
  'source url': 'url',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  by: 'byline',
};

function plainFields(lines: readonly Line[]): number {
  let taken = 0;
  for (const [index, line] of lines.entries()) {
    const name = FIELD.exec(line.words)?.[1]?.toLowerCase() ?? '';
    if (line.marker !== '' || (index > 0 && line.gap > 1) || !Object.hasOwn(NAMES, name)) break;
    taken++;
  }
  return taken < 2 ? 0 : taken;
}

function unquote(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/u, '$2');
}
