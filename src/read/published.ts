import { monthOf } from '../lexicon/months.ts';
import type { Dated } from '../model/report.ts';
import type { Mark } from '../model/span.ts';
import type { Body } from './body.ts';
import { readDateline } from './credits.ts';

/** The day a date line of the page names; null where no line does. */
export function findPublished({ text, blocks }: Body, made: string | null = null): Dated | null {
  for (const block of blocks) {
    if (block.role !== 'furniture' || block.end - block.start > 300) continue;
    if (block.why !== 'date line of the page' && block.why !== 'byline') continue;
    const words = text.slice(block.start, block.end);
    const dated = datedFrom(words, { start: block.start, end: block.end, why: `“${words}” is the page's date line` });
    if (dated !== null) return dated;
  }
  return fromDateline(text, blocks, made);
}

/** A dateline with a year, one whose year stands in the copyright line below, or one of the weeks before the file was made. */
function fromDateline(text: string, blocks: Body['blocks'], made: string | null): Dated | null {
  const block = blocks.find(({ role }) => role === 'paragraph');
  if (block === undefined) return null;
  const dateline = readDateline(text.slice(block.start, Math.min(block.end, block.start + 300)));
  if (dateline?.date == null) return null;
  const [start, end] = [block.start + dateline.date[0], block.start + dateline.date[1]];
  const basis = { start, end, why: 'dateline' };
  const dated = datedFrom(text.slice(start, end), basis) ?? beforeMade(text.slice(start, end), basis, made);
  if (dated !== null) return dated;
  for (const foot of blocks) {
    const year =
      foot.why === 'copyright line'
        ? /\b(?:19|20)\d{2}\b/u.exec(text.slice(foot.start, Math.min(foot.end, foot.start + 100)))
        : null;
    if (year === null) continue;
    const whole = datedFrom(`${text.slice(start, end)} ${year[0]}`, basis);
    if (whole === null) continue;
    const at = foot.start + year.index;
    return { ...whole, basis: [basis, { start: at, end: at + 4, why: 'year of the copyright line' }] };
  }
  return null;
}

/** The day of a dateline without a year, where the file was made on it or in the weeks after: a file made later is a copy, and tells
 *  nothing. `made` as PDF files write it (“D:20310510…”), or in ISO form. */
function beforeMade(words: string, basis: Mark, made: string | null): Dated | null {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/u.exec(made ?? '') ?? [];
  if (year === undefined) return null;
  const madeOn = Date.UTC(Number(year), Number(month) - 1, Number(day));
  for (const one of [Number(year), Number(year) - 1]) {
    const dated = datedFrom(`${words} ${one}`, basis);
    const age = dated === null ? Number.NaN : (madeOn - Date.parse(dated.from.slice(0, 10))) / DAY;
    // The clocks of both may stand in different zones.
    if (dated !== null && age >= -1 && age <= WEEKS) {
      const why = `year of the day on which the file was made, ${year}-${month}-${day}`;
      return { ...dated, basis: [basis, { start: 0, end: 0, why }] };
    }
  }
  return null;
}

/** Milliseconds. */
const DAY = 86_400_000;
/** Days. */
const WEEKS = 28;

/** The day or minute that `words` name, in ISO form or in English. Figures alone in an unclear order (“5/6/2031”) are left out. */
export function datedFrom(words: string, basis: Mark): Dated | null {
  const day = readDay(words);
  if (day === null) return null;
  const time = readTime(words);
  if (time === null) return { from: day, to: nextDay(day), precision: 'day', basis: [basis] };
  const from = `${day}T${time}`;
  return { from, to: nextMinute(from), precision: 'minute', basis: [basis] };
}

/** ISO day of “10 May 2031”, “May 10, 2031”, “2031-05-10”. */
function readDay(words: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(words);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const basic = /^(\d{4})(\d{2})(\d{2})(?:T|$)/u.exec(words);
  if (basic !== null) return valid(Number(basic[1]), Number(basic[2]), Number(basic[3]));
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s-]+(?:(?:of|de)\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/u.exec(
      words,
    );
  if (dayFirst !== null) return valid(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(words);
  if (monthFirst !== null) return valid(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const slashed = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/u.exec(words);
  if (slashed !== null) return valid(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  return null;
}

/** “14:05”, “2:05 PM”, “14.05 IST” as “14:05”, in the time of the place that is meant: no zone is taken away. */
function readTime(words: string): string | null {
  const found = /(?:T|\s|^|,)(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\.\d+)?\s*([ap])?\.?m?\.?(?![\d.])/iu.exec(words);
  if (found === null) return null;
  let hour = Number(found[1]);
  const minute = Number(found[2]);
  const half = found[3]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function valid(year: number, monthNumber: number, day: number): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  const real = monthNumber >= 1 && date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day;
  return real && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function nextMinute(minute: string): string {
  const date = new Date(`${minute}:00Z`);
  date.setUTCMinutes(date.getUTCMinutes() + 1);
  return date.toISOString().slice(0, 16);
}
