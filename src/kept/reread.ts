import type { Analysis } from '../model/analysis.ts';
import type { Failure } from '../model/input.ts';
import { LIMITS, type Limits } from '../model/limits.ts';
import type { ReportId } from '../model/span.ts';
import type { Store } from '../store/store.ts';
import { readApart } from './apart.ts';
import { inputOf } from './capture.ts';
import type { Cells } from './cell.ts';

export interface Reread {
  /** Reports that this version reads otherwise than the one that kept them; null where it does not read them at all. */
  readonly changed: readonly { readonly file: string; readonly older: ReportId; readonly newer: ReportId | null }[];
  readonly failures: readonly Failure[];
  /** Of what was read in processes apart. */
  readonly analyses: readonly Analysis[];
}

/** Read the kept bytes of a story anew. What is read otherwise takes the place of the older reading. */
export async function rereadAll(
  store: Store,
  story: string,
  {
    cells,
    engine,
    at,
    limits = LIMITS,
    watch = () => {},
  }: {
    readonly cells: Cells | null;
    readonly engine: string;
    readonly at: string;
    readonly limits?: Limits;
    readonly watch?: (file: string, index: number, count: number) => void;
  },
): Promise<Reread> {
  const changed: { file: string; older: ReportId; newer: ReportId | null }[] = [];
  const failures: Failure[] = [];
  const analyses: Analysis[] = [];
  const all = await store.reports(story, { all: true });
  const groups = [...Map.groupBy(all, ({ capture, report }) => `${capture}\0${report.file}`).values()];
  for (const [index, group] of groups.entries()) {
    const [first] = group;
    if (first === undefined) continue;
    const { file } = first.report;
    watch(file, index, groups.length);
    const capture = await store.capture(story, first.capture, file);
    if (capture === null) {
      failures.push({ file, kind: 'lost', message: `${file}: the bytes that were kept of it are missing.` });
      continue;
    }
    const read = await readApart([inputOf(capture)], { cells, limits, engine })(0);
    if ('poison' in read) {
      failures.push({ file, kind: read.poison, message: read.message });
      continue;
    }
    failures.push(...read.failures);
    analyses.push(...read.analyses);
    const ids = new Set(read.reports.map(({ id }) => id));
    const otherwise = group.filter(({ report, replacedBy }) => replacedBy === null && !ids.has(report.id));
    const fresh = read.reports.filter(({ id }) => !group.some((one) => one.report.id === id));
    for (const [place, { report }] of otherwise.entries()) {
      const newer = fresh[place] ?? null;
      changed.push({ file, older: report.id, newer: newer?.id ?? null });
      if (newer === null) continue;
      // The older reading stays on record, as a replaced version does, and so do the answers that rest on it.
      const taken = { ...capture, taken: at };
      await store.add(story, { capture: taken, reports: [{ report: newer, replaces: report.id }] });
    }
  }
  return { changed, failures, analyses };
}
