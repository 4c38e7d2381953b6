import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { MONTHS, MONTHS_SHORT } from './lists.ts';

/** A date in a text, as far as it says. */
export interface Said extends Span {
  readonly year: number | null;
  readonly month: number;
  /** null: only the month. */
  readonly day: number | null;
  /** Last day of a stretch, with its month; as `day` where it is one day. */
  readonly until: { readonly month: number; readonly day: number } | null;
  /** Minutes after midnight. */
  readonly clock: number | null;
}

export const DAY = 86_400_000;
const MONTH = `(?<month>${[...MONTHS, 'sept', ...MONTHS_SHORT].join('|')})\\.?`;
const CLOCK = '(?:, (?<hour>\\d\\d):(?<minute>\\d\\d))?';
const ORDINALS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
  eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh
  twenty-eighth twenty-ninth thirtieth thirty-first`.split(/\s+/);
/** Days that have a name in place of a number: month and day. */
const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  "New Year's Eve": [11, 31],
  "New Year's Day": [0, 1],
  'Christmas Eve': [11, 24],
  'Christmas Day': [11, 25],
  'Boxing Day': [11, 26],
};
const FORMS = [
  // 9 March 2024, 7 to 9 March 2024, 28 February to 2 March 2024, 9 March
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ${MONTH.replaceAll('month', 'earlier')})?(?: ?(?:to|and|[-–]) ?(?<last>\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?${MONTH}(?:,? (?<year>\\d{4}))?(?: \\(year unknown\\))?${CLOCK}`,
  // March 9, 2024; March 7-9
  `${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:to|and|[-–]) ?(?<last>\\d{1,2}))?(?![\\d:.]\\d)(?:,? (?<year>\\d{4}))?${CLOCK}`,
  // 2024-03-09
  `(?<year>\\d{4})-(?<number>\\d\\d)-(?<day>\\d\\d)(?:[T ](?<hour>\\d\\d):(?<minute>\\d\\d))?`,
  // the second of March, 2024
  `(?<ordinal>${ORDINALS.join('|')}) of ${MONTH}(?:,? (?<year>\\d{4}))?(?: \\(year unknown\\))?`,
  // New Year's Eve 2024
  `(?<feast>${Object.keys(FEASTS).join('|').replaceAll("'", "['’]")})(?:,? (?<year>\\d{4}))?`,
  // March 2024
  `${MONTH} (?<year>\\d{4})`,
].map((form) => new RegExp(`(?<![\\p{L}\\d])${form}(?![\\p{L}\\d])`, 'giu'));

export function datesIn(text: string): Said[] {
  const found: Said[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const { feast, ordinal, last, month, earlier, number, year, hour, minute } = match.groups ?? {};
      const named = feast === undefined ? undefined : FEASTS[feast.replaceAll('’', "'")];
      if (feast !== undefined && named === undefined) continue;
      const day = ordinal === undefined ? match.groups?.day : String(ORDINALS.indexOf(ordinal.toLowerCase()) + 1);
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      // “may” and “march” are words of their own; a name of a month has a capital.
      if (month !== undefined && !/^\p{Lu}/u.test(month)) continue;
      const second = named !== undefined ? named[0] : number === undefined ? monthOf(month) : Number(number) - 1;
      found.push({
        ...span,
        year: year === undefined ? null : Number(year),
        month: earlier === undefined ? second : monthOf(earlier),
        day: named?.[1] ?? (day === undefined ? null : Number(day)),
        until: last === undefined ? null : { month: second, day: Number(last) },
        clock: hour === undefined ? null : Number(hour) * 60 + Number(minute),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthOf(name = ''): number {
  const short = MONTHS_SHORT.indexOf(name.slice(0, 3).toLowerCase());
  return short;
}

/** Whether a date of the cited words lies in the one of the line. */
export function covers(date: Said, said: Said, years: readonly number[]): boolean {
  if (date.year !== null && said.year !== date.year && (said.year !== null || !years.includes(date.year))) return false;
  if (said.month !== date.month) return false;
  if (date.day === null || said.day === null) return true;
  if (date.until !== null && date.until.month !== date.month) return said.day === date.day;
  return date.day <= (said.until?.day ?? said.day) && said.day <= (date.until?.day ?? date.day);
}

/** Days that a report gives: its own, and every full date in its text; where it has none, those of the other reports. */
export function anchorsOf(report: Report, reports: readonly Report[]): number[] {
  const own = daysOf(report, reports);
  return own.length > 0 ? own : reports.flatMap((other) => daysOf(other, reports));
}

export function publishedOn({ published }: Report): number[] {
  const day = published === null ? Number.NaN : Date.parse(`${published.from.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day) ? [] : [day];
}

function daysOf(report: Report, reports: readonly Report[]): number[] {
  const years = yearsOf(report, reports);
  const told = datesIn(report.text).flatMap(({ year, month, day }) =>
    day === null ? [] : (year === null ? years : [year]).map((of) => Date.UTC(of, month, day)),
  );
  return [...publishedOn(report), ...told].filter((time) => !Number.isNaN(time));
}

/** Years that the report gives with a date or as its own, else those of the other reports. */
export function yearsOf(report: Report, reports: readonly Report[]): number[] {
  const own = ownYears(report);
  return own.length > 0 ? own : reports.flatMap(ownYears);
}

function ownYears({ text, published }: Report): number[] {
  const year = published === null ? Number.NaN : Number(published.from.slice(0, 4));
  const told = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([digits]) => Number(digits));
  const before = /\blast year\b/iu.test(text) ? [year - 1] : [];
  return [...new Set([...told, ...(Number.isNaN(year) ? [] : [year, ...before])])];
}
