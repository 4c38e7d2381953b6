import { changesOf, following } from '../model/changes.ts';
import type { Claim, Difference } from '../model/claim.ts';
import type { Citation, ReportId } from '../model/span.ts';
import { put } from './search.ts';

/** What claims set against each other already, brought up to the claims of a case: the work is that of those that came or went. */
export interface Known {
  readonly bring: (claims: readonly Claim[]) => {
    /** Tells whether some claim already sets two places against each other in a field. */
    readonly told: (field: Difference['field'], a: Citation, b: Citation) => boolean;
    /** Reports of which it may tell another thing than before. */
    readonly asked: ReadonlySet<ReportId>;
  };
}

/** One place of one side of a difference. */
interface Place {
  readonly difference: Difference;
  readonly side: number;
  readonly start: number;
  readonly end: number;
}

export function knownDifferences(): Known {
  const places = new Map<Difference['field'], Map<ReportId, Place[]>>();
  const changes = following<Claim>();
  const touching = (field: Difference['field'], { report, start, end }: Citation): readonly Place[] =>
    places
      .get(field)
      ?.get(report)
      ?.filter((place) => place.start < end && start < place.end) ?? [];
  return {
    bring: (claims) => {
      const { come, gone } = changes(claims);
      const [left, arrived] = [gone, come].map((some) => some.flatMap(({ differences }) => differences));
      for (const difference of left ?? []) remove(difference);
      for (const difference of arrived ?? []) insert(difference);
      return {
        told: (field, a, b) => {
          const one = touching(field, a);
          if (one.length === 0) return false;
          const other = touching(field, b);
          return one.some((x) => other.some((y) => y.difference === x.difference && y.side !== x.side));
        },
        asked: reportsBetween(left ?? [], arrived ?? []),
      };
    },
  };

  function insert(difference: Difference): void {
    const own = places.get(difference.field) ?? new Map<ReportId, Place[]>();
    places.set(difference.field, own);
    for (const [side, { evidence }] of difference.sides.entries())
      for (const { report, start, end } of evidence) put(own, report, { difference, side, start, end });
  }

  function remove(difference: Difference): void {
    const own = places.get(difference.field);
    const reports = new Set(difference.sides.flatMap(({ evidence }) => evidence.map(({ report }) => report)));
    for (const report of reports) {
      const left = (own?.get(report) ?? []).filter((place) => place.difference !== difference);
      if (left.length === 0) own?.delete(report);
      else own?.set(report, left);
    }
  }
}

/** The reports of what stands in one of the lists alone: a claim that gained a member has its difference made anew, and of all others in it
 *  the same is told as before. */
function reportsBetween(left: readonly Difference[], arrived: readonly Difference[]): ReadonlySet<ReportId> {
  const reports = new Set<ReportId>();
  const ask = (some: readonly Citation[]): void => {
    for (const { report } of some) reports.add(report);
  };
  const old = new Map<string, Difference[]>();
  for (const difference of left) put(old, nameOf(difference), difference);
  for (const difference of arrived) {
    const before = old.get(nameOf(difference))?.pop();
    const sides = new Map(before?.sides.map((side) => [side.value, side]));
    if (before !== undefined && sides.size < before.sides.length)
      for (const { evidence } of before.sides) ask(evidence);
    for (const { value, evidence } of difference.sides) {
      const { come, gone } = changesOf(sides.get(value)?.evidence ?? [], evidence);
      sides.delete(value);
      ask(come);
      ask(gone);
    }
    for (const { evidence } of sides.values()) ask(evidence);
  }
  for (const { sides } of [...old.values()].flat()) for (const { evidence } of sides) ask(evidence);
  return reports;
}

/** Mostly the same for the difference of a claim as before. */
function nameOf({ field, rule, sides: [first] }: Difference): string {
  const at = first?.evidence[0];
  return `${field} ${rule} ${at?.report} ${at?.start}`;
}
