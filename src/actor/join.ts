import { OF_STATE } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { PARTY_REASONS } from '../lexicon/parties.ts';
import type { Actor, ActorKind, Because } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ActorId } from '../model/span.ts';
import { crowdsOf } from './crowds.ts';
import { isTitleOnly, type Look } from './look.ts';
import { bodyKey, initialsOf, isAcronym, namesReader } from './same.ts';
import { slug } from './slug.ts';
import { byCode, nameStates, type StateName } from './states.ts';

/** Actors of the reports that are one. */
export interface Group {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
  readonly party: string | null;
  /** Why it is of that party where no report says so: the case knows one state alone. Else null. */
  readonly sole: Because | null;
  /** The first is what the group began with. */
  readonly joined: readonly Joined[];
}

export interface Joined {
  readonly look: Look;
  /** Why it is of the group. */
  readonly why: string;
}

interface Growing {
  readonly kind: ActorKind;
  readonly name: string;
  readonly joined: Joined[];
  /** What its members are called and for whom their words say that they speak, each once. */
  readonly titles: Set<string>;
  readonly parties: Set<string>;
}

/** Group the actors of all reports. The looks must come in a fixed order; what is joined does not depend on it.
 *  @param places names that some report gives a place */
export function joinActors(looks: readonly Look[], places: ReadonlySet<string>, lexicon: Lexicon): readonly Group[] {
  const states = nameStates(looks.map(({ actor }) => actor));
  const kinds = kindsOf(looks, states);
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
  const crowds = crowdsOf(looks);
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
  const sole = stateGroups.length === 1 && !namesUnknown(looks, states) ? (stateGroups[0]?.name ?? null) : null;
  const taken = bodyOfficesOf(looks, states);
  return groups.map((group) => inSole(finish(group, states, finished, lexicon), sole, taken));

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

/** Surnames that a report alone took for a body: “Dane” where another report has “Orla Dane” and none “Dane Shipping”. */
function surnamesOf(looks: readonly Look[]): ReadonlySet<string> {
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

/** A name that is an outlet in one report is one in all; who has titles is a person. */
function kindsOf(looks: readonly Look[], states: ReadonlyMap<string, StateName>): ReadonlyMap<string, ActorKind> {
  const votes = new Map<string, Map<ActorKind, number>>();
  const outlets = new Set(
    looks.flatMap(({ members }) =>
      members.flatMap(({ analysis: { report } }) => report.outlet?.replace(/^the /iu, '') ?? []),
    ),
  );
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
    if (outlets.has(actor.name)) votes.set(actor.name, new Map([['outlet', members.length]]));
  }
  return new Map(
    [...votes].map(
      ([name, own]) => [name, [...own].sort(([a, x], [b, y]) => y - x || byCode(a, b))[0]?.[0] ?? 'person'] as const,
    ),
  );
}

/** “Dane administration” */
function isPersons(actor: Actor): boolean {
  return (
    actor.kind === 'organisation' &&
    /^\p{Lu}.* (?:administration|government)$/u.test(actor.name) &&
    actor.party === null
  );
}

/** “Medicines Office of Norland” is Norland's. */
function stateInName(name: string, states: ReadonlyMap<string, StateName>): string | null {
  const of = name.lastIndexOf(' of ');
  if (of < 0 || !OF_STATE.test(name)) return null;
  return states.get(name.slice(of + 4).replace(/^the /u, ''))?.state ?? null;
}

/** What a body may be called for short: “Dunn” for “Dunn Laboratories”, “Heart Circle” for “National Heart Circle”. */
function shortsOf(kind: ActorKind, name: string, states: ReadonlyMap<string, StateName>): readonly string[] {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || name.includes('’s ')) return [];
  if (stateInName(name, states) !== null)
    return [name.slice(0, name.lastIndexOf(' of '))].filter((one) => one.includes(' '));
  // “the Chronicle” of the Dorran Chronicle
  if (kind === 'outlet') return [words.at(-1) ?? ''];
  return [
    ...(isFirmName(name) ? [words.slice(0, -1).join(' ')] : []),
    ...(words.length > 2 && !states.has(words[0] ?? '') ? [words.slice(1).join(' ')] : []),
  ];
}

function isFirmName(name: string): boolean {
  return FIRM_ENDS.test(name);
}

const FIRM_ENDS =
  / (?:Laboratories|Industries|Holdings|Group|Company|Corporation|Corp\.?|Inc\.?|Ltd\.?|Limited|Airlines|Airways|Motors|Pharma|Pharmaceuticals|Chemicals|Fuels|Foods|Breweries|Shipping|Mining|Steel|Petroleum)$/u;

/** Reports that name a group as well as one of these. */
function reportsOfBoth({ joined }: Growing, members: Look['members']): readonly Analysis[] {
  const holding = new Set(joined.flatMap(({ look }) => look.members.map(({ analysis }) => analysis)));
  return members.map(({ analysis }) => analysis).filter((analysis) => holding.has(analysis));
}

/** “Its full name is National Harbour Guild”, “formally the National Harbour Guild”. */
function givesFullName({ report, sentences }: Analysis, name: string): boolean {
  return sentences.some(({ start, end }) => {
    const text = report.text.slice(start, end);
    return FULL_NAME.test(text) && text.includes(name);
  });
}

const FULL_NAME = /\b(?:full (?:name|title)|(?:formally|officially|properly) (?:the|called|known|named))\b/iu;

/** Two people for certain: both have parties that their words tell, and they differ. */
function apart(group: Growing, look: Look, states: ReadonlyMap<string, StateName>): boolean {
  const party = named(look, states);
  return party !== null && group.parties.size > (group.parties.has(party) ? 1 : 0);
}

/** The party where the text itself names it beside the actor; context may err. */
function named(look: Look, states: ReadonlyMap<string, StateName>): string | null {
  return look.named ? partyIn(look.actor.party, states) : null;
}

function sharesTitle(group: Growing, actor: Actor): boolean {
  return [...group.titles].some((title) =>
    actor.titles.some((other) => titleFits(title, other) || titleFits(other, title)),
  );
}

function titleFits(full: string, short: string): boolean {
  const have = new Set(titleWords(full));
  const wanted = titleWords(short);
  return wanted.length > 0 && have.has('vice') === wanted.includes('vice') && wanted.every((word) => have.has(word));
}

function titleWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .replace(/\bvp\b/gu, 'vice president')
    .replace(/\bpm\b|\bpremier\b/gu, 'prime minister')
    .replace(/\bexternal affairs\b/gu, 'foreign')
    .split(/[\s-]+/u)
    .filter((word) => word !== 'of' && word !== 'the' && word !== '');
}

function partyIn(party: string | null, states: ReadonlyMap<string, StateName>): string | null {
  return party === null ? null : (states.get(party)?.state ?? party);
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

/** “The government” of the Dorran Herald: no report ties Dorran to a state or says that it acts as one. */
function isOnlyOfTown({ party, partyBecause }: Actor, states: ReadonlyMap<string, StateName>): boolean {
  return (
    party !== null &&
    !states.has(party) &&
    partyBecause.length > 0 &&
    partyBecause.every(({ why }) => why === PARTY_REASONS.outlet.why)
  );
}

/** The best supported party, each reason by its strength. */
function partyOf(
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

function firstWord(name: string): string {
  return plainWord(name.split(/[\s-]+/u)[0] ?? '');
}

/** As many as no case has; a hostile text cannot make the joining slow. */
const MOST_ALIKE = 64;

function lastWord(name: string): string {
  const words = name.split(/[\s-]+/u);
  const last = words.at(-1) ?? '';
  return plainWord(words.length > 2 && /^(?:I{2,3}|IV)$/u.test(last) ? (words.at(-2) ?? '') : last);
}

function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsIn(name: string): number {
  return name.split(' ').length;
}

/** In a case of one state its ministers and ministries need no other word. */
function inSole(group: Group, sole: string | null, taken: ReadonlySet<string>): Group {
  const first = group.joined[0]?.look.members[0];
  if (sole === null || group.party !== null || first === undefined) return group;
  const offices =
    group.kind === 'organisation'
      ? [group.name]
      : group.kind === 'person'
        ? group.joined.flatMap(({ look }) => look.actor.titles)
        : [];
  if (!offices.some((office) => NATIONAL.test(office) && !taken.has(lastWord(office)) && !FORMER.test(office)))
    return group;
  const { analysis, at } = first;
  const { why } = PARTY_REASONS.sole;
  return { ...group, party: sole, sole: { report: analysis.report.id, start: at?.start ?? 0, end: at?.end ?? 0, why } };
}

/** “40 Norland soldiers”: another state is named in the case, although no report shows that it is one. */
function namesUnknown(looks: readonly Look[], states: ReadonlyMap<string, StateName>): boolean {
  return looks.some(({ actor: { kind, name, party } }) => {
    const owner = kind === 'unnamed' && party === null ? FORCES.exec(name)?.[1] : undefined;
    return owner !== undefined && !states.has(owner);
  });
}

const FORCES =
  /(\p{Lu}\p{L}+)(?:['’]s)? (?:(?:coast|border) guard|soldiers|troops|forces|navy|army|diplomats|fighters|ambassador|embassy)$/u;

/** The president of a world body is not the president of the one state that the reports name. */
function bodyOfficesOf(looks: readonly Look[], states: ReadonlyMap<string, StateName>): ReadonlySet<string> {
  const offices = new Set<string>();
  for (const { actor } of looks) {
    if (actor.titles.length === 0) continue;
    const [office = '', body = ''] = actor.name.split(/ of (?:the )?(?=\p{Lu})/u);
    if (body.includes(' ') && !states.has(body) && !states.has(actor.party ?? '')) offices.add(lastWord(office));
  }
  return offices;
}

const FORMER = /^(?:former|ex|one-time|onetime)\b/iu;

const NATIONAL = /\b(?:minister|president|premier|chancellor|king|queen|ministry|police|army|military|armed forces)$/iu;
