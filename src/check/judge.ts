import type { Verdict } from '../model/answer.ts';
import type { Token } from '../model/sentence.ts';
import { type Holding, holdAgainst } from './compare.ts';
import type { Conflict } from './conflict.ts';
import type { Element } from './elements.ts';
import type { Passage, Passages } from './passage.ts';
import { isTurned } from './polarity.ts';
import { propositionsOf } from './proposition.ts';

/** What the reports say to one sentence. */
export interface Judged {
  readonly verdict: Verdict;
  /** Passages that hold the whole sentence, one for each report, the fullest first. */
  readonly support: readonly Holding[];
  /** True where the reports hold it only together: one clause here, another there. */
  readonly together: boolean;
  /** Passages that tell it otherwise, one for each report. */
  readonly against: readonly Holding[];
  /** The passage that holds most, where none holds all. */
  readonly nearest: Holding | null;
}

/** At least this much of the weight, and nothing that decides: then a passage holds a sentence. */
const WHOLE = 0.8;
/** At least this much of what is not disputed: then a difference is one about the same thing. */
const SAME_THING = 0.6;
/** At least this much: then a sentence is held in part. */
const PART = 0.5;
/** At least this much: then a passage is worth showing beside the sentence. */
const NEAR = 0.3;
/** Pieces without pronouns that a passage must share before a difference is told. */
const LEAST_SHARED = 2;

/** Judge a sentence by the passages nearest to it. A passage holds it only whole: every name, figure, time, verb and quality of it; what
 *  is not there is told, never rounded up. A passage contradicts it where it tells the same thing with one difference: two differences
 *  make it another thing. */
export function judge(checked: Passage, passages: Passages, context: (passage: Passage) => readonly Element[]): Judged {
  if (checked.elements.filter(({ points }) => !points).length < 2)
    return { verdict: 'unchecked', support: [], together: false, against: [], nearest: null };
  const holdings = passages
    .near(checked)
    .map((passage) => holdAgainst(checked, passage, context(passage), passages.weigh))
    .sort((a, b) => b.share - a.share || a.conflicts.length - b.conflicts.length);
  const against = onePerReport(holdings.filter(isContradiction));
  const whole = onePerReport(holdings.filter((holding) => isWhole(holding, checked)));
  const { support, together } =
    whole.length > 0 || against.length > 0
      ? { support: whole, together: false }
      : heldInParts(checked, passages, context);
  const nearest =
    holdings.find(({ conflicts, held, share }) => conflicts.length === 0 && held >= LEAST_SHARED && share >= NEAR) ??
    null;
  return { verdict: verdictOf(checked, support, against, nearest, passages), support, together, against, nearest };
}

/** What holds a sentence of which no passage holds the whole, one thing that it tells after the other. All that one clause tells must stand
 *  in one report; two clauses may stand in two. */
function heldInParts(
  checked: Passage,
  passages: Passages,
  context: (passage: Passage) => readonly Element[],
): { readonly support: readonly Holding[]; readonly together: boolean } {
  const nothing = { support: [], together: false };
  const parts = propositionsOf(checked).map((part) => ({
    clause: part.clause,
    holdings: passages
      .near(part)
      .map((passage) => holdAgainst(part, passage, context(passage), passages.weigh))
      .filter((holding) => isWhole(holding, part))
      .sort((a, b) => b.share - a.share),
  }));
  if (parts.length === 0 || parts.some(({ holdings }) => holdings.length === 0)) return nothing;
  const support = heldByOne(parts.map(({ holdings }) => holdings));
  if (support.length > 0) return { support, together: false };
  const clauses = [...Map.groupBy(parts, ({ clause }) => clause).values()].map((of) =>
    heldByOne(of.map(({ holdings }) => holdings)),
  );
  if (clauses.some(([best]) => best === undefined)) return nothing;
  return { support: onePerReport(clauses.flatMap((of) => of.slice(0, 1))), together: true };
}

/** For each report that holds every part, the passage that holds most. */
function heldByOne(parts: readonly (readonly Holding[])[]): readonly Holding[] {
  const reports = new Set(parts[0]?.map(({ passage }) => passage.analysis.report.id) ?? []);
  return [...reports].flatMap((report): Holding[] => {
    const best = parts.flatMap(
      (holdings) => holdings.find(({ passage }) => passage.analysis.report.id === report) ?? [],
    );
    const missing = new Set(best.flatMap((holding) => holding.missing.filter(({ points }) => !points)));
    if (best.length < parts.length || missing.size > MOST_MISSING) return [];
    return best.toSorted((a, b) => b.held - a.held).slice(0, 1);
  });
}

function verdictOf(
  checked: Passage,
  support: readonly Holding[],
  against: readonly Holding[],
  nearest: Holding | null,
  { knows }: Passages,
): Verdict {
  if (support.length > 0) return against.length > 0 ? 'contested' : 'corroborated';
  if (against.length > 0) return 'contradicted';
  if (nearest !== null && nearest.share >= PART) return 'partly';
  const pieces = checked.elements.filter(({ points }) => !points);
  return pieces.filter(knows).length * 2 >= pieces.length ? 'only-here' : 'not-found';
}

function isWhole({ share, conflicts, missing, held, passage, possible }: Holding, checked: Passage): boolean {
  const { sentence } = checked;
  return (
    conflicts.length === 0 &&
    possible === null &&
    !isTurned(checked, passage, held) &&
    missing.filter(({ points }) => !points).length <= MOST_MISSING &&
    held >= LEAST_SHARED &&
    share >= WHOLE &&
    !missing.some((element) => decides(element, sentence.tokens[element.token]) || isQuoted(element, checked))
  );
}

/** Between quotation marks no word may be another. */
function isQuoted({ start, end, points }: Element, { sentence }: Passage): boolean {
  return !points && sentence.quoted.some((words) => words.start <= start && end <= words.end);
}

/** One noun may be told by another word; two that are missing tell something that the report does not hold. */
const MOST_MISSING = 1;

/** A missing noun may be another word for what stands there; a missing name, figure, time, deed or quality may change everything. */
function decides({ kind, points }: Element, token: Token | undefined): boolean {
  const tag = token?.tag ?? 'X';
  const part = /^(?:nsubj|obj|root)/u.test(token?.relation ?? ''); // who did it, or to what, by a noun that no report has
  return (
    !points &&
    (kind !== 'word' || part || tag === 'VERB' || tag === 'ADJ' || tag === 'ADV' || tag === 'ADP' || tag === 'PROPN')
  );
}

/** Words given to another speaker are told otherwise only where they are the same words: two people may say different things of one
 *  matter. */
function isContradiction({ share, conflicts, firm }: Holding): boolean {
  const fields = fieldsOf(conflicts);
  return fields.size === 1 && share >= (fields.has('speaker') ? WHOLE : SAME_THING) && firm >= LEAST_SHARED;
}

function fieldsOf(conflicts: readonly Conflict[]): ReadonlySet<string> {
  return new Set(conflicts.map(({ field }) => field));
}

function onePerReport(holdings: readonly Holding[]): readonly Holding[] {
  const seen = new Set<string>();
  return holdings.filter(({ passage: { analysis } }) => !seen.has(analysis.report.id) && seen.add(analysis.report.id));
}
