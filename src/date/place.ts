import { DAY_PARTS } from '../lexicon/times.ts';
import type { Dated } from '../model/report.ts';
import { civilOf, dayFromIso, MINUTES } from './calendar.ts';
import { type DatedNouns, datedNoun, rememberNoun } from './event.ts';
import { isDayLong } from './join.ts';
import type { Known, Text } from './known.ts';
import type { Point, TimeExpression } from './meaning.ts';
import { resolve } from './resolve.ts';
import type { Setting } from './setting.ts';
import type { Stretch } from './stretch.ts';

/** An expression with its stretch on the calendar; null where it lies nowhere or cannot be worked out. */
export interface PlacedTime {
  readonly expression: TimeExpression;
  readonly stretch: Stretch | null;
}

/** Place the expressions of one report on the calendar, in order, each against the report's date and the times before it. */
export function placeTimes(
  { sentences, times }: Pick<Text, 'sentences' | 'times'>,
  given: Known,
): readonly PlacedTime[] {
  const known: Setup = { ...given, tomorrowTold: tellsTomorrow(times, given) };
  const placed: PlacedTime[] = [];
  const anchors: Anchor[] = [];
  const nouns: DatedNouns = new Map();
  let dayTold = false;
  /** The sentence that told a day to come last. */
  let skipped = -2;
  for (let index = 0; index < times.length; index++) {
    const expression = times[index];
    if (expression === undefined) continue;
    const block = sentences[expression.sentence]?.block ?? -1;
    const before = (mostDays: number): Stretch | null => {
      const anchor = anchors.findLast(({ stretch }) => stretch.to - stretch.from <= mostDays * MINUTES);
      if (anchor?.open === true && isHour(expression)) return null;
      if (skipped === expression.sentence - 1 && saysSameDay(expression, { sentences })) return null;
      if (anchor !== undefined && anchor.sentence === expression.sentence) return anchor.stretch;
      const evening = isDawn(expression) ? anchors.findLast(({ stretch }) => tellsEvening(stretch)) : undefined;
      if (evening !== undefined && block - evening.block <= 1 && (anchor?.stretch.to ?? 0) <= dayAfter(evening.stretch))
        return { ...evening.stretch, from: evening.stretch.from + MINUTES, to: evening.stretch.to + MINUTES };
      return (
        dayBehind(times, index, known) ??
        (anchor !== undefined && block - anchor.block <= reachOf(expression) ? anchor.stretch : null) ??
        (dayTold ? null : dayOfReport(expression, known))
      );
    };
    const event = datedNoun(nouns, { sentences }, expression);
    const stretch = isOfSomething(expression, { sentences }) ? null : placeOne(expression, known, before, event);
    placed.push({ expression, stretch });
    dayTold ||= expression.meaning.kind === 'point' && isWholeDay(expression.meaning);
    if (stretch === null) continue;
    if (isDated(expression)) rememberNoun(nouns, { sentences }, expression, stretch);
    // “The generals will speak on Monday. Earlier in the day …” does not go back to that Monday.
    if (expression.toward === 'future') {
      if (expression.meaning.kind === 'point' && isWholeDay(expression.meaning)) skipped = expression.sentence;
      continue;
    }
    const open = expression.meaning.kind === 'point' && expression.meaning.since;
    anchors.push({ stretch: asAnchor(expression, stretch, known, before), block, sentence: expression.sentence, open });
    if (anchors.length > MEMORY) anchors.shift();
  }
  return placed;
}

/** “at 4 p.m.”, without a day. */
function isHour({ meaning }: TimeExpression): boolean {
  return meaning.kind === 'point' && meaning.base.type === 'none' && meaning.clock !== null;
}

/** “She called at 9:47 p.m. By dawn, 138 were ashore”: the dawn after. */
function isDawn({ meaning }: TimeExpression): boolean {
  return meaning.kind === 'point' && meaning.base.type === 'none' && meaning.part !== null && meaning.clock === null
    ? DAY_PARTS[meaning.part]?.id === 'dawn'
    : false;
}

function tellsEvening({ from, to }: Stretch): boolean {
  return to - from <= MINUTES / 2 && from % MINUTES >= EVENING;
}

/** Minutes: the midnight that ends its day. */
function dayAfter({ from }: Stretch): number {
  return (Math.floor(from / MINUTES) + 1) * MINUTES;
}

/** Minutes of the day. */
const EVENING = 18 * 60;

/** “is to be over by Sunday. The crossing opens the same day”: that Sunday, and no day told before it. */
function saysSameDay({ start, end, sentence }: TimeExpression, { sentences }: Pick<Text, 'sentences'>): boolean {
  return wordsOf(sentences[sentence], start, end).includes('same');
}

/** “on the night of the disaster” is not the night of the day told before. */
function isOfSomething({ meaning, sentence, end }: TimeExpression, { sentences }: Pick<Text, 'sentences'>): boolean {
  if (meaning.kind !== 'point' || meaning.base.type !== 'none' || meaning.clock !== null) return false;
  const behind = sentences[sentence]?.tokens.findIndex(({ start }) => start >= end) ?? -1;
  return behind >= 0 && sentences[sentence]?.tokens[behind]?.lemma === 'of';
}

function wordsOf(sentence: Text['sentences'][number] | undefined, start: number, end: number): readonly string[] {
  return (sentence?.tokens ?? []).flatMap((token) =>
    token.start >= start && token.end <= end ? [token.text.toLowerCase()] : [],
  );
}

/** “since Wednesday” is remembered as that Wednesday. */
function asAnchor(expression: TimeExpression, stretch: Stretch, known: Setup, before: Setting['before']): Stretch {
  const { meaning } = expression;
  if (meaning.kind !== 'point' || !meaning.since) return stretch;
  return placeOne({ ...expression, meaning: { ...meaning, since: false } }, known, before) ?? stretch;
}

/** What is known, and what the whole text shows of it. */
interface Setup extends Known {
  readonly tomorrowTold: boolean;
}

/** A report of Saturday evening in one zone tells of Sunday morning in another: “on Feb. 7” in a text of 6 February. */
function tellsTomorrow(times: readonly TimeExpression[], { dated }: Known): boolean {
  const today =
    dated === null || (dated.precision !== 'day' && dated.precision !== 'minute') ? null : dayFromIso(dated.from);
  if (today === null) return false;
  const next = civilOf(today + 1);
  return times.some(({ meaning, toward }) => {
    if (meaning.kind !== 'point' || meaning.base.type !== 'date' || toward === 'future') return false;
    const { year, month, day } = meaning.base;
    return month === next.month && day === next.day && (year === null || year === next.year);
  });
}

/** An hour alone, before any day is told (“at 6.10am” in the first lines), is of the report's own day. */
function dayOfReport({ meaning, toward }: TimeExpression, { dated }: Known): Stretch | null {
  if (meaning.kind !== 'point' || meaning.clock === null || toward === 'future') return null;
  if (dated === null || (dated.precision !== 'day' && dated.precision !== 'minute')) return null;
  const day = dayFromIso(dated.from);
  if (day === null) return null;
  const because = ['no day is told before it', describe(dated)];
  return { from: day * MINUTES, to: (day + 1) * MINUTES, wholeDays: true, because };
}

/** A time that later ones may count from, and where it stands. */
interface Anchor {
  readonly stretch: Stretch;
  readonly block: number;
  readonly sentence: number;
  /** “since Wednesday”: the days from then on, of which an hour may be of any. */
  readonly open: boolean;
}

/** A passage is a block and the two before it. An hour alone (“at 5 p.m.”) looks back over one block only: further back
 *  there is too often another day in between that the words mean. */
const PASSAGE = 2;
const HOUR_PASSAGE = 1;
/** Times that are remembered: more than a passage tells. */
const MEMORY = 16;

function reachOf({ meaning }: TimeExpression): number {
  return meaning.kind === 'point' && meaning.base.type === 'none' ? HOUR_PASSAGE : PASSAGE;
}

/** A day of the calendar: what dates the happening beside it for good. */
function isDated({ meaning }: TimeExpression): boolean {
  return meaning.kind === 'point' && meaning.base.type === 'date' && meaning.base.day !== null;
}

/** A day, and not only an hour of one. */
function isWholeDay(point: Point): boolean {
  return isDayLong(point) && point.base.type !== 'none';
}

/** An hour may stand before its day in the sentence: “at 10:35 a.m. (0735 GMT) Friday”. */
function dayBehind(times: readonly TimeExpression[], index: number, known: Setup): Stretch | null {
  const hour = times[index];
  if (hour?.meaning.kind !== 'point' || hour.meaning.base.type !== 'none') return null;
  const next = times.slice(index + 1, index + 3).find(({ meaning }) => meaning.kind === 'point' && isWholeDay(meaning));
  // “a halt from 18:00, and the crossing would open on 15 March”
  if (next === undefined || next.sentence !== hour.sentence || next.toward !== hour.toward) return null;
  return placeOne(next, known, () => null);
}

/** Resolve against every day the report may be of: where the first and the last day differ, the stretch covers both. */
function placeOne(
  expression: TimeExpression,
  { dated, year, tomorrowTold }: Setup,
  before: Setting['before'],
  event: Stretch | null = null,
): Stretch | null {
  const against = (today: number | null): Stretch | null => {
    const setting: Setting = {
      today,
      todayBecause: dated === null ? '' : describe(dated),
      year: year?.year ?? null,
      yearBecause: year?.because ?? '',
      before,
      toward: expression.toward,
      tomorrowTold,
      event,
    };
    return resolve(expression.meaning, setting);
  };
  const from = dated === null ? null : dayFromIso(dated.from);
  const to = dated === null ? null : dayFromIso(dated.to);
  const first = against(from);
  if (from === null || to === null || to - from <= 1 || first === null) return first;
  const last = against(to - 1);
  if (last === null) return null;
  return { ...first, from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}

/** “published 2031-05-11”; “published from 2031-05-10 to before 2031-05-17, as far as can be told”. */
function describe({ from, to, precision }: Dated): string {
  if (precision === 'minute' || precision === 'day')
    return `published ${from.startsWith('--') ? from.slice(0, 7) : from.slice(0, 10)}`;
  return `published from ${from} to before ${to}, as far as can be told`;
}
