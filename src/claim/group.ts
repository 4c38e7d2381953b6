import type { Member } from '../model/claim.ts';
import { remembered } from '../model/remembered.ts';
import type { Unit } from './unit.ts';

/** Units about the same thing. Nothing changes in it: a group that is the same one as before holds the same units. */
export type Group = readonly Placing[];

export interface Placing {
  readonly unit: Unit;
  readonly stance: Member['stance'];
  readonly why: string;
}

export function placing(unit: Unit, why: string): Placing {
  return { unit, stance: unit.denies ? 'denies' : 'asserts', why };
}

/** Those of its units that say that something is not so. */
export const denyingIn = remembered((group: Group): readonly Unit[] =>
  group.flatMap(({ unit }) => (unit.denies ? [unit] : [])),
);
