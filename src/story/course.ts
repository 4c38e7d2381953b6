import { CLASS_OF, type HappeningClass, happeningRow } from '../lexicon/happenings.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Happening } from '../model/happening.ts';
import type { HappeningId } from '../model/span.ts';
import type { Step } from '../model/story.ts';

/** The course of a crisis: for each stretch of time and party the classes of its acts, each with its strongest intensity.
 *  Only dated happenings that took place, of kinds on the scale; an uncertain date keeps its whole range. A party stands for
 *  those who did it; where partners did it together, for each of them. */
export function chartCourse({
  happenings,
}: {
  readonly analyses: readonly Analysis[];
  readonly happenings: readonly Happening[];
}): readonly Step[] {
  const found = new Map<string, Building>();
  for (const happening of happenings) {
    const row = happeningRow(happening.kind);
    if (!row?.category || happening.when === null) continue;
    if (happening.reality !== 'happened' && happening.reality !== 'ongoing') continue;
    const from = happening.when.from.slice(0, 10);
    const to = dayAfter(happening.when.to);
    for (const party of actingParties(happening)) {
      const key = [from, to, party, CLASS_OF[row.category]].join('\n');
      const known = found.get(key) ?? { from, to, party, class: CLASS_OF[row.category], intensity: 0, happenings: [] };
      found.set(key, {
        ...known,
        intensity: Math.abs(row.intensity) > Math.abs(known.intensity) ? row.intensity : known.intensity,
        happenings: [...known.happenings, happening.id],
      });
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, step]) => ({ ...step, happenings: step.happenings.slice().sort() }));
}

interface Building {
  readonly from: string;
  readonly to: string;
  readonly party: string;
  readonly class: HappeningClass;
  readonly intensity: number;
  readonly happenings: readonly HappeningId[];
}

/** Parties that did it; whom it was done to did nothing by it. */
function actingParties(happening: Happening): readonly string[] {
  const by = happening.parts.filter((part) => part.role === 'by' && part.party !== null);
  const acting = by.length > 0 ? by : happening.parts.filter((part) => part.role === 'with' && part.party !== null);
  return [...new Set(acting.flatMap((part) => (part.party === null ? [] : [part.party])))].sort();
}

/** The first day that is wholly outside: an end at midnight is that day, a later hour reaches into the next. */
function dayAfter(end: string): string {
  const day = end.slice(0, 10);
  if (end.length <= 10 || /T00:00(?::00)?$/u.test(end)) return day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return date < daysIn(year, month)
    ? iso(year, month, date + 1)
    : month < 12
      ? iso(year, month + 1, 1)
      : iso(year + 1, 1, 1);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
