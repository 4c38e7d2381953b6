import type { Analysis } from '../model/analysis.ts';
import { following, madeOf } from '../model/changes.ts';
import type { Claim } from '../model/claim.ts';
import type { Touched } from '../origin/finder.ts';
import type { Group } from './group.ts';
import type { Rivalry } from './rival.ts';

/** Claims by the groups that they are made of, brought up to the groups of a case: a claim stays where its group is the same one and nothing
 *  in it is touched. */
export interface Staying {
  /** @param touched what has another origin than before
   *  @returns a claim for each group */
  readonly bring: (groups: readonly Rivalry[], touched: Touched, make: (group: Rivalry) => Claim) => readonly Claim[];
}

export function staying(): Staying {
  const changes = following<Group>();
  const claims = madeOf<Group, Claim>();
  const groupsOf = new Map<Analysis, Set<Group>>();
  return {
    bring: (groups, touched, make) => {
      const now = groups.map(({ group }) => group);
      const { come, gone } = changes(now);
      for (const group of gone) leave(group);
      for (const group of come) enter(group);
      const stale = new Set<Group>();
      for (const analysis of touched.analyses)
        for (const group of groupsOf.get(analysis) ?? [])
          if (!stale.has(group) && group.some(({ unit }) => touched.has(unit))) stale.add(group);
      return claims(now, (_, at) => make(groups[at] as Rivalry), stale);
    },
  };

  function enter(group: Group): void {
    for (const { unit } of group) {
      const own = groupsOf.get(unit.analysis);
      if (own === undefined) groupsOf.set(unit.analysis, new Set([group]));
      else own.add(group);
    }
  }

  function leave(group: Group): void {
    for (const { unit } of group) {
      const own = groupsOf.get(unit.analysis);
      own?.delete(group);
      if (own?.size === 0) groupsOf.delete(unit.analysis);
    }
  }
}
