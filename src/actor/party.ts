import { OF_STATE } from '../lexicon/bodies.ts';
import { PARTY_REASONS } from '../lexicon/parties.ts';
import type { Actor } from '../model/actor.ts';
import type { Growing } from './group.ts';
import type { Look } from './look.ts';
import { byCode, type StateName } from './states.ts';

/** The best supported party, each reason by its strength. */
export function partyOf(
  group: Growing,
  states: ReadonlyMap<string, StateName>,
  bodies: ReadonlyMap<string, string>,
): string | null {
  if (group.kind === 'state') return group.name;
  if (group.kind === 'outlet') return null;
  const sums = new Map<string, number>();
  let own = false;
  for (const { look } of group.joined) {
    const party = partyIn(look.actor.party, states);
    if (party === null || isOnlyOfTown(look.actor, states)) continue;
    if (look.actor.partyBecause.length === 0) {
      own = true;
      continue;
    }
    const body = bodies.get(party) ?? party;
    sums.set(body, (sums.get(body) ?? 0) + look.strength * look.members.length);
  }
  const [best] = [...sums].sort(([a, x], [b, y]) => y - x || byCode(a, b));
  const state = group.kind === 'organisation' ? stateInName(group.name, states) : null;
  return best?.[0] ?? state ?? (own ? group.name : null);
}

/** “The government” of the Dorran Herald: no report ties Dorran to a state or says that it acts as one. */
export function isOnlyOfTown({ party, partyBecause }: Actor, states: ReadonlyMap<string, StateName>): boolean {
  return (
    party !== null &&
    !states.has(party) &&
    partyBecause.length > 0 &&
    partyBecause.every(({ why }) => why === PARTY_REASONS.outlet.why)
  );
}

export function partyIn(party: string | null, states: ReadonlyMap<string, StateName>): string | null {
  return party === null ? null : (states.get(party)?.state ?? party);
}

/** “Medicines Office of Norland” is Norland's. */
export function stateInName(name: string, states: ReadonlyMap<string, StateName>): string | null {
  const of = name.lastIndexOf(' of ');
  if (of < 0 || !OF_STATE.test(name)) return null;
  return states.get(name.slice(of + 4).replace(/^the /u, ''))?.state ?? null;
}

/** The party where the text itself names it beside the actor; context may err. */
export function named(look: Look, states: ReadonlyMap<string, StateName>): string | null {
  return look.named ? partyIn(look.actor.party, states) : null;
}

/** Two people for certain: both have parties that their words tell, and they differ. Who is called by the same first and last name is
 *  one even so, unless both are of states: the head of a town's bus company is told as the company's and as the town's. */
export function apart(group: Growing, look: Look, states: ReadonlyMap<string, StateName>): boolean {
  const party = named(look, states);
  if (party !== null && group.name === look.actor.name && group.name.includes(' ')) {
    const others = [...group.parties].filter((one) => one !== party);
    const firm = !states.has(party) || others.every((one) => !states.has(one));
    if (firm) return false;
  }
  return party !== null && group.parties.size > (group.parties.has(party) ? 1 : 0);
}
