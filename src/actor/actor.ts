import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor, Alias, Because, Merge } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import type { ActorId } from '../model/span.ts';
import { type Group, joinActors } from './join.ts';
import { looksOf, type Member, membersOf } from './look.ts';

/** Whose is whose over all reports. The analyses come back in the order of their files, with actor ids and parties of the case. */
export function gatherActors(
  separate: readonly Analysis[],
  lexicon: Lexicon,
  memory: Memory = FORGETFUL,
): { readonly analyses: readonly Analysis[]; readonly actors: readonly Actor[] } {
  const analyses = [...separate].sort(
    (a, b) => byCode(a.report.file, b.report.file) || byCode(a.report.id, b.report.id),
  );
  const read = memory.of('actors of a report');
  const facts = analyses.map((analysis) => read(analysis.report.id, [analysis], () => factsOf(analysis)));
  const looks = looksOf(facts.flatMap(({ members }) => members));
  const groups = joinActors(looks, new Set(facts.flatMap(({ places }) => places)), lexicon);
  const merged = memory.of('actors');
  const actors: Actor[] = [];
  /** From the member to the actor of the case. */
  const cases = new Map<Member, Actor>();
  const used = new Map<string, number>();
  for (const group of groups) {
    const number = (used.get(group.id) ?? 0) + 1;
    used.set(group.id, number);
    const id = number === 1 ? group.id : `${group.id}-${number}`;
    const actor = merged(id, partsOf(group), () => merge(id, group));
    actors.push(actor);
    for (const { look } of group.joined) for (const member of look.members) cases.set(member, actor);
  }
  const rewritten = memory.of('reports with actors of the case');
  return {
    analyses: facts.map(({ analysis, members }) => {
      const own = members.map((member) => cases.get(member) ?? member.actor);
      const parts = own.flatMap(({ id, kind, name, party }) => [id, kind, name, party]);
      return rewritten(analysis.report.id, [analysis, ...parts], () => rewrite(analysis, own));
    }),
    actors: actors.sort((a, b) => byCode(a.id, b.id)),
  };
}

interface Facts {
  readonly analysis: Analysis;
  readonly members: readonly Member[];
  readonly places: readonly string[];
}

function factsOf(analysis: Analysis): Facts {
  const places = analysis.mentions.flatMap((mention) => (mention.type === 'place' ? [mention.place] : []));
  return { analysis, members: membersOf(analysis), places: [...new Set(places)] };
}

/** All that an actor of the case is made of. */
function partsOf({ kind, name, party, sole, joined }: Group): readonly unknown[] {
  const parts: unknown[] = [kind, name, party, sole?.report, sole?.start];
  for (const { look, why } of joined) {
    parts.push(why);
    for (const member of look.members) parts.push(member);
  }
  return parts;
}

function merge(id: ActorId, { kind, name, party, sole, joined }: Group): Actor {
  const aliases = new Map<string, Alias>();
  const titles = new Set<string>();
  const merged: Merge[] = [];
  const earlier: Merge[] = [];
  const because: Because[] = sole === null ? [] : [sole];
  const members = joined.flatMap(({ look, why }) => look.members.map((member) => ({ member, why })));
  for (const [index, { member, why }] of members.entries()) {
    const { analysis, actor, at } = member;
    for (const title of actor.titles) titles.add(title);
    for (const alias of actor.aliases) if (!aliases.has(alias.text)) aliases.set(alias.text, alias);
    if (index > 0) merged.push({ report: analysis.report.id, actor: actor.id, why, at });
    earlier.push(...actor.merged);
    if (kind !== 'state' && kind !== 'outlet' && actor.party !== null) because.push(...actor.partyBecause);
  }
  return {
    id,
    kind,
    name,
    titles: [...titles].sort((a, b) => b.length - a.length || byCode(a, b)),
    aliases: [...aliases.values()].sort((a, b) => byCode(a.text, b.text)),
    party,
    partyBecause: because,
    merged: [...merged, ...earlier],
  };
}

/** The report under ids, names and parties of the case. Its actors stay what this report tells of them: all that the case knows of one
 *  would stand in each report again. */
function rewrite(analysis: Analysis, cases: readonly Pick<Actor, 'id' | 'kind' | 'name' | 'party'>[]): Analysis {
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
