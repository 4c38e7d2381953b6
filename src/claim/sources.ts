import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Claim, Member, SourceNode } from '../model/claim.ts';
import { byId } from '../model/gathered.ts';
import { remembered } from '../model/remembered.ts';
import type { Statement } from '../model/statement.ts';
import { occasionOf } from '../origin/occasion.ts';
import type { Material } from './material.ts';
import { tellingOf } from './telling.ts';

/** Read the ways of a claim to its readers: for each member the outlet, the outlets that it cites, the speaker, the occasion and the
 *  party, gathered into a tree; and whether all of it comes from the side that it is about. */
export function treeReader({
  analyses,
  actors,
}: Pick<Material, 'analyses' | 'actors'>): (claim: Claim) => Pick<Claim, 'tree' | 'concerned'> {
  const index: Index = {
    reports: byId(analyses),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
  return (claim) => ({ tree: treeOf(claim.members, index), concerned: concernedIn(claim, index) });
}

interface Index {
  readonly reports: ReadonlyMap<string, Analysis>;
  readonly actors: ReadonlyMap<string, Actor>;
}

const statementsOf = remembered(
  ({ statements }: Analysis): ReadonlyMap<string, Statement> => new Map(statements.map((one) => [one.id, one])),
);

function statementOf(member: Member, index: Index): Statement | undefined {
  const analysis = index.reports.get(member.at.report);
  if (analysis === undefined) return undefined;
  const statements = statementsOf(analysis);
  return statements.get(member.of) ?? statements.get(tellingOf(member, index.reports)?.within ?? '');
}

interface Step {
  readonly level: SourceNode['level'];
  readonly name: string;
}

/** Grows while members are put in. */
interface Growing extends Step {
  members: number;
  counts: boolean;
  readonly from: Map<string, Growing>;
}

function treeOf(members: readonly Member[], index: Index): readonly SourceNode[] {
  const roots = new Map<string, Growing>();
  for (const member of members) {
    let level = roots;
    for (const { level: kind, name } of wayOf(member, index)) {
      const key = `${kind} ${name}`;
      const node = level.get(key) ?? { level: kind, name, members: 0, counts: false, from: new Map<string, Growing>() };
      level.set(key, node);
      node.members++;
      node.counts ||= member.counts;
      level = node.from;
    }
  }
  return grown(roots);
}

function grown(level: ReadonlyMap<string, Growing>): readonly SourceNode[] {
  return [...level.values()].map(({ from, ...node }) => ({ ...node, from: grown(from) }));
}

/** Outlet → cited outlets → speaker → occasion → party, as far as told. */
function wayOf(member: Member, index: Index): readonly Step[] {
  const { reports, actors } = index;
  const analysis = reports.get(member.at.report);
  const report = analysis?.report;
  const way: Step[] = [{ level: 'outlet', name: report?.outlet ?? report?.file ?? member.at.file }];
  const statement = statementOf(member, index);
  for (const speaker of (statement?.speakers ?? []).slice(0, -1))
    way.push({ level: 'cited', name: nameOf(speaker.actor, speaker.name, actors) });
  if (member.speaker !== null) {
    const own = statement?.speakers.at(-1);
    way.push({ level: 'speaker', name: nameOf(member.speaker, own?.name ?? member.speaker, actors) });
    const occasion = statement === undefined || analysis === undefined ? null : occasionOf(statement, analysis);
    if (occasion !== null) way.push({ level: 'occasion', name: occasion.name });
  }
  if (member.party !== null) way.push({ level: 'party', name: member.party });
  return way;
}

function nameOf(id: string, told: string, actors: Index['actors']): string {
  return actors.get(id)?.name ?? told;
}

/** The one party that vouches for all of a claim and has a part in what it tells. */
function concernedIn({ members }: Claim, index: Index): string | null {
  const asserting = members.filter(({ stance, counts }) => stance === 'asserts' && counts);
  const [first] = asserting;
  const party = first?.party ?? null;
  if (party === null || asserting.some((member) => member.party !== party)) return null;
  const about = asserting.some((member) =>
    (tellingOf(member, index.reports)?.parts ?? []).some((part) => part.party === party),
  );
  return about ? party : null;
}
