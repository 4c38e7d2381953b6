import { lettersOf } from '../lexicon/same-name.ts';
import type { Actor } from '../model/actor.ts';

export interface StateName {
  readonly state: string;
  readonly why: string;
}

/** Which state each name stands for in the whole case: “Norland” for itself, “Norlandic” for Norland, “Port Asher” for Norland where any
 *  report ties it, or where the same people speak once for the one and once for the other. */
export function nameStates(clues: readonly Actor[]): ReadonlyMap<string, StateName> {
  const names = new Map<string, StateName>();
  const states = clues.filter(({ kind }) => kind === 'state');
  const proper = new Set(states.filter(isProper).map(({ name }) => name));
  const lettered = calledByLetters(states, proper);
  for (const actor of clues) {
    const state = lettered.get(onlyLetters(actor) ?? '');
    if (state !== undefined) names.set(actor.name, { state, why: `a report calls ${state} so` });
  }
  for (const name of proper) if (!names.has(name)) names.set(name, { state: name, why: 'the same name' });
  for (const actor of states) {
    for (const { text, form } of actor.aliases) {
      // “the government” is another one in every report.
      if (
        text === actor.name ||
        names.has(text) ||
        !proper.has(actor.name) ||
        !/^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(text)
      )
        continue;
      if (form === 'metonym' || form === 'demonym')
        names.set(text, { state: actor.name, why: `“${text}” stands for ${actor.name} in a report` });
    }
  }
  const stems = new Map<string, string>();
  // “President Orla Dane of Norland” names a state as well as “Norland said”.
  const owners = clues.flatMap((actor) =>
    actor.kind === 'person' &&
    actor.party !== null &&
    actor.partyBecause.length > 0 &&
    /^\p{Lu}\p{L}{3,}$/u.test(actor.party)
      ? [actor.party]
      : [],
  );
  const demonyms = new Set(states.map(({ name }) => name));
  for (const name of owners.sort(byCode).reverse()) if (!demonyms.has(name)) stems.set(stemOf(name), name);
  for (const name of [...proper].sort(byCode).reverse()) stems.set(stemOf(name), name);
  for (const actor of states) {
    if (names.has(actor.name)) continue;
    const state = ownerOf(actor.name, stems);
    if (state !== undefined) names.set(actor.name, { state, why: `“${actor.name}” is formed from ${state}` });
  }
  for (const actor of clues) {
    const { party } = actor;
    const state =
      party === null || names.has(party) || !/^\p{Lu}\p{L}+$/u.test(party) ? undefined : ownerOf(party, stems);
    if (party !== null && state !== undefined && state !== party)
      names.set(party, { state, why: `“${party}” is formed from ${state}` });
  }
  const cities = new Set(states.map(({ name }) => name).filter((name) => !proper.has(name)));
  for (const [city, state] of sharedPeople(clues, proper, cities)) {
    if (!names.has(city)) names.set(city, { state, why: `the same person speaks for ${city} and for ${state}` });
  }
  // A city by use alone loses against a person of that name.
  const people = new Set(
    clues.flatMap((actor) => (actor.kind === 'person' ? [actor.name, actor.name.split(' ').at(-1) ?? ''] : [])),
  );
  for (const actor of states) {
    if (!names.has(actor.name) && !people.has(actor.name))
      names.set(actor.name, { state: actor.name, why: 'the same name' });
  }
  return names;
}

/** “FP”, “F.P.”: the letters by which alone a report names an actor, known or not; else null. */
function onlyLetters({ name, aliases }: Actor): string | null {
  const letters = new Set(aliases.flatMap(({ text, form }) => (form === 'name' ? [lettersOf(text)] : [])));
  const [only] = letters;
  return letters.size === 1 && only != null ? only : lettersOf(name);
}

/** Letters by which one report calls a state that it also names in full. Where two states share them they are none's. */
function calledByLetters(states: readonly Actor[], proper: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { name, aliases } of states) {
    if (!proper.has(name) || lettersOf(name) !== null) continue;
    for (const { text } of aliases) {
      const letters = lettersOf(text);
      if (letters === null) continue;
      if ((found.get(letters) ?? name) !== name) twice.add(letters);
      found.set(letters, name);
    }
  }
  for (const letters of twice) found.delete(letters);
  return found;
}

/** Named as a state, not only as a city that acts or by its demonym. */
function isProper(actor: Actor): boolean {
  return actor.aliases.some(({ form, text }) => form === 'name' || (form === 'demonym' && text !== actor.name));
}

function stemOf(state: string): string {
  return state.replace(/(?:ia|a|e|o|y|us)$/u, '');
}

/** The state whose stem the demonym begins with: “Norlandic”, “Arcenian”. */
function ownerOf(demonym: string, stems: ReadonlyMap<string, string>): string | undefined {
  for (let end = demonym.length; end >= 4; end--) {
    const state = stems.get(demonym.slice(0, end));
    if (state !== undefined && /^(?:i?an|e?an|n|ic|landic|ish|ese|i|er|ite)$/u.test(demonym.slice(end))) return state;
  }
  return undefined;
}

/** Cities that only act as governments, with the state for which the same people speak elsewhere. */
function sharedPeople(
  clues: readonly Actor[],
  proper: ReadonlySet<string>,
  cities: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const parties = new Map<string, Set<string>>();
  for (const actor of clues) {
    if (actor.kind !== 'person' || !actor.name.includes(' ') || actor.party === null) continue;
    const set = parties.get(actor.name);
    if (set === undefined) parties.set(actor.name, new Set([actor.party]));
    else set.add(actor.party);
  }
  const votes = new Map<string, Map<string, number>>();
  for (const set of parties.values()) {
    for (const city of set) {
      if (!cities.has(city)) continue;
      for (const state of set) {
        if (!proper.has(state)) continue;
        const own = votes.get(city) ?? new Map<string, number>();
        own.set(state, (own.get(state) ?? 0) + 1);
        votes.set(city, own);
      }
    }
  }
  return [...votes].flatMap(([city, own]) => {
    const [first, second] = [...own].sort(([a, x], [b, y]) => y - x || byCode(a, b));
    return first === undefined || first[1] === second?.[1] ? [] : [[city, first[0]] as const];
  });
}

export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
