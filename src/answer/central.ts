import type { Claim } from '../model/claim.ts';
import type { ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import type { Relevance } from './relevance.ts';
import { subjectOf } from './subject.ts';

/** How much a stretch belongs to the core of a story when nobody asked for anything particular: what the headlines have in common, what
 *  several independent origins tell, what is contested, before what stands in one report alone. From 1; comparable only within one
 *  story. */
export function centralTo(story: Story): Relevance {
  const weights = sentenceWeights(story);
  const nearness = subjectOf(story);
  return (analysis, span) => {
    const own = weights.get(analysis.report.id);
    const sentences = sentencesIn(analysis, span);
    const told = sentences.reduce((most, { index }) => Math.max(most, own?.get(index) ?? 1), 1);
    return told + NEAR * sentences.reduce((most, sentence) => Math.max(most, nearness(analysis, sentence)), 0);
  };
}

/** What is wholly about the matter weighs as much more as what three further origins tell. */
const NEAR = 2;

/** Report → sentence → the weight of the weightiest claim told there. */
function sentenceWeights({ analyses, claims }: Story): ReadonlyMap<ReportId, ReadonlyMap<number, number>> {
  const byReport = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  const weights = new Map<ReportId, Map<number, number>>();
  for (const claim of claims) {
    const weight = weightOf(claim);
    for (const { at } of claim.members) {
      const analysis = byReport.get(at.report);
      if (analysis === undefined) continue;
      const own = weights.get(at.report) ?? new Map<number, number>();
      weights.set(at.report, own);
      for (const { index } of sentencesIn(analysis, at)) own.set(index, Math.max(own.get(index) ?? 1, weight));
    }
  }
  return weights;
}

/** Each further origin adds less than the one before it; beyond five they add nothing. */
function weightOf({ counts, differences }: Claim): number {
  const origins = Math.log2(Math.min(5, Math.max(1, counts.origins)));
  const contested = differences.some(({ verdict }) => verdict === 'real');
  return 1 + origins + (contested ? 1 : 0);
}
