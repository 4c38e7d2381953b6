import type { Dated } from './report.ts';
import type { ActorId, ReportId, StatementId } from './span.ts';

/** What a user knows better. It stands beside the reports and changes no word of them; what names nothing in these reports waits until they
 *  hold it. What was heeded is told in `Story.corrected`. */
export interface Corrections {
  /** Pairs of reports, each by its id or its file, that are not one origin whatever words, agency or quotation they share. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Actors of reports, as `Actor.merged` names them, that are not the one they were taken for: each becomes an actor of its own. */
  readonly unmerged?: readonly { readonly report: ReportId; readonly actor: ActorId }[];
  /** Who said it, by the actor of the case (`person/orla-dane`); null: nobody that the reports name. */
  readonly speakers?: readonly { readonly statement: StatementId; readonly speaker: ActorId | null }[];
  /** For whom an actor of the case speaks, by the name of the party (“Norland”); null: for nobody. */
  readonly parties?: readonly { readonly actor: ActorId; readonly party: string | null }[];
  /** When a report was published, by its id or its file. Heeded where reports are understood, since its times are resolved against it. */
  readonly dates?: readonly ({ readonly report: string } & Pick<Dated, 'from' | 'to' | 'precision'>)[];
  /** Reports that no comparison and no answer heeds. They stay in the case. */
  readonly hidden?: readonly ReportId[];
  /** Reports that stand first where reports are listed. */
  readonly pinned?: readonly ReportId[];
}

/** Without what is hidden. */
export function shown<Item extends { readonly report: { readonly id: ReportId } }>(
  analyses: readonly Item[],
  { hidden = [] }: Corrections,
): readonly Item[] {
  if (hidden.length === 0) return analyses;
  const ids = new Set(hidden);
  return analyses.filter(({ report }) => !ids.has(report.id));
}

/** What is known of the reports that are shown: a pair of which one is hidden is kept apart from nothing. */
export function ofShown(
  corrections: Corrections,
  analyses: readonly { readonly report: { readonly id: ReportId; readonly file: string } }[],
): Corrections {
  const { hidden = [], apart } = corrections;
  if (hidden.length === 0 || apart === undefined) return corrections;
  const ids = new Set(hidden);
  const names = new Set(analyses.flatMap(({ report: { id, file } }) => (ids.has(id) ? [id, file] : [])));
  return { ...corrections, apart: apart.filter((pair) => !pair.some((name) => names.has(name))) };
}
