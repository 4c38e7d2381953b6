import type { Has } from '../model/analysis.ts';
import type { QuantityMention, TimeMention, When } from '../model/mention.ts';
import type { Dated, Report } from '../model/report.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Mark } from '../model/span.ts';
import { civilOf, dayFromIso, NO_YEAR } from './calendar.ts';
import { givenIn } from './given.ts';
import { inferDates } from './infer.ts';
import type { TimeExpression } from './meaning.ts';
import { findQuantities } from './quantities.ts';
import { isoOf, resolve, type Setting, type Stretch } from './resolve.ts';

/** A report with its sentences and the time expressions found in them, nothing worked out yet. */
export interface Text {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
}

/** A report whose date and times are worked out as far as the reports tell. */
export interface Timed extends Has<'report' | 'sentences' | 'dated' | 'notes'> {
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
}

/** Date each report, by itself or with the help of the others, then work out its times. The order of `texts` does not
 *  matter; no clock, no file time and no time zone of the machine is asked. */
export function dateReports(texts: readonly Text[]): readonly Timed[] {
  const dates = inferDates(texts);
  return texts.map((text, index) => timed(text, dates[index] ?? { dated: null, year: null }));
}

/** What is known of a report's date: the date itself, or a year for its days. */
export interface Known {
  readonly dated: Dated | null;
  readonly year: { readonly year: number; readonly because: string } | null;
}

function timed({ report, sentences, times }: Text, known: Known): Timed {
  const mentions = resolveTimes({ sentences, times }, known);
  const quantities = findQuantities({ report, sentences }, times);
  return {
    report,
    sentences,
    dated: known.dated,
    times: mentions.map(({ mention }) => mention),
    quantities,
    notes: [] as Mark[],
  };
}

/** One expression with what it came to. */
export interface ResolvedTime {
  readonly expression: TimeExpression;
  readonly stretch: Stretch | null;
  readonly mention: TimeMention;
}

/** Resolve the expressions of one report in order. Lengths (“four days”), repetitions and “now” lie nowhere on the calendar and
 *  are left out. Exported for measuring. */
export function resolveTimes(
  { sentences, times }: Pick<Text, 'sentences' | 'times'>,
  known: Known,
  text: (expression: TimeExpression) => string = wordsOf(sentences),
): readonly ResolvedTime[] {
  const resolved: ResolvedTime[] = [];
  let before: Stretch | null = null;
  let block = -1;
  for (const expression of times) {
    if (expression.meaning.kind !== 'point' && expression.meaning.kind !== 'range') continue;
    const own = sentences[expression.sentence]?.block ?? -1;
    if (Math.abs(own - block) > PASSAGE) before = null;
    const stretch = resolveOver(expression, known, before);
    const when = stretch === null ? null : whenOf(expression, stretch, text(expression));
    const { start, end, sentence, rule } = expression;
    resolved.push({ expression, stretch, mention: { type: 'time', start, end, sentence, rule, when } });
    if (stretch !== null && stretch.to - stretch.from <= 7 * 1440) {
      before = stretch;
      block = own;
    }
  }
  return resolved;
}

/** Blocks that an anaphoric expression may look back: a passage is a paragraph and the two before it. */
const PASSAGE = 2;

function wordsOf(sentences: readonly Sentence[]): (expression: TimeExpression) => string {
  return ({ sentence, start, end }) => {
    const tokens = (sentences[sentence]?.tokens ?? []).filter((token) => token.start < end && token.end > start);
    return tokens
      .map((token, index) => (index > 0 && (tokens[index - 1]?.end ?? 0) < token.start ? ' ' : '') + token.text)
      .join('');
  };
}

/** Resolve against every day the report may be of: where the first and the last day differ, the stretch covers both. */
function resolveOver(expression: TimeExpression, { dated, year }: Known, before: Stretch | null): Stretch | null {
  const setting = (today: number | null): Setting => ({
    today,
    todayBecause: dated === null ? '' : describe(dated),
    year: year?.year ?? null,
    yearBecause: year?.because ?? '',
    before,
    toward: expression.toward,
  });
  const from = dated === null ? null : dayFromIso(dated.from);
  const to = dated === null ? null : dayFromIso(dated.to);
  const first = resolve(expression.meaning, setting(from));
  if (from === null || to === null || to - from <= 1 || first === null) return first;
  const last = resolve(expression.meaning, setting(to - 1));
  if (last === null) return null;
  return { ...first, from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}

/** “published 2031-05-11”, “published between 2031-05-10 and 2031-05-16 (worked out)”. */
function describe({ from, to, precision }: Dated): string {
  if (precision === 'minute' || precision === 'day')
    return `published ${from.slice(0, from.startsWith('--') ? 7 : 10)}`;
  return `published from ${from} to before ${to}, as far as can be told`;
}

function whenOf(expression: TimeExpression, stretch: Stretch, stated: string): When {
  const { from, to } = isoOf(stretch);
  const because = [...new Set(stretch.because)];
  const yearless = civilOf(Math.floor(stretch.from / 1440)).year === NO_YEAR;
  if (yearless && !because.includes('no year is told')) because.push('no year is told');
  return { from, to, stated, given: givenIn(expression.meaning), because: because.join('; ') };
}
