import { DIFFERENCE_LABELS } from '../lexicon/differences.ts';
import type { Asks } from '../lexicon/questions.ts';
import type { Line, LineSide, Section } from '../model/answer.ts';
import { byPlace } from '../model/citation.ts';
import type { Claim, Difference, DifferenceField, Side } from '../model/claim.ts';
import { retells } from '../model/retells.ts';
import type { Citation } from '../model/span.ts';
import type { Story } from '../model/story.ts';
import { sentencesIn } from '../model/within.ts';
import { isCaption } from './caption.ts';
import { analysisOf, type Material } from './material.ts';
import { lettersOf, listed, outletOf, type Phrase, phraseAt, plainLine, statementAt } from './phrase.ts';
import type { Question } from './question.ts';
import { isOnlyChecked } from './words.ts';

const MOST_LINES = 10;

/** What is contested, both sides in their own words, the kind of difference named; after it what only seems to differ. */
export function writeContested(
  material: Material,
  most = MOST_LINES,
  fields: ReadonlySet<DifferenceField> | null = fieldsOf(material.question),
): readonly Section[] {
  const sections: readonly Section[] = [
    {
      role: 'contested',
      heading: 'Where the accounts contradict each other',
      party: null,
      lines: contestedLines(material, ['real'], most, 0, fields),
    },
    {
      role: 'contested',
      heading: 'Told differently, without a plain contradiction',
      party: null,
      lines: contestedLines(material, ['undecided', 'compatible'], Math.floor(most / 2), 0, fields),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Differences that bear on what is asked: of the dead of an attack nobody asks who wants to know where it was. null: all do. */
function fieldsOf({ wanted }: Question): ReadonlySet<DifferenceField> | null {
  const fields = wanted.map(({ asks }) => FIELDS[asks]);
  return wanted.length === 0 || fields.some((one) => one === undefined)
    ? null
    : new Set(fields.flatMap((one) => one ?? []));
}

const FIELDS: Partial<Readonly<Record<Asks, readonly DifferenceField[]>>> = {
  who: ['truth', 'actor', 'credit', 'name', 'outcome'],
  when: ['time'],
  where: ['place', 'name'],
  'how-many': ['number'],
  'how-long': ['time', 'number'],
  'how-old': ['number'],
  why: ['truth', 'actor', 'outcome', 'framing'],
  identity: ['name'],
};

/** The relevant differences of some verdicts, the weightiest first; `least` is the weight that a claim must have. */
export function contestedLines(
  { claims, story }: Material,
  verdicts: readonly Difference['verdict'][],
  most: number,
  least = 0,
  fields: ReadonlySet<DifferenceField> | null = null,
): readonly Line[] {
  const near = claims.filter(({ weight }) => weight >= least);
  return unique(
    verdicts.flatMap((verdict) =>
      near.flatMap(({ of }) => linesFor(of, verdict, story, ({ field }) => fields === null || fields.has(field))),
    ),
  ).slice(0, most);
}

/** The differences of the relevant claims that are wanted, the real ones first. */
export function differenceLines(
  { claims, story }: Material,
  wanted: (difference: Difference) => boolean,
): readonly Line[] {
  const verdicts: readonly Difference['verdict'][] = ['real', 'undecided', 'compatible'];
  return unique(verdicts.flatMap((verdict) => claims.flatMap(({ of }) => linesFor(of, verdict, story, wanted))));
}

function linesFor(
  claim: Claim,
  verdict: Difference['verdict'],
  story: Story,
  wanted: (difference: Difference) => boolean = () => true,
): readonly Line[] {
  return claim.differences
    .filter((difference) => difference.verdict === verdict && difference.sides.length > 1 && wanted(difference))
    .flatMap((difference) => {
      const sides = difference.sides
        .slice(0, 4)
        .map((side) => sideLine(side, difference, story))
        .sort(saidFirst);
      if (sides.some(({ citations }) => citations.length === 0)) return []; // a fact-check names a claim, and nobody makes it
      const text = `${DIFFERENCE_LABELS[difference.field]}: ${sides.map(sideText).join(' — ')}`;
      if (difference.field === 'truth' && sides.every(({ text: words }) => NEGATION.test(words))) return []; // two denials
      return [
        {
          ...plainLine(
            text,
            sides.flatMap(({ citations }) => citations),
            [claim.id],
          ),
          sides,
        },
      ];
    });
}

/** A denial answers what is said, in whatever order they were found. */
function saidFirst(a: LineSide, b: LineSide): number {
  return Number(STANCES[a.label] === 'against it') - Number(STANCES[b.label] === 'against it');
}

/** What is said first stands alone; what is set against it is named so. A value stands behind its words, since before them it would
 *  read as the name of a speaker. */
function sideText({ label, text }: LineSide): string {
  const stance = STANCES[label];
  if (stance === undefined) return isShown(label, text) ? `${text} (${label})` : text;
  return stance === '' ? text : `${stance}: ${text}`;
}

/** A value stands behind words that hold it: “over a dozen” is at least 13, but the words stand for themselves, and a figure or a word
 *  worked out is none of the report. */
function isShown(label: string, text: string): boolean {
  const held = lettersOf(text.replace(/(?<=\d),(?=\d)/gu, ''));
  return [...lettersOf(label)].every((word) => held.has(word) || FRAME.has(word));
}

/** Words of a value that need not stand in the report. */
const FRAME: ReadonlySet<string> = new Set(['about', 'at', 'least', 'up', 'to', 'from']);

const STANCES: Readonly<Record<string, string>> = {
  said: '',
  denied: 'against it',
  credited: '',
  'denied or limited': 'against it',
  once: 'once',
  'once otherwise': 'another time',
};

function sideLine(side: Side, { field }: Difference, story: Story): LineSide {
  const ranked = [...side.evidence].sort((a, b) => rankOf(a, story) - rankOf(b, story) || byPlace(a, b));
  const [first] = ranked.filter((at) => !isChecked(at, story));
  const shown = first === undefined ? null : phraseAt(first, story, true);
  const label = field === 'truth' || field === 'credit' || field === 'change' ? side.value : quotedValue(side.value);
  return {
    label,
    text: shown?.text ?? '',
    citations: shown === null ? [] : [...shown.citations, ...others(shown, ranked.filter(isLike(shown)))].slice(0, 4),
  };
}

/** Whether other evidence affirms or denies as the words shown do: what one report affirms another may tell by denying the opposite. */
function isLike({ citation }: Phrase): (other: Citation) => boolean {
  const negated = NEGATION.test(citation.quote);
  return ({ quote }) => NEGATION.test(quote) === negated;
}

const NEGATION = /\b(?:no|not|never|nobody|none|neither|nor|without|den(?:y|ies|ied)|reject\w*|refus\w*)\b|n['’]t\b/iu;

/** Which evidence stands for a side: somebody's own words, then what a named speaker is reported with, then a report in its own voice;
 *  headlines and retellings last. */
function rankOf(at: Citation, story: Story): number {
  const analysis = story.analyses.find(({ report }) => report.id === at.report);
  if (analysis === undefined) return 9;
  const statement = statementAt(analysis, at);
  const role = analysis.report.blocks[sentencesIn(analysis, at)[0]?.block ?? -1]?.role;
  const retold = retells(analysis.report.genre);
  const voice = statement === undefined ? 2 : statement.mode === 'indirect' ? 1 : 0;
  return voice + (retold ? 4 : 0) + (role === 'headline' || role === 'standfirst' ? 3 : 0);
}

function isChecked(at: Citation, story: Story): boolean {
  const analysis = analysisOf(story, at.report);
  const sentence = analysis === undefined ? undefined : sentencesIn(analysis, at)[0];
  return analysis !== undefined && sentence !== undefined && isOnlyChecked(analysis, sentence);
}

function quotedValue(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}

/** Evidence from reports other than the one whose words are shown. */
function others({ citations }: Phrase, evidence: readonly Citation[]): readonly Citation[] {
  return onePerReport(evidence).filter(({ report }) => citations.every((shown) => shown.report !== report));
}

function onePerReport(evidence: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return evidence.filter(({ report }) => !seen.has(report) && seen.add(report));
}

/** One dispute can be reached through several claims: the same sides are shown once. */
function unique(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter(({ sides }) => {
    const key = (sides ?? [])
      .map(({ text }) => text)
      .sort((a, b) => (a < b ? -1 : 1))
      .join('\n');
    const same = new Set((sides ?? []).map(({ text }) => text)).size < (sides?.length ?? 0);
    return !same && !seen.has(key) && seen.add(key);
  });
}

/** What several independent origins tell and nobody contradicts. */
export function writeAgreed(material: Material): Section | null {
  const { story } = material;
  const seen = new Set<string>();
  const lines = material.claims
    .filter(
      ({ of, weight }) =>
        weight > 0 &&
        of.standing === 'agreed' &&
        of.counts.origins > 1 &&
        !of.differences.some(({ field }) => field === 'name'),
    )
    .flatMap(({ of: claim }) => {
      const spread = onePerOrigin(claim, story);
      const at = plainest(claim);
      const words = phraseAt(at, story);
      const sentence = sentenceKey(at, story);
      if (words === null || spread.length < 2 || seen.has(sentence) || isDenial(at, story)) return [];
      seen.add(sentence);
      const cited = [...words.citations, ...others(words, spread)];
      const origins = new Set(cited.flatMap(({ report }) => originOf(report, story) ?? [])).size;
      if (origins < 2) return [];
      const outlets = listed([...new Set(cited.map(({ report }) => outletIn(report, story)))]);
      return [plainLine(`${words.text} Told by ${origins} independent origins, in ${outlets}.`, cited, [claim.id])];
    })
    .slice(0, 7);
  return lines.length === 0
    ? null
    : { role: 'agreed', heading: 'What independent reports agree on', party: null, lines };
}

const MOST_ORIGINS = 4;

/** Where a claim is told, once for each independent origin: two reports that rest on one spokesperson are one. */
function onePerOrigin({ members }: Claim, story: Story): readonly Citation[] {
  const reports = new Set<string | null>();
  const origins = new Set<string | null>();
  const found: Citation[] = [];
  for (const { at, stance, counts, origin } of members) {
    const own = originOf(at.report, story);
    if (!counts || stance !== 'asserts' || own === null || reports.has(own) || (origin !== null && origins.has(origin)))
      continue;
    reports.add(own);
    origins.add(origin);
    found.push(at);
  }
  return found.slice(0, MOST_ORIGINS);
}

/** The origin of a report; null for a retelling. */
function originOf(report: string, { origins }: Story): string | null {
  return origins.find(({ kind, reports }) => kind !== 'party' && reports.includes(report))?.id ?? null;
}

/** Where it is told in a report's own voice, the claim is shown in those words: what agrees is the thing, not who says it. */
function plainest(claim: Claim): Citation {
  return (
    claim.members.find(
      ({ speaker, counts, stance, at }) => speaker === null && counts && stance === 'asserts' && !isCaption(at.quote),
    )?.at ?? claim.at
  );
}

/** A sentence that denies something is no sentence to show for what all agree on, whatever else it tells. */
function isDenial(at: Citation, story: Story): boolean {
  const analysis = story.analyses.find(({ report }) => report.id === at.report);
  return analysis !== undefined && statementAt(analysis, at)?.act === 'deny';
}

function outletIn(report: string, story: Story): string {
  const analysis = analysisOf(story, report);
  const name = analysis === undefined ? '' : outletOf(analysis);
  return analysis?.report.outlet === null ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

function sentenceKey(at: Citation, story: Story): string {
  const analysis = story.analyses.find(({ report }) => report.id === at.report);
  return `${at.report} ${analysis === undefined ? at.start : sentencesIn(analysis, at)[0]?.index}`;
}
