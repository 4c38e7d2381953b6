import { monthOf } from '../lexicon/months.ts';
import type { Dated } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { namesIn } from './anchors.ts';
import { civilOf, dayFromIso, dayOf, isDay, isoDay, weekdayOf } from './calendar.ts';
import type { Known, Text } from './known.ts';

/** Dates for the texts whose dateline or date line tells day and month alone (“PORT ASHER, Oct 10 (Meridian) -”, “Saturday, 6 June”): the
 *  year is that of a report of the same story that was published within a week of that day. Two texts are of one story here where they
 *  share three names. Null where no report is near, where the year would give the day another weekday than the line names, and where
 *  two years would do. */
export function dateByDateline(texts: readonly Text[], told: readonly (Known | null)[]): readonly (Known | null)[] {
  const published = publishedDays(texts, told);
  const names = new Map<Text, ReadonlySet<string>>();
  const namesOf = (text: Text): ReadonlySet<string> => {
    const found = names.get(text) ?? namesIn(text);
    names.set(text, found);
    return found;
  };
  return texts.map((text, index) => {
    const line = told[index] == null ? lineOf(text) : null;
    if (line === null) return null;
    const near = nearby(line, published).filter(({ text: other }) => sharesNames(namesOf(text), namesOf(other)));
    const [first] = near.toSorted((a, b) => a.apart - b.apart || (a.text.report.id < b.text.report.id ? -1 : 1));
    if (first === undefined || near.some(({ day }) => day !== first.day)) return null;
    const words = text.report.text.slice(line.start, line.end);
    const why = `“${words}” is the day of the page; ${first.text.report.file} was published ${isoDay(first.published)}`;
    const basis = [{ start: line.start, end: line.end, why }];
    const dated: Dated = { from: isoDay(first.day), to: isoDay(first.day + 1), precision: 'day', basis };
    return { dated, year: null };
  });
}

/** Days on both sides. */
const NEAR = 7;
/** Reports of one day that are looked at. */
const MOST = 64;

/** A day of the calendar in a line of the page, its year left out. */
interface Line extends Span {
  readonly month: number;
  readonly day: number;
  /** 1 to 7; null where the line names none. */
  readonly weekday: number | null;
}

interface Near {
  readonly text: Text;
  /** The day of the line in the year that this report lends. */
  readonly day: number;
  readonly published: number;
  /** Days between both. */
  readonly apart: number;
}

function publishedDays(texts: readonly Text[], told: readonly (Known | null)[]): ReadonlyMap<number, readonly Text[]> {
  const found = new Map<number, Text[]>();
  texts.forEach((text, index) => {
    const dated = told[index]?.dated;
    if (dated == null || (dated.precision !== 'day' && dated.precision !== 'minute')) return;
    const day = dayFromIso(dated.from);
    if (day === null || dated.from.startsWith('-')) return;
    const same = found.get(day);
    if (same === undefined) found.set(day, [text]);
    else same.push(text);
  });
  return found;
}

function nearby({ month, day, weekday }: Line, published: ReadonlyMap<number, readonly Text[]>): readonly Near[] {
  // A week reaches over the turn of the year.
  const years = new Set([...published.keys()].flatMap((one) => [civilOf(one - NEAR).year, civilOf(one + NEAR).year]));
  return [...years].flatMap((year) => {
    if (!isDay({ year, month, day })) return [];
    const own = dayOf({ year, month, day });
    if (weekday !== null && weekdayOf(own) !== weekday) return [];
    const days = Array.from({ length: 2 * NEAR + 1 }, (_, index) => own - NEAR + index);
    return days.flatMap((one) =>
      (published.get(one) ?? [])
        .toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1))
        .slice(0, MOST)
        .map((text) => ({ text, day: own, published: one, apart: Math.abs(one - own) })),
    );
  });
}

function sharesNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const name of a) if (b.has(name) && ++shared >= 3) return true;
  return false;
}

/** The day of a date line of the page, else of the dateline that the first paragraph begins with. */
function lineOf({ report }: Text): Line | null {
  for (const block of report.blocks) {
    if (block.role === 'furniture' && block.why === 'date line of the page') {
      const found = dayIn(DATE_LINE, report.text, block.start, Math.min(block.end, block.start + 80));
      if (found !== null) return found;
    }
  }
  const first = report.blocks.find(({ role }) => role === 'paragraph');
  return first === undefined ? null : dayIn(DATELINE, report.text, first.start, Math.min(first.end, first.start + 200));
}

function dayIn(form: RegExp, text: string, from: number, to: number): Line | null {
  const found = form.exec(text.slice(from, to));
  const { date, weekday } = found?.groups ?? {};
  const at = found?.indices?.groups?.date;
  if (date === undefined || at === undefined) return null;
  const month = monthOf(/\p{Lu}\p{L}+/u.exec(date)?.[0] ?? '');
  const day = Number(/\d+/u.exec(date)?.[0]);
  if (month === 0 || !isDay({ year: 0, month, day })) return null;
  const named = weekday === undefined ? -1 : WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase());
  return { start: from + at[0], end: from + at[1], month, day, weekday: named < 0 ? null : named + 1 };
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = String.raw`(?<date>\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{Lu}\p{L}{2,8}\.?)(?!,? ?\d)`;
const WEEKDAY = String.raw`(?:(?<weekday>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}{0,6})\.?,? )?`;
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`;
/** “Saturday, 6 June”, the whole line. */
const DATE_LINE = new RegExp(`^[*_]{0,3}${WEEKDAY}${DAY}[*_.]{0,4}$`, 'du');
/** “PORT ASHER, Norland, Oct 10 (Meridian) -”: as in the reading of credits, a place before and a dash after. */
const DATELINE = new RegExp(
  String.raw`^[*_]{0,3}${PLACE}(?:, (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)${PLACE}){0,2}[,:]\s*${WEEKDAY}${DAY}[,:]?\s*(?:\([^()]{2,42}\)\s*)?(?:—|–|--?|:)\s`,
  'du',
);
