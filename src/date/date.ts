import type { Has } from '../model/analysis.ts';
import type { Corrections } from '../model/correction.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import type { QuantityMention, TimeMention, When } from '../model/mention.ts';
import { civilOf, MINUTES, NO_YEAR } from './calendar.ts';
import { givenIn } from './given.ts';
import { inferDates } from './infer.ts';
import type { Known, Text } from './known.ts';
import type { TimeExpression } from './meaning.ts';
import { placeTimes } from './place.ts';
import { findQuantities } from './quantities.ts';
import { isoOf, type Stretch } from './stretch.ts';

/** A report whose date and times are worked out as far as the reports tell. */
export interface Timed extends Has<'report' | 'sentences' | 'dated' | 'notes'> {
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
}

/** Date each report, by itself or with the help of the others, then work out its times. The order of `texts` does not
 *  matter; no clock, no file time and no time zone of the machine is asked. With a memory a text whose date did not change stays as it was. */
export function dateReports(
  texts: readonly Text[],
  memory: Memory = FORGETFUL,
  corrections: Corrections = {},
): readonly Timed[] {
  const keep = memory.of('dates');
  const dates = inferDates(corrected(texts, corrections));
  return texts.map((text, index) => {
    const known = dates[index] ?? UNKNOWN;
    // What was worked out is worked out anew each time, and the same only by what it says.
    const ownDate = known.dated === text.report.published && known.year === null;
    return keep(text.report.id, [text, ownDate ? '' : JSON.stringify(known)], () => timed(text, known));
  });
}

/** As if they had been published when the user says so, for the dates alone. */
function corrected(texts: readonly Text[], { dates = [] }: Corrections): readonly Text[] {
  if (dates.length === 0) return texts;
  const known = new Map(dates.map(({ report, ...date }) => [report, date]));
  return texts.map((text) => {
    const date = known.get(text.report.id) ?? known.get(text.report.file);
    if (date === undefined) return text;
    const published = { ...date, basis: [{ start: 0, end: 0, why: 'the user says so' }] };
    return { ...text, report: { ...text.report, published } };
  });
}

const UNKNOWN: Known = { dated: null, year: null };

function timed(text: Text, known: Known): Timed {
  const { report, sentences } = text;
  const times = placeTimes(text, known).flatMap(({ expression, stretch }) =>
    mentionOf(expression, stretch, report.text),
  );
  const quantities = findQuantities({ report, sentences }, text.times);
  return { report, sentences, dated: known.dated, times, quantities, notes: [] };
}

/** Lengths (“four days”), repetitions and “now” lie nowhere on the calendar: they are no mentions. */
function mentionOf(expression: TimeExpression, stretch: Stretch | null, text: string): readonly TimeMention[] {
  if (expression.meaning.kind !== 'point' && expression.meaning.kind !== 'range') return [];
  const { start, end, sentence, rule } = expression;
  const when = stretch === null ? null : whenOf(expression, stretch, text.slice(start, end));
  return [{ type: 'time', start, end, sentence, rule, when }];
}

function whenOf(expression: TimeExpression, stretch: Stretch, stated: string): When {
  const because = [...new Set(stretch.because)];
  const yearless = civilOf(Math.floor(stretch.from / MINUTES)).year === NO_YEAR;
  if (yearless && !because.includes('no year is told')) because.push('no year is told');
  return { ...isoOf(stretch), stated, given: givenIn(expression.meaning), because: because.join('; ') };
}
