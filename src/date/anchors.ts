import { dayOf, isoDay, NO_YEAR } from './calendar.ts';
import type { Text } from './known.ts';
import type { Base, TimeExpression } from './meaning.ts';

/** A day that a text names by month and day: what two reports of one story have in common even where neither has a year. */
export interface Anchor {
  /** `05-10`. */
  readonly key: string;
  readonly month: number;
  readonly day: number;
  /** null where the text does not tell it. */
  readonly year: number | null;
  /** 1 to 7 where a weekday stands beside it. */
  readonly weekday: number | null;
  readonly expression: TimeExpression;
  /** A stamp and no part of a sentence: “(@orla) May 10, 2031”, “2031-05-10”. It is of the days of the text. */
  readonly stamp: boolean;
}

/** The days that a text names, in order. */
export function anchorsOf({ report, times }: Pick<Text, 'report' | 'times'>): readonly Anchor[] {
  return times.flatMap((expression) =>
    pointsOf(expression).flatMap((base) => anchorOf(base, expression, isStamp(base, expression, report.text))),
  );
}

const FIGURES = new Set(['year-month-day', 'date-time']);

/** In figures, or with a mark before it where a sentence has a word. */
function isStamp({ year }: DateBase, { rule, start }: TimeExpression, text: string): boolean {
  return year !== null && (FIGURES.has(rule) || /[)|—–-]\s*$/u.test(text.slice(Math.max(0, start - 4), start)));
}

type DateBase = Extract<Base, { type: 'date' }>;

function pointsOf({ meaning }: TimeExpression): readonly DateBase[] {
  const points = meaning.kind === 'point' ? [meaning] : meaning.kind === 'range' ? [meaning.from, meaning.to] : [];
  return points.flatMap(({ base }) => (base.type === 'date' ? [base] : []));
}

function anchorOf(
  { year, month, day, weekday, swappable }: DateBase,
  expression: TimeExpression,
  stamp: boolean,
): readonly Anchor[] {
  if (month === null || day === null || swappable) return [];
  const key = isoDay(dayOf({ year: NO_YEAR, month, day })).slice(2);
  return [{ key, month, day, year, weekday, expression, stamp }];
}

/** A weekday that the text tells as past, without a date: “on Saturday”. */
export interface WeekdayTold {
  /** 1 to 7. */
  readonly weekday: number;
  readonly expression: TimeExpression;
}

export function weekdaysTold({ times }: Pick<Text, 'times'>): readonly WeekdayTold[] {
  return times.flatMap((expression) => {
    const { meaning, toward } = expression;
    if (meaning.kind !== 'point' || meaning.base.type !== 'weekday' || toward !== 'past') return [];
    const { weekday, which, week } = meaning.base;
    return which === null && week === null ? [{ weekday, expression }] : [];
  });
}

/** Names in the text, for telling whether two texts are about the same thing: words with a capital inside sentences. */
export function namesIn({ sentences }: Pick<Text, 'sentences'>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens } of sentences) {
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined) continue;
      if (index > 0 && token.tag === 'PROPN' && token.text.length > 2 && !CALENDAR.test(token.text))
        names.add(token.text);
    }
  }
  return names;
}

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
