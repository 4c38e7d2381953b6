import type { Dated } from '../model/report.ts';
import type { Mark } from '../model/span.ts';
import { type Anchor, anchorsOf, weekdaysTold } from './anchors.ts';
import { dayOf, isDay, isoDay, weekdayOf } from './calendar.ts';
import type { Text } from './known.ts';
import type { TimeExpression } from './meaning.ts';
import { isToldAsPast } from './tense.ts';

/** Between which days a text was published, by the days and weekdays it tells as past. Null where it tells no day.
 *
 *  A newsroom names the days of the last week by weekday and older ones by date. So: not before the newest day that is told
 *  by date; not before the first weekday it leads with, taken on or after that day; and less than a week after each weekday,
 *  since a week later the name would mean another day.
 *  @param year The year of the days that have none.
 *  @param newest The newest day that texts of the same story tell; the weekday may then be as late as that. */
export function bracketDate(text: Text, year: number, newest: number | null): Dated | null {
  const told = anchorsOf(text).flatMap((anchor) => dayOfAnchor(anchor, year));
  // A range (“a launch between February 7 and 14”) is a plan as often as not.
  const past = told.filter(({ anchor: { expression } }) => {
    if (expression.meaning.kind === 'range') return false;
    const sentence = text.sentences[expression.sentence];
    return sentence !== undefined && isToldAsPast(sentence, expression.start, expression.end);
  });
  const last = past.reduce<DayTold | null>((best, one) => (best === null || one.day > best.day ? one : best), null);
  if (last === null) return null;
  const basis: Mark[] = [markOf(text, last.anchor.expression, 'the newest day told by date')];
  // A stamp is of the day the text was made or of one just before: no weekday has to come after it.
  const weekdays = last.anchor.stamp ? [] : placeWeekdays(text, last.day);
  let from = last.day;
  let to = last.day + MONTH;
  for (const { expression, day } of weekdays) {
    if (day > from) basis.push(markOf(text, expression, `${isoDay(day)}, if it is the first after that day`));
    from = Math.max(from, day);
    to = Math.min(to, day + 7);
  }
  if (weekdays.length > 0 && newest !== null && newest - from >= 7) to = Math.max(to, newest + 7);
  for (const { anchor, day } of told) {
    if (anchor.expression.toward === 'future' && day >= from && day < to) {
      basis.push(markOf(text, anchor.expression, 'still ahead'));
      to = day + 1;
    }
  }
  if (to <= from) to = from + 1;
  return { from: isoDay(from), to: isoDay(to), precision: precisionOf(to - from), basis };
}

/** A text that tells its newest day by date, and no weekday, may be as late as this. */
const MONTH = 31;

function precisionOf(days: number): Dated['precision'] {
  if (days <= 1) return 'day';
  if (days <= 7) return 'week';
  return days <= 31 ? 'month' : 'year';
}

interface DayTold {
  readonly anchor: Anchor;
  readonly day: number;
}

/** The day of an anchor in the year given; a day that is told with another year is none of these. */
function dayOfAnchor(anchor: Anchor, year: number): readonly DayTold[] {
  const { month, day } = anchor;
  if ((anchor.year !== null && anchor.year !== year) || !isDay({ year, month, day })) return [];
  return [{ anchor, day: dayOf({ year, month, day }) }];
}

interface WeekdayPlaced {
  readonly expression: TimeExpression;
  readonly day: number;
}

/** The weekday the text leads with comes on or after the newest day told by date; the others lie in the week around it:
 *  before it, unless that would be before the newest day and they can lie up to three days behind it. */
function placeWeekdays(text: Text, newest: number): readonly WeekdayPlaced[] {
  const told = weekdaysTold(text);
  const lead = told[0];
  if (lead === undefined) return [];
  const first = newest + ((lead.weekday - weekdayOf(newest) + 7) % 7);
  return told.map(({ weekday, expression }) => {
    const ahead = (weekday - weekdayOf(first) + 7) % 7;
    const before = first - ((7 - ahead) % 7);
    const day = before < newest && ahead <= 3 ? first + ahead : before;
    return { expression, day };
  });
}

function markOf({ report }: Text, { start, end }: TimeExpression, why: string): Mark {
  return { start, end, why: `“${report.text.slice(start, end)}”: ${why}` };
}
