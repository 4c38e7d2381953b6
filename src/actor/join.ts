import { OF_STATE } from '../lexicon/bodies.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { PARTY_REASONS, strengthOf } from '../lexicon/parties.ts';
import type { Actor, ActorKind, Because, Merge } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ActorId } from '../model/span.ts';
import { bodyKey, initialsOf, isAcronym, sameName, sameSpelling } from './same.ts';
import { slug } from './slug.ts';
import { byCode, nameStates, type StateName } from './states.ts';

export interface Member {
  readonly analysis: Analysis;
  readonly actor: Actor;
}

/** Actors of the reports that are one. */
export interface Group {
  readonly id: ActorId;
  readonly kind: ActorKind;
  readonly name: string;
  readonly party: string | null;
  readonly because: readonly Because[];
  readonly members: readonly Member[];
  readonly merged: readonly Merge[];
}

interface Growing {
  readonly kind: ActorKind;
  readonly name: string;
  readonly members: Member[];
  readonly merged: Merge[];
  /** What its members are called and for whom their words say that they speak, each once: a group may have thousands of members. */
  readonly titles: Set<string>;
  readonly parties: Set<string>;
}

/** Group the actors of all reports. The analyses must come in a fixed order; what is joined does not depend on it. */
export function joinActors(analyses: readonly Analysis[], lexicon: Lexicon): readonly Group[] {
  const members = analyses.flatMap((analysis) => analysis.actors.map((actor): Member => ({ analysis, actor })));
  const states = nameStates(members.map(({ analysis, actor }) => ({ report: analysis.report.id, actor })));
  const kinds = kindsOf(members, states);
  const surnames = surnamesOf(members);
  const names = new Set([...states.values()].map(({ state }) => state));
  const [onlyState] = names.size === 1 ? names : [];
  const groups: Growing[] = [];
  const byKey = new Map<string, Growing>();
  /** Groups by what others may share with them: the first or last word of a name, the name of a body, its initials. */
  const alike = new Map<string, Growing[]>();
  const shelve = (key: string, group: Growing): void => {
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [group]);
    else if (list.length < MOST_ALIKE) list.push(group);
  };
  const firstMention = firstMentions(analyses);
  const start = (member: Member, kind: ActorKind, name: string): Growing => {
    const group: Growing = { kind, name, members: [], merged: [], titles: new Set(), parties: new Set() };
    groups.push(group);
    take(group, member);
    return group;
  };
  const take = (group: Growing, member: Member): void => {
    group.members.push(member);
    for (const title of member.actor.titles) group.titles.add(title);
    const party = named(member.actor, states);
    if (party !== null) group.parties.add(party);
  };
  const join = (group: Growing, member: Member, why: string): void => {
    take(group, member);
    group.merged.push({ report: member.analysis.report.id, actor: member.actor.id, why, at: firstMention(member) });
  };
  const keyed = (member: Member, kind: ActorKind, key: string, name: string, why: string): void => {
    const group = byKey.get(`${kind} ${key}`);
    if (group === undefined) byKey.set(`${kind} ${key}`, start(member, kind, name));
    else join(group, member, why);
  };
  // The fullest names first, so that the short ones find them; ties by text, then by file.
  const ordered = [...members].sort(
    (a, b) =>
      wordsIn(b.actor.name) - wordsIn(a.actor.name) ||
      byCode(a.actor.name, b.actor.name) ||
      byCode(a.analysis.report.file, b.analysis.report.file) ||
      byCode(a.analysis.report.id, b.analysis.report.id),
  );
  const later: Member[] = [];
  /** Short names of bodies and the full ones. */
  const shorts = new Map<string, string>();
  const places = placesIn(analyses);
  for (const member of ordered) {
    const { actor } = member;
    const state = states.get(actor.name);
    const guess = surnames.has(actor.name) ? 'person' : (kinds.get(actor.name) ?? actor.kind);
    const kind = guess === 'state' ? 'person' : guess;
    if (actor.kind === 'unnamed') start(member, 'unnamed', actor.name);
    else if (state !== undefined) keyed(member, 'state', state.state, state.state, state.why);
    else if (governed(actor) !== null) joinGovernment(member, governed(actor) ?? '');
    else if (kind === 'person' && isTitleOnly(actor)) later.push(member);
    else if (kind === 'person') joinPerson(member);
    else if (isPersons(actor)) later.push(member);
    else joinBody(member, kind);
  }
  const holdersOf = new Map<string, Growing[]>();
  for (const group of groups) {
    const party = group.kind === 'person' ? partyOf(group, states, new Map()).party : null;
    if (party === null) continue;
    const list = holdersOf.get(party);
    if (list === undefined) holdersOf.set(party, [group]);
    else if (list.length < MOST_ALIKE) list.push(group);
  }
  for (const member of later) joinLater(member);
  const finished = new Map<string, string>();
  for (const group of groups) {
    if (group.kind === 'organisation') {
      const { party } = partyOf(group, states, finished);
      if (party !== null && party !== group.name) finished.set(group.name, party);
    }
  }
  for (const [short, full] of shorts) finished.set(short, finished.get(full) ?? full);
  const stateGroups = groups.filter((group) => group.kind === 'state');
  const sole = stateGroups.length === 1 ? (stateGroups[0]?.name ?? null) : null;
  return groups.map((group) => inSole(finish(group, states, finished, lexicon), sole, firstMention));

  function joinPerson(member: Member): void {
    const { actor } = member;
    const key = lastWord(actor.name);
    const candidates = alike.get(`last ${key}`) ?? [];
    const fitting = candidates.filter((group) => sameName(group.name, actor.name) && !apart(group, actor, states));
    const exact = fitting.filter((group) => group.name === actor.name);
    const titled = fitting.filter((group) => sharesTitle(group, actor));
    const [only] = exact.length === 1 ? exact : fitting.length === 1 ? fitting : titled.length === 1 ? titled : [];
    if (only !== undefined) {
      join(only, member, only.name === actor.name ? 'the same name' : `“${actor.name}” fits “${only.name}” alone`);
      return;
    }
    const near = new Set([...candidates, ...(alike.get(`first ${firstWord(actor.name)}`) ?? [])]);
    const spelled = [...near].filter(
      (group) => sameSpelling(group.name, actor.name) && !apart(group, actor, states) && sharesTitle(group, actor),
    );
    if (fitting.length === 0 && spelled.length === 1 && spelled[0] !== undefined) {
      join(spelled[0], member, `“${actor.name}” is another spelling of “${spelled[0].name}”, with the same title`);
      return;
    }
    const group = start(member, 'person', actor.name);
    shelve(`last ${key}`, group);
    shelve(`first ${firstWord(actor.name)}`, group);
  }

  function joinBody(member: Member, kind: ActorKind): void {
    const { actor } = member;
    const name = bodyOf(actor);
    // “the army” of a report that does not say whose is that report's.
    const own = /^\p{Ll}/u.test(name);
    const keys = [`${kind} ${bodyKey(name)}`, ...(isAcronym(name) ? [`${kind} initials ${name}`] : [])];
    const same = own ? undefined : keys.map((key) => alike.get(key)?.[0]).find((group) => group !== undefined);
    const fuller = same === undefined && !own && kind === 'organisation' ? fullerOf(member) : null;
    if (fuller !== null) {
      shorts.set(name, fuller.name);
      join(fuller, member, `“${actor.name}” is short for “${fuller.name}” alone`);
      return;
    }
    if (same === undefined) {
      const group = start(member, kind, name);
      if (own) return;
      for (const short of shortsOf(name, states)) shelve(`short ${short}`, group);
      shelve(`${kind} ${bodyKey(name)}`, group);
      shelve(`${kind} initials ${initialsOf(name)}`, group);
    } else join(same, member, same.name === actor.name ? 'the same name' : `“${actor.name}” is “${same.name}”`);
  }

  /** The one body of which this is the short name, if no report names both apart and no place is called so. A report that says which
   *  is the full name names one. */
  function fullerOf({ analysis, actor }: Member): Growing | null {
    const [only, another] = alike.get(`short ${actor.name}`) ?? [];
    if (only === undefined || another !== undefined || places.has(actor.name) || states.has(actor.name)) return null;
    const together = only.members.some((other) => other.analysis === analysis);
    if (together && !isFirmName(only.name) && !givesFullName(analysis, only.name)) return null;
    const party = actor.partyBecause.length === 0 ? null : partyIn(actor.party, states);
    return party === null || party === partyOf(only, states, new Map()).party ? only : null;
  }

  /** “Norland’s government”: the state whose it is. */
  function governed(actor: Actor): string | null {
    const owner =
      actor.kind === 'organisation'
        ? /^(.+)’s (?:government|administration|regime|leadership|authorities)$/iu.exec(actor.name)?.[1]
        : undefined;
    return owner === undefined ? null : (states.get(owner)?.state ?? null);
  }

  function joinGovernment(member: Member, state: string): void {
    keyed(member, 'state', state, state, `the government of ${state}`);
  }

  /** “Port Asher’s army” under the name of its state. */
  function bodyOf(actor: Actor): string {
    const owner = actor.party;
    const state = owner === null ? undefined : states.get(owner);
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
  function joinLater(member: Member): void {
    const { actor } = member;
    const party = partyIn(actor.party, states);
    if (actor.kind === 'person') {
      const holders = (holdersOf.get(party ?? '') ?? []).filter((group) =>
        [...group.titles].some((title) => actor.titles.some((wanted) => titleFits(title, wanted))),
      );
      const [only] = holders;
      if (only !== undefined && holders.length === 1) {
        join(only, member, `the only “${actor.titles[0] ?? ''}” of ${party ?? ''} in these reports`);
        return;
      }
      keyed(member, 'person', actor.name, actor.name, 'the same office');
      return;
    }
    const name = actor.name.split(' ').slice(0, -1).join(' ');
    const person = (alike.get(`last ${lastWord(name)}`) ?? []).filter((group) => sameName(group.name, name));
    const [only] = person;
    const own = only === undefined || person.length > 1 ? null : partyOf(only, states, new Map()).party;
    if (only !== undefined && own !== null && states.has(own)) {
      keyed(member, 'state', own, own, `the government of ${only.name}`);
      return;
    }
    joinBody(member, actor.kind);
  }
}

/** Surnames that a report alone took for a body: “Dane” where another report has “Orla Dane” and none “Dane Shipping”. */
function surnamesOf(members: readonly Member[]): ReadonlySet<string> {
  const people = new Set<string>();
  const bodies = new Set<string>();
  for (const { actor } of members) {
    const blank = actor.name.indexOf(' ');
    if (blank < 0) continue;
    if (actor.kind === 'person' && !isTitleOnly(actor)) people.add(actor.name.slice(actor.name.lastIndexOf(' ') + 1));
    else if (actor.kind === 'organisation' || actor.kind === 'outlet') bodies.add(actor.name.slice(0, blank));
  }
  return new Set([...people].filter((name) => name.length > 2 && !bodies.has(name) && !isAcronym(name)));
}

/** A name that is an outlet in one report is one in all; who has titles is a person. */
function kindsOf(members: readonly Member[], states: ReadonlyMap<string, StateName>): ReadonlyMap<string, ActorKind> {
  const votes = new Map<string, Map<ActorKind, number>>();
  for (const { actor } of members) {
    if (actor.kind === 'unnamed' || states.has(actor.name)) continue;
    const own = votes.get(actor.name) ?? new Map<ActorKind, number>();
    own.set(
      actor.kind,
      (own.get(actor.kind) ?? 0) +
        1 +
        (actor.kind === 'person' ? actor.titles.length : actor.kind === 'outlet' ? 0.5 : 0),
    );
    votes.set(actor.name, own);
  }
  return new Map(
    [...votes].map(
      ([name, own]) => [name, [...own].sort(([a, x], [b, y]) => y - x || byCode(a, b))[0]?.[0] ?? 'person'] as const,
    ),
  );
}

function isTitleOnly(actor: Actor): boolean {
  return actor.kind === 'person' && actor.aliases.every(({ form }) => form === 'title' || form === 'pronoun');
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
function shortsOf(name: string, states: ReadonlyMap<string, StateName>): readonly string[] {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || name.includes('’s ')) return [];
  if (stateInName(name, states) !== null)
    return [name.slice(0, name.lastIndexOf(' of '))].filter((one) => one.includes(' '));
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

/** Names that some report gives a place. */
function placesIn(analyses: readonly Analysis[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { mentions } of analyses)
    for (const mention of mentions) if (mention.type === 'place') places.add(mention.place);
  return places;
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
function apart(group: Growing, actor: Actor, states: ReadonlyMap<string, StateName>): boolean {
  const party = named(actor, states);
  return party !== null && group.parties.size > (group.parties.has(party) ? 1 : 0);
}

/** The party where the text itself names it beside the actor; context may err. */
function named(actor: Actor, states: ReadonlyMap<string, StateName>): string | null {
  return actor.partyBecause.some(({ why }) => strengthOf(why) >= 10) ? partyIn(actor.party, states) : null;
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
  const { kind, name, members, merged } = group;
  const { party, because } = partyOf(group, states, bodies);
  const [first] = members;
  const state = kind === 'state' ? lexicon.states.find((one) => one.name === name) : undefined;
  const prefix = kind === 'organisation' ? 'org' : kind;
  const id =
    kind === 'unnamed'
      ? `unnamed/${first?.analysis.report.id ?? ''}/${slug(name)}`
      : `${prefix}/${state?.id ?? slug(kind === 'person' ? fullest(group) : name)}`;
  return { id, kind, name: kind === 'person' ? fullest(group) : name, party, because, members, merged };
}

/** The longest name, initials counted least. */
function fullest(group: Growing): string {
  const weight = (name: string): number => name.split(' ').filter((word) => !/^\p{Lu}\.?$/u.test(word)).length;
  const named = group.members.filter(({ actor }) => !isTitleOnly(actor));
  const names = [...new Set((named.length > 0 ? named : group.members).map(({ actor }) => actor.name))];
  return names.sort((a, b) => weight(b) - weight(a) || b.length - a.length || byCode(a, b))[0] ?? group.name;
}

/** The best supported party, each reason by its strength; all reasons stay as evidence. */
function partyOf(
  group: Growing,
  states: ReadonlyMap<string, StateName>,
  bodies: ReadonlyMap<string, string>,
): { readonly party: string | null; readonly because: readonly Because[] } {
  if (group.kind === 'state') return { party: group.name, because: [] };
  if (group.kind === 'outlet') return { party: null, because: [] };
  const sums = new Map<string, number>();
  const because: Because[] = [];
  let own = false;
  for (const { actor } of group.members) {
    const party = partyIn(actor.party, states);
    if (party === null) continue;
    if (actor.partyBecause.length === 0) {
      own = true;
      continue;
    }
    const body = bodies.get(party) ?? party;
    sums.set(body, (sums.get(body) ?? 0) + actor.partyBecause.reduce((sum, { why }) => sum + strengthOf(why), 0));
    because.push(...actor.partyBecause);
  }
  const [best] = [...sums].sort(([a, x], [b, y]) => y - x || byCode(a, b));
  const state = group.kind === 'organisation' ? stateInName(group.name, states) : null;
  return { party: best?.[0] ?? state ?? (own ? group.name : null), because };
}

/** Where each actor of a report is named first. */
function firstMentions(analyses: readonly Analysis[]): (member: Member) => Merge['at'] {
  const found = new Map<string, Merge['at']>();
  for (const { report, mentions } of analyses) {
    for (const mention of mentions) {
      const key = mention.type === 'actor' ? `${report.id} ${mention.actor}` : null;
      if (key === null || found.has(key)) continue;
      const { start, end } = mention;
      found.set(key, { report: report.id, file: report.file, start, end, quote: report.text.slice(start, end) });
    }
  }
  return ({ analysis, actor }) => found.get(`${analysis.report.id} ${actor.id}`) ?? null;
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
function inSole(group: Group, sole: string | null, firstMention: (member: Member) => Merge['at']): Group {
  const [first] = group.members;
  if (sole === null || group.party !== null || first === undefined) return group;
  const offices =
    group.kind === 'organisation'
      ? [group.name]
      : group.kind === 'person'
        ? group.members.flatMap(({ actor }) => actor.titles)
        : [];
  if (!offices.some((office) => NATIONAL.test(office))) return group;
  const at = firstMention(first);
  const because = {
    report: first.analysis.report.id,
    start: at?.start ?? 0,
    end: at?.end ?? 0,
    why: PARTY_REASONS.sole.why,
  };
  return { ...group, party: sole, because: [because] };
}

const NATIONAL = /\b(?:minister|president|premier|chancellor|king|queen|ministry|police|army|military|armed forces)$/iu;
