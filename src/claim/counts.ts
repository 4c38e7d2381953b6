import type { Counts } from '../model/claim.ts';
import type { OriginId, ReportId } from '../model/span.ts';
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
    occasions: distinct(counting.map(occasionOf)),
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

/** Who spoke, and when or where as far as told: two quotations of one speaker without either are taken for one occasion. */
function occasionOf({ unit, member }: Pick<Placed, 'member' | 'unit'>): string | null {
  if (member.speaker === null) return null;
  return `${member.speaker} ${unit.statement?.said?.from ?? ''}`;
}
