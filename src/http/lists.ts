import type { ReportEntry } from '../view/entries.ts';
import type { Case } from '../write/json.ts';
import type { Filters, ListName, PageWanted } from './wanted.ts';

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are in all pages. */
  readonly total: number;
  /** For the next page; null on the last. */
  readonly next: string | null;
}

type Items = Omit<Case, 'crossread' | 'reports'> & { readonly reports: readonly ReportEntry[] };
type Item<List extends ListName> = Items[List][number];

/** What each list can be narrowed by: each filter holds an item against the words given. */
export const FILTERS: {
  readonly [List in ListName]: Readonly<Record<string, (item: Item<List>, words: string) => boolean>>;
} = {
  reports: {
    outlet: ({ outlet }, words) => outlet === words,
    genre: ({ genre }, words) => genre === words,
    language: ({ language }, words) => language === words,
    origin: ({ origin }, words) => origin?.id === words,
    words: ({ title, outlet, file }, words) => holds(`${title} ${outlet ?? ''} ${file}`, words),
  },
  statements: {
    report: ({ report }, words) => report === words,
    actor: ({ speakers }, words) => speakers.some(({ actor }) => actor === words),
    party: ({ speakers }, words) => speakers.some(({ party }) => party === words),
    act: ({ act }, words) => act === words,
  },
  claims: {
    standing: ({ standing }, words) => standing === words,
    field: ({ differences }, words) => differences.some(({ field }) => field === words),
    verdict: ({ differences }, words) => differences.some(({ verdict }) => verdict === words),
    party: ({ positions }, words) => positions.some(({ party }) => party === words),
    report: ({ positions }, words) => positions.some(({ evidence }) => evidence.some(({ report }) => report === words)),
    words: ({ text }, words) => holds(text, words),
  },
  happenings: {
    kind: ({ kind }, words) => kind === words,
    reality: ({ reality }, words) => reality === words,
    party: ({ parts }, words) => parts.some(({ party }) => party === words),
    actor: ({ parts }, words) => parts.some(({ actor }) => actor === words),
    report: ({ mentions }, words) => mentions.some(({ report }) => report === words),
  },
  origins: {
    kind: ({ kind }, words) => kind === words,
    report: ({ reports }, words) => reports.includes(words),
  },
  actors: {
    kind: ({ kind }, words) => kind === words,
    party: ({ party }, words) => party === words,
    words: ({ name, aliases }, words) => [name, ...aliases.map(({ text }) => text)].some((text) => holds(text, words)),
  },
  denials: {
    party: ({ party }, words) => party === words,
    where: ({ where }, words) => where === words,
  },
  roles: {
    actor: ({ actor }, words) => actor === words,
    party: ({ party }, words) => party === words,
    role: ({ role }, words) => role === words,
    outcome: ({ outcome }, words) => outcome === words,
  },
  agreements: {
    party: ({ between }, words) => between.includes(words),
  },
  course: {
    party: ({ party }, words) => party === words,
    class: (step, words) => step.class === words,
  },
};

export const LISTS = Object.keys(FILTERS) as readonly ListName[];

function holds(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

/** The items that all filters let pass, from where the cursor points. A cursor tells the place and the last item: where the list has
 *  changed meanwhile it goes on behind that item, and by its place where the item is gone. null for a cursor that no page gave. */
export function pageOf<Item extends object>(
  items: readonly Item[],
  filters: Filters,
  tests: Readonly<Record<string, (item: Item, words: string) => boolean>>,
  { cursor, limit }: PageWanted,
): Page<Item> | null {
  const wanted = Object.entries(filters);
  const passing = items.filter((item) => wanted.every(([name, words]) => tests[name]?.(item, words) ?? true));
  const begin = cursor === '' ? 0 : after(cursor, passing);
  if (begin === null) return null;
  const found = passing.slice(begin, begin + limit);
  const end = begin + found.length;
  const last = found.at(-1);
  return {
    items: found,
    total: passing.length,
    next: last === undefined || end >= passing.length ? null : encoded(`${end} ${nameOf(last)}`),
  };
}

/** The place behind the item that a cursor names. */
function after(cursor: string, items: readonly object[]): number | null {
  const [, place = '', name = ''] = /^(\d{1,9}) (.*)$/su.exec(decoded(cursor)) ?? [];
  if (place === '') return null;
  const end = Number(place);
  const at = items[end - 1];
  if (at !== undefined && nameOf(at) === name) return end;
  const moved = name === '' ? -1 : items.findIndex((item) => nameOf(item) === name);
  return moved >= 0 ? moved + 1 : end;
}

function nameOf(item: object): string {
  return 'id' in item && typeof item.id === 'string' ? item.id : '';
}

function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}

function decoded(cursor: string): string {
  return /^[\w-]{1,400}$/u.test(cursor) ? Buffer.from(cursor, 'base64url').toString('utf8') : '';
}
