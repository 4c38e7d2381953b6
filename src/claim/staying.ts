import type { Claim } from '../model/claim.ts';
import type { Group } from './group.ts';
import type { Unit } from './unit.ts';

/** Claims by the groups that they are made of, from one comparison of a case to the next. */
export interface Staying {
  /** @param touches whether something that a claim rests on besides its group may be another for this unit
   *  @returns gives the claim of before where the group is the same one and none of its units is touched */
  readonly begin: (touches: ((unit: Unit) => boolean) | null) => (group: Group, make: () => Claim) => Claim;
}

export function staying(): Staying {
  let before = new Map<Group, Claim>();
  return {
    begin: (touches) => {
      const last = before;
      const now = new Map<Group, Claim>();
      before = now;
      return (group, make) => {
        const known = last.get(group);
        const stays = known !== undefined && (touches === null || !group.some(({ unit }) => touches(unit)));
        const claim = stays ? known : make();
        now.set(group, claim);
        return claim;
      };
    },
  };
}
