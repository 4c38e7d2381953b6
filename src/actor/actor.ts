import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor, Alias, Because, Merge } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ActorId } from '../model/span.ts';
import { joinActors, type Member } from './join.ts';

/** Whose is whose over all reports. The analyses come back in the order of their files, with actor ids and parties of the case. */
export function gatherActors(
  separate: readonly Analysis[],
  lexicon: Lexicon,
): { readonly analyses: readonly Analysis[]; readonly actors: readonly Actor[] } {
  const analyses = [...separate].sort(
    (a, b) => byCode(a.report.file, b.report.file) || byCode(a.report.id, b.report.id),
  );
  const groups = joinActors(analyses, lexicon);
  const actors: Actor[] = [];
  /** From report and id in it to the actor of the case. */
  const cases = new Map<string, Actor>();
  const used = new Map<string, number>();
  for (const group of groups) {
    const number = (used.get(group.id) ?? 0) + 1;
    used.set(group.id, number);
    const actor = merge(number === 1 ? group.id : `${group.id}-${number}`, group);
    actors.push(actor);
    for (const member of group.members) cases.set(key(member.analysis.report.id, member.actor.id), actor);
  }
  return {
    analyses: analyses.map((analysis) => rewrite(analysis, (id) => cases.get(key(analysis.report.id, id)))),
    actors: actors.sort((a, b) => byCode(a.id, b.id)),
  };
}

function merge(
  id: ActorId,
  group: {
    readonly members: readonly Member[];
    readonly name: string;
    readonly kind: Actor['kind'];
    readonly party: string | null;
    readonly because: readonly Because[];
    readonly merged: readonly Merge[];
  },
): Actor {
  const aliases = new Map<string, Alias>();
  const titles = new Set<string>();
  for (const { actor } of group.members) {
    for (const title of actor.titles) titles.add(title);
    for (const alias of actor.aliases) if (!aliases.has(alias.text)) aliases.set(alias.text, alias);
  }
  return {
    id,
    kind: group.kind,
    name: group.name,
    titles: [...titles].sort((a, b) => b.length - a.length || byCode(a, b)),
    aliases: [...aliases.values()].sort((a, b) => byCode(a.text, b.text)),
    party: group.party,
    partyBecause: group.because,
    merged: [...group.merged, ...group.members.flatMap(({ actor }) => actor.merged)],
  };
}

function rewrite(analysis: Analysis, actorOf: (id: ActorId) => Actor | undefined): Analysis {
  const own = new Map(analysis.actors.map((actor) => [actor.id, actorOf(actor.id) ?? actor] as const));
  const id = (old: ActorId): ActorId => own.get(old)?.id ?? old;
  const party = (old: ActorId, before: string | null): string | null =>
    own.has(old) ? (own.get(old)?.party ?? null) : before;
  const who = <T extends { readonly actor: ActorId; readonly party: string | null }>(one: T): T => ({
    ...one,
    actor: id(one.actor),
    party: party(one.actor, one.party),
  });
  return {
    ...analysis,
    actors: [...new Map([...own.values()].map((actor) => [actor.id, actor] as const)).values()],
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

function key(report: string, actor: ActorId): string {
  return `${report} ${actor}`;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
