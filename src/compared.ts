import { idsIn, recallActors } from './actor/actor.ts';
import type { Analysis } from './model/analysis.ts';
import { type Corrections, shown } from './model/correction.ts';
import type { ActorId, ReportId } from './model/span.ts';
import type { Story } from './model/story.ts';

/** What a comparison found out, without the reports: plain data, from which the story is there again without comparing anew. */
export interface Compared extends Omit<Story, 'analyses'> {
  /** Under which ids the actors of each report stand in the case. */
  readonly named: readonly (readonly [ReportId, readonly ActorId[]])[];
}

/** Take from a story what `recallStory` needs. */
export function comparedOf({ analyses, ...others }: Story): Compared {
  return { named: analyses.map((analysis) => [analysis.report.id, idsIn(analysis)] as const), ...others };
}

/** The story as `compare` gave it; null where other reports were compared.
 *  @param separate the very reports that were compared, with the corrections that were heeded */
export function recallStory(
  { named, ...compared }: Compared,
  separate: readonly Analysis[],
  corrections: Corrections = {},
): Story | null {
  const own = shown(separate, corrections);
  const analyses = own.length === named.length ? recallActors(own, compared.actors, new Map(named), corrections) : null;
  return analyses === null ? null : { analyses, ...compared };
}
