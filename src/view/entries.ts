import type { Analysis } from '../model/analysis.ts';
import type { Dated, Genre } from '../model/report.ts';
import { retells } from '../model/retells.ts';
import type { OriginId, ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';

/** A report in a list. */
export interface ReportEntry {
  readonly id: ReportId;
  readonly file: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly genre: Genre;
  readonly language: string;
  /** ISO 8601; null where it is neither told nor to be worked out. */
  readonly published: { readonly from: string; readonly to: string; readonly precision: Dated['precision'] } | null;
  readonly words: number;
  readonly statements: number;
  readonly happenings: number;
  readonly gaps: number;
  /** null for a digest or fact-check: it is no origin. `size` counts the reports of the origin. */
  readonly origin: { readonly id: OriginId; readonly name: string; readonly size: number } | null;
}

/** Every report, in the order of the files. Worked out once for each story. */
export function entriesOf(story: Story): readonly ReportEntry[] {
  const known = ENTRIES.get(story);
  if (known !== undefined) return known;
  const made = entriesIn(story);
  ENTRIES.set(story, made);
  return made;
}

const ENTRIES = new WeakMap<Story, readonly ReportEntry[]>();

function entriesIn(story: Story): readonly ReportEntry[] {
  // The first that is no party: as the sources of an answer have it.
  const origins = new Map<ReportId, ReportEntry['origin']>();
  for (const { id, name, kind, reports } of story.origins)
    for (const report of kind === 'party' ? [] : reports)
      if (!origins.has(report)) origins.set(report, { id, name, size: reports.length });
  return story.analyses.map((analysis) => entryOf(analysis, origins.get(analysis.report.id) ?? null));
}

function entryOf(
  { report, dated, sentences, statements, tellings }: Analysis,
  origin: ReportEntry['origin'],
): ReportEntry {
  return {
    id: report.id,
    file: report.file,
    title: report.title,
    outlet: report.outlet,
    genre: report.genre,
    language: report.language,
    published: dated === null ? null : { from: dated.from, to: dated.to, precision: dated.precision },
    words: sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ tag }) => tag !== 'PUNCT').length, 0),
    statements: statements.length,
    happenings: tellings.length,
    gaps: report.gaps.length,
    origin: retells(report.genre) ? null : origin,
  };
}
