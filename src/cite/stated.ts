import type { Report } from '../model/report.ts';
import { anchorsOf, covers, DAY, datesIn, publishedOn, type Said, yearsOf } from './days.ts';
import type { Evidence } from './evidence.ts';
import { WEEKDAYS } from './lists.ts';
import type { Stretch } from './stretches.ts';
import { sentenceBefore, sentencesAt } from './words.ts';

/** “9 March 2024 (stated: “the night before”)”: whether the stated words make this day, read together with the day that the line
 *  cites, that their sentence names or one of the two before. null where nothing near names a day: then the report's own dates have
 *  to do. `first`: the day of the line as a time. */
export function statedDay(date: Said, first: number, stated: Stretch, evidence: Evidence): boolean | null {
  const { report } = stated.place;
  const published = publishedOn(report);
  const anchors = published.length > 0 ? published : anchorsOf(report, evidence.texts.reports);
  const years = yearsOf(report, evidence.texts.reports);
  const own = namedIn(stated.words, report);
  if (own !== null) return own(first) && inReach(date, first, stated.words, anchors, years);
  const lower = stated.words.toLowerCase();
  if (fromToday(lower) !== null) return isToday(first, lower, anchors);
  const near = contextOf(stated, evidence).map((words) => ({ words, named: namedIn(words, report) }));
  for (const { words, named } of near) {
    if (named !== null)
      return shiftsOf(lower).some((shift) => named(first - shift * DAY)) && withinWeek(first, anchors);
    if (fromToday(words.toLowerCase()) !== null) {
      return shiftsOf(lower).some((shift) => isToday(first - shift * DAY, words.toLowerCase(), anchors));
    }
  }
  // The midnight before the day that the report is told on belongs to the day that it ends.
  return /\bmidnight\b/u.test(lower) && anchors.length > 0
    ? [0, 1].some((shift) => anchors.includes(first + shift * DAY))
    : null;
}

/** What a stretch of words says about a day: a date, or a weekday with “night to” before it; null where it names none. */
function namedIn(words: string, report: Report): ((day: number) => boolean) | null {
  const dates = datesIn(words).filter(({ day }) => day !== null);
  if (dates.length > 0) {
    return (day) => {
      const at = new Date(day);
      const asked = { ...(dates[0] as Said), month: at.getUTCMonth(), day: at.getUTCDate(), year: null, until: null };
      return dates.some((said) => covers(asked, said, yearsOf(report, [])));
    };
  }
  const lower = words.toLowerCase();
  const weekdays = WEEKDAYS.flatMap((name, index) => {
    const at = lower.search(new RegExp(`\\b${name}`, 'u'));
    if (at < 0) return [];
    return [/\bnight (?:in)?to $/u.test(lower.slice(0, at)) ? (index + 6) % 7 : index];
  });
  return weekdays.length === 0 ? null : (day) => weekdays.includes(new Date(day).getUTCDay());
}

/** A weekday lies within a week of the report's day; a date without a year in the year that brings it nearest to that day, or that the
 *  report names with it. */
function inReach(
  date: Said,
  first: number,
  words: string,
  anchors: readonly number[],
  years: readonly number[],
): boolean {
  const said = datesIn(words).filter(({ day }) => day !== null);
  if (said.length === 0) return withinWeek(first, anchors);
  if (said.some(({ year }) => year !== null)) return said.some(({ year }) => year === null || year === date.year);
  if (date.year === null) return true;
  if (/\blast year\b/iu.test(words)) {
    return anchors.some((anchor) => new Date(anchor).getUTCFullYear() - 1 === date.year);
  }
  return anchors.length > 0
    ? anchors.some((anchor) => Math.abs(anchor - first) <= HALF_YEAR || new Date(anchor).getUTCFullYear() === date.year)
    : years.includes(date.year);
}

const HALF_YEAR = 184 * DAY;

function withinWeek(day: number, anchors: readonly number[]): boolean {
  return anchors.some((anchor) => Math.abs(anchor - day) <= 7 * DAY);
}

/** Days from the one the report is told on; null where the words do not count from it. */
function fromToday(lower: string): readonly number[] | null {
  const found = TODAY.find(({ words }) => words.test(lower));
  return found?.days ?? null;
}

const TODAY: readonly { readonly words: RegExp; readonly days: readonly number[] }[] = [
  { words: /\byesterday\b/u, days: [-1] },
  { words: /\btomorrow\b/u, days: [1] },
  { words: /\b(?:overnight|last night)\b/u, days: [-1, 0] },
  { words: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/u, days: [0] },
  { words: /\bhours? ago\b/u, days: [-1, 0] },
];

function isToday(day: number, lower: string, anchors: readonly number[]): boolean {
  return (fromToday(lower) ?? []).some((shift) => anchors.includes(day - shift * DAY));
}

/** Days that the stated words lie from the one that is named near them: “the night before” one back, “at 9:40 p.m.” none. */
function shiftsOf(lower: string): readonly number[] {
  const many = /\b(\d{1,2}|two|three|four|five|six|seven) days? (later|after|earlier|before)\b/u.exec(lower);
  if (many !== null) {
    const word = many[1] ?? '';
    const count = /\d/.test(word) ? Number(word) : 2 + COUNTS.indexOf(word);
    return [/later|after/u.test(many[2] ?? '') ? count : -count];
  }
  if (BEFORE.test(lower)) return [-1];
  if (AFTER.test(lower)) return [1];
  return /\bhours? (?:later|after)\b|\bmidnight\b/u.test(lower)
    ? [0, 1]
    : /\bhours? (?:earlier|before)\b/u.test(lower)
      ? [0, -1]
      : [0];
}

const COUNTS = 'two three four five six seven'.split(' ');
const BEFORE =
  /\b(?:the (?:day|night|evening|morning|afternoon) before|the (?:previous|preceding) (?:day|night|evening)|(?:a|one) day (?:earlier|before))\b/u;
const AFTER =
  /\b(?:the (?:day|night|morning|evening) after|the (?:next|following) (?:day|night|morning|evening|afternoon)|(?:a|one) day (?:later|after))\b/u;

/** The words that may name the day: what the line cites besides from the same report, the rest of the sentence, the sentences before. */
function contextOf({ place, at }: Stretch, { places }: Evidence): readonly string[] {
  const { report } = place;
  const { text } = report;
  const cited = places
    .filter((other) => other.report === report && (at.start < other.start || at.end > other.end))
    .map(({ start, end }) => text.slice(start, end));
  const own = sentencesAt(text, at);
  const one = sentenceBefore(text, own.start);
  const two = one === null ? null : sentenceBefore(text, one.start);
  return [
    ...cited,
    `${text.slice(own.start, at.start)} ${text.slice(at.end, own.end)}`,
    ...[one, two].flatMap((span) => (span === null ? [] : [text.slice(span.start, span.end)])),
  ];
}
