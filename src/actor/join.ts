import type { Lexicon } from '../lexicon/lexicon.ts';
import { bodyKey, initialsOf } from '../lexicon/same-name.ts';
import { titleFits } from '../lexicon/same-title.ts';
import type { Actor, ActorKind } from '../model/actor.ts';
import type { Group, Growing } from './group.ts';
import { isPersons, kindsOf, surnamesOf } from './kinds.ts';
import { isTitleOnly, type Look } from './look.ts';
import { apart, isOnlyOfTown, named, partyIn, partyOf } from './party.ts';
import { isAcronym, namesReader } from './same.ts';
import { givesFullName, isFirmName, reportsOfBoth, shortsOf } from './short.ts';
import { slug } from './slug.ts';
import { bodyOfficesOf, inSole, NATIONAL, namesUnknown } from './sole.ts';
import { byCode, nameStates, type StateName } from './states.ts';
import { sharesTitle } from './title.ts';
import { firstWord, lastWord, wordsIn } from './word.ts';

/** What joining looks at besides the looks that it joins. */
export interface Around {
  /** Names that some report gives a place. */
  readonly places: ReadonlySet<string>;
  /** What the reports are from, without the article. */
  readonly outlets: ReadonlySet<string>;
  /** The number of its crowd for each look of one. */
  readonly crowds: ReadonlyMap<Look, string>;
  /** One actor for each party of those who are joined with nobody. */
  readonly parties: readonly Actor[];
  /** Whose forces they are, where they have no party. */
  readonly forces: ReadonlySet<string>;
}

export interface Joining {
  readonly groups: readonly Group[];
  /** The party of somebody without a name who is joined with nobody. */
  readonly partyOf: (actor: Actor) => string | null;
}

/** Group the actors of all reports. The looks must come in a fixed order; what is joined does not depend on it. */
export function joinActors(
  looks: readonly Look[],
  { places, outlets, crowds, parties, forces }: Around,
  lexicon: Lexicon,
): Joining {
  const states = nameStates([...looks.map(({ actor }) => actor), ...parties]);
  const kinds = kindsOf(looks, outlets, states);
  const surnames = surnamesOf(looks);
  const names = new Set([...states.values()].map(({ state }) => state));
  const [onlyState] = names.size === 1 ? names : [];
  const { sameName, sameSpelling } = namesReader();
  const groups: Growing[] = [];
  const byKey = new Map<string, Growing>();
  /** Groups by what others may share with them: the first or last word of a name, the name of a body, its initials. */
  const alike = new Map<string, Growing[]>();
  const shelve = (key: string, group: Growing): void => {
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [group]);
    else if (list.length < MOST_ALIKE) list.push(group);
  };
  const start = (look: Look, kind: ActorKind, name: string, why = 'the same name'): Growing => {
    const group: Growing = { kind, name, joined: [], titles: new Set(), parties: new Set() };
    groups.push(group);
    join(group, look, why);
    return group;
  };
  const join = (group: Growing, look: Look, why: string): void => {
    group.joined.push({ look, why });
    for (const title of look.actor.titles) group.titles.add(title);
    const party = named(look, states);
    if (party !== null) group.parties.add(party);
  };
  const keyed = (look: Look, kind: ActorKind, key: string, name: string, why: string): void => {
    const group = byKey.get(`${kind} ${key}`);
    if (group === undefined) byKey.set(`${kind} ${key}`, start(look, kind, name, why));
    else join(group, look, why);
  };
  // The fullest names first, so that the short ones find them; ties by text, then by the order of the reports.
  const ordered = looks
    .map((look) => ({ look, words: wordsIn(look.actor.name) }))
    .sort((a, b) => b.words - a.words || byCode(a.look.actor.name, b.look.actor.name));
  const later: Look[] = [];
  /** Short names of bodies and the full ones. */
  const shorts = new Map<string, string>();
  for (const { look } of ordered) {
    const { actor } = look;
    const state = states.get(actor.name);
    const guess = surnames.has(actor.name) ? 'person' : (kinds.get(actor.name) ?? actor.kind);
    const kind = guess === 'state' ? 'person' : guess;
    const crowd = crowds.get(look);
    if (crowd !== undefined)
      keyed(
        look,
        'unnamed',
        crowd,
        actor.name.replace(/^The /u, 'the '),
        'people without a name, called the same in reports of one story',
      );
    else if (actor.kind === 'unnamed' || look.alone) start(look, actor.kind, actor.name);
    else if (state !== undefined) keyed(look, 'state', state.state, state.state, state.why);
    else if (governed(actor) !== null) joinGovernment(look, governed(actor) ?? '');
    else if (kind === 'person' && isTitleOnly(actor)) later.push(look);
    else if (kind === 'person') joinPerson(look);
    else if (isPersons(actor)) later.push(look);
    else joinBody(look, kind);
  }
  const holdersOf = new Map<string, Growing[]>();
  for (const group of groups) {
    const party = group.kind === 'person' ? partyOf(group, states, new Map()) : null;
    if (party === null) continue;
    const list = holdersOf.get(party);
    if (list === undefined) holdersOf.set(party, [group]);
    else if (list.length < MOST_ALIKE) list.push(group);
  }
  for (const look of later) joinLater(look);
  const finished = new Map<string, string>();
  for (const group of groups) {
    if (group.kind === 'organisation') {
      const party = partyOf(group, states, finished);
      if (party !== null && party !== group.name) finished.set(group.name, party);
    }
  }
  for (const [short, full] of shorts) finished.set(short, finished.get(full) ?? full);
  const stateGroups = groups.filter((group) => group.kind === 'state');
  const sole = stateGroups.length === 1 && !namesUnknown(looks, forces, states) ? (stateGroups[0]?.name ?? null) : null;
  const taken = bodyOfficesOf(looks, states);
  return {
    groups: groups.map((group) => inSole(finish(group, states, finished, lexicon), sole, taken)),
    partyOf: partyOfSingle,
  };

  function partyOfSingle(actor: Actor): string | null {
    const party = partyIn(actor.party, states);
    if (party === null || isOnlyOfTown(actor, states)) return null;
    return actor.partyBecause.length === 0 ? actor.name : (finished.get(party) ?? party);
  }

  function joinPerson(look: Look): void {
    const { actor } = look;
    const key = lastWord(actor.name);
    const candidates = alike.get(`last ${key}`) ?? [];
    const fitting = candidates.filter((group) => sameName(group.name, actor.name) && !apart(group, look, states));
    const exact = fitting.filter((group) => group.name === actor.name);
    const titled = fitting.filter((group) => sharesTitle(group, actor));
    const [only] = exact.length === 1 ? exact : fitting.length === 1 ? fitting : titled.length === 1 ? titled : [];
    if (only !== undefined) {
      join(only, look, only.name === actor.name ? 'the same name' : `“${actor.name}” fits “${only.name}” alone`);
      return;
    }
    const near = new Set([...candidates, ...(alike.get(`first ${firstWord(actor.name)}`) ?? [])]);
    const spelled = [...near].filter(
      (group) => sameSpelling(group.name, actor.name) && !apart(group, look, states) && sharesTitle(group, actor),
    );
    if (fitting.length === 0 && spelled.length === 1 && spelled[0] !== undefined) {
      join(spelled[0], look, `“${actor.name}” is another spelling of “${spelled[0].name}”, with the same title`);
      return;
    }
    const group = start(look, 'person', actor.name);
    shelve(`last ${key}`, group);
    shelve(`first ${firstWord(actor.name)}`, group);
  }

  function joinBody(look: Look, kind: ActorKind): void {
    const { actor } = look;
    const name = bodyOf(actor);
    // “the army” of a report that does not say whose is that report's.
    const own = /^\p{Ll}/u.test(name);
    const keys = [`${kind} ${bodyKey(name)}`, ...(isAcronym(name) ? [`${kind} initials ${name}`] : [])];
    const same = own ? undefined : keys.map((key) => alike.get(key)?.[0]).find((group) => group !== undefined);
    const fuller =
      same === undefined && !own && (kind === 'organisation' || kind === 'outlet') ? fullerOf(look, kind) : null;
    if (fuller !== null) {
      shorts.set(name, fuller.name);
      join(fuller, look, `“${actor.name}” is short for “${fuller.name}” alone`);
      return;
    }
    if (same === undefined) {
      const group = start(look, kind, name);
      if (own) return;
      for (const short of shortsOf(kind, name, states)) shelve(`short ${kind} ${short}`, group);
      shelve(`${kind} ${bodyKey(name)}`, group);
      shelve(`${kind} initials ${initialsOf(name)}`, group);
    } else join(same, look, same.name === actor.name ? 'the same name' : `“${actor.name}” is “${same.name}”`);
  }

  /** The one body of which this is the short name, if no report names both apart and no place is called so. A report that says which
   *  is the full name names one. */
  function fullerOf({ actor, members }: Look, kind: ActorKind): Growing | null {
    const [only, another] = alike.get(`short ${kind} ${actor.name}`) ?? [];
    if (only === undefined || another !== undefined || places.has(actor.name) || states.has(actor.name)) return null;
    const both = kind === 'outlet' || isFirmName(only.name) ? [] : reportsOfBoth(only, members);
    if (!both.every((analysis) => givesFullName(analysis, only.name))) return null;
    const party = actor.partyBecause.length === 0 ? null : partyIn(actor.party, states);
    return party === null || party === partyOf(only, states, new Map()) ? only : null;
  }

  /** “Norland’s government”: the state whose it is. */
  function governed(actor: Actor): string | null {
    const owner =
      actor.kind === 'organisation'
        ? /^(.+)’s (?:government|administration|regime|leadership|authorities)$/iu.exec(actor.name)?.[1]
        : undefined;
    return owner === undefined ? null : (states.get(owner)?.state ?? null);
  }

  function joinGovernment(look: Look, state: string): void {
    keyed(look, 'state', state, state, `the government of ${state}`);
  }

  /** “Port Asher’s army” under the name of its state. */
  function bodyOf(actor: Actor): string {
    const owner = actor.party;
    const state = owner === null ? undefined : states.get(owner);
    if (owner !== null && isOnlyOfTown(actor, states) && actor.name.startsWith(`${owner}’s `))
      return actor.name.slice(owner.length + 2).trimStart();
    // In a case of one state “the interior ministry” is its own.
    if (
      owner === null &&
      onlyState !== undefined &&
      actor.kind === 'organisation' &&
      /^\p{Ll}/u.test(actor.name) &&
      NATIONAL.test(actor.name)
    ) {
      return `${onlyState}’s ${actor.name}`;
    }
    return owner !== null && state !== undefined && actor.name.startsWith(`${owner}’s `)
      ? `${state.state}${actor.name.slice(owner.length)}`
      : actor.name;
  }

  /** “the Norlandic army chief” and “the Dane administration” wait until the people are known. */
  function joinLater(look: Look): void {
    const { actor } = look;
    const party = partyIn(actor.party, states);
    if (actor.kind === 'person') {
      const holders = (holdersOf.get(party ?? '') ?? []).filter((group) =>
        [...group.titles].some((title) => actor.titles.some((wanted) => titleFits(title, wanted))),
      );
      const [only] = holders;
      if (only !== undefined && holders.length === 1) {
        join(only, look, `the only “${actor.titles[0] ?? ''}” of ${party ?? ''} in these reports`);
        return;
      }
      keyed(look, 'person', actor.name, actor.name, 'the same office');
      return;
    }
    const name = actor.name.split(' ').slice(0, -1).join(' ');
    const person = (alike.get(`last ${lastWord(name)}`) ?? []).filter((group) => sameName(group.name, name));
    const [only] = person;
    const own = only === undefined || person.length > 1 ? null : partyOf(only, states, new Map());
    if (only !== undefined && own !== null && states.has(own)) {
      keyed(look, 'state', own, own, `the government of ${only.name}`);
      return;
    }
    joinBody(look, actor.kind);
  }
}

function finish(
  group: Growing,
  states: ReadonlyMap<string, StateName>,
  bodies: ReadonlyMap<string, string>,
  lexicon: Lexicon,
): Group {
  const { kind, name, joined } = group;
  const first = joined[0]?.look.members[0];
  const state = kind === 'state' ? lexicon.states.find((one) => one.name === name) : undefined;
  const prefix = kind === 'organisation' ? 'org' : kind;
  const called = kind === 'person' ? fullest(group) : name;
  const id =
    kind === 'unnamed'
      ? `unnamed/${first?.analysis.report.id ?? ''}/${slug(name)}`
      : `${prefix}/${state?.id ?? slug(called)}`;
  const party = partyOf(group, states, bodies);
  return { id, kind, name: called, party, sole: null, joined };
}

/** The longest name, initials counted least. */
function fullest(group: Growing): string {
  const weight = (name: string): number => name.split(' ').filter((word) => !/^\p{Lu}\.?$/u.test(word)).length;
  const named = group.joined.filter(({ look }) => !isTitleOnly(look.actor));
  const names = [...new Set((named.length > 0 ? named : group.joined).map(({ look }) => look.actor.name))];
  return names.sort((a, b) => weight(b) - weight(a) || b.length - a.length || byCode(a, b))[0] ?? group.name;
}

/** As many as no case has; a hostile text cannot make the joining slow. */
const MOST_ALIKE = 64;
