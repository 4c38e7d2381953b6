import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Actor, ActorKind, Because, Merge } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ActorId } from '../model/span.ts';
import { sameBody, samePerson } from './same.ts';
import { slug } from './slug.ts';

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
  name: string;
  readonly members: Member[];
  readonly merged: Merge[];
}

/** Group the actors of all reports. The analyses must come in a fixed order; the groups come in that order. */
export function joinActors(analyses: readonly Analysis[], lexicon: Lexicon): readonly Group[] {
  const members = analyses.flatMap((analysis) => analysis.actors.map((actor): Member => ({ analysis, actor })));
  const states = statesOf(members);
  const groups: Growing[] = [];
  const add = (member: Member, fits: (group: Growing) => string | null): void => {
    for (const group of groups) {
      const why = fits(group);
      if (why === null) continue;
      group.members.push(member);
      group.merged.push({ report: member.analysis.report.id, actor: member.actor.id, why, at: firstMention(member) });
      return;
    }
    groups.push({
      kind: states.has(member.actor.name) ? 'state' : member.actor.kind,
      name: states.get(member.actor.name) ?? member.actor.name,
      members: [member],
      merged: [],
    });
  };
  // The fullest names first, so that the short ones find them; ties by text, never by the order of the files.
  const ordered = [...members].sort(
    (a, b) =>
      b.actor.name.split(' ').length - a.actor.name.split(' ').length ||
      byCode(a.actor.name, b.actor.name) ||
      byCode(a.analysis.report.file, b.analysis.report.file) ||
      byCode(a.analysis.report.id, b.analysis.report.id),
  );
  for (const member of ordered) {
    const { actor } = member;
    const party = partyIn(actor.party, states);
    if (actor.kind === 'unnamed') {
      add(member, () => null);
    } else if (actor.kind === 'state' || states.has(actor.name)) {
      const name = states.get(actor.name) ?? actor.name;
      add(member, (group) =>
        group.kind === 'state' && group.name === name
          ? actor.name === name
            ? 'the same state'
            : `“${actor.name}” stands for ${name}`
          : null,
      );
    } else if (actor.kind === 'person') {
      const fitting = groups.filter(
        (group) =>
          group.kind === 'person' && samePerson(group, { name: actor.name, titles: actor.titles, party }, states),
      );
      add(member, (group) =>
        fitting.length === 1 && fitting[0] === group
          ? group.name === actor.name
            ? 'the same name'
            : `“${actor.name}” fits “${group.name}” alone`
          : null,
      );
    } else {
      add(member, (group) =>
        group.kind === actor.kind && sameBody(group.name, actor.name) ? 'the same organisation' : null,
      );
    }
  }
  return groups.map((group) => finish(group, states, lexicon));
}

/** What each name of a state stands for: metonyms and demonyms that any report ties to it. */
function statesOf(members: readonly Member[]): ReadonlyMap<string, string> {
  const states = new Map<string, string>();
  const found = members.filter(({ actor }) => actor.kind === 'state');
  for (const { actor } of found)
    if (actor.aliases.some((alias) => alias.form === 'name' || (alias.text === actor.name && alias.form !== 'metonym')))
      states.set(actor.name, actor.name);
  for (const { actor } of found) {
    for (const alias of actor.aliases)
      if (alias.form === 'metonym' && alias.text !== actor.name && !states.has(alias.text))
        states.set(alias.text, actor.name);
  }
  return states;
}

export function partyIn(party: string | null, states: ReadonlyMap<string, string>): string | null {
  return party === null ? null : (states.get(party) ?? party);
}

function finish(group: Growing, states: ReadonlyMap<string, string>, lexicon: Lexicon): Group {
  const { party, because } = partyOf(group, states);
  const kind = group.kind;
  const [first] = group.members;
  const state = kind === 'state' ? lexicon.states.find((one) => one.name === group.name) : undefined;
  const prefix = kind === 'organisation' ? 'org' : kind;
  const id =
    kind === 'unnamed'
      ? `unnamed/${first?.analysis.report.id ?? ''}/${slug(group.name)}`
      : `${prefix}/${state?.id ?? slug(group.name)}`;
  return { id, kind, name: group.name, party, because, members: group.members, merged: group.merged };
}

/** The best supported party; context counts less than words beside the name. */
function partyOf(
  group: Growing,
  states: ReadonlyMap<string, string>,
): { readonly party: string | null; readonly because: readonly Because[] } {
  if (group.kind === 'state') return { party: group.name, because: [] };
  const sums = new Map<string, number>();
  const because: Because[] = [];
  for (const { actor } of group.members) {
    const party = partyIn(actor.party, states);
    if (party === null || (group.kind === 'organisation' && party === actor.name)) continue;
    const weak = actor.partyBecause.every(
      ({ why }) => why.startsWith('the sentence before') || why.startsWith('told under'),
    );
    sums.set(party, (sums.get(party) ?? 0) + (weak ? 1 : 5 * actor.partyBecause.length));
    because.push(...actor.partyBecause);
  }
  let best: string | null = null;
  for (const [party, sum] of [...sums].sort(([a], [b]) => byCode(a, b)))
    if (best === null || sum > (sums.get(best) ?? 0)) best = party;
  if (best === null && group.kind === 'organisation' && group.members.some(({ actor }) => actor.party === actor.name))
    best = group.name;
  return { party: best, because };
}

function firstMention({ analysis, actor }: Member): Merge['at'] {
  const mention = analysis.mentions.find((one) => one.type === 'actor' && one.actor === actor.id);
  if (mention === undefined) return null;
  const { start, end } = mention;
  return {
    report: analysis.report.id,
    file: analysis.report.file,
    start,
    end,
    quote: analysis.report.text.slice(start, end),
  };
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
