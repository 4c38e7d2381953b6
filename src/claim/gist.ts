import type { Analysis } from '../model/analysis.ts';
import { following } from '../model/changes.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
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

/** Weigh terms by the share of sentences that hold them (inverse document frequency, Spärck Jones 1972), in steps: one report more among
 *  thousands changes the weights of its own rare words and no others. */
export function weigher(analyses: readonly Analysis[], memory: Memory = FORGETFUL): Weigh {
  const { counts, sentences } = memory.of('counted terms')('', [], termCounts).bring(analyses);
  const known = new Map<string, number>();
  return (term) => {
    const weight =
      known.get(term) ?? Math.round(STEPS * Math.log(1 + sentences / (1 + (counts.get(term) ?? 0)))) / STEPS;
    known.set(term, weight);
    return weight;
  };
}

/** Of a weight of one. Weights lie between 0 and some 10. */
const STEPS = 8;

interface TermCounts {
  /** In how many sentences each term stands. */
  readonly counts: ReadonlyMap<string, number>;
  readonly sentences: number;
}

/** Counts that are brought up to the reports of a case: the work is that of the reports that came or went. */
function termCounts(): { readonly bring: (analyses: readonly Analysis[]) => TermCounts } {
  const counts = new Map<string, number>();
  const changes = following<Analysis>();
  let sentences = 0;
  const add = (analysis: Analysis, one: 1 | -1): void => {
    sentences += one * analysis.sentences.length;
    for (const term of termsIn(analysis)) {
      const count = (counts.get(term) ?? 0) + one;
      if (count === 0) counts.delete(term);
      else counts.set(term, count);
    }
  };
  return {
    bring: (analyses) => {
      const { come, gone } = changes(analyses);
      for (const analysis of gone) add(analysis, -1);
      for (const analysis of come) add(analysis, 1);
      return { counts, sentences };
    },
  };
}

/** The terms of each sentence, one after the other. */
const termsIn = remembered((analysis: Analysis): readonly string[] =>
  analysis.sentences.flatMap((sentence) => [...gistOf(analysis, [sentence]).terms]),
);

/** Tells how much of `part` stands in something, 0 to 1. */
export function covering(part: ReadonlySet<string>, weigh: Weigh): (whole: ReadonlySet<string>) => number {
  const weights = [...part].map((term) => [term, weigh(term)] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (whole) =>
    all === 0 ? 0 : weights.reduce((sum, [term, weight]) => (whole.has(term) ? sum + weight : sum), 0) / all;
}

/** The weight of the terms that stand in both. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const term of a) if (b.has(term)) sum += weigh(term);
  return sum;
}

export function weightOf(terms: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const term of terms) sum += weigh(term);
  return sum;
}
