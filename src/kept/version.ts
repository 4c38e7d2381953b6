import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';

/** The standing report of which this one is a later version: the same address with other words; or the same file, where both files hold one
 *  report each and the texts share enough of their words. null where it is new, or kept already.
 *  @param together all reports that were read from the same bytes */
export function versionOf(report: Report, together: readonly Report[], standing: readonly Report[]): ReportId | null {
  if (standing.some(({ id }) => id === report.id)) return null;
  if (report.url !== null) {
    const same = standing.filter(({ url }) => url === report.url);
    // A page that holds several reports gives them all its own address.
    const alone = together.filter(({ url }) => url === report.url).length === 1;
    return alone && same.length === 1 ? (same[0]?.id ?? null) : null;
  }
  if (together.length !== 1 || report.file === '-') return null;
  const [only, ...more] = standing.filter(({ file }) => file === report.file);
  if (only === undefined || more.length > 0 || only.url !== null) return null;
  return shareOfRuns(only.text, report.text) >= LEAST ? only.id : null;
}

/** A file may be written over with quite another text: then it is another report. A correction changes some words of many. */
const LEAST = 0.3;
const RUN = 4;

/** The share of the shorter text's runs of four words that stand in the other. */
function shareOfRuns(a: string, b: string): number {
  const [one, other] = [runsOf(a), runsOf(b)];
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const run of short) if (long.has(run)) shared++;
  return shared / short.size;
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}
