import type { ActorId, ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';

/** Who was taken for one actor, where and why: what a correction of a merge names. */
export interface MergesOf {
  readonly merges: readonly {
    readonly report: ReportId;
    /** Its id inside that report. */
    readonly actor: ActorId;
    readonly title: string;
    readonly outlet: string | null;
    readonly why: string;
    /** The words that the merge rests on; null where it rests on the names alone. */
    readonly quote: string | null;
  }[];
}

/** null where the story has no such actor. */
export function mergesOf(story: Story, id: ActorId): MergesOf | null {
  const found = story.actors.find((actor) => actor.id === id);
  if (found === undefined) return null;
  const reports = new Map(story.analyses.map(({ report }) => [report.id, report]));
  return {
    merges: found.merged.map(({ report, actor, why, at }) => {
      const from = at === null ? undefined : reports.get(at.report);
      return {
        report,
        actor,
        title: reports.get(report)?.title ?? report,
        outlet: reports.get(report)?.outlet ?? null,
        why,
        quote: at === null || from === undefined ? null : from.text.slice(at.start, at.end),
      };
    }),
  };
}
