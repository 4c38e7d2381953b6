import type { Report } from './report.ts';
import type { Citation, Span } from './span.ts';

/** The words of a span with where they stand. */
export function cite(report: Pick<Report, 'id' | 'file' | 'text'>, { start, end }: Span): Citation {
  return { report: report.id, file: report.file, start, end, quote: report.text.slice(start, end) };
}

/** In order of files, then of the text; the order of every list of citations. */
export function byPlace(a: Citation, b: Citation): number {
  return compareText(a.file, b.file) || a.start - b.start || a.end - b.end || compareText(a.report, b.report);
}

/** Code-unit order: the same on every machine, unlike any locale's. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
