import { initialsOf } from '../lexicon/same-name.ts';
import type { Actor, ActorKind } from '../model/actor.ts';
import { isTitleOnly, type Look } from './look.ts';
import { isAcronym } from './same.ts';
import { byCode, type StateName } from './states.ts';

/** A name that is an outlet in one report is one in all; who has titles is a person.
 *  @param outlets what the reports are from, without the article */
export function kindsOf(
  looks: readonly Look[],
  outlets: ReadonlySet<string>,
  states: ReadonlyMap<string, StateName>,
): ReadonlyMap<string, ActorKind> {
  const votes = new Map<string, Map<ActorKind, number>>();
  const acronyms = new Set(looks.flatMap(({ actor }) => (isAcronym(actor.name) ? [actor.name] : [])));
  for (const { actor, members } of looks) {
    if (actor.kind === 'unnamed' || states.has(actor.name)) continue;
    const own = votes.get(actor.name) ?? new Map<ActorKind, number>();
    own.set(
      actor.kind,
      (own.get(actor.kind) ?? 0) +
        members.length * (1 + (actor.kind === 'person' ? actor.titles.length : actor.kind === 'outlet' ? 0.5 : 0)),
    );
    votes.set(actor.name, own);
  }
  for (const { actor, members } of looks) {
    // “Dorran Kveldsblad” where a report is from the Dorran Kveldsblad: no person.
    if (actor.kind !== 'person' || actor.titles.length > 0) continue;
    // “Rail Accident Board” where somebody speaks of the RAB.
    if (actor.name.split(' ').length > 2 && acronyms.has(initialsOf(actor.name)))
      votes.set(actor.name, new Map([['organisation', members.length]]));
    if (outlets.has(actor.name)) votes.set(actor.name, new Map([['outlet', members.length]]));
  }
  return new Map(
    [...votes].map(
      ([name, own]) => [name, [...own].sort(([a, x], [b, y]) => y - x || byCode(a, b))[0]?.[0] ?? 'person'] as const,
    ),
  );
}

/** Surnames that a report alone took for a body: “Dane” where another report has “Orla Dane” and none “Dane Shipping”. */
export function surnamesOf(looks: readonly Look[]): ReadonlySet<string> {
  const people = new Set<string>();
  const bodies = new Set<string>();
  for (const { actor } of looks) {
    const blank = actor.name.indexOf(' ');
    if (blank < 0) continue;
    if (actor.kind === 'person' && !isTitleOnly(actor)) people.add(actor.name.slice(actor.name.lastIndexOf(' ') + 1));
    else if (actor.kind === 'organisation' || actor.kind === 'outlet') bodies.add(actor.name.slice(0, blank));
  }
  return new Set([...people].filter((name) => name.length > 2 && !bodies.has(name) && !isAcronym(name)));
}

/** “Dane administration” */
export function isPersons(actor: Actor): boolean {
  return (
    actor.kind === 'organisation' &&
    /^\p{Lu}.* (?:administration|government)$/u.test(actor.name) &&
    actor.party === null
  );
}
