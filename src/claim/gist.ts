import type { Analysis } from '../model/analysis.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';

/** What a stretch of text is about, made comparable: the dictionary forms of its content words, names replaced by whom they mean.
 *  `@person/x` stands for an actor; figures and times are left out, since they are what accounts may differ in. */
export interface Gist {
  readonly terms: ReadonlySet<string>;
  /** Only the terms that are no actors. */
  readonly words: ReadonlySet<string>;
}

/** How telling a term is in this case: rare terms weigh more. */
export type Weigh = (term: string) => number;

/** Read the gist of some spans of one report. */
export function gistOf(analysis: Analysis, spans: readonly Span[]): Gist {
  const words = new Set<string>();
  const terms = new Set<string>();
  for (const span of spans) {
    for (const sentence of sentencesIn(analysis, span)) addTerms(analysis, sentence, span, words, terms);
  }
  return { words, terms };
}

function addTerms(analysis: Analysis, sentence: Sentence, span: Span, words: Set<string>, terms: Set<string>): void {
  const actors = actorsIn(analysis, sentence);
  for (const token of sentence.tokens) {
    if (token.start < span.start || token.end > span.end || !CONTENT.has(token.tag)) continue;
    const actor = actors.find((mention) => token.start >= mention.start && token.end <= mention.end);
    if (actor !== undefined) terms.add(`@${actor.actor}`);
    if (actor !== undefined && actor.form !== 'unnamed') continue;
    if (LIGHT.has(token.lemma) || !/\p{L}/u.test(token.lemma)) continue;
    words.add(token.lemma);
    terms.add(token.lemma);
  }
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);

/** Words of reporting and carrying that say nothing about the matter. */
const LIGHT: ReadonlySet<string> = new Set(
  'be have do make take give get go come say tell add note state claim report statement such same other more most many several various recent earlier later new own include'.split(
    ' ',
  ),
);

/** Weigh terms by the share of sentences that hold them (inverse document frequency, Spärck Jones 1972). */
export function weigher(analyses: readonly Analysis[]): Weigh {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const analysis of analyses) {
    for (const sentence of analysis.sentences) {
      sentences++;
      for (const term of gistOf(analysis, [sentence]).terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return (term) => Math.log(1 + sentences / (1 + (counts.get(term) ?? 0)));
}

/** 0 (nothing in common) to 1 (the same): shared weight over the weight of both (Dice). */
export function likeness(a: Gist, b: Gist, weigh: Weigh): number {
  const both = weightOf(a.terms, weigh) + weightOf(b.terms, weigh);
  return both === 0 ? 0 : (2 * shared(a.terms, b.terms, weigh)) / both;
}

/** Tells how much of `part` stands in something, 0 to 1. */
export function covering(part: ReadonlySet<string>, weigh: Weigh): (whole: ReadonlySet<string>) => number {
  const weights = [...part].map((term) => [term, weigh(term)] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (whole) =>
    all === 0 ? 0 : weights.reduce((sum, [term, weight]) => (whole.has(term) ? sum + weight : sum), 0) / all;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const term of a) if (b.has(term)) sum += weigh(term);
  return sum;
}

function weightOf(terms: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const term of terms) sum += weigh(term);
  return sum;
}
