import { compareText } from '../model/citation.ts';
import type { Counts } from '../model/claim.ts';
import type { OriginId, ReportId } from '../model/span.ts';
import { occasionOf } from '../origin/occasion.ts';
import type { Placed } from './differ.ts';

/** Count on each level. A digest or fact-check adds a text and nothing else. Two members are of one independent origin where they
 *  share a speaker or stand in reports of one text: what an agency's two customers print of one minister is one. */
export function countsOf(
  placed: readonly Pick<Placed, 'member' | 'unit'>[],
  textOf: (report: ReportId) => OriginId | null,
): Counts {
  const counting = placed.filter(({ member }) => member.counts);
  const distinct = (values: readonly (string | null | undefined)[]): number =>
    new Set(values.filter((value) => value !== null && value !== undefined)).size;
  return {
    texts: distinct(placed.map(({ member }) => member.at.report)),
    outlets: distinct(counting.map(({ unit }) => unit.analysis.report.outlet ?? unit.analysis.report.id)),
    speakers: distinct(counting.map(({ member }) => member.speaker)),
    occasions: occasionsOf(counting),
    parties: distinct(counting.map(({ member }) => member.party)),
    origins: joined(
      counting.map(({ member }) => [member.origin, textOf(member.at.report)].filter((origin) => origin !== null)),
    ),
  };
}

/** How many groups are left when all names that stand in one list are one. */
function joined(lists: readonly (readonly string[])[]): number {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let up = above.get(at); up !== undefined && up !== at; up = above.get(at)) at = up;
    above.set(name, at);
    return at;
  };
  for (const [first, ...others] of lists) {
    if (first === undefined) continue;
    for (const other of others) above.set(top(other), top(first));
    above.set(top(first), top(first));
  }
  return new Set([...above.keys()].map(top)).size;
}

/** How often somebody spoke, as far as told: words of one speaker without an occasion may be of any that is told, and a post is one whether
 *  its day is told or not. */
function occasionsOf(counting: readonly Pick<Placed, 'member' | 'unit'>[]): number {
  const told = new Map<string, Set<string>>();
  for (const { unit, member } of counting) {
    if (member.speaker === null) continue;
    const names = told.get(member.speaker) ?? new Set<string>();
    told.set(member.speaker, names);
    const name = unit.statement === null ? undefined : occasionOf(unit.statement, unit.analysis)?.name;
    if (name !== undefined) names.add(name);
  }
  return [...told.values()].reduce((sum, names) => sum + Math.max(1, wholeOf(names)), 0);
}

/** Names of which none is the beginning of another. */
function wholeOf(names: ReadonlySet<string>): number {
  const sorted = [...names].sort(compareText);
  return sorted.filter((name, at) => !(sorted[at + 1] ?? '').startsWith(`${name}, `)).length;
}
