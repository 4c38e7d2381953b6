import type { Happening, Part, Reality, Telling } from '../model/happening.ts';
import type { Quantity, When } from '../model/mention.ts';
import { retells } from '../model/retells.ts';
import type { Citation, TellingId } from '../model/span.ts';
import type { Told } from './same.ts';
import type { Thread } from './thread.ts';
import { inOrder } from './told.ts';

/** Tellings of one happening, with the reasons. */
export interface Whole {
  readonly threads: readonly Thread[];
  readonly because: readonly string[];
}

/** Put the tellings of one happening together. */
export function happeningOf(told: readonly Told[], because: Iterable<string>): Happening {
  const members = [...told].sort(inOrder);
  const clearest = members.reduce((best, one) => (clarity(one) > clarity(best) ? one : best));
  const tellings = members.map(({ telling }) => telling);
  const reality = strongest(tellings.map((telling) => telling.reality));
  return {
    id: `h-${(tellings[0]?.id ?? '').slice(2)}`,
    kind: clearest.telling.kind,
    summary: textOf(clearest),
    reality,
    when: tightest(tellings.filter((telling) => telling.reality === reality)) ?? tightest(tellings),
    place: clearest.telling.place ?? tellings.find(({ place }) => place !== null)?.place ?? null,
    parts: partsOf(tellings),
    quantities: quantitiesOf(tellings),
    tellings: tellings.map(({ id }): TellingId => id),
    mentions: members.map(citationOf).sort((a, b) => compare(a.file, b.file) || a.start - b.start || a.end - b.end),
    because: [...because],
  };
}

/** Told with more people, time and place, in the report's own voice, as having happened. */
function clarity({ telling, analysis }: Told): number {
  const retold = retells(analysis.report.genre) ? -3 : 0;
  const told = telling.reality === 'happened' ? 2 : 0;
  return (
    2 * Math.min(3, telling.parts.length) +
    (telling.when ? 2 : 0) +
    (telling.place ? 1 : 0) +
    Math.min(2, telling.quantities.length) +
    told +
    retold
  );
}

const REALITIES: readonly Reality[] = ['happened', 'ongoing', 'planned', 'possible', 'denied'];

function strongest(realities: readonly Reality[]): Reality {
  return REALITIES.find((reality) => realities.includes(reality)) ?? 'possible';
}

/** The narrowest time that a telling gives; the first told among equals. */
function tightest(tellings: readonly Telling[]): When | null {
  let best: When | null = null;
  for (const { when } of tellings) {
    if (when !== null && (best === null || width(when) < width(best))) best = when;
  }
  return best;
}

/** Rough length in minutes, from the fields of the two dates alone: good enough to compare. */
function width(when: When): number {
  return minutes(when.to) - minutes(when.from);
}

function minutes(date: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = date.split(/[-T:]/u).map(Number);
  return (((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute;
}

function partsOf(tellings: readonly Telling[]): readonly Part[] {
  const found = new Map<string, Part>();
  for (const { parts } of tellings) {
    for (const part of parts) {
      const key = `${part.role} ${part.actor}`;
      if (!found.has(key)) found.set(key, part);
    }
  }
  const directed = new Set(
    [...found.values()].filter(({ role }) => role === 'by' || role === 'to').map(({ actor }) => actor),
  );
  return [...found.values()]
    .filter((part) => part.role !== 'with' || !directed.has(part.actor))
    .sort((a, b) => compare(a.role, b.role));
}

function quantitiesOf(tellings: readonly Telling[]): readonly Quantity[] {
  const found = new Map<string, Quantity>();
  for (const { quantities } of tellings) {
    for (const quantity of quantities) {
      const key = [quantity.least, quantity.most, quantity.unit, quantity.about].join(' ');
      if (!found.has(key)) found.set(key, quantity);
    }
  }
  return [...found.values()].sort(
    (a, b) => compare(a.unit, b.unit) || a.least - b.least || (a.most ?? Infinity) - (b.most ?? Infinity),
  );
}

function citationOf({ telling, analysis }: Told): Citation {
  const { report } = analysis;
  return {
    report: report.id,
    file: report.file,
    ...telling.span,
    quote: report.text.slice(telling.span.start, telling.span.end),
  };
}

function textOf({ telling, analysis }: Told): string {
  return analysis.report.text.slice(telling.span.start, telling.span.end);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
