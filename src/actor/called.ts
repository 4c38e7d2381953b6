import type { Actor } from '../model/actor.ts';

/** An actor as far as its reports tell it: the very same one as long as it is called so. */
export type Called = Pick<Actor, 'id' | 'kind' | 'name' | 'party'>;

export function calledBy({ id, kind, name, party }: Actor): Called {
  return { id, kind, name, party };
}
