import type { Analysis } from '../model/analysis.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Origin, Sameness } from '../model/claim.ts';
import type { ReportId } from '../model/span.ts';
import { agenciesOf } from './agency.ts';
import type { Shared } from './texts.ts';

/** Pairs of reports that a user keeps apart. */
export type Apart = readonly (readonly [ReportId, ReportId])[];

/** The pairs by id, whether they are named by id or by file.
 *  @throws where a pair names a report that is not among these: a correction that does nothing would go unseen. */
export function readApart(analyses: readonly Analysis[], named: readonly (readonly [string, string])[]): Apart {
  const ids = new Map(analyses.flatMap(({ report: { id, file } }) => [[id, id] as const, [file, id] as const]));
  const find = (name: string): ReportId => {
    const id = ids.get(name);
    if (id === undefined) throw new RangeError(`“${name}” is to be kept apart, but it is none of these reports`);
    return id;
  };
  return named.map(([a, b]) => [find(a), find(b)] as const);
}

/** Join the reports that share a text, the surest first; each report that shares nothing stands alone. Reports that are kept apart never
 *  come together, not through a third one either. */
export function groupTexts(analyses: readonly Analysis[], shared: readonly Shared[], apart: Apart): readonly Origin[] {
  const leader = new Map<ReportId, ReportId>();
  const find = (id: ReportId): ReportId => {
    let top = id;
    for (let up = leader.get(top); up !== undefined; up = leader.get(top)) top = up;
    for (let at = id; at !== top; ) {
      const up = leader.get(at) ?? top;
      leader.set(at, top);
      at = up;
    }
    return top;
  };
  const used = new Map<ReportId, Sameness[]>();
  for (const { sameness } of [...shared].sort(surestFirst)) {
    const [a, b] = [find(sameness.a.report), find(sameness.b.report)];
    if (apart.some(([one, other]) => isPair(a, b, find(one), find(other)))) continue;
    if (a !== b) leader.set(b, a);
    push(used, sameness.a.report, sameness);
  }
  const groups = new Map<ReportId, Analysis[]>();
  for (const analysis of analyses) push(groups, find(analysis.report.id), analysis);
  return [...groups.values()].map((group) => originOf(group, used));
}

function isPair(a: ReportId, b: ReportId, one: ReportId, other: ReportId): boolean {
  return (a === one && b === other) || (a === other && b === one);
}

function surestFirst(x: Shared, y: Shared): number {
  return y.weight - x.weight || byPlace(x.sameness.a, y.sameness.a) || byPlace(x.sameness.b, y.sameness.b);
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function originOf(group: readonly Analysis[], used: ReadonlyMap<ReportId, readonly Sameness[]>): Origin {
  const ordered = [...group].sort(byDateThenFile);
  const first = ordered[0]?.report;
  const credited = ordered.map(({ report }) => agenciesOf(report)[0]?.agency).find((agency) => agency !== undefined);
  const outlet = ordered.find(({ report }) => report.outlet !== null)?.report.outlet;
  return {
    id: `o-${first?.id ?? ''}`,
    kind: credited !== undefined ? 'wire' : outlet !== undefined && outlet !== null ? 'outlet' : 'unknown',
    name: credited ?? outlet ?? first?.file ?? '',
    reports: [...new Set(ordered.map(({ report }) => report.id))],
    holds: [],
    because: ordered.flatMap(({ report }) => used.get(report.id) ?? []),
  };
}

function byDateThenFile(a: Analysis, b: Analysis): number {
  const day = (analysis: Analysis): string => analysis.dated?.from ?? '~';
  return compareText(day(a), day(b)) || compareText(a.report.file, b.report.file);
}
