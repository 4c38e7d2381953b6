import { MATTERS } from '../lexicon/questions.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';
import { type Question, stem } from './question.ts';

/** How much a stretch of a report has to do with the question, from 0; comparable only within one question. */
export type Relevance = (analysis: Analysis, span: Span) => number;

/** Weigh stretches against a question: the actors it names (the focus most), its own words, and words of the same matters.
 *  Rare words weigh more, as in every search; a stretch with none of them gets 0. */
export function relevanceTo(question: Question, story: Story): Relevance {
  const weights = wordWeights(question, story);
  const roles = roleSpans(question, story);
  return (analysis, span) => {
    let score = 0;
    for (const named of question.named) {
      const here = actorsIn(analysis, span).some(({ actor }) => named.actors.has(actor));
      if (here) score += named === question.focus ? FOCUS : COMPANY;
    }
    const seen = new Set<string>();
    for (const sentence of sentencesIn(analysis, span)) score += wordScore(sentence, span, weights, seen);
    for (const role of roles.get(analysis.report.id) ?? [])
      if (role.start < span.end && span.start < role.end) score += role.weight;
    return score;
  };
}

const FOCUS = 2;
const COMPANY = 0.5;
const OWN_WORD = 1.5;
const SAME_MATTER = 0.75;

function wordWeights(question: Question, story: Story): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const matter of MATTERS) {
    if (question.matters.includes(matter)) for (const word of matter.words) weights.set(word, SAME_MATTER);
  }
  for (const word of question.words) {
    weights.set(word, OWN_WORD);
    weights.set(stem(word), OWN_WORD);
  }
  const spread = spreadOf(story);
  for (const [word, weight] of weights) weights.set(word, weight * rarity(spread.get(word) ?? 0, spread.size));
  return weights;
}

function spreadOf(story: Story): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sentences } of story.analyses) {
    for (const { tokens } of sentences) for (const { lemma } of tokens) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  }
  return counts;
}

/** From 1 for a word that stands once to about a half for the commonest. */
function rarity(count: number, words: number): number {
  return 1 - 0.5 * (Math.log(1 + count) / Math.log(2 + words));
}

function wordScore({ tokens }: Sentence, span: Span, weights: ReadonlyMap<string, number>, seen: Set<string>): number {
  let score = 0;
  for (const { start, end, lemma } of tokens) {
    if (start < span.start || end > span.end) continue;
    const key = weights.has(lemma) ? lemma : stem(lemma);
    const weight = weights.get(key);
    if (weight === undefined || seen.has(key)) continue;
    seen.add(key);
    score += weight;
  }
  return score;
}

interface Weighted extends Span {
  readonly weight: number;
}

/** Where a part in the outcome is told: of the focus most, of others a little. Only for questions about such a matter. */
function roleSpans(question: Question, story: Story): ReadonlyMap<string, readonly Weighted[]> {
  const spans = new Map<string, Weighted[]>();
  if (question.asks !== 'role' && question.matters.length === 0) return spans;
  for (const { actor, evidence } of story.roles) {
    const weight = question.focus?.actors.has(actor) ? 2 : 0.5;
    for (const { report, start, end } of evidence)
      spans.set(report, [...(spans.get(report) ?? []), { start, end, weight }]);
  }
  return spans;
}
