import type { Analysis } from '../model/analysis.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { mentionsOf } from './mentioned.ts';

/** The time long before its report of which a sentence without a time goes on to tell: “In May 2009 it launched another one. Norland called
 *  that a failure.” Null where nothing shows that it tells of another time than its report. */
export function earlierTime(analysis: Analysis, sentence: number): When | null {
  return earlierIn(analysis).get(sentence) ?? null;
}

const earlierIn = remembered((analysis: Analysis): ReadonlyMap<number, When> => {
  const found = new Map<number, When>();
  let carried: { readonly when: When; readonly from: number } | null = null;
  for (const { index, block } of analysis.sentences) {
    const times = mentionsOf(analysis, index).filter(({ type }) => type === 'time');
    const whens = times.flatMap((mention) => (mention.type === 'time' && mention.when !== null ? [mention.when] : []));
    if (carried !== null && (analysis.sentences[carried.from]?.block !== block || index - carried.from > REACH))
      carried = null;
    if (times.length > 0) {
      const last: When | undefined = whens.at(-1);
      const old: boolean =
        last !== undefined && times.length === whens.length && whens.every((when) => isLongBefore(when, analysis));
      carried = old && last !== undefined ? { when: last, from: index } : null;
    } else if (carried !== null) found.set(index, carried.when);
  }
  return found;
});

/** Sentences that go on with a time. */
const REACH = 3;

/** Whether a time lies so long before a report that the report tells of it as of what was before its news. */
export function isLongBefore({ to }: When, { dated }: Analysis): boolean {
  return dated !== null && !to.startsWith('--') && daysOf(to) < daysOf(dated.from) - LONG;
}

/** Whether two reports were published so far apart that each tells of news of its own. */
export function areOfOtherDays(a: Analysis, b: Analysis): boolean {
  return areFarApart(a.dated, b.dated);
}

/** Whether two stretches of time lie far apart; what is not known fits everything. */
export function areFarApart(
  a: { readonly from: string; readonly to: string } | null,
  b: { readonly from: string; readonly to: string } | null,
): boolean {
  if (a === null || b === null || a.from.startsWith('--') || b.from.startsWith('--')) return false;
  return daysOf(a.to) + LONG < daysOf(b.from) || daysOf(b.to) + LONG < daysOf(a.from);
}

/** Days. */
const LONG = 60;

/** Days since the year 0, roughly: months of 31 days are good enough to tell last week from last year. */
function daysOf(date: string): number {
  if (/^\d{4}-\d\d-\d\d/u.test(date)) {
    const digit = (at: number): number => date.charCodeAt(at) - 48;
    const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    return year * 372 + (digit(5) * 10 + digit(6)) * 31 + digit(8) * 10 + digit(9);
  }
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return year * 372 + month * 31 + day;
}
