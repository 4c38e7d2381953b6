import { claimsAt } from '../answer/material.ts';
import { searchFor } from '../answer/missing.ts';
import { counted, fold, listed, phraseAt, plainLine, quoted } from '../answer/phrase.ts';
import { sourcesOf } from '../answer/source.ts';
import type { Kin } from '../lexicon/kin.ts';
import type { Actor } from '../model/actor.ts';
import { isAnalysed } from '../model/analysed.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Answer, Line, LineSide, Section, Verdict } from '../model/answer.ts';
import { cite } from '../model/citation.ts';
import type { Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import type { Holding } from './compare.ts';
import { namesOf } from './elements.ts';
import { type Judged, judge } from './judge.ts';
import { marksIn, withoutMarks } from './marks.ts';
import { contextOf, evidenceOf, indexPassages, type Passage, passagesOf } from './passage.ts';
import { checkQuotations, type QuotationFound, searchable } from './quotation.ts';

/** What a text is checked with: the text and all reports under the same actors (`gatherActors` over them together), and the story of the
 *  reports alone, so that the text adds nothing to any count. */
export interface Checked {
  readonly text: Analysis;
  readonly reports: readonly Analysis[];
  readonly actors: readonly Actor[];
  readonly kin: Kin;
  readonly story: Story;
}

/** Hold a text against the reports, sentence by sentence: a draft, a post, somebody else's article, an answer with [n] marks. The text
 *  stands among the sources under the last number, so that its own words can be cited. */
export function writeCheck(
  { text, reports, actors, kin, story }: Checked,
  options: { readonly asked?: string } = {},
): Answer {
  const names = namesOf(actors, kin);
  const passages = indexPassages(reports.flatMap((report) => evidenceOf(report, names)));
  const letters = reports.map(searchable);
  const lines = passagesOf(text, names)
    .filter(({ sentence }) => isChecked(text, sentence.block))
    .flatMap((whole): Line[] => {
      const passage = withoutMarks(whole);
      const judged = isQuestion(passage) ? UNCHECKED : judge(passage, passages, (one) => contextOf(one, names));
      return [
        sentenceLine(passage, judged, story),
        ...checkQuotations(passage, letters, passages).map((found) => quotationLine(text, found)),
        ...marksIn(passage, judged, story),
      ];
    });
  const sections: readonly Section[] = [
    { role: 'takeaway', heading: 'What the reports say to this text', party: null, lines: summary(lines) },
    { role: 'checked', heading: 'Sentence by sentence', party: null, lines },
    { role: 'limits', heading: 'Limits', party: null, lines: limitsOf(text, lines).map((limit) => plainLine(limit)) },
  ];
  return {
    question: `Check: ${text.report.title}`,
    asked: options.asked ?? null,
    form: 'check',
    understood: '',
    sections: sections.filter((section) => section.lines.length > 0),
    sources: [...sourcesOf(story), checkedSource(text, story)],
  };
}

const UNCHECKED: Judged = { verdict: 'unchecked', support: [], together: false, against: [], nearest: null };

/** What narrows the check, above all where nothing could be checked. */
function limitsOf({ report }: Analysis, lines: readonly Line[]): readonly string[] {
  if (!isAnalysed(report))
    return ['This text is in a language that is not analysed: no sentence of it was checked.', ...LIMITS];
  return lines.length === 0 ? ['There is no sentence in this text that could be checked.', ...LIMITS] : LIMITS;
}

const LIMITS = [
  'A sentence counts as corroborated only where a report holds all of it; other words for the same thing may be taken for something that is missing.',
  'That the reports hold a sentence does not make it true, and that they do not hold it does not make it false.',
];

function isChecked({ report }: Analysis, block: number): boolean {
  const role = report.blocks[block]?.role;
  return role !== 'furniture' && role !== 'caption' && role !== undefined;
}

function isQuestion({ sentence }: Passage): boolean {
  return sentence.tokens.at(-1)?.text === '?';
}

/** The sentence beside what the reports tell. What became of it stands in `checked`, and is put into words where it is shown. */
function sentenceLine(passage: Passage, judged: Judged, story: Story): Line {
  const own = cite(passage.analysis.report, passage.sentence);
  const { verdict, support, together, against, nearest } = judged;
  const shown = shownFor(judged, story);
  const sides: readonly LineSide[] = [
    { label: 'this text', text: quoted(fold(own.quote)), citations: [own] },
    ...shown.map(({ holding, label, others }): LineSide => {
      const { text, citations } = phraseOf(holding, story);
      return { label, text, citations: [...citations, ...others] };
    }),
  ];
  return {
    ...plainLine(
      sides.map(({ text }) => text).join(' — '),
      sides.flatMap(({ citations }) => citations),
      [...new Set(sides.slice(1).flatMap(({ citations }) => citations.flatMap((at) => claimsAt(story, at))))],
    ),
    sides: shown.length === 0 ? null : sides,
    searched: verdict === 'only-here' || verdict === 'not-found' ? searchedFor(passage, story) : null,
    checked: {
      kind: 'sentence',
      verdict,
      origins: together ? 1 : originsOf(support, story).length,
      differs: [...new Set(against.flatMap(({ conflicts }) => conflicts.map(({ field }) => field)))],
      missing: PARTIAL.has(verdict) && nearest !== null ? missingIn(nearest, passage) : [],
    },
  };
}

/** Verdicts that are told by what the nearest report does not hold. */
const PARTIAL: ReadonlySet<string> = new Set(['partly', 'only-here']);

interface Shown {
  readonly holding: Holding;
  readonly label: string;
  readonly others: readonly Citation[];
}

/** The passages to show beside a sentence, each origin once. */
function shownFor({ verdict, support, against, nearest }: Judged, story: Story): readonly Shown[] {
  const [first] = support;
  const held =
    first === undefined
      ? []
      : [
          {
            holding: first,
            label: 'the reports',
            others: originsOf(support, story).flatMap(({ holding }) =>
              holding === first ? [] : [citationOf(holding)],
            ),
          },
        ];
  const otherwise = oncePerOrigin(against, story)
    .slice(0, MOST_AGAINST)
    .map((holding) => ({ holding, label: 'otherwise', others: [] }));
  if (held.length > 0 || otherwise.length > 0) return [...held, ...otherwise];
  return PARTIAL.has(verdict) && nearest !== null
    ? [{ holding: nearest, label: 'the nearest report', others: [] }]
    : [];
}

const MOST_AGAINST = 3;

/** What of the sentence a passage does not hold, in the sentence's own words; next to each other they are one stretch. */
function missingIn({ missing }: Holding, { analysis }: Passage): readonly string[] {
  const stretches: { start: number; end: number; last: number }[] = [];
  for (const { start, end, token, points } of missing) {
    const before = stretches.at(-1);
    if (points) continue;
    if (before !== undefined && token - before.last <= 2 && start >= before.end) {
      before.end = end;
      before.last = token;
    } else stretches.push({ start, end, last: token });
  }
  return stretches.map(({ start, end }) => fold(analysis.report.text.slice(start, end)));
}

function citationOf({ passage: { analysis, sentence } }: Holding): Citation {
  return cite(analysis.report, sentence);
}

function phraseOf(holding: Holding, story: Story): { readonly text: string; readonly citations: readonly Citation[] } {
  const at = citationOf(holding);
  return phraseAt(at, story) ?? { text: quoted(fold(at.quote)), citations: [at] };
}

/** One holding for each independent origin: reports of one origin and reports that rest on one speaker count once; digests and
 *  fact-checks never. */
function originsOf(support: readonly Holding[], story: Story): readonly { readonly holding: Holding }[] {
  const found: { holding: Holding; origin: string; speaker: string | null }[] = [];
  for (const holding of support) {
    const { analysis, statement } = holding.passage;
    const origin = story.origins.find(({ kind, reports }) => kind !== 'party' && reports.includes(analysis.report.id));
    const last = statement?.speakers.at(-1);
    const speaker = last === undefined || last.anonymous ? null : last.actor;
    if (origin === undefined) continue;
    if (found.some((one) => one.origin === origin.id || (speaker !== null && one.speaker === speaker))) continue;
    found.push({ holding, origin: origin.id, speaker });
  }
  return found;
}

/** Copies of one text tell otherwise once. */
function oncePerOrigin(against: readonly Holding[], story: Story): readonly Holding[] {
  const seen = new Set<string>();
  return against.filter(({ passage: { analysis } }) => {
    const { id } = analysis.report;
    const origin = story.origins.find(({ kind, reports }) => kind !== 'party' && reports.includes(id))?.id ?? id;
    return !seen.has(origin) && seen.add(origin);
  });
}

/** Where its pieces stand, none of which is the whole. */
function searchedFor({ elements, analysis }: Passage, story: Story): Line['searched'] {
  const terms = elements.flatMap(({ start, end, points }) =>
    points ? [] : [fold(analysis.report.text.slice(start, end))],
  );
  return searchFor([...new Set(terms)], story);
}

function quotationLine({ report }: Analysis, { words, how, at, speaker, misattributed }: QuotationFound): Line {
  const own = cite(report, words);
  const shown = how === 'altered' && at !== null ? ` — ${quoted(fold(at.quote))}` : '';
  return {
    ...plainLine(`${quoted(fold(own.quote))}${shown}`, at === null ? [own] : [own, at]),
    checked: { kind: 'quotation', how, saidBy: misattributed ? (speaker?.name ?? null) : null },
  };
}

function summary(lines: readonly Line[]): readonly Line[] {
  const verdicts = lines.flatMap(({ checked }) => (checked?.kind === 'sentence' ? [checked.verdict] : []));
  const told = (Object.keys(SHORT) as readonly Verdict[]).flatMap((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length;
    return count === 0 ? [] : [`${count} ${SHORT[verdict]}`];
  });
  return told.length === 0 ? [] : [plainLine(`Of ${counted(verdicts.length, 'sentence')}: ${listed(told)}.`)];
}

const SHORT: Readonly<Record<Verdict, string>> = {
  corroborated: 'corroborated',
  contested: 'contested between the reports',
  contradicted: 'contradicted',
  partly: 'held in part',
  'only-here': 'only here',
  'not-found': 'not found',
  unchecked: 'with nothing to check',
};

function checkedSource({ report }: Analysis, story: Story): Answer['sources'][number] {
  return {
    number: story.analyses.length + 1,
    report: report.id,
    file: report.file,
    outlet: report.outlet,
    title: report.title,
    genre: report.genre,
    origin: null,
    sha256: report.sha256,
    checked: true,
  };
}
