import type { Analysis } from '../model/analysis.ts';
import { byPlace, compareText } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import type { Telling } from '../model/happening.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation, ClaimId, ReportId, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import { type Phrase, phraseStatement, phraseTelling } from './phrase.ts';
import type { Question } from './question.ts';
import { type Relevance, relevanceTo } from './relevance.ts';

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
  /** Which stretches have been shown, and in how many sections: nothing is told three times. */
  readonly shown: Map<string, number>;
}

export interface Weighed<T> {
  readonly of: T;
  readonly weight: number;
}

/** One sentence worth showing: a statement's, or one in the report's own voice. */
export interface Words {
  readonly analysis: Analysis;
  readonly sentence: Sentence;
  /** The statement with the most words in it; null for the report's own voice. */
  readonly statement: Statement | null;
  readonly tellings: readonly Telling[];
  readonly weight: number;
  /** From a digest or fact-check: shown only where no other report says it. */
  readonly retold: boolean;
}

/** Statements below this are no part of an answer: one misattributed sentence costs more than ten missing. */
const SURE = 0.5;
/** Below this they give way to what is surer. */
const SURER = 0.6;

/** @param relevance how stretches are weighed where it is not by the question. */
export function gatherMaterial(
  question: Question,
  story: Story,
  relevance: Relevance = relevanceTo(question, story),
): Material {
  const claims = story.claims
    .map((claim) => ({ of: claim, weight: weightOf(claim, story, relevance) }))
    .sort((a, b) => b.weight - a.weight || byPlace(a.of.at, b.of.at) || a.of.topics.length - b.of.topics.length);
  const words = story.analyses.flatMap((analysis) => wordsOf(analysis, relevance));
  const best = greatest(words.map(({ weight }) => weight));
  const floor = (isWide(question) ? 0 : 0.6) * best;
  return {
    question,
    story,
    relevance,
    best,
    words,
    claims: claims.filter(({ weight }) => weight > 0 && weight >= floor),
    shown: new Map(),
  };
}

/** A question of roles is wide: what each side says of the matter belongs to it; most others are after one thing. */
export function isWide({ asks }: Question): boolean {
  return asks === 'role' || asks === 'compare' || asks === 'what';
}

function wordsOf(analysis: Analysis, relevance: Relevance): readonly Words[] {
  const retold = analysis.report.genre === 'digest' || analysis.report.genre === 'factcheck';
  const found: Words[] = [];
  const told = new Set<number>();
  const tellings = Map.groupBy(analysis.tellings, ({ sentence }) => sentence);
  const add = (sentence: Sentence, statement: Statement | null): void => {
    const role = analysis.report.blocks[sentence.block]?.role;
    const share = (retold ? RETOLD : 1) * (role === 'headline' || role === 'standfirst' ? HEAD : 1);
    const about = relevance(analysis, statement === null ? sentence : shownOf(analysis, statement));
    const tier = statement !== null && statement.confidence < SURER ? UNSURE : 1;
    const weight = about === 0 ? 0 : share * tier * (about + voiceOf(statement));
    found.push({ analysis, sentence, statement, tellings: tellings.get(sentence.index) ?? [], weight, retold });
  };
  for (const statement of analysis.statements) {
    if (statement.within !== null || statement.rule.startsWith('attitude')) continue;
    const [first, last] = statement.sentences;
    const sentence = analysis.sentences[first];
    for (let at = first; at <= last; at++) told.add(at); // never shown as the report's own voice, however unsure the speaker
    if (sentence === undefined || statement.confidence < SURE || statement.speakers.length === 0) continue;
    add(sentence, statement);
  }
  for (const sentence of analysis.sentences) {
    const role = analysis.report.blocks[sentence.block]?.role;
    if (
      told.has(sentence.index) ||
      sentence.quoted.length > 0 ||
      (role !== 'paragraph' && role !== 'item' && role !== 'standfirst')
    )
      continue;
    if (sentence.tokens.at(-1)?.text === '?' || sentence.tokens.length < 5) continue; // questions and scraps state nothing
    if (isCut(analysis, sentence)) continue;
    add(sentence, null);
  }
  return found;
}

/** Whether the head of a sentence is missing: “, launched after the attack, goes on” states nothing that can stand alone. */
function isCut({ report }: Analysis, { start, tokens }: Sentence): boolean {
  return /^[,;:.)]/u.test(tokens[0]?.text ?? '') || report.gaps.some((gap) => gap.start === start);
}

/** Somebody's own words before a report of them, a person with a name before a government or an unnamed source. */
function voiceOf(statement: Statement | null): number {
  if (statement === null) return 0;
  const person = statement.speakers.at(-1)?.actor.startsWith('person/') ?? false;
  return (statement.mode === 'indirect' ? 0 : 0.75) + (person ? 0.5 : 0);
}

/** The sentences in which a statement is shown. */
function shownOf({ sentences }: Analysis, { span, sentences: [first, last] }: Statement): Span {
  return {
    start: Math.min(span.start, sentences[first]?.start ?? span.start),
    end: Math.max(span.end, sentences[last]?.end ?? span.end),
  };
}

/** What a digest or fact-check retells gives way to the reports themselves; a headline to the text below it. */
const RETOLD = 0.6;
const HEAD = 0.5;
const UNSURE = 0.5;

/** A claim weighs what its best member weighs, and a little more for each further origin. */
function weightOf(claim: Claim, story: Story, relevance: Relevance): number {
  const weights = claim.members.map(({ at }) => {
    const analysis = analysisOf(story, at.report);
    return analysis === undefined ? 0 : relevance(analysis, at);
  });
  const best = greatest(weights);
  return best === 0 ? 0 : best + 0.3 * Math.min(4, claim.counts.origins - 1);
}

/** The most relevant first; the place in the story decides between equals. */
export function byWeight(a: Words, b: Words): number {
  return (
    b.weight - a.weight ||
    Number(a.retold) - Number(b.retold) ||
    compareText(a.analysis.report.file, b.analysis.report.file) ||
    a.sentence.start - b.sentence.start
  );
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
