import { analysisOf, claimsAt, type Material } from '../answer/material.ts';
import { outcomeWord } from '../answer/outcome.ts';
import { fold, lineOf, listed, phraseAt, plainLine, quoted, withArticle } from '../answer/phrase.ts';
import { dayText } from '../answer/timeline.ts';
import { OUTCOMES } from '../lexicon/outcomes.ts';
import { FARING } from '../lexicon/outside.ts';
import type { DerivedEntry, Line, Section } from '../model/answer.ts';
import { byPlace, cite, compareText } from '../model/citation.ts';
import { retells } from '../model/retells.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Citation } from '../model/span.ts';
import type { Agreement, RoleKind, Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';

const MOST_AGREED = 3;
const MOST_STEPS = 4;
const MOST_TERMS = 8;
const MOST_OUTSIDE = 3;
const EACH_BREACH = 2;
const MOST_STATE = 3;

/** The ledger: for each agreement who proposed it and brought it about, what was agreed, through which channel, who announced it and how, on
 *  which terms, what it leaves out, who is said by whom to have broken it and denies it, and how it stands as far as the reports go. */
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
        ...entries('proposed', stepsIn(agreement, PROPOSING, story), MOST_STEPS, told, story),
        ...entries('brokered', stepsIn(agreement, BROKERING, story), MOST_STEPS, told, story),
        ...entries('agreed', agreedIn(agreement, story), MOST_AGREED, told, story),
        ...channelLine(agreement, story),
        ...entries('announced', stepsIn(agreement, ANNOUNCING, story), MOST_STEPS, told, story),
        ...termLines(agreement, story),
        ...entries('outside', outsideOf(agreement, story), MOST_OUTSIDE, told, story),
        ...breachLines(agreement, told, story),
        ...entries('state', [...agreement.state.evidence, ...faring(agreement, story)], MOST_STATE, told, story),
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

const PROPOSING: ReadonlySet<RoleKind> = new Set<RoleKind>(['proposed', 'ordered']);
const BROKERING: ReadonlySet<RoleKind> = new Set<RoleKind>(['brokered', 'facilitated', 'hosted']);
const ANNOUNCING: ReadonlySet<RoleKind> = new Set<RoleKind>(['announced']);

function stepsIn({ steps }: Agreement, kinds: ReadonlySet<RoleKind>, story: Story): readonly Citation[] {
  const own = steps.filter(({ kind }) => kinds.has(kind)).map(({ evidence }) => evidence);
  const original = own.filter((at) => !isRetold(at, story));
  return original.length > 0 ? original : own;
}

/** Where they are told to have come to terms; else wherever the agreement is told of. */
function agreedIn({ steps, evidence }: Agreement, story: Story): readonly Citation[] {
  const own = steps.filter(({ kind }) => kind === 'agreed').map((step) => step.evidence);
  return plainest(own.length > 0 ? own : evidence, story);
}

function isRetold(at: Citation, story: Story): boolean {
  const genre = analysisOf(story, at.report)?.report.genre;
  return genre !== undefined && retells(genre);
}

/** “The truce between Norland and Sudmark, 9 May 2031” */
function headingOf(agreement: Agreement, story: Story): string {
  const { about, between, when } = agreement;
  const parties = between.length < 2 ? '' : ` between ${listed(between.map(withArticle))}`;
  const day = when === null ? '' : `, ${dayText(when)}`;
  const word = `${about === null ? '' : `${about} `}${outcomeWord(agreement.what, story)}`;
  return parties === '' ? `Agreement without named parties: the ${word}${day}` : `The ${word}${parties}${day}`;
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
  const role = analysis.report.blocks[sentencesIn(analysis, at)[0]?.block ?? -1]?.role;
  return (isRetold(at, story) ? 4 : 0) + (role === 'paragraph' || role === 'item' || role === 'quotation' ? 0 : 2);
}

/** The words for the channel, where the sentence of the agreement or the next one has them. */
function channelLine({ channel, evidence }: Agreement, story: Story): readonly Line[] {
  if (channel === null) return [];
  const at = evidence.flatMap((one) => holding(channel, one, 1, story))[0];
  if (at === undefined) return [];
  const phrase = phraseAt(at, story);
  return phrase === null ? [] : [entry('channel', lineOf(phrase, claimsAt(story, phrase.citation)))];
}

function termLines({ clauses }: Agreement, story: Story): readonly Line[] {
  const terms = clauses.filter(({ kind }) => kind === 'term').map(({ at }) => at);
  const original = terms.filter((at) => !isRetold(at, story));
  const shown = new Set<string>();
  return (original.length > 0 ? original : terms)
    .filter(({ quote }) => !shown.has(fold(quote)) && shown.add(fold(quote)))
    .slice(0, MOST_TERMS)
    .map((at) => entry('terms', plainLine(quoted(fold(at.quote)), [at], claimsAt(story, at))));
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

/** Measures left in place, matters left out, and talks ruled out. */
function outsideOf({ clauses }: Agreement, story: Story): readonly Citation[] {
  return plainest(
    clauses.filter(({ kind }) => kind === 'outside').map(({ at }) => at),
    story,
  );
}

function breachLines({ breaches }: Agreement, told: Set<string>, story: Story): readonly Line[] {
  const named = breaches.filter(
    ({ by, allegedBy }) => allegedBy !== null || !breaches.some((other) => other.by === by && other.allegedBy !== null),
  );
  return named.flatMap(({ by, allegedBy, evidence, denied }) => [
    ...entries('breach', plainest(evidence, story), EACH_BREACH, told, story, { by, allegedBy }),
    ...entries('denied', plainest(denied, story), EACH_BREACH, told, story, { by, allegedBy }),
  ]);
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

/** As far as the reports go, with the day of the words it rests on; a breach is alleged, and never called one here. */
function stateSection(agreements: readonly Agreement[], story: Story): Section {
  const lines = agreements.map((agreement) => {
    const { state, breaches } = agreement;
    const alleged = breaches
      .filter(({ by, allegedBy }) => by !== null && allegedBy !== null)
      .map(({ by, allegedBy, denied }) => {
        const answer = denied.length > 0 ? ', which is denied' : '';
        return `by ${withArticle(allegedBy ?? '')} against ${withArticle(by ?? '')}${answer}`;
      });
    const told =
      breaches.length === 0
        ? 'no breach is alleged in the reports'
        : alleged.length === 0
          ? 'breaches are told of, without a word on who alleges them'
          : `breaches are alleged ${listed(alleged)}`;
    const day = state.day === null ? '' : ` (${dayText({ from: state.day, to: `${state.day}T23:59` })})`;
    const last = lastDay(agreement, story);
    const until = last === null ? '' : ` The last report that tells of it is of ${dayText(last)}.`;
    const text = `${headingOf(agreement, story)}: ${state.is}${day}; ${state.why}; ${told}.${until}`;
    return plainLine(text);
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
