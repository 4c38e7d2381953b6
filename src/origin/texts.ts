import type { Analysis } from '../model/analysis.ts';
import { cite } from '../model/citation.ts';
import type { Sameness } from '../model/claim.ts';
import type { Credit } from '../model/report.ts';
import type { Citation } from '../model/span.ts';
import { agenciesOf, agencyKey } from './agency.ts';
import { headOf } from './head.ts';
import { overlapOf, pairsSharing, RUN, SAMPLED, type Shingles, shingle } from './shingles.ts';

/** Two reports that share a text, and how sure that is. */
export interface Shared {
  readonly sameness: Sameness;
  /** 0 to 1: the surest is believed first. */
  readonly weight: number;
}

/** Find reports that share a text: copies, edited copies, excerpts, and items of one agency. */
export function sharedTexts(analyses: readonly Analysis[]): readonly Shared[] {
  const agencies = analyses.map(({ report }) => agenciesOf(report));
  return [...sameText(analyses, agencies), ...sameAgency(analyses, agencies)];
}

/** Contained runs from which two texts are one: a third of the shorter one. Two independent reports of one press conference share
 *  its quotations and little else, which is a tenth (see docs/measured.md); an edited wire keeps most of its sentences. */
const SAME_TEXT = 0.33;

/** With a common agency credit less is enough: the credit already says where the text is from. */
const SAME_AGENCY_TEXT = 0.12;

function sameText(analyses: readonly Analysis[], agencies: readonly (readonly Credit[])[]): readonly Shared[] {
  const shingles = analyses.map(shingle);
  return pairsSharing(shingles, SAMPLED).flatMap(([first, second]) => {
    const [a, b, inA, inB] = [analyses[first], analyses[second], shingles[first], shingles[second]];
    if (a === undefined || b === undefined || inA === undefined || inB === undefined) return [];
    const needed = shareAgency(agencies[first], agencies[second]) ? SAME_AGENCY_TEXT : SAME_TEXT;
    const found = samenessOf(a, b, inA, inB, needed);
    return found === null ? [] : [found];
  });
}

function samenessOf(a: Analysis, b: Analysis, inA: Shingles, inB: Shingles, needed: number): Shared | null {
  const { contained, size, longest } = overlapOf(inA, inB);
  if (longest === null || contained < needed) return null;
  const kind = contained >= 0.9 ? (size >= 0.8 ? 'copy' : 'excerpt') : 'near-copy';
  const percent = Math.round(contained * 100);
  const why = `${percent} of 100 runs of ${RUN} words of the shorter text stand in the other, ${longest.words} words in a row`;
  return {
    sameness: { kind, why, a: cite(a.report, longest.a), b: cite(b.report, longest.b) },
    weight: contained,
  };
}

function shareAgency(a: readonly Credit[] = [], b: readonly Credit[] = []): boolean {
  const keys = new Set(a.map(({ agency }) => agencyKey(agency)));
  return b.some(({ agency }) => keys.has(agencyKey(agency)));
}

/** Two whole agency items of one agency are one source; a text that merely credits an agency among others
 *  (“with inputs from”) is joined by its words alone. */
function sameAgency(analyses: readonly Analysis[], agencies: readonly (readonly Credit[])[]): readonly Shared[] {
  const first = new Map<string, { readonly analysis: Analysis; readonly credit: Credit }>();
  const found: Shared[] = [];
  for (const [index, analysis] of analyses.entries()) {
    const credit = agencies[index]?.[0];
    if (analysis.report.genre !== 'wire' || credit === undefined) continue;
    const key = agencyKey(credit.agency);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { analysis, credit });
      continue;
    }
    const a = creditIn(other.analysis.report, other.credit);
    const b = creditIn(analysis.report, credit);
    found.push({ sameness: { kind: 'credit', why: `both are items of ${credit.agency}`, a, b }, weight: 0 });
  }
  return found;
}

/** Where the credit stands; one of the page's own data stands outside the text. */
function creditIn(report: Analysis['report'], credit: Credit): Citation {
  return cite(report, credit.start < credit.end ? credit : headOf(report));
}
