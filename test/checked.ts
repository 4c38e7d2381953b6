import { type Evidence, evidenceOf } from '../src/cite/evidence.ts';
import { textsOf } from '../src/cite/locate.ts';
import { checkStretches } from '../src/cite/stretches.ts';
import type { Report } from '../src/model/report.ts';
import { at, REPORTS } from './answered.ts';

/** A line with the words it cites, ready for one of the checks of `cite/`. */
export function evidenceFor(text: string, report: Report, ...cited: readonly string[]): Evidence {
  const texts = textsOf(REPORTS.includes(report) ? REPORTS : [report]);
  const source = {
    path: 'sources[0]',
    report: report.id,
    file: report.file,
    title: report.title,
    origin: 'o-1',
    sha256: report.sha256,
  };
  const places = cited.map((words) => ({ ...at(report, words), report, source }));
  const { stretches, quoted } = checkStretches(text, places, texts);
  return evidenceOf(text, places, stretches, quoted, texts);
}
