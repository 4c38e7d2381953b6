import type { Dated } from '../model/report.ts';
import type { Sentence } from '../model/sentence.ts';
import { weekdaysTold } from './anchors.ts';
import { civilOf, isoDay, MINUTES, NO_YEAR, weekStart } from './calendar.ts';
import type { Known, Text } from './known.ts';
import type { TimeExpression } from './meaning.ts';
import { placeTimes } from './place.ts';

/** Date texts that tell no day, but tell something that has a name as of “this week” or “Thursday”, where another report
 *  dates the same name: “Operation Grey Heron, launched earlier this week” by “Operation Grey Heron on May 7”. */
export function dateByNames(texts: readonly Text[], known: readonly Known[]): readonly Known[] {
  const days = namedDays(texts, known);
  if (days.size === 0) return known;
  return known.map((one, index) => {
    const text = texts[index];
    if (one.dated !== null || text === undefined) return one;
    const dated = dateOf(text, days);
    return dated === null ? one : { dated, year: one.year };
  });
}

/** A day that a report gives to a name. */
interface NamedDay {
  readonly day: number;
  /** The report that does so. */
  readonly file: string;
}

/** Names of at least two words that stand beside a day (“Operation Grey Heron on May 7”), and that have only one day. */
function namedDays(texts: readonly Text[], known: readonly Known[]): ReadonlyMap<string, NamedDay> {
  const found = new Map<string, NamedDay | null>();
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index];
    if (text === undefined) continue;
    const own = known[index];
    if (own === undefined) continue;
    for (const { expression, stretch } of placeTimes(text, own)) {
      if (stretch === null || stretch.to - stretch.from > MINUTES || !isDated(expression)) continue;
      const day = Math.floor(stretch.from / MINUTES);
      if (civilOf(day).year === NO_YEAR) continue;
      const name = nameBeside(text.sentences[expression.sentence], expression);
      if (name === null) continue;
      const before = found.get(name);
      const file =
        before === undefined || before === null || text.report.file < before.file ? text.report.file : before.file;
      found.set(name, before === undefined || before?.day === day ? { day, file } : null);
    }
  }
  return new Map([...found].flatMap(([name, day]) => (day === null ? [] : [[name, day] as const])));
}

function isDated({ meaning }: TimeExpression): boolean {
  return meaning.kind === 'point' && meaning.base.type === 'date' && meaning.base.day !== null;
}

/** “Operation Grey Heron on May 7”: the name that ends right before the day, a preposition or “launched on” between. */
function nameBeside(sentence: Sentence | undefined, { start }: TimeExpression): string | null {
  if (sentence === undefined) return null;
  const { tokens } = sentence;
  let at = tokens.findIndex((token) => token.end > start) - 1;
  for (let steps = 0; steps < 3 && at >= 0 && tokens[at]?.tag !== 'PROPN'; steps++) at -= 1;
  const end = at + 1;
  while (at >= 0 && tokens[at]?.tag === 'PROPN') at -= 1;
  const name = tokens.slice(at + 1, end).map((token) => token.text);
  return name.length >= 2 ? name.join(' ') : null;
}

/** The week of the named day, from the newest weekday that the text tells. */
function dateOf(text: Text, days: ReadonlyMap<string, NamedDay>): Dated | null {
  for (const expression of text.times) {
    const sentence = text.sentences[expression.sentence];
    const week = isThisWeek(expression);
    if (sentence === undefined || !week) continue;
    const named = [...days].find(([name]) => text.report.text.slice(sentence.start, sentence.end).includes(name));
    if (named === undefined) continue;
    const [name, { day, file }] = named;
    const sunday = weekStart(day) + 6;
    const told = weekdaysTold(text).map((one) => ({ ...one, day: weekStart(day) + one.weekday - 1 }));
    const after = told.filter((one) => one.day >= day);
    const last = after.reduce((best, one) => Math.max(best, one.day), day + 1);
    if (last > sunday) continue;
    const { start, end } = expression;
    const words = text.report.text.slice(start, end);
    const basis = [
      {
        start,
        end,
        why: `“${words}”: ${file} dates “${name}” to ${isoDay(day)}, and the week ends on ${isoDay(sunday)}`,
      },
      ...after.map((one) => ({
        start: one.expression.start,
        end: one.expression.end,
        why: `“${text.report.text.slice(one.expression.start, one.expression.end)}”: ${isoDay(one.day)} in that week`,
      })),
    ];
    return { from: isoDay(last), to: isoDay(sunday + 1), precision: 'week', basis };
  }
  return null;
}

function isThisWeek({ meaning }: TimeExpression): boolean {
  if (meaning.kind !== 'point' || meaning.base.type !== 'shift') return false;
  return meaning.base.unit === 'week' && meaning.base.amount === 0 && meaning.base.from === 'report';
}
