import { nameOf } from '../answer/phrase.ts';
import { eachRelation } from '../form/relation.ts';
import type { ActorKind } from '../model/actor.ts';
import { compareText } from '../model/citation.ts';
import type { ActorId, Citation, ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';

/** Who turned to whom, in words: a picture and a list are made of the same links. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** Whose voice has which share: statements by report and party. */
  readonly voices: readonly Voice[];
}

export interface NetworkNode {
  readonly id: ActorId;
  readonly name: string;
  readonly kind: ActorKind;
  readonly party: string | null;
  /** How often they are heard, retellings included. */
  readonly statements: number;
}

export interface NetworkLink {
  readonly from: ActorId;
  readonly to: ActorId;
  /** “called”, “thanked”, “accused”, “denied words of” */
  readonly verb: string;
  /** Each place once, in the order of the files. */
  readonly at: readonly Citation[];
}

export interface Voice {
  readonly report: ReportId;
  /** null: speakers of no party. */
  readonly party: string | null;
  readonly statements: number;
}

/** Actors who turned to somebody or whom somebody turned to, the most linked first, and all of their links. */
export function networkOf(story: Story): Network {
  const links = linksOf(story);
  const degree = new Map<ActorId, number>();
  for (const { from, to, at } of links) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + at.length);
  const heard = heardIn(story);
  const nodes = story.actors
    .filter(({ id }) => degree.has(id))
    .map(({ id, name, kind, party }) => ({ id, name, kind, party, statements: heard.get(id) ?? 0 }))
    .toSorted((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || compareText(a.id, b.id));
  return { nodes, links, voices: voicesOf(story) };
}

function linksOf(story: Story): readonly NetworkLink[] {
  const links = new Map<string, { from: ActorId; to: ActorId; verb: string; at: Citation[] }>();
  const known = new Set(story.actors.map(({ id }) => id));
  eachRelation(story, (from, verb, to, at) => {
    if (from === to || !known.has(from) || !known.has(to) || nameOf(to, '', story) === '') return;
    const key = JSON.stringify([from, verb, to]);
    const link = links.get(key) ?? { from, to, verb, at: [] };
    links.set(key, link);
    if (!link.at.some(({ report, start }) => report === at.report && start === at.start)) link.at.push(at);
  });
  return [...links.values()].toSorted(
    (a, b) =>
      b.at.length - a.at.length ||
      compareText(a.from, b.from) ||
      compareText(a.verb, b.verb) ||
      compareText(a.to, b.to),
  );
}

function heardIn({ analyses }: Story): ReadonlyMap<ActorId, number> {
  const heard = new Map<ActorId, number>();
  for (const { statements } of analyses)
    for (const { speakers } of statements)
      for (const { actor } of speakers) heard.set(actor, (heard.get(actor) ?? 0) + 1);
  return heard;
}

/** By the innermost speaker: whose words they are. */
function voicesOf({ analyses }: Story): readonly Voice[] {
  return analyses.flatMap(({ report, statements }) => {
    const counts = new Map<string | null, number>();
    for (const { speakers } of statements) {
      const party = speakers.at(-1)?.party ?? null;
      counts.set(party, (counts.get(party) ?? 0) + 1);
    }
    return [...counts]
      .toSorted((a, b) => b[1] - a[1] || compareText(a[0] ?? '', b[0] ?? ''))
      .map(([party, count]) => ({ report: report.id, party, statements: count }));
  });
}
