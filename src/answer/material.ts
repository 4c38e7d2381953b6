import { EXCLUSIVE_CREDIT } from '../lexicon/denied.ts';
import type { Analysis } from '../model/analysis.ts';
import { byPlace } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation, ClaimId, ReportId } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';
import { answering, isNarrow, isNarrowQuestion, type Matched } from './answering.ts';
import { asidesOf } from './aside.ts';
import { holdsWord } from './hit.ts';
import { matchOf } from './match.ts';
import type { Named } from './named.ts';
import { type Phrase, phraseStatement, phraseTelling } from './phrase.ts';
import type { Question } from './question.ts';
import { type Relevance, relevanceTo } from './relevance.ts';
import { stem } from './stem.ts';
import type { Wanted } from './wanted.ts';
import { sentencesOf, type Words, wordsOf } from './words.ts';

export { byWeight, type Words } from './words.ts';

/** Everything that sections are written from, each item with its weight for the question. */
export interface Material {
  readonly question: Question;
  readonly story: Story;
  readonly relevance: Relevance;
  readonly words: readonly Words[];
  /** The greatest weight among `words`; 0 where nothing has to do with the question. */
  readonly best: number;
  /** The relevant ones, the weightiest first. */
  readonly claims: readonly Weighed<Claim>[];
  /** For each thing that is asked what answers it, the best first; empty where nothing does, and where the question is after no one thing. */
  readonly told: ReadonlyMap<Wanted, readonly Matched[]>;
  /** Which stretches have been shown, and in how many sections: nothing is told three times. */
  readonly shown: Map<string, number>;
}

export interface Weighed<T> {
  readonly of: T;
  readonly weight: number;
}

/** @param relevance how stretches are weighed where it is not by the question. */
export function gatherMaterial(
  question: Question,
  story: Story,
  relevance: Relevance = relevanceTo(question, story),
): Material {
  const claims = story.claims
    .map((claim) => ({ of: claim, weight: weightOf(claim, story, relevance) }))
    .sort((a, b) => b.weight - a.weight || byPlace(a.of.at, b.of.at) || a.of.topics.length - b.of.topics.length);
  const asides = asidesOf(story);
  const all = story.analyses.flatMap((analysis) => wordsOf(analysis, relevance, asides.get(analysis)));
  const told = new Map(question.wanted.filter(isNarrow).map((wanted) => [wanted, answering(wanted, all, story)]));
  const words = isNarrowQuestion(question)
    ? all.map((one) => narrowed(one, question, story))
    : all.map((one) => ofFocus(one, question, story));
  const best = greatest(words.map(({ weight }) => weight));
  const floor = (isWide(question) ? 0 : 0.6) * best;
  return {
    question,
    story,
    relevance,
    best,
    words,
    told,
    claims: claims.filter(
      ({ of, weight }) => weight > 0 && (isNarrowQuestion(question) ? isAsked(of, told) : weight >= floor),
    ),
    shown: new Map(),
  };
}

/** A stretch that has less than two thirds of what is asked is no part of the answer to a question that is after one thing. */
function narrowed(words: Words, { wanted }: Question, story: Story): Words {
  const share = greatest(
    wanted.map((one) => {
      const match = matchOf(words, one, story);
      return match.named ? match.share : 0;
    }),
  );
  return { ...words, weight: share < MOST_OF_IT ? 0 : words.weight * share * share };
}

/** Whoever speaks in an answer on somebody's part speaks of that somebody. */
function ofFocus(words: Words, { asks, focus, thing, named }: Question, { roles }: Story): Words {
  if (thing !== null)
    return named.every((one) => one.words !== thing) && !tellsOf(words, thing) ? { ...words, weight: 0 } : words;
  if (asks !== 'role' || focus === null || isOf(words, focus)) return words;
  const hasPart = roles.some(({ actor }) => focus.actors.has(actor));
  return { ...words, weight: hasPart ? UNNAMED_PART * words.weight : 0 };
}

function tellsOf(words: Words, thing: string): boolean {
  const cut = stem(thing);
  return sentencesOf(words).some(({ tokens }) => tokens.some(({ lemma }) => lemma === thing || stem(lemma) === cut));
}

function isOf({ analysis, statement, sentence }: Words, { actors, aliases }: Named): boolean {
  const { start, end } = statement?.span ?? sentence;
  const text = analysis.report.text.slice(Math.min(start, sentence.start), Math.max(end, sentence.end));
  return (
    actorsIn(analysis, { start, end }).some(({ actor }) => actors.has(actor)) ||
    aliases.some((alias) => holdsWord(text, alias)) ||
    EXCLUSIVE_CREDIT.some(({ pattern }) => pattern.test(text.toLowerCase())) // “no third party sat at the table” is about whoever is asked about
  );
}

const UNNAMED_PART = 0.3;

const MOST_OF_IT = 0.66;

/** Whether a claim has a member among the words that answer the question. */
function isAsked({ members }: Claim, told: Material['told']): boolean {
  return members.some(({ at }) =>
    [...told.values()].some((matched) =>
      matched.some(
        ({ words: { analysis, sentence } }) =>
          analysis.report.id === at.report && at.start < sentence.end && sentence.start < at.end,
      ),
    ),
  );
}

/** A question of roles is wide: what each side says of the matter belongs to it; most others are after one thing. */
export function isWide({ asks }: Question): boolean {
  return asks === 'role' || asks === 'compare' || asks === 'what';
}

/** A claim weighs what its best member weighs, and a little more for each further origin. */
function weightOf(claim: Claim, story: Story, relevance: Relevance): number {
  const weights = claim.members.map(({ at }) => {
    const analysis = analysisOf(story, at.report);
    return analysis === undefined ? 0 : relevance(analysis, at);
  });
  const best = greatest(weights);
  return best === 0 ? 0 : best + 0.3 * Math.min(4, claim.counts.origins - 1);
}

/** Mark a stretch as shown in one more section; false where it has been shown often enough already. */
export function show(material: Material, { report, start }: Citation, most = 2): boolean {
  const analysis = analysisOf(material.story, report);
  const sentence = analysis === undefined ? undefined : sentencesIn(analysis, { start, end: start + 1 })[0];
  const key = `${report} ${sentence?.index ?? start}`;
  const times = material.shown.get(key) ?? 0;
  if (times >= most) return false;
  material.shown.set(key, times + 1);
  return true;
}

/** Mark a stretch as told in full: no account tells it once more. */
export function showNoMore(material: Material, citation: Citation): void {
  while (show(material, citation));
}

export function phraseOf({ analysis, sentence, statement }: Words, story: Story): Phrase {
  return statement === null ? phraseTelling(analysis, sentence, story) : phraseStatement(analysis, statement, story);
}

/** The claims that a stretch bears on. */
export function claimsAt(story: Story, { report, start, end }: Citation): readonly string[] {
  const near = placesOf(story).members.get(report) ?? [];
  const found = near.flatMap(({ claim, at }) => (at.start < end && start < at.end ? [claim] : []));
  return [...new Set(found)].slice(0, 6); // ids of more claims than this help nobody
}

/** A report of the story by its id. */
export function analysisOf(story: Story, report: ReportId): Analysis | undefined {
  return placesOf(story).analyses.get(report);
}

/** What stands where in a story: a thousand reports are not searched for each line. */
interface Places {
  readonly analyses: ReadonlyMap<ReportId, Analysis>;
  /** The members of all claims, in the order of the claims. */
  readonly members: ReadonlyMap<ReportId, readonly { readonly claim: ClaimId; readonly at: Citation }[]>;
}

function placesOf(story: Story): Places {
  const known = PLACES.get(story);
  if (known !== undefined) return known;
  const members = story.claims.flatMap((claim) => claim.members.map(({ at }) => ({ claim: claim.id, at })));
  const places: Places = {
    analyses: new Map(story.analyses.map((analysis) => [analysis.report.id, analysis])),
    members: Map.groupBy(members, ({ at }) => at.report),
  };
  PLACES.set(story, places);
  return places;
}

const PLACES = new WeakMap<Story, Places>();

/** The greatest of any number of weights; 0 of none. (`Math.max` takes some hundred thousand arguments at most.) */
export function greatest(weights: readonly number[]): number {
  return weights.reduce((best, weight) => Math.max(best, weight), 0);
}
