import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Sameness } from '../model/claim.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import type { Credit } from '../model/report.ts';
import type { Citation } from '../model/span.ts';
import { agenciesOf, agencyKey } from './agency.ts';
import { headOf } from './head.ts';
import { meetings, type Text } from './meetings.ts';
import { type Overlap, overlapsOf, RUN, shingle } from './shingles.ts';

/** Two reports that share a text, and how sure that is. */
export interface Shared {
  readonly sameness: Sameness;
  /** 0 to 1: the surest is believed first. */
  readonly weight: number;
}

/** One report as far as shared texts need it. */
interface Printed extends Text {
  /** The agencies that it credits. */
  readonly credits: readonly Credit[];
  readonly agencies: ReadonlySet<string>;
}

/** Find reports that share a text: copies, edited copies, excerpts, and items of one agency. */
export function sharedTexts(analyses: readonly Analysis[], memory: Memory = FORGETFUL): readonly Shared[] {
  const keep = memory.of('texts to compare');
  const printed = analyses.map((analysis) => {
    const { report, sentences } = analysis;
    return keep(report.id, [report, sentences], () => printedOf(analysis));
  });
  return [...sameText(printed, memory), ...sameAgency(printed, memory)];
}

function printedOf(analysis: Analysis): Printed {
  const credits = agenciesOf(analysis.report);
  const agencies = new Set(credits.map(({ agency }) => agencyKey(agency)));
  return { report: analysis.report, shingles: shingle(analysis), credits, agencies };
}

/** Contained runs from which two texts are one: a third of the shorter one. Two independent reports of one press conference share
 *  its quotations and little else, which is a tenth (see docs/measured.md); an edited wire keeps most of its sentences. */
const SAME_TEXT = 0.33;

/** With a common agency credit less is enough: the credit already says where the text is from. */
const SAME_AGENCY_TEXT = 0.12;

function sameText(printed: readonly Printed[], memory: Memory): readonly Shared[] {
  const index = memory.of('meetings')('', [], () => meetings<Printed>());
  const keep = memory.of('shared texts');
  return index.bring(printed).flatMap((others, at) => {
    const text = printed[at];
    if (text === undefined || others.length === 0) return [];
    return keep(text.report.id, [text, others], () => {
      const overlapWith = overlapsOf(text.shingles);
      return others.flatMap((earlier) => samenessOf(earlier, text, overlapWith(earlier.shingles)) ?? []);
    });
  });
}

function samenessOf(a: Printed, b: Printed, { contained, size, longest }: Overlap): Shared | null {
  const needed = [...a.agencies].some((agency) => b.agencies.has(agency)) ? SAME_AGENCY_TEXT : SAME_TEXT;
  if (longest === null || contained < needed) return null;
  const kind = contained >= 0.9 ? (size >= 0.8 ? 'copy' : 'excerpt') : 'near-copy';
  const percent = Math.round(contained * 100);
  const why = `${percent} of 100 runs of ${RUN} words of the shorter text stand in the other, ${longest.words} words in a row`;
  return {
    sameness: { kind, why, a: cite(a.report, longest.a), b: cite(b.report, longest.b) },
    weight: contained,
  };
}

/** Two whole agency items of one agency are one source; a text that merely credits an agency among others
 *  (“with inputs from”) is joined by its words alone. */
function sameAgency(printed: readonly Printed[], memory: Memory): readonly Shared[] {
  const keep = memory.of('shared agencies');
  const first = new Map<string, Printed>();
  return printed.flatMap((item) => {
    const [credit] = item.credits;
    const [key] = item.agencies;
    if (item.report.genre !== 'wire' || credit === undefined || key === undefined) return [];
    const other = first.get(key);
    if (other === undefined) first.set(key, item);
    return other === undefined ? [] : [keep(item.report.id, [item, other], () => sameCredit(other, item))];
  });
}

function sameCredit({ report: one, credits: [first] }: Printed, { report: other, credits: [second] }: Printed): Shared {
  if (first === undefined || second === undefined) throw new RangeError('an item of an agency without a credit');
  const [a, b] = [creditIn(one, first), creditIn(other, second)];
  return { sameness: { kind: 'credit', why: `both are items of ${second.agency}`, a, b }, weight: 0 };
}

/** Where the credit stands; one of the page's own data stands outside the text. */
function creditIn(report: Analysis['report'], credit: Credit): Citation {
  return cite(report, credit.start < credit.end ? credit : headOf(report));
}
