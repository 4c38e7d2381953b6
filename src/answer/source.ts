import type { Source } from '../model/answer.ts';
import type { Story } from '../model/story.ts';

/** The reports under the numbers that an answer cites them by, all of them: also one that is not cited has been read. */
export function sourcesOf({ analyses, origins }: Story): readonly Source[] {
  return analyses.map(({ report }, index) => ({
    number: index + 1,
    report: report.id,
    file: report.file,
    outlet: report.outlet,
    title: report.title,
    genre: report.genre,
    origin: origins.find(({ kind, reports }) => kind !== 'party' && reports.includes(report.id))?.id ?? null,
    sha256: report.sha256,
  }));
}
