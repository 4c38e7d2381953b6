import type { StoryCard } from '../src/http/client.ts';

/** What a story is called: by its name, where that says something, else by its headline. */
export function nameOf({ name, headline }: Pick<StoryCard, 'name' | 'headline'>): string {
  return PLAIN.has(name) && headline !== '' ? headline : name;
}

const PLAIN: ReadonlySet<string> = new Set(['story', 'Story', 'Files', 'Reports']);

/** “9 May 2031”, in the language of the app by `tell`, which knows days. */
export function dayOf(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  if (year === undefined) {
    const [, ofMonth, ofDay] = /^--(\d{2})-(\d{2})/u.exec(iso) ?? [];
    return ofMonth === undefined ? iso : `${Number(ofDay)} ${MONTHS[Number(ofMonth) - 1] ?? ''}`;
  }
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
