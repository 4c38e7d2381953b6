import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';
import type { Question } from './question.ts';
import { stem } from './stem.ts';

/** How much a stretch of a report has to do with the question, from 0; comparable only within one question. */
export type Relevance = (analysis: Analysis, span: Span) => number;

/** Weigh stretches against a question: the actors it names, its own words (rare ones most), happenings of the kinds it asks about,
 *  doubly where somebody named in it is the doer, and a little for other words of the same matter. */
export function relevanceTo(question: Question, story: Story): Relevance {
  const words = wordWeights(question, story);
  const kinds = kindsAsked(question, story);
  const roles = roleSpans(question, story);
  return (analysis, span) => {
    let score = 0;
    const here = actorsIn(analysis, span);
    for (const named of question.named) {
      if (here.some(({ actor }) => named.actors.has(actor))) score += named === question.focus ? FOCUS : COMPANY;
    }
    const seen = new Set<string>();
    for (const sentence of sentencesIn(analysis, span)) score += wordScore(sentence, span, words, seen);
    score += happeningScore(analysis, span, kinds, question);
    const part = (roles.get(analysis.report.id) ?? []).filter((role) => role.start < span.end && span.start < role.end);
    return score + Math.max(0, ...part.map(({ weight }) => weight));
  };
}

const FOCUS = 2;
const COMPANY = 0.75;
const OWN_WORD = 3;
const SAME_MATTER = 0.75;
const ASKED_KIND = 1.5;
const ASKED_DOER = 1;

function wordWeights(question: Question, story: Story): ReadonlyMap<string, number> {
  const spread = spreadOf(story);
  const weights = new Map<string, number>();
  for (const matter of question.matters) {
    for (const word of matter.words) weights.set(word, SAME_MATTER * spread.rarity(word));
  }
  for (const lemma of spread.lemmas) {
    if ([...question.forms].some((form) => isDerived(lemma, form))) weights.set(lemma, OWN_WORD * spread.rarity(lemma));
  }
  for (const form of question.forms) weights.set(form, OWN_WORD * spread.rarity(form));
  return weights;
}

/** “failure” from “fail”, “warning” from “warn”: the word and an ending of up to four letters. */
function isDerived(lemma: string, form: string): boolean {
  return form.length >= 4 && lemma.length <= form.length + 4 && lemma.startsWith(form);
}

interface Spread {
  readonly lemmas: readonly string[];
  /** Inverse document frequency over sentences, 0 to 1. */
  readonly rarity: (lemma: string) => number;
}

function spreadOf(story: Story): Spread {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const analysis of story.analyses) {
    for (const { tokens } of analysis.sentences) {
      sentences++;
      for (const lemma of new Set(tokens.map((token) => token.lemma))) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    }
  }
  return {
    lemmas: [...counts.keys()],
    rarity: (lemma) => Math.log(1 + sentences / (1 + (counts.get(lemma) ?? 0))) / Math.log(1 + sentences),
  };
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

/** The kinds of happening that a word of the question names in these reports: “strike” asks for raids and bombings too. */
function kindsAsked({ forms }: Question, { analyses }: Story): ReadonlySet<string> {
  const asked = analyses.flatMap(({ tellings }) => tellings.filter(({ lemma }) => forms.has(lemma)));
  return new Set(asked.map(({ kind }) => kind));
}

function happeningScore(analysis: Analysis, span: Span, kinds: ReadonlySet<string>, { named }: Question): number {
  let best = 0;
  for (const telling of analysis.tellings) {
    if (telling.trigger.start < span.start || telling.trigger.end > span.end || !kinds.has(telling.kind)) continue;
    best = Math.max(best, ASKED_KIND + (isDoer(telling, named) ? ASKED_DOER : 0));
  }
  return best;
}

function isDoer({ parts }: Telling, named: Question['named']): boolean {
  return parts.some(({ role, actor }) => role === 'by' && named.some(({ actors }) => actors.has(actor)));
}

interface Weighted extends Span {
  readonly weight: number;
}

/** Where a part in an outcome is told: of the focus most, of others a little. Only for questions of parts and credit. */
function roleSpans(question: Question, story: Story): ReadonlyMap<string, readonly Weighted[]> {
  const spans = new Map<string, Weighted[]>();
  if (question.asks !== 'role') return spans;
  for (const { actor, evidence } of story.roles) {
    const asked =
      question.beside.length > 0
        ? !question.beside.some(({ actors }) => actors.has(actor))
        : (question.focus?.actors.has(actor) ?? false);
    const weight = asked ? 2 : 0.5;
    for (const { report, start, end } of evidence)
      spans.set(report, [...(spans.get(report) ?? []), { start, end, weight }]);
  }
  return spans;
}
