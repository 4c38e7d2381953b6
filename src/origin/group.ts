import type { Analysis } from '../model/analysis.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Origin } from '../model/claim.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { once } from '../model/once.ts';
import type { ReportId } from '../model/span.ts';
import { agenciesOf } from './agency.ts';
import type { Shared } from './texts.ts';

/** Pairs of reports that a user keeps apart. */
export type Apart = readonly (readonly [ReportId, ReportId])[];

/** The pairs by id, whether they are named by id or by file.
 *  @throws where a pair names a report that is not among these: a correction that does nothing would go unseen. */
export function readApart(analyses: readonly Analysis[], named: readonly (readonly [string, string])[]): Apart {
  if (named.length === 0) return [];
  const ids = new Map(analyses.flatMap(({ report: { id, file } }) => [[id, id] as const, [file, id] as const]));
  const find = (name: string): ReportId => {
    const id = ids.get(name);
    if (id === undefined) throw new RangeError(`“${name}” is to be kept apart, but it is none of these reports`);
    return id;
  };
  return named.map(([a, b]) => [find(a), find(b)] as const);
}

/** Join the reports that share a text; each report that shares nothing stands alone. Reports that are kept apart never come together, not
 *  through a third one either: among what is joined with them the surest is believed first. */
export function groupTexts(
  analyses: readonly Analysis[],
  shared: readonly Shared[],
  apart: Apart,
  memory: Memory = FORGETFUL,
): readonly Origin[] {
  const { leader, used } = apart.length === 0 ? joinAll(shared) : joinSurest(shared, apart);
  const keep = memory.of('origins of texts');
  const groups = new Map<ReportId, Analysis[]>();
  for (const analysis of analyses) push(groups, leader(analysis.report.id), analysis);
  return [...groups.values()].map((group) => {
    const because = group.flatMap(({ report }) => used.get(report.id) ?? []);
    const first = group[0]?.report.id ?? '';
    const parts = group.flatMap(({ report, dated }) => [report, dated]);
    return keep(first, [...parts, ...because], () => originOf(group, because));
  });
}

interface Joined {
  readonly leader: (id: ReportId) => ReportId;
  /** What joined it, by the first report of each pair. */
  readonly used: ReadonlyMap<ReportId, readonly Shared[]>;
}

function joinAll(shared: readonly Shared[]): Joined {
  const { find, join } = leaders();
  const used = new Map<ReportId, Shared[]>();
  for (const one of shared) {
    join(one.sameness.a.report, one.sameness.b.report);
    push(used, one.sameness.a.report, one);
  }
  return { leader: find, used };
}

function joinSurest(shared: readonly Shared[], apart: Apart): Joined {
  const { find, join } = leaders();
  const used = new Map<ReportId, Shared[]>();
  for (const one of [...shared].sort(surestFirst)) {
    const { a, b } = one.sameness;
    const [left, right] = [find(a.report), find(b.report)];
    if (apart.some(([first, other]) => isPair(left, right, find(first), find(other)))) continue;
    join(a.report, b.report);
    push(used, a.report, one);
  }
  return { leader: find, used };
}

/** The first report of each group, as groups are joined. */
function leaders(): { readonly find: (id: ReportId) => ReportId; readonly join: (a: ReportId, b: ReportId) => void } {
  const above = new Map<ReportId, ReportId>();
  const find = (id: ReportId): ReportId => {
    let top = id;
    for (let up = above.get(top); up !== undefined; up = above.get(top)) top = up;
    for (let at = id; at !== top; ) {
      const up = above.get(at) ?? top;
      above.set(at, top);
      at = up;
    }
    return top;
  };
  const join = (a: ReportId, b: ReportId): void => {
    const [left, right] = [find(a), find(b)];
    if (left !== right) above.set(right, left);
  };
  return { find, join };
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

/** @param because what joined its reports; those of one report stand together, the surest first */
function originOf(group: readonly Analysis[], because: readonly Shared[]): Origin {
  const ordered = [...group].sort(byDateThenFile);
  const first = ordered[0]?.report;
  const credited = ordered.find(({ report }) => agenciesOf(report).length > 0)?.report;
  const agency = credited === undefined ? undefined : agenciesOf(credited)[0]?.agency;
  const outlet = ordered.find(({ report }) => report.outlet !== null)?.report.outlet;
  // Thousands of copies have as many reasons, and few ever look at them.
  const reasons = once(() => reasonsOf(ordered, because));
  return {
    id: `o-${first?.id ?? ''}`,
    kind: agency !== undefined ? 'wire' : outlet !== undefined && outlet !== null ? 'outlet' : 'unknown',
    name: agency ?? outlet ?? first?.file ?? '',
    reports: [...new Set(ordered.map(({ report }) => report.id))],
    holds: [],
    get because() {
      return reasons();
    },
  };
}

function reasonsOf(ordered: readonly Analysis[], because: readonly Shared[]): Origin['because'] {
  const byReport = Map.groupBy(because, ({ sameness }) => sameness.a.report);
  return ordered.flatMap(({ report }) =>
    [...(byReport.get(report.id) ?? [])].sort(surestFirst).map(({ sameness }) => sameness),
  );
}

function byDateThenFile(a: Analysis, b: Analysis): number {
  const day = (analysis: Analysis): string => analysis.dated?.from ?? '~';
  return compareText(day(a), day(b)) || compareText(a.report.file, b.report.file);
}
