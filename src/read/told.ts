/** An article that comes as fields (an item of a feed, a line of JSON) to a report. */
import type { Report } from '../model/report.ts';
import { cutAtBreaks, describeLine, findLines, type Line } from './lines.ts';
import { readPage } from './page.ts';
import { datedFrom } from './published.ts';
import { makeReport } from './report.ts';

/** What a container tells of an article; null where it does not. */
export interface Told {
  readonly title: string | null;
  readonly body: string;
  /** Whether `body` is markup. */
  readonly html: boolean;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  /** As written there; ISO 8601 or English. */
  readonly date: string | null;
  /** The field the date stands in: “pubDate”. */
  readonly dateField: string;
  /** When the file was made, where it says so: “2031-05-10T14:05:00Z”. */
  readonly made?: string | null;
}

/** The stored text is the title, a blank line, and the body; null where there is neither. */
export function toldReport(file: string, place: number, told: Told): Report | null {
  const title = told.title?.replace(/\s+/gu, ' ').trim() || null;
  const page = told.html ? readPage(told.body) : null;
  const body = page?.text ?? told.body;
  const repeats = title === null || body.trimStart().startsWith(title);
  const head = repeats ? '' : `${title}\n\n`;
  const text = head + body;
  if (text.trim() === '') return null;
  const meta = {
    title,
    outlet: told.outlet,
    url: told.url,
    byline: told.byline,
    published: told.date === null ? null : datedFrom(told.date, { start: 0, end: 0, why: `field ${told.dateField}` }),
    language: null,
    made: told.made ?? null,
  };
  const lines = [...titleLine(text, head), ...shift(page?.lines ?? findLines(body), head.length)];
  return makeReport(file, place, text, meta, lines);
}

function titleLine(text: string, head: string): readonly Line[] {
  const hint = { tag: 'h1', part: null, linked: 0, inside: true };
  return cutAtBreaks(text, 0, head.length).map((stretch) => ({ ...describeLine(text, stretch), hint }));
}

function shift(lines: readonly Line[], by: number): readonly Line[] {
  return lines.map((line) => ({ ...line, start: line.start + by, end: line.end + by }));
}

/** Whether text is markup: feeds and dumps do not always say. */
export function isMarkup(text: string): boolean {
  return /<\/?(?:p|br|div|a|b|i|u|h[1-6]|ul|ol|li|span|strong|em|img|figure|table|td|blockquote)\b[^<>]{0,400}>/iu.test(
    text.slice(0, 4_000),
  );
}
