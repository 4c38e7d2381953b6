import { compareText } from '../model/citation.ts';
import type { Sameness } from '../model/claim.ts';
import type { Reality } from '../model/happening.ts';
import type { Block } from '../model/report.ts';
import type { Citation, ClaimId, HappeningId, ReportId, Span, StatementId } from '../model/span.ts';
import type { Act, Statement } from '../model/statement.ts';
import type { Story } from '../model/story.ts';
import { entriesOf, type ReportEntry } from './entries.ts';

/** One report to be read: its text, untouched, and what was found where. */
export interface Reader {
  readonly report: ReportEntry & {
    readonly url: string | null;
    readonly byline: string | null;
    readonly sha256: string;
    /** What the date rests on, in plain words. */
    readonly because: readonly string[];
  };
  readonly text: string;
  /** In order, without overlap; the stretches between them are blank. */
  readonly blocks: readonly Block[];
  /** In the order of the text. */
  readonly marks: readonly ReaderMark[];
  /** The reports that share its origin, each with the words that show it. */
  readonly sameOrigin: readonly {
    readonly report: ReportId;
    readonly title: string;
    readonly outlet: string | null;
    readonly kind: Sameness['kind'] | null;
    readonly why: string;
  }[];
  /** Other reports, by how many claims they share with this one. */
  readonly related: readonly {
    readonly report: ReportId;
    readonly title: string;
    readonly outlet: string | null;
    readonly claims: number;
  }[];
}

export type ReaderMark = Span &
  (
    | {
        readonly kind: 'statement';
        readonly id: StatementId;
        readonly act: Act;
        readonly speakers: readonly { readonly name: string; readonly party: string | null }[];
        readonly content: readonly Span[];
        readonly claims: readonly ClaimId[];
      }
    | {
        readonly kind: 'happening';
        readonly id: HappeningId;
        readonly what: string;
        readonly reality: Reality;
        readonly claims: readonly ClaimId[];
      }
    | { readonly kind: 'gap' | 'difficult'; readonly why: string }
  );

const MOST_RELATED = 8;

/** null where the story has no such report. */
export function readerOf(story: Story, id: ReportId): Reader | null {
  const analysis = story.analyses.find(({ report }) => report.id === id);
  const entry = entriesOf(story).find((one) => one.id === id);
  if (analysis === undefined || entry === undefined) return null;
  const { report, dated, notes } = analysis;
  return {
    report: {
      ...entry,
      url: report.url,
      byline: report.byline,
      sha256: report.sha256,
      because: (dated?.basis ?? []).map(({ why }) => why),
    },
    text: report.text,
    blocks: report.blocks,
    marks: [
      ...statementMarks(analysis.statements, story),
      ...happeningMarks(id, story),
      ...report.gaps.map(({ start, end, why }) => ({ kind: 'gap' as const, start, end, why })),
      ...notes.map(({ start, end, why }) => ({ kind: 'difficult' as const, start, end, why })),
    ].toSorted((a, b) => a.start - b.start || a.end - b.end || compareText(a.kind, b.kind)),
    sameOrigin: sameOrigin(id, story),
    related: related(id, story),
  };
}

function statementMarks(statements: readonly Statement[], story: Story): readonly ReaderMark[] {
  const claims = claimsBy(story);
  return statements.map(({ id, span, act, speakers, content }) => ({
    kind: 'statement',
    id,
    start: span.start,
    end: span.end,
    act,
    speakers: speakers.map(({ name, party }) => ({ name, party })),
    content,
    claims: claims.get(id) ?? [],
  }));
}

/** Where the report tells of a happening; a telling that came to no happening is not shown. */
function happeningMarks(id: ReportId, story: Story): readonly ReaderMark[] {
  const claims = claimsBy(story);
  return story.happenings.flatMap((happening) =>
    happening.mentions
      .filter(({ report }) => report === id)
      .map(({ start, end }) => ({
        kind: 'happening' as const,
        id: happening.id,
        start,
        end,
        what: happening.kind,
        reality: happening.reality,
        claims: [...new Set(happening.tellings.flatMap((telling) => claims.get(telling) ?? []))],
      })),
  );
}

/** Statement or telling → the claims that it went into. */
function claimsBy(story: Story): ReadonlyMap<string, readonly ClaimId[]> {
  const known = CLAIMS.get(story);
  if (known !== undefined) return known;
  const found = new Map<string, ClaimId[]>();
  for (const { id, members } of story.claims) {
    for (const { of } of members) {
      const own = found.get(of) ?? [];
      found.set(of, own);
      if (!own.includes(id)) own.push(id);
    }
  }
  CLAIMS.set(story, found);
  return found;
}

const CLAIMS = new WeakMap<Story, ReadonlyMap<string, readonly ClaimId[]>>();

function sameOrigin(id: ReportId, { origins, analyses }: Story): Reader['sameOrigin'] {
  return origins
    .filter(({ reports }) => reports.includes(id))
    .flatMap(({ reports, because }) =>
      reports
        .filter((other) => other !== id)
        .map((other) => {
          const report = analyses.find((analysis) => analysis.report.id === other)?.report;
          const between = because.find(({ a, b }) => joins(a, b, id, other));
          return {
            report: other,
            title: report?.title ?? other,
            outlet: report?.outlet ?? null,
            kind: between?.kind ?? null,
            why: between?.why ?? 'both share their origin with a third report',
          };
        }),
    );
}

function joins(a: Citation, b: Citation, one: ReportId, other: ReportId): boolean {
  return (a.report === one && b.report === other) || (a.report === other && b.report === one);
}

function related(id: ReportId, { claims, analyses }: Story): Reader['related'] {
  const shared = new Map<ReportId, number>();
  for (const { members } of claims) {
    const reports = new Set(members.map(({ at }) => at.report));
    if (!reports.has(id)) continue;
    for (const other of reports) if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const byId = new Map(analyses.map(({ report }) => [report.id, report]));
  return [...shared]
    .toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_RELATED)
    .map(([report, count]) => ({
      report,
      title: byId.get(report)?.title ?? report,
      outlet: byId.get(report)?.outlet ?? null,
      claims: count,
    }));
}
