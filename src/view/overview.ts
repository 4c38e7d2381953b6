import { mattersOf } from '../answer/next.ts';
import { compareText } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import type { ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { entriesOf } from './entries.ts';

/** A story on a card: what it is about, how much there is of it, how much of it is disputed. */
export interface Overview {
  /** The headline of the report that tells most of what others tell too; '' where there is no report. */
  readonly headline: string;
  /** What it is about, most first: matters, then the words it is known by. */
  readonly topics: readonly string[];
  /** Those of whom most is told, most first. */
  readonly parties: readonly string[];
  readonly reports: number;
  /** Independent ones that published reports; whoever is only quoted is none of them. */
  readonly origins: number;
  readonly outlets: number;
  readonly statements: number;
  readonly happenings: number;
  readonly claims: { readonly all: number; readonly contested: number; readonly agreed: number };
  /** ISO 8601 days of the first and the last report; null where none has a day. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** The report published last; null where none has a day. */
  readonly latest: { readonly id: ReportId; readonly title: string; readonly outlet: string | null } | null;
}

const MOST_TAGS = 6;
const MOST_PARTIES = 5;

export function overviewOf(story: Story): Overview {
  const { analyses, claims, happenings } = story;
  const dated = analyses
    .flatMap(({ report, dated: at }) => (at === null ? [] : [{ report, from: at.from, day: at.from.slice(0, 10) }]))
    .toSorted((a, b) => compareText(a.from, b.from) || compareText(a.report.file, b.report.file));
  const [first, last] = [dated[0], dated.at(-1)];
  return {
    headline: headlineOf(story),
    topics: topicsOf(story),
    parties: partiesOf(story),
    reports: analyses.length,
    origins: new Set(entriesOf(story).flatMap(({ origin }) => origin?.id ?? [])).size,
    outlets: new Set(analyses.flatMap(({ report }) => report.outlet ?? [])).size,
    statements: analyses.reduce((sum, { statements }) => sum + statements.length, 0),
    happenings: happenings.length,
    claims: {
      all: claims.length,
      contested: claims.filter(isContested).length,
      agreed: claims.filter(({ standing }) => standing === 'agreed').length,
    },
    days: first === undefined || last === undefined ? null : { from: first.day, to: last.day },
    latest: last === undefined ? null : { id: last.report.id, title: last.report.title, outlet: last.report.outlet },
  };
}

function isContested({ standing }: Claim): boolean {
  return standing === 'contested';
}

/** By how many claims of several texts a report has a part in; between equals the first file. */
function headlineOf({ analyses, claims }: Story): string {
  const shared = new Map<ReportId, number>();
  for (const { members, counts } of claims) {
    if (counts.texts < 2) continue;
    for (const report of new Set(members.map(({ at }) => at.report))) shared.set(report, (shared.get(report) ?? 0) + 1);
  }
  const [best] = analyses
    .map(({ report }) => report)
    .toSorted((a, b) => (shared.get(b.id) ?? 0) - (shared.get(a.id) ?? 0) || compareText(a.file, b.file));
  return best?.title ?? '';
}

/** Words that name a party say nothing new beside the parties. */
function topicsOf(story: Story): readonly string[] {
  const parties = new Set(partiesOf(story).flatMap((party) => party.toLowerCase().split(' ')));
  const words = (story.clusters[0]?.topics ?? []).filter((word) => !parties.has(word.toLowerCase()));
  return [...new Set([...mattersOf(story), ...words])].slice(0, MOST_TAGS);
}

function partiesOf({ analyses }: Story): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tellings, statements } of analyses) {
    const named = [...tellings.flatMap(({ parts }) => parts), ...statements.flatMap(({ speakers }) => speakers)];
    for (const { party } of named) if (party !== null) counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_PARTIES)
    .map(([party]) => party);
}
