import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor, Alias, Because, Merge } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { madeOf } from '../model/changes.ts';
import type { Corrections } from '../model/correction.ts';
import { gathered } from '../model/gathered.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { once } from '../model/once.ts';
import { ordered } from '../model/ordered.ts';
import { remembered } from '../model/remembered.ts';
import type { ActorId, StatementId } from '../model/span.ts';
import { type Called, calledBy } from './called.ts';
import { crowdsOf } from './crowds.ts';
import type { Group } from './group.ts';
import { joinActors } from './join.ts';
import { type Look, type Looks, looksKept, type Member, membersOf } from './look.ts';
import { cluesIn, groupOf, numbered, singlesKept } from './single.ts';

/** Whose is whose over all reports. The analyses come back in the order of their files, with actor ids and parties of the case. */
export function gatherActors(
  separate: readonly Analysis[],
  lexicon: Lexicon,
  memory: Memory = FORGETFUL,
  corrections: Corrections = {},
): { readonly analyses: readonly Analysis[]; readonly actors: readonly Actor[] } {
  const analyses = inFileOrder(separate);
  const facts = unmerge(factsOf(analyses), corrections, memory);
  const { looks, call, called } = memory
    .of('looks of actors')('', [], looksKept)
    .bring(facts.map(({ members }) => members));
  const crowds = crowdsOf(looks);
  const { singles, others, byLook } = memory
    .of('single actors')('', [], singlesKept)
    .bring(looks, new Set(crowds.keys()));
  const { groups, partyOf } = joinActors(
    others,
    {
      places: new Set(facts.flatMap(({ places }) => places)),
      outlets: new Set(facts.flatMap(({ outlet }) => outlet)),
      crowds,
      ...cluesIn(singles),
    },
    lexicon,
  );
  const [merged, shared] = [memory.of('actors'), memory.of('names of actors')];
  const actors: Actor[] = [];
  const cases = new Map<Look, Called>();
  const used = new Map<string, number>();
  const parties = new Map(corrections.parties?.map((one) => [one.actor, one]));
  for (const group of groups) {
    const number = (used.get(group.id) ?? 0) + 1;
    used.set(group.id, number);
    const id = number === 1 ? group.id : `${group.id}-${number}`;
    const known = parties.get(id);
    const actor = merged(id, [...partsOf(group), known?.party], () => ofParty(merge(id, group), known));
    actors.push(actor);
    const name = shared(id, [actor.kind, actor.name, actor.party], () => calledBy(actor));
    for (const { look } of group.joined) cases.set(look, name);
  }
  const taken = new Map([...used].filter(([id]) => id.startsWith('unnamed/')));
  for (const [single, number] of numbered(singles)) {
    const place = number + (taken.size === 0 ? 0 : (taken.get(single.base) ?? 0));
    const id = place === 1 ? single.base : `${single.base}-${place}`;
    const party = single.party === null ? null : partyOf(single.look.actor);
    const known = parties.size === 0 ? undefined : parties.get(id);
    if (
      single.made === null ||
      single.made.id !== id ||
      single.made.party !== party ||
      single.made.told !== known?.party
    ) {
      const actor = ofParty(merge(id, groupOf(single, id, party)), known);
      const old = single.made?.called;
      const called = old?.id === id && old.party === actor.party ? old : calledBy(actor);
      single.made = { id, party, told: known?.party, actor, called };
    }
    actors.push(single.made.actor);
  }
  const renewed = call((look, at) => {
    const found = byLook[at]?.made?.called ?? cases.get(look);
    if (found === undefined) throw new RangeError(`“${look.actor.name}” was joined with nobody, not with itself`);
    return found;
  });
  const inOrder = memory.of('actors in order')('', [], () => ordered<Actor>((a, b) => byCode(a.id, b.id)));
  return { analyses: inCases(facts, { called, renewed, actors }, corrections, memory), actors: inOrder.bring(actors) };
}

/** The reports with the actors of the case. */
function inCases(
  facts: readonly Facts[],
  {
    called,
    renewed,
    actors,
  }: Pick<Looks, 'called'> & { readonly renewed: ReadonlySet<unknown>; readonly actors: readonly Actor[] },
  corrections: Corrections,
  memory: Memory,
): readonly Analysis[] {
  const { speakers = [] } = corrections;
  const told = speakers.length === 0 ? null : corrections.speakers;
  const rewritten = memory.of('reports with actors of the case')('', [told], () => madeOf<Facts, Analysis>());
  const byId = new Map(told === null ? [] : actors.map((actor) => [actor.id, actor]));
  const corrected = new Map(
    told === null
      ? []
      : facts.flatMap((one) => {
          const said = speakersOf(one.analysis, corrections, byId);
          return said.length === 0 ? [] : [[one, said] as const];
        }),
  );
  const keep = memory.of('reports with other speakers');
  return rewritten(
    facts,
    (one) => {
      const { analysis, members } = one;
      const [own, said] = [called(members), corrected.get(one) ?? []];
      if (said.length === 0) return inCase(analysis, own, said);
      const heeded = said.flatMap(([statement, speaker]) => [statement, speaker?.id, speaker?.name, speaker?.party]);
      return keep(analysis.report.id, [analysis, ...own, ...heeded], () => inCase(analysis, own, said));
    },
    new Set([...facts.filter(({ members }) => renewed.has(members)), ...corrected.keys()]),
  );
}

/** Under which ids the actors of a report stand in the case, in the order in which the report alone names them.
 *  @param analysis as `gatherActors` or `recallActors` gave it */
export function idsIn(analysis: Analysis): readonly ActorId[] {
  const ids = IDS.get(analysis);
  if (ids === undefined) throw new RangeError(`${analysis.report.id} is no report of a case`);
  return ids;
}

const IDS = new WeakMap<Analysis, readonly ActorId[]>();

/** The reports as `gatherActors` gave them, from what it found out; null where they are others.
 *  @param separate as they were given to it, in any order
 *  @param ids by report, as `idsIn` told them */
export function recallActors(
  separate: readonly Analysis[],
  actors: readonly Actor[],
  ids: ReadonlyMap<string, readonly ActorId[]>,
  corrections: Corrections = {},
): readonly Analysis[] | null {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const recalled: Analysis[] = [];
  for (const analysis of inFileOrder(separate)) {
    const own = (ids.get(analysis.report.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    if (own.length !== analysis.actors.length) return null;
    recalled.push(inCase(analysis, own, speakersOf(analysis, corrections, byId)));
  }
  return recalled;
}

function inCase(analysis: Analysis, own: readonly Called[], said: Said): Analysis {
  const whole = saidBy(rewrite(analysis, own), new Map(said));
  IDS.set(
    whole,
    own.map(({ id }) => id),
  );
  return whole;
}

function inFileOrder(separate: readonly Analysis[]): readonly Analysis[] {
  return [...separate].sort((a, b) => byCode(a.report.file, b.report.file) || byCode(a.report.id, b.report.id));
}

interface Facts {
  readonly analysis: Analysis;
  readonly members: readonly Member[];
  readonly places: readonly string[];
  /** What it is from, without the article, where it names anybody. */
  readonly outlet: readonly string[];
}

/** The user says that these are nobody else's. */
function unmerge(facts: readonly Facts[], { unmerged = [] }: Corrections, memory: Memory): readonly Facts[] {
  if (unmerged.length === 0) return facts;
  const keys = new Set(unmerged.map(({ report, actor }) => `${report} ${actor}`));
  const [keep, told] = [memory.of('reports with actors apart'), [...keys].join('\n')];
  return facts.map((one) => {
    const { report } = one.analysis;
    if (!one.members.some(({ actor }) => keys.has(`${report.id} ${actor.id}`))) return one;
    return keep(report.id, [one, told], () => ({
      ...one,
      members: one.members.map((member): Member => {
        const key = `${report.id} ${member.actor.id}`;
        return keys.has(key) ? { ...member, look: `${member.look} ${key}`, alone: true } : member;
      }),
    }));
  });
}

function ofParty(actor: Actor, known: { readonly party: string | null } | undefined): Actor {
  if (known === undefined) return actor;
  const because = known.party === null ? [] : [{ report: null, start: 0, end: 0, why: 'the user says so' }];
  return { ...actor, party: known.party, partyBecause: because };
}

type Said = readonly (readonly [StatementId, Actor | null])[];

/** Who said what in a report, as the user knows better. */
function speakersOf(
  { statements }: Analysis,
  { speakers = [] }: Corrections,
  actors: ReadonlyMap<ActorId, Actor>,
): Said {
  if (speakers.length === 0) return [];
  const own = new Set(statements.map(({ id }) => id));
  return speakers.flatMap(({ statement, speaker }): Said => {
    const actor = speaker === null ? null : actors.get(speaker);
    return !own.has(statement) || actor === undefined ? [] : [[statement, actor]];
  });
}

/** The words stay where they are; whom they are given to changes. */
function saidBy(analysis: Analysis, said: ReadonlyMap<StatementId, Actor | null>): Analysis {
  if (said.size === 0) return analysis;
  return {
    ...analysis,
    statements: analysis.statements.map((statement) => {
      const actor = said.get(statement.id);
      if (actor === undefined) return statement;
      if (actor === null) return { ...statement, speakers: [] };
      const { start, end } = statement.speakers.at(-1) ?? { start: statement.span.start, end: statement.span.start };
      const { id, name, party, kind } = actor;
      const speaker = { start, end, actor: id, name, party, anonymous: kind === 'unnamed' };
      return { ...statement, speakers: [...statement.speakers.slice(0, -1), speaker] };
    }),
  };
}

const factsOf = gathered(remembered((analysis: Analysis) => [factsIn(analysis)]));

function factsIn(analysis: Analysis): Facts {
  const places = analysis.mentions.flatMap((mention) => (mention.type === 'place' ? [mention.place] : []));
  const members = membersOf(analysis);
  const { outlet } = analysis.report;
  return {
    analysis,
    members,
    places: [...new Set(places)],
    outlet: outlet === null || members.length === 0 ? [] : [outlet.replace(/^the /iu, '')],
  };
}

/** All that an actor of the case is made of. */
function partsOf({ kind, name, party, sole, joined }: Group): readonly unknown[] {
  const parts: unknown[] = [kind, name, party, sole?.report, sole?.start];
  for (const { look, why } of joined) {
    parts.push(look, why);
  }
  return parts;
}

function merge(id: ActorId, group: Group): Actor {
  const { kind, name, party, joined } = group;
  const aliases = new Map<string, Alias>();
  const titles = new Set<string>();
  for (const { look } of joined) {
    for (const { actor } of look.members) {
      for (const title of actor.titles) titles.add(title);
      for (const alias of actor.aliases) if (!aliases.has(alias.text)) aliases.set(alias.text, alias);
    }
  }
  // One entry for each report that names it, and few ever look at them.
  const because = once(() => becauseOf(group));
  const merged = once(() => mergesOf(group));
  return {
    id,
    kind,
    name,
    titles: [...titles].sort((a, b) => b.length - a.length || byCode(a, b)),
    aliases: [...aliases.values()].sort((a, b) => byCode(a.text, b.text)),
    party,
    get partyBecause() {
      return because();
    },
    get merged() {
      return merged();
    },
  };
}

function becauseOf({ kind, sole, joined }: Group): readonly Because[] {
  const because: Because[] = sole === null ? [] : [sole];
  if (kind === 'state' || kind === 'outlet') return because;
  for (const { look } of joined)
    for (const { actor } of look.members) if (actor.party !== null) because.push(...actor.partyBecause);
  return because;
}

function mergesOf({ joined }: Group): readonly Merge[] {
  const members = joined.flatMap(({ look, why }) => look.members.map((member) => ({ member, why })));
  const merged = members
    .slice(1)
    .map(({ member: { analysis, actor, at }, why }) => ({ report: analysis.report.id, actor: actor.id, why, at }));
  return [...merged, ...members.flatMap(({ member }) => member.actor.merged)];
}

/** The report under ids, names and parties of the case. Its actors stay what this report tells of them: all that the case knows of one
 *  would stand in each report again. */
function rewrite(analysis: Analysis, cases: readonly Called[]): Analysis {
  const own = new Map(analysis.actors.map(({ id }, index) => [id, cases[index]] as const));
  const id = (old: ActorId): ActorId => own.get(old)?.id ?? old;
  const party = (old: ActorId, before: string | null): string | null =>
    own.has(old) ? (own.get(old)?.party ?? null) : before;
  const who = <T extends { readonly actor: ActorId; readonly party: string | null }>(one: T): T => ({
    ...one,
    actor: id(one.actor),
    party: party(one.actor, one.party),
  });
  const actors = new Map<ActorId, Actor>();
  for (const actor of analysis.actors) {
    const whole = own.get(actor.id) ?? actor;
    if (!actors.has(whole.id))
      actors.set(whole.id, { ...actor, id: whole.id, kind: whole.kind, name: whole.name, party: whole.party });
  }
  return {
    ...analysis,
    actors: [...actors.values()],
    mentions: analysis.mentions.map((mention) =>
      mention.type === 'actor' ? { ...mention, actor: id(mention.actor) } : mention,
    ),
    statements: analysis.statements.map((statement) => ({
      ...statement,
      speakers: statement.speakers.map(who),
      addressee: statement.addressee === null ? null : who(statement.addressee),
    })),
    tellings: analysis.tellings.map((telling) => ({ ...telling, parts: telling.parts.map(who) })),
  };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
