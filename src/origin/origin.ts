import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import { cite, compareText } from '../model/citation.ts';
import type { Origin, Sameness } from '../model/claim.ts';
import type { ActorId, OriginId, ReportId, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { overlapOf, pairsSharing, RUN, type Shingles, shingle } from './shingles.ts';

/** Find the independent sources behind the reports: one for each group of reports that share a text or an agency, one for each
 *  outlet that is cited, one for each named speaker. A digest or a fact-check is never one.
 *  Ids are derived: `o-<first report>` and `o-<actor id>`, so nobody needs a table to find one. */
export function findOrigins(analyses: readonly Analysis[], actors: readonly Actor[]): readonly Origin[] {
  const own = analyses.filter(({ report }) => isOriginal(report.genre));
  const shared = [...sameText(own), ...sameAgency(own)];
  return [...groupReports(own, shared), ...speakerOrigins(analyses, actors)];
}

/** Whether texts of this kind can bring something new. */
export function isOriginal(genre: Analysis['report']['genre']): boolean {
  return genre !== 'digest' && genre !== 'factcheck';
}

/** Contained runs from which two texts are one: a third of the shorter one. Two independent reports of one press conference share
 *  its quotations and little else, which is a tenth (see docs/measured.md); an edited wire keeps most of its sentences. */
const SAME_TEXT = 0.33;

/** With a common agency credit less is enough: the credit already says where the text is from. */
const SAME_AGENCY_TEXT = 0.12;

function sameText(analyses: readonly Analysis[]): Sameness[] {
  const shingles = analyses.map(shingle);
  return pairsSharing(shingles, RUN).flatMap(([first, second]) => {
    const same = samenessOf(analyses[first], analyses[second], shingles[first], shingles[second]);
    return same === null ? [] : [same];
  });
}

function samenessOf(a?: Analysis, b?: Analysis, inA?: Shingles, inB?: Shingles): Sameness | null {
  if (a === undefined || b === undefined || inA === undefined || inB === undefined) return null;
  const { contained, size, longest } = overlapOf(inA, inB);
  const needed = sharedAgency(a, b) === null ? SAME_TEXT : SAME_AGENCY_TEXT;
  if (longest === null || contained < needed) return null;
  const kind = contained >= 0.9 ? (size >= 0.8 ? 'copy' : 'excerpt') : 'near-copy';
  const percent = Math.round(contained * 100);
  return {
    kind,
    why: `${percent} of 100 runs of ${RUN} words of the shorter text stand in the other, ${longest.words} words in a row`,
    a: cite(a.report, longest.a),
    b: cite(b.report, longest.b),
  };
}

function sharedAgency(a: Analysis, b: Analysis): string | null {
  const agencies = new Set(a.report.credits.map((credit) => credit.agency.toLowerCase()));
  return b.report.credits.find((credit) => agencies.has(credit.agency.toLowerCase()))?.agency ?? null;
}

/** Two whole agency items of one agency are one source; a text that merely credits an agency among others
 *  (“with inputs from”) is joined by its words alone. */
function sameAgency(analyses: readonly Analysis[]): Sameness[] {
  const first = new Map<string, Analysis>();
  const found: Sameness[] = [];
  for (const analysis of analyses) {
    const credit = analysis.report.credits[0];
    if (analysis.report.genre !== 'wire' || credit === undefined) continue;
    const key = credit.agency.toLowerCase();
    const other = first.get(key);
    const otherCredit = other?.report.credits[0];
    if (other === undefined || otherCredit === undefined) first.set(key, analysis);
    else
      found.push({
        kind: 'credit',
        why: `both are items of ${credit.agency}`,
        a: cite(other.report, otherCredit),
        b: cite(analysis.report, credit),
      });
  }
  return found;
}

/** Join what is shared; each report that shares nothing stands alone. */
function groupReports(analyses: readonly Analysis[], shared: readonly Sameness[]): Origin[] {
  const leader = new Map<ReportId, ReportId>(analyses.map(({ report }) => [report.id, report.id]));
  const find = (id: ReportId): ReportId => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const { a, b } of shared) leader.set(find(b.report), find(a.report));
  const groups = new Map<ReportId, Analysis[]>();
  for (const analysis of analyses) {
    const at = find(analysis.report.id);
    groups.set(at, [...(groups.get(at) ?? []), analysis]);
  }
  return [...groups.values()].map((group) => originOfGroup(group, shared));
}

function originOfGroup(group: readonly Analysis[], shared: readonly Sameness[]): Origin {
  const ordered = [...group].sort(byDateThenFile);
  const ids = new Set(ordered.map(({ report }) => report.id));
  const first = ordered[0]?.report;
  const credited = ordered.find(({ report }) => report.credits.length > 0)?.report.credits[0]?.agency;
  const outlet = ordered.find(({ report }) => report.outlet !== null)?.report.outlet;
  return {
    id: `o-${first?.id ?? ''}`,
    kind: credited !== undefined ? 'wire' : outlet !== undefined ? 'outlet' : 'unknown',
    name: credited ?? outlet ?? first?.file ?? '',
    reports: [...ids],
    because: shared.filter(({ a }) => ids.has(a.report)),
  };
}

function byDateThenFile(a: Analysis, b: Analysis): number {
  const day = (analysis: Analysis): string => analysis.dated?.from ?? '~';
  return compareText(day(a), day(b)) || compareText(a.report.file, b.report.file);
}

/** One origin for each named speaker and each cited outlet, with the reports that carry their words and the quotations that two of
 *  them share word for word. */
function speakerOrigins(analyses: readonly Analysis[], actors: readonly Actor[]): Origin[] {
  const own = new Map(
    analyses.flatMap(({ report }) => (report.outlet === null ? [] : [[report.outlet.toLowerCase(), report.id]])),
  );
  const carried = new Map<ActorId, Carried[]>();
  for (const analysis of analyses) {
    if (!isOriginal(analysis.report.genre)) continue; // who speaks in a digest only is known from what it digests
    for (const statement of analysis.statements) {
      const id = sourceOf(statement)?.actor;
      if (id !== undefined) carried.set(id, [...(carried.get(id) ?? []), { analysis, statement }]);
    }
  }
  return actors.flatMap((actor) => {
    const list = carried.get(actor.id);
    if (list === undefined || (actor.kind === 'outlet' && own.has(actor.name.toLowerCase()))) return [];
    return [
      {
        id: `o-${actor.id}`,
        kind: actor.kind === 'outlet' ? ('outlet' as const) : ('party' as const),
        name: actor.name,
        reports: [...new Set(list.map(({ analysis }) => analysis.report.id))],
        because: sameQuotes(list),
      },
    ];
  });
}

interface Carried {
  readonly analysis: Analysis;
  readonly statement: Statement;
}

function sameQuotes(list: readonly Carried[]): Sameness[] {
  const first = new Map<string, { carried: Carried; part: Span }>();
  const found: Sameness[] = [];
  for (const carried of list) {
    if (carried.statement.mode === 'indirect') continue;
    for (const part of carried.statement.content) {
      const words = letters(carried.analysis.report.text.slice(part.start, part.end));
      if (words.length < 20) continue; // characters: shorter quotations (“full support”) are shared by chance
      const other = first.get(words);
      if (other === undefined) first.set(words, { carried, part });
      else if (other.carried.analysis !== carried.analysis)
        found.push({
          kind: 'same-quotes',
          why: 'the same words of the same speaker',
          a: cite(other.carried.analysis.report, other.part),
          b: cite(carried.analysis.report, part),
        });
    }
  }
  return found;
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The origin of a statement: its innermost named speaker, else the innermost outlet that is cited for it, else the report's own. */
function sourceOf(statement: Statement): Statement['speakers'][number] | null {
  return statement.speakers.findLast((speaker) => !speaker.anonymous) ?? null;
}

/** Tells the id of the origin behind a statement (or, with null, behind what a report tells in its own voice);
 *  null for what a digest or a fact-check tells in its own voice. */
export function originFinder(
  origins: readonly Origin[],
): (statement: Statement | null, report: ReportId) => OriginId | null {
  const ids = new Set(origins.map(({ id }) => id));
  const ofReport = new Map(
    origins.flatMap(({ id, reports }) => (id.startsWith('o-r-') ? reports.map((report) => [report, id] as const) : [])),
  );
  return (statement, report) => {
    const source = statement === null ? null : sourceOf(statement);
    const bySpeaker = source === null ? null : `o-${source.actor}`;
    return bySpeaker !== null && ids.has(bySpeaker) ? bySpeaker : (ofReport.get(report) ?? null);
  };
}
