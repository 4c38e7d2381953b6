import { analysisOf, claimsAt, type Material } from '../answer/material.ts';
import { outcomeWord } from '../answer/outcome.ts';
import { fold, lineOf, listed, phraseAt, plainLine, quoted, withArticle } from '../answer/phrase.ts';
import { dayText } from '../answer/timeline.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import { FARING, OUTSIDE } from '../lexicon/outside.ts';
import type { Analysis } from '../model/analysis.ts';
import type { DerivedEntry, Line, Section } from '../model/answer.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation } from '../model/span.ts';
import type { Agreement, Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';

const MOST_AGREED = 3;
const MOST_OUTSIDE = 3;
const EACH_BREACH = 2;
const MOST_STATE = 3;

/** The ledger: for each agreement what was agreed, through which channel, on which terms, what it leaves out, who is said by whom to have
 *  broken it, and how it stands as far as the reports go. */
export function ledgerSections(material: Material): readonly Section[] {
  const { story } = material;
  const agreements = story.agreements.filter((agreement) => isRelevant(agreement, material)).toSorted(byEvidence);
  const sections = agreements.map((agreement): Section => {
    const told = new Set<string>();
    return {
      role: 'agreement',
      heading: headingOf(agreement, story),
      party: null,
      lines: [
        ...entries('agreed', plainest(agreement.evidence, story), MOST_AGREED, told, story),
        ...channelLine(agreement, story),
        ...termLines(agreement, story),
        ...entries('outside', outsideOf(agreement, agreements, story), MOST_OUTSIDE, told, story),
        ...breachLines(agreement, told, story),
        ...entries('state', faring(agreement, story), MOST_STATE, told, story),
      ],
    };
  });
  return [...sections, stateSection(agreements, story)];
}

function isRelevant({ evidence, breaches }: Agreement, { story, relevance }: Material): boolean {
  return [...evidence, ...breaches.flatMap((breach) => breach.evidence)].some((at) => {
    const analysis = analysisOf(story, at.report);
    return analysis !== undefined && relevance(analysis, at) > 0;
  });
}

function byEvidence(a: Agreement, b: Agreement): number {
  return b.evidence.length - a.evidence.length || compareText(a.id, b.id);
}

/** “The truce between Norland and Sudmark, 9 May 2031” */
function headingOf(agreement: Agreement, story: Story): string {
  const { between, when } = agreement;
  const parties = between.length < 2 ? '' : ` between ${listed(between.map(withArticle))}`;
  const day = when === null ? '' : `, ${dayText(when)}`;
  return `The ${outcomeWord(agreement.what, story)}${parties}${day}`;
}

/** In the words of the reports, each sentence once on the page. */
function entries(
  part: DerivedEntry['part'],
  places: readonly Citation[],
  most: number,
  told: Set<string>,
  story: Story,
  sides: Pick<DerivedEntry, 'by' | 'allegedBy'> = NOBODY,
): readonly Line[] {
  const lines: Line[] = [];
  for (const at of places) {
    const phrase = phraseAt(at, story);
    if (lines.length >= most || phrase === null || told.has(keyOf(at, story)) || told.has(phrase.text)) continue;
    told.add(keyOf(at, story)).add(phrase.text);
    lines.push(entry(part, lineOf(phrase, claimsAt(story, phrase.citation)), sides));
  }
  return lines;
}

const NOBODY: Pick<DerivedEntry, 'by' | 'allegedBy'> = { by: null, allegedBy: null };

function entry(part: DerivedEntry['part'], line: Line, sides = NOBODY): Line {
  return { ...line, derived: { kind: 'entry', part, ...sides } };
}

function keyOf(at: Citation, story: Story): string {
  const analysis = analysisOf(story, at.report);
  return `${at.report} ${analysis === undefined ? at.start : (sentencesIn(analysis, at)[0]?.index ?? at.start)}`;
}

/** Texts of reports that retell nobody first, paragraphs before headlines; otherwise as they stand. */
function plainest(places: readonly Citation[], story: Story): readonly Citation[] {
  return places.toSorted((a, b) => rankOf(a, story) - rankOf(b, story) || byPlace(a, b));
}

function rankOf(at: Citation, story: Story): number {
  const analysis = analysisOf(story, at.report);
  if (analysis === undefined) return 9;
  const retold = analysis.report.genre === 'digest' || analysis.report.genre === 'factcheck';
  const role = analysis.report.blocks[sentencesIn(analysis, at)[0]?.block ?? -1]?.role;
  return (retold ? 4 : 0) + (role === 'paragraph' || role === 'item' || role === 'quotation' ? 0 : 2);
}

/** The words for the channel, where the sentence of the agreement or the next one has them. */
function channelLine({ channel, evidence }: Agreement, story: Story): readonly Line[] {
  if (channel === null) return [];
  const at = evidence.flatMap((one) => holding(channel, one, 1, story))[0];
  if (at === undefined) return [];
  const phrase = phraseAt(at, story);
  return phrase === null ? [] : [entry('channel', lineOf(phrase, claimsAt(story, phrase.citation)))];
}

function termLines({ terms, evidence }: Agreement, story: Story): readonly Line[] {
  return terms.flatMap((term) => {
    const at = evidence.flatMap((one) => holding(term, one, 0, story))[0];
    return at === undefined ? [] : [entry('terms', plainLine(quoted(fold(term)), [at], claimsAt(story, at)))];
  });
}

/** The sentence at a place, or one of the `after` next ones, that holds some words. */
function holding(words: string, at: Citation, after: number, story: Story): readonly Citation[] {
  const analysis = analysisOf(story, at.report);
  if (analysis === undefined) return [];
  const first = sentencesIn(analysis, at)[0]?.index ?? 0;
  return analysis.sentences
    .slice(first, first + after + 1)
    .filter(({ start, end }) => analysis.report.text.slice(start, end).includes(words))
    .map((sentence) => cite(analysis.report, sentence));
}

/** Measures left in place and talks ruled out, in reports that tell of the agreement; of several agreements they belong to none for
 *  certain, and stand with the one that most is told of. */
function outsideOf(agreement: Agreement, all: readonly Agreement[], story: Story): readonly Citation[] {
  if (all[0] !== agreement) return [];
  const reports = new Set(agreement.evidence.map(({ report }) => report));
  const places = story.analyses
    .filter(({ report }) => reports.has(report.id))
    .flatMap((analysis) =>
      analysis.sentences.filter((sentence) => isOutside(analysis, sentence)).map((one) => cite(analysis.report, one)),
    );
  return plainest(places, story);
}

function isOutside({ report }: Analysis, { start, end, tokens }: Sentence): boolean {
  const text = report.text.slice(start, end).toLowerCase();
  return tokens.length >= 6 && OUTSIDE.some(({ pattern }) => pattern.test(text));
}

function breachLines({ breaches }: Agreement, told: Set<string>, story: Story): readonly Line[] {
  const named = breaches.filter(
    ({ by, allegedBy }) => allegedBy !== null || !breaches.some((other) => other.by === by && other.allegedBy !== null),
  );
  return named.flatMap(({ by, allegedBy, evidence }) =>
    entries('breach', plainest(evidence, story), EACH_BREACH, told, story, { by, allegedBy }),
  );
}

/** Sentences whose subject is the agreement and whose verb tells how it fares, the latest report first. */
function faring({ what, evidence }: Agreement, story: Story): readonly Citation[] {
  const reports = new Set(evidence.map(({ report }) => report));
  return story.analyses
    .filter(({ report }) => reports.has(report.id))
    .toSorted(
      (a, b) => compareText(b.dated?.from ?? '', a.dated?.from ?? '') || compareText(a.report.file, b.report.file),
    )
    .flatMap((analysis) =>
      analysis.sentences.filter((sentence) => tellsFaring(sentence, what)).map((one) => cite(analysis.report, one)),
    );
}

function tellsFaring({ tokens }: Sentence, what: string): boolean {
  return tokens.some(
    ({ lemma, relation, head }) =>
      OUTCOMES.get(lemma) === what && relation.startsWith('nsubj') && FARING.has(tokens[head]?.lemma ?? ''),
  );
}

/** In counts, and never whether it was broken: that is alleged. */
function stateSection(agreements: readonly Agreement[], story: Story): Section {
  const lines = agreements.map((agreement) => {
    const pairs = agreement.breaches.filter(({ by, allegedBy }) => by !== null && allegedBy !== null);
    const alleged = pairs.map(
      ({ by, allegedBy }) => `by ${withArticle(allegedBy ?? '')} against ${withArticle(by ?? '')}`,
    );
    const last = lastDay(agreement, story);
    const state =
      agreement.breaches.length === 0
        ? 'no breach is alleged in the reports'
        : alleged.length === 0
          ? 'breaches are told of, without a word on who alleges them'
          : `breaches are alleged ${listed(alleged)}`;
    const until = last === null ? '' : ` The last report that tells of it is of ${dayText(last)}.`;
    return plainLine(`${headingOf(agreement, story)}: ${state}.${until}`);
  });
  return { role: 'takeaway', heading: 'State of the agreements, as far as the reports go', party: null, lines };
}

function lastDay({ evidence, breaches }: Agreement, story: Story): { from: string; to: string } | null {
  const places = [...evidence, ...breaches.flatMap((breach) => breach.evidence)];
  const days = places.flatMap((at) => {
    const dated = analysisOf(story, at.report)?.dated;
    return dated === null || dated === undefined || dated.precision === 'month' || dated.precision === 'year'
      ? []
      : [dated];
  });
  return days.toSorted((a, b) => compareText(b.from, a.from))[0] ?? null;
}
