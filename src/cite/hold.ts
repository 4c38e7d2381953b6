import type { Answer, SectionRole } from '../model/answer.ts';
import type { Report } from '../model/report.ts';
import type { Citation } from '../model/span.ts';

/** The gate before anything leaves: throws an Error that names the first citation that does not hold, and the first line
 *  that states something without one. The larger check of a finished answer is `verifyAnswer`. */
export function mustHold(answer: Answer, reports: readonly Report[]): void {
  const texts = new Map(reports.map((report) => [report.id, report.text]));
  const numbered = new Set(answer.sources.map((source) => source.report));
  for (const { role, lines } of answer.sections) {
    for (const { text, citations } of lines) {
      if (citations.length === 0 && !MAY_STAND_ALONE.includes(role)) fail(text, role, 'has no citation');
      for (const citation of citations) {
        const fault = broken(citation, texts, numbered);
        if (fault !== null) fail(text, role, `cites ${citation.file} ${citation.start}–${citation.end}, ${fault}`);
      }
    }
  }
}

/** Sections whose lines may state what the reports do not: gaps, limits, questions. */
const MAY_STAND_ALONE: readonly SectionRole[] = ['takeaway', 'missing', 'limits', 'next'];

function broken(
  { report, start, end, quote }: Citation,
  texts: ReadonlyMap<string, string>,
  numbered: ReadonlySet<string>,
): string | null {
  const text = texts.get(report);
  if (text === undefined) return `but no report has the id ${report}`;
  if (!numbered.has(report)) return 'but the report is not among the sources';
  if (start < 0 || end > text.length || start >= end) return `but the text has only ${text.length} characters`;
  if (text.slice(start, end) !== quote) return `but there stands “${text.slice(start, end)}” and not “${quote}”`;
  return null;
}

function fail(text: string, role: SectionRole, what: string): never {
  throw new Error(`a line of the section “${role}” ${what}: ${text}`);
}
