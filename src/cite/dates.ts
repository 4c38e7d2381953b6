import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { anchorsOf, covers, DAY, datesIn, publishedOn, type Said, yearsOf } from './days.ts';
import type { Evidence } from './evidence.ts';
import type { Wrong } from './fault.ts';
import { WEEKDAYS } from './lists.ts';
import type { Place } from './locate.ts';
import { statedDay } from './stated.ts';
import type { Stretch } from './stretches.ts';
import { sentenceBefore, sentencesAt } from './words.ts';

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

function unfounded(date: Said, evidence: Evidence): string | null {
  const { places, texts } = evidence;
  const cited = places.map((place) => place.report.text.slice(place.start, place.end));
  const clocks = cited.flatMap(clocksIn);
  if (date.clock !== null && !clocks.some((clock) => clock === date.clock || clock + 720 === date.clock)) {
    return 'the cited words have no such time of day';
  }
  const stated = statedAfter(date, evidence);
  if (stated === null && replaced(date, evidence)) return 'the cited words have another date at this place';
  const hold =
    stated === null
      ? places.some((place) => foundedOn(date, place, texts.reports))
      : foundedOn(date, stated.place, texts.reports, (day) => statedDay(date, day, stated, evidence));
  return hold ? null : 'it is not in the cited words and does not follow from them';
}

/** Whether the line goes on from shared words with a date of which only a part is shared: with another date of the cited words. */
function replaced(date: Said, { words, alignments, texts }: Evidence): boolean {
  const inside = (index: number, { start, end }: Span, of: readonly Span[]): boolean => {
    const word = of[index];
    return word !== undefined && start <= word.start && word.end <= end;
  };
  return alignments.some(({ place: { report, start, end }, words: cited, blocks }) => {
    if (!blocks.some(({ line }) => (words[line]?.end ?? date.start) < date.start)) return false;
    const years = yearsOf(report, texts.reports);
    const there = datesIn(report.text.slice(start, end)).map((said) => ({
      said,
      span: { start: start + said.start, end: start + said.end },
    }));
    return blocks.some(({ line, text, length }) =>
      Array.from({ length }, (_, at) => at).some(
        (at) =>
          inside(line + at, date, words) &&
          there.some(({ said, span }) => inside(text + at, span, cited) && !covers(date, said, years)),
      ),
    );
  });
}

/** “9 March 2024 (stated: “Saturday”)”: the words of the report behind a date; null where there are none. */
function statedAfter({ end }: Said, { text, stretches }: Evidence): Stretch | null {
  const opened = / \(stated: “/y;
  opened.lastIndex = end;
  return opened.test(text) ? (stretches.find(({ inLine }) => inLine.start === opened.lastIndex) ?? null) : null;
}

/** “2.20pm”, “4.05 pm”, “at 17:30”, “1800 GMT”, “noon” as minutes; a bare “ten to five” is not read. */
function clocksIn(text: string): number[] {
  const military = [...text.matchAll(/(?<![\d.:])([01]\d|2[0-3])([0-5]\d) ?(?:GMT|UTC|hours|local time|Z)\b/gu)];
  return [...text.matchAll(/(?<![\d.:])(\d{1,2})(?:[.:](\d\d))? ?(am|pm|a\.m|p\.m|AM|PM|o['’]clock|hours)?(?![\d])/gu)]
    .flatMap(([, hour = '', minute = '', half = '']) => {
      if (minute === '' && half === '') return [];
      const hours = (Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
      return [(half === '' || half === 'hours' ? Number(hour) : hours) * 60 + Number(minute || 0)];
    })
    .concat(military.map(([, hour, minute]) => Number(hour) * 60 + Number(minute)))
    .concat(/\bnoon|midday\b/iu.test(text) ? [720] : [], /\bmidnight\b/iu.test(text) ? [0, 1440] : []);
}

/** `stated`: whether the words that the line gives for the date make this day; null where nothing near tells. */
function foundedOn(
  date: Said,
  { report, start, end }: Place,
  reports: readonly Report[],
  stated?: (day: number) => boolean | null,
): boolean {
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
  if (stated !== undefined) {
    return first !== undefined && (stated(first) ?? anchors.includes(first)) && ends();
  }
  // As it stands: day and month in the cited words, the year anywhere in the reports.
  if (there.some((said) => covers(date, said, years) && (said.day === null || said.until !== null || ends())))
    return true;
  return first !== undefined && workedOut(first, sentences, anchors) && ends();
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
