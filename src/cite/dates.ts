import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Evidence } from './evidence.ts';
import type { Wrong } from './fault.ts';
import { MONTHS, MONTHS_SHORT, WEEKDAYS } from './lists.ts';
import type { Place } from './locate.ts';
import { sentenceBefore, sentencesAt } from './words.ts';

/** A date in a text, as far as it says. */
interface Said extends Span {
  readonly year: number | null;
  readonly month: number;
  /** null: only the month. */
  readonly day: number | null;
  /** Last day of a stretch, with its month; as `day` where it is one day. */
  readonly until: { readonly month: number; readonly day: number } | null;
  /** Minutes after midnight. */
  readonly clock: number | null;
}

const DAY = 86_400_000;
const MONTH = `(?<month>${[...MONTHS, ...MONTHS_SHORT].join('|')})\\.?`;
const CLOCK = '(?:, (?<hour>\\d\\d):(?<minute>\\d\\d))?';
const FORMS = [
  // 9 March 2024, 7 to 9 March 2024, 28 February to 2 March 2024, 9 March
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ${MONTH.replaceAll('month', 'earlier')})?(?: ?(?:to|and|[-–]) ?(?<last>\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?${MONTH}(?:,? (?<year>\\d{4}))?(?: \\(year unknown\\))?${CLOCK}`,
  // March 9, 2024; March 7-9
  `${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:to|and|[-–]) ?(?<last>\\d{1,2}))?(?![\\d:.]\\d)(?:,? (?<year>\\d{4}))?${CLOCK}`,
  // 2024-03-09
  `(?<year>\\d{4})-(?<number>\\d\\d)-(?<day>\\d\\d)(?:[T ](?<hour>\\d\\d):(?<minute>\\d\\d))?`,
  // March 2024
  `${MONTH} (?<year>\\d{4})`,
].map((form) => new RegExp(`(?<![\\p{L}\\d])${form}(?![\\p{L}\\d])`, 'giu'));

/** The dates of a line's own words. One has to stand in the cited words, or be worked out from a weekday or a “today” in them and
 *  the dates that the report gives; a clock time has to stand there as well. */
export function checkDates(evidence: Evidence): { readonly dates: readonly Span[]; readonly faults: readonly Wrong[] } {
  const { words, text } = evidence;
  const own = datesIn(text).filter(({ start, end }) =>
    words.some((word) => !word.quoted && !word.shared && start <= word.start && word.end <= end),
  );
  return {
    dates: own,
    faults: own.flatMap((date) => {
      const why = unfounded(date, evidence);
      return why === null
        ? []
        : [{ name: 'unsupported-number', message: `the date ${text.slice(date.start, date.end)}: ${why}` }];
    }),
  };
}

function datesIn(text: string): Said[] {
  const found: Said[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const { day, last, month, earlier, number, year, hour, minute } = match.groups ?? {};
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      // “may” and “march” are words of their own; a name of a month has a capital.
      if (month !== undefined && !/^\p{Lu}/u.test(month)) continue;
      const second = number === undefined ? monthOf(month) : Number(number) - 1;
      found.push({
        ...span,
        year: year === undefined ? null : Number(year),
        month: earlier === undefined ? second : monthOf(earlier),
        day: day === undefined ? null : Number(day),
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

function unfounded(date: Said, { places, texts }: Evidence): string | null {
  const cited = places.map((place) => place.report.text.slice(place.start, place.end));
  const clocks = cited.flatMap(clocksIn);
  if (date.clock !== null && !clocks.some((clock) => clock === date.clock || clock + 720 === date.clock)) {
    return 'the cited words have no such time of day';
  }
  const hold = places.some((place) => foundedOn(date, place, texts.reports));
  return hold ? null : 'it is not in the cited words and does not follow from them';
}

/** “2.20pm”, “4.05 pm”, “at 17:30”, “noon” as minutes; a bare “ten to five” is not read. */
function clocksIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d.:])(\d{1,2})(?:[.:](\d\d))? ?(am|pm|a\.m|p\.m|AM|PM|o['’]clock|hours)?(?![\d])/gu)]
    .flatMap(([, hour = '', minute = '', half = '']) => {
      if (minute === '' && half === '') return [];
      const hours = (Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
      return [(half === '' || half === 'hours' ? Number(hour) : hours) * 60 + Number(minute || 0)];
    })
    .concat(/\bnoon|midday\b/iu.test(text) ? [720] : [], /\bmidnight\b/iu.test(text) ? [0, 1440] : []);
}

function foundedOn(date: Said, { report, start, end }: Place, reports: readonly Report[]): boolean {
  const cited = report.text.slice(start, end);
  const there = datesIn(cited);
  // A weekday counts from the day of publication where that is known, else from any date that the report gives.
  const told = publishedOn(report);
  const anchors = told.length > 0 ? told : anchorsOf(report, reports);
  const sentences = widened(report, { start, end });
  const { first, last } = endsOf(date, anchors);
  const years = yearsOf(report, reports);
  // “since Wednesday” ends with the day it is told on, “Friday night” on Saturday.
  const ends = (): boolean => {
    if (first === undefined || last === undefined) return false;
    if (last === first || anchors.includes(last)) return true;
    if (last - first === DAY && /\b(?:night|evening|overnight)\b/iu.test(sentences.join(' '))) return true;
    if (there.some(({ month, day }) => date.until?.month === month && date.until.day === day)) return true;
    return new Date(last).getUTCDay() !== new Date(first).getUTCDay() && workedOut(last, sentences, anchors);
  };
  // As it stands: day and month in the cited words, the year anywhere in the reports.
  if (there.some((said) => covers(date, said, years) && (said.day === null || said.until !== null || ends())))
    return true;
  return first !== undefined && workedOut(first, sentences, anchors) && ends();
}

/** Whether a date of the cited words lies in the one of the line. */
function covers(date: Said, said: Said, years: readonly number[]): boolean {
  if (date.year !== null && said.year !== date.year && (said.year !== null || !years.includes(date.year))) return false;
  if (said.month !== date.month) return false;
  if (date.day === null || said.day === null) return true;
  if (date.until !== null && date.until.month !== date.month) return said.day === date.day;
  return date.day <= (said.until?.day ?? said.day) && said.day <= (date.until?.day ?? date.day);
}

/** The cited sentence and the two before: “On Saturday … . The call came at 2.20pm.” */
function widened({ text }: Report, span: Span): readonly string[] {
  const own = sentencesAt(text, span);
  const one = sentenceBefore(text, own.start);
  const two = one === null ? null : sentenceBefore(text, one.start);
  return [own, one, two].flatMap((part) => (part === null ? [] : [text.slice(part.start, part.end)]));
}

/** Farthest that a weekday points from the day that it is told on, or from another date of the text. */
const WEEK = 7;

/** Whether the nearest sentence that names a day names this one. */
function workedOut(day: number, sentences: readonly string[], anchors: readonly number[]): boolean {
  for (const sentence of sentences) {
    const lower = sentence.toLowerCase();
    const weekdays = WEEKDAYS.flatMap((name, index) => (lower.includes(name) ? [index] : []));
    const explicit = datesIn(sentence);
    const near = anchors.filter((anchor) => Math.abs(anchor - day) <= WEEK * DAY);
    if (weekdays.length > 0 || explicit.length > 0) {
      const named = new Date(day);
      return (
        (near.length > 0 &&
          weekdays.some(
            (weekday) =>
              weekday === named.getUTCDay() || nightTo(lower, weekday, named) || beside(lower, weekday, named),
          )) ||
        (near.length > 0 && explicit.some((said) => after(said, named, lower)))
      );
    }
    if (RELATIVE.test(lower)) {
      const most = RELATIVE.test(lower.replace(ON_THE_DAY, '')) ? 2 * DAY : 0;
      return near.some((anchor) => Math.abs(anchor - day) <= most);
    }
  }
  // No sentence near names a day: only a date that the report itself gives will do.
  return anchors.includes(day);
}

const RELATIVE =
  /\b(?:today|tonight|yesterday|tomorrow|overnight|last night|this (?:morning|afternoon|evening)|(?:the )?(?:same|next|previous|following) (?:day|evening|night|morning)|the (?:day|night|evening) (?:before|after)|hours? (?:ago|later|earlier)|days? (?:ago|later|earlier))\b/u;

/** The day that the report is told on. */
const ON_THE_DAY = /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gu;

/** “in the night to Friday” is Thursday as well. */
function nightTo(lower: string, weekday: number, named: Date): boolean {
  const next = (named.getUTCDay() + 1) % 7 === weekday;
  return (
    next && (/\bovernight\b/u.test(lower) || new RegExp(`\\bnight (?:in)?to ${WEEKDAYS[weekday]}`, 'u').test(lower))
  );
}

/** “On Saturday … the night before” is Friday as well. */
function beside(lower: string, weekday: number, named: Date): boolean {
  const away = (named.getUTCDay() - weekday + 7) % 7;
  return (away === 6 && BEFORE_IT.test(lower)) || (away === 1 && AFTER_IT.test(lower));
}

const BEFORE_IT = /\b(?:the (?:day|night|evening) before|the previous (?:day|night|evening))\b/u;
const AFTER_IT = /\b(?:the (?:day|night|morning) after|the (?:next|following) (?:day|night|morning))\b/u;

/** The day that the sentence gives; with “three days after” or the like a few days beside it. */
function after({ year, month, day }: Said, named: Date, lower: string): boolean {
  if (day === null || (year !== null && year !== named.getUTCFullYear())) return false;
  const there = Date.UTC(named.getUTCFullYear(), month, day);
  return Math.abs(there - named.getTime()) <= (RELATIVE.test(lower) ? WEEK * DAY : 0);
}

/** First and last day of a date as times; without a year, that of the first anchor. */
function endsOf({ year, month, day, until }: Said, anchors: readonly number[]): { first?: number; last?: number } {
  if (day === null) {
    const inside = anchors.filter((anchor) => new Date(anchor).getUTCMonth() === month);
    return inside[0] === undefined ? {} : { first: inside[0], last: inside.at(-1) ?? inside[0] };
  }
  const of = year ?? (anchors[0] === undefined ? null : new Date(anchors[0]).getUTCFullYear());
  if (of === null) return {};
  const first = Date.UTC(of, month, day);
  const last = until === null ? first : Date.UTC(of, until.month, until.day);
  return last < first ? {} : { first, last };
}

/** Days that a report gives: its own, and every full date in its text; where it has none, those of the other reports. */
function anchorsOf(report: Report, reports: readonly Report[]): number[] {
  const own = daysOf(report, reports);
  return own.length > 0 ? own : reports.flatMap((other) => daysOf(other, reports));
}

function publishedOn({ published }: Report): number[] {
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
function yearsOf(report: Report, reports: readonly Report[]): number[] {
  const own = ownYears(report);
  return own.length > 0 ? own : reports.flatMap(ownYears);
}

function ownYears({ text, published }: Report): number[] {
  const year = published === null ? Number.NaN : Number(published.from.slice(0, 4));
  const told = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([digits]) => Number(digits));
  return [...new Set([...told, ...(Number.isNaN(year) ? [] : [year])])];
}
