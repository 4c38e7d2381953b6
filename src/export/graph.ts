import type { Happening } from '../model/happening.ts';
import type { Story } from '../model/story.ts';

/** A directed graph with several edges between two nodes. All attributes are strings, so that every program reads them. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface Node {
  readonly id: string;
  readonly kind: 'actor' | 'statement' | 'happening' | 'report' | 'origin';
  readonly label: string;
  /** The party of an actor, the act of a statement, the kind of a happening, the genre of a report, the kind of an origin. */
  readonly sort: string;
  /** ISO 8601, or '' where no time is told. */
  readonly from: string;
  readonly to: string;
}

export interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: 'says' | 'stands in' | 'denies' | 'part' | 'contact' | 'rests on';
  /** The role of a part, the kind of a contact; else ''. */
  readonly sort: string;
}

/** Who says what where, who denies it, who took part in what, who was in contact with whom, and on which origin each report rests. */
export function graphOf(story: Story): Graph {
  const nodes = nodesOf(story);
  const known = new Set(nodes.map(({ id }) => id));
  const edges = edgesOf(story).filter(({ source, target }) => known.has(source) && known.has(target));
  return { nodes, edges: edges.map((edge, at) => ({ id: `e${at + 1}`, ...edge })) };
}

function nodesOf({ actors, analyses, happenings, origins }: Story): readonly Node[] {
  const timeless = { from: '', to: '' };
  return [
    ...actors.map(({ id, name, party }) => ({
      id,
      kind: 'actor' as const,
      label: name,
      sort: party ?? '',
      ...timeless,
    })),
    ...analyses.map(({ report, dated }) => ({
      id: report.id,
      kind: 'report' as const,
      label: report.title,
      sort: report.genre,
      from: dated?.from ?? '',
      to: dated?.to ?? '',
    })),
    ...origins.map(({ id, name, kind }) => ({ id, kind: 'origin' as const, label: name, sort: kind, ...timeless })),
    ...analyses.flatMap(({ report, statements }) =>
      statements.map(({ id, content, act, said }) => ({
        id,
        kind: 'statement' as const,
        label: content.map(({ start, end }) => report.text.slice(start, end)).join(' … '),
        sort: act,
        from: said?.from ?? '',
        to: said?.to ?? '',
      })),
    ),
    ...happenings.map(({ id, summary, kind, when }) => ({
      id,
      kind: 'happening' as const,
      label: summary,
      sort: kind,
      from: when?.from ?? '',
      to: when?.to ?? '',
    })),
  ];
}

type Loose = Omit<Edge, 'id'>;

function edgesOf(story: Story): readonly Loose[] {
  const { analyses, happenings, origins } = story;
  return [
    ...analyses.flatMap(({ report, statements }) =>
      statements.flatMap(({ id, speakers }) => [
        ...[...new Set(speakers.map(({ actor }) => actor))].map((actor) => edge(actor, id, 'says')),
        edge(id, report.id, 'stands in'),
      ]),
    ),
    ...happenings.flatMap(({ id, mentions, parts }) => [
      ...[...new Set(mentions.map(({ report }) => report))].map((report) => edge(id, report, 'stands in')),
      ...parts.map(({ actor, role }) => edge(actor, id, 'part', role)),
    ]),
    ...happenings.flatMap(contactsOf),
    ...denialsOf(story),
    ...origins.flatMap(({ id, reports }) => reports.map((report) => edge(report, id, 'rests on'))),
  ];
}

/** Kinds of `lexicon/happenings.ts` in which two are in contact. */
const CONTACTS: ReadonlySet<string> = new Set(['contact', 'discuss', 'mediate', 'meet', 'negotiate', 'visit']);

/** Whoever called or met, with each whom they called or met. */
function contactsOf({ kind, parts, reality }: Happening): readonly Loose[] {
  if (!CONTACTS.has(kind) || reality === 'denied') return [];
  const from = parts.filter(({ role }) => role === 'by');
  const others = parts.filter(({ role }) => role === 'to' || role === 'with');
  return from.flatMap((one) =>
    others.flatMap((other) => (one.actor === other.actor ? [] : [edge(one.actor, other.actor, 'contact', kind)])),
  );
}

/** A denial leads to the statement or the happening that it denies; of a claim to its first member. */
function denialsOf({ denials, claims, happenings }: Story): readonly Loose[] {
  const happeningOf = new Map(
    happenings.flatMap(({ id, tellings }) => tellings.map((telling) => [telling, id] as const)),
  );
  const firstOf = new Map(claims.map(({ id, members }) => [id, members[0]?.of ?? ''] as const));
  const nodeOf = (id: string): string => {
    const member = firstOf.get(id) ?? id;
    return happeningOf.get(member) ?? member;
  };
  return denials.flatMap(({ statement, denied }) =>
    denied === null ? [] : [edge(nodeOf(statement), nodeOf(denied), 'denies')],
  );
}

function edge(source: string, target: string, kind: Edge['kind'], sort = ''): Loose {
  return { source, target, kind, sort };
}
