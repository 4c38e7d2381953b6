import { type Compared, recallStory } from './compared.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Analysis } from './model/analysis.ts';
import { compareText } from './model/citation.ts';
import type { Corrections } from './model/correction.ts';
import { remember } from './model/memory.ts';
import type { Report } from './model/report.ts';
import type { ReportId } from './model/span.ts';
import type { Story } from './model/story.ts';
import { compare, understand } from './pipeline.ts';

/** The reports that are kept together, with the story that they tell. Reports come and go; only what rests on them is made anew, and what
 *  comes out is what `compare(understand(reports))` gives for the reports that are in it, whatever the order in which they came. */
export interface Case {
  /** Put reports in. One that is in already, the same words under the same file name, is passed over.
   *  @param known analyses of some of them, as `analyses` gave them or as each was understood alone: these are not read again */
  readonly add: (reports: readonly Report[], known?: readonly Analysis[]) => Change;
  /** Take reports out by their ids; an id that is not in the case is passed over. Nothing of them is left. */
  readonly remove: (ids: readonly ReportId[]) => Change;
  /** Set what the user knows better, in place of what was set before. What names a report that is not in the case waits for it. */
  readonly correct: (corrections: Corrections) => void;
  /** What was set last. */
  readonly corrections: () => Corrections;
  /** Each report by itself, in the order of the files. */
  readonly analyses: () => readonly Analysis[];
  /** All of them together. Worked out when it is asked for, and kept until something changes. */
  readonly story: () => Story;
  /** Take what comparing these very reports, with these corrections, gave before: as long as nothing changes they are not compared anew.
   *  @param give asked for when the story is; null where it is not there after all */
  readonly recall: (give: () => Compared | null) => void;
}

/** What adding or removing did, each in the order of the files. */
export interface Change {
  readonly added: readonly ReportId[];
  readonly removed: readonly ReportId[];
  /** Reports that were in before and had to be read again, since reports that came or went tell their date otherwise. */
  readonly reread: readonly ReportId[];
}

/** Open a case.
 *  @param options.analyses what a case held before, as `analyses` gave it: these reports are not read again
 *  @param options.corrections what the user knows better
 *  @param options.watch hears the step of each thing that is worked out; for counting the work */
export function openCase(
  lexicon: Lexicon,
  options: {
    readonly analyses?: readonly Analysis[];
    readonly corrections?: Corrections;
    readonly watch?: (step: string) => void;
  } = {},
): Case {
  let memory = remember(options.watch);
  const before = options.analyses ?? [];
  let corrections = options.corrections ?? {};
  let analyses = read(new Map(before.map(({ report }) => [report.id, report])), before);
  let story: Story | null = null;
  let recalled: () => Compared | null = () => null;
  return {
    add: (reports, known) => {
      const all = reportsIn(analyses);
      for (const report of reports) if (!all.has(report.id)) all.set(report.id, report);
      return change(all, known);
    },
    remove: (ids) => {
      const left = reportsIn(analyses);
      for (const id of ids) left.delete(id);
      return change(left);
    },
    correct: (known) => {
      if (fingerprintOf(known) === fingerprintOf(corrections)) return;
      corrections = known;
      analyses = read(reportsIn(analyses));
      forget();
    },
    corrections: () => corrections,
    analyses: () => analyses,
    story: () => {
      story ??= recall() ?? compareAll();
      return story;
    },
    recall: (give) => {
      recalled = give;
    },
  };

  function compareAll(): Story {
    try {
      return compare(analyses, lexicon, heeded(corrections, analyses), memory);
    } catch (error) {
      // What came and went may be noted in one index and not in another.
      memory = remember(options.watch);
      throw error;
    }
  }

  function recall(): Story | null {
    const compared = recalled();
    recalled = () => null;
    return compared === null ? null : recallStory(compared, analyses, heeded(corrections, analyses));
  }

  function forget(): void {
    story = null;
    recalled = () => null;
  }

  function read(reports: ReadonlyMap<ReportId, Report>, known: readonly Analysis[] = []): readonly Analysis[] {
    const ordered = [...reports.values()].sort((a, b) => compareText(a.file, b.file) || compareText(a.id, b.id));
    return understand(ordered, lexicon, { memory, before: known, corrections });
  }

  function change(reports: ReadonlyMap<ReportId, Report>, known?: readonly Analysis[]): Change {
    const old = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
    analyses = read(reports, known);
    const idsOf = (some: readonly Analysis[]): readonly ReportId[] => some.map(({ report }) => report.id);
    const added = idsOf(analyses.filter(({ report }) => !old.has(report.id)));
    const removed = [...old.keys()].filter((id) => !reports.has(id));
    if (added.length > 0 || removed.length > 0) forget();
    const reread = idsOf(analyses.filter((one) => old.has(one.report.id) && old.get(one.report.id) !== one));
    return { added, removed, reread };
  }
}

/** Equal for corrections that say the same. */
export function fingerprintOf(corrections: Corrections): string {
  const told = Object.entries(corrections).filter(([, list]) => list.length > 0);
  return JSON.stringify(told.sort(([a], [b]) => compareText(a, b)));
}

function reportsIn(analyses: readonly Analysis[]): Map<ReportId, Report> {
  return new Map(analyses.map(({ report }) => [report.id, report]));
}

function heeded({ apart = [], ...others }: Corrections, analyses: readonly Analysis[]): Corrections {
  if (apart.length === 0) return others;
  const names = new Set(analyses.flatMap(({ report: { id, file } }) => [id, file]));
  return { ...others, apart: apart.filter((pair) => pair.every((name) => names.has(name))) };
}
