import type { Dated } from '../model/report.ts';
import { anchorsOf, namesIn } from './anchors.ts';
import { dayFromIso, isoDay } from './calendar.ts';
import type { Known, Text } from './known.ts';

/** Ranges that were worked out from what texts say, held against the days on which other reports of their story were published: these are
 *  printed within days of each other. A range that misses them is widened to them; one that begins after all of them is
 *  given up. Fact-checks and digests come later than the story, and tell nothing. */
export function fitToNeighbours(
  texts: readonly Text[],
  known: readonly Known[],
  inferred: readonly boolean[],
): readonly Known[] {
  if (!inferred.includes(true)) return known;
  const index = indexOf(texts, known, inferred);
  return known.map((one, at) => {
    const text = texts[at];
    if (one.dated === null || inferred[at] !== true || text === undefined) return one;
    const days = daysNear(text, index);
    const dated = days.length === 0 ? one.dated : fit(one.dated, days);
    return dated === null ? { dated, year: null } : { ...one, dated };
  });
}

/** Day and name → the texts, by number, that tell it and say when they were published. */
interface Index {
  readonly published: ReadonlyMap<number, number>;
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

function indexOf(texts: readonly Text[], known: readonly Known[], inferred: readonly boolean[]): Index {
  const published = new Map<number, number>();
  const holders = new Map<string, number[]>();
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at];
    if (text === undefined) continue;
    const dated = known[at]?.dated;
    if (!dated || inferred[at] === true || LATE.has(text.report.genre)) continue;
    published.set(at, dayIn(dated.from));
    for (const feature of featuresOf(text)) holders.set(feature, [...(holders.get(feature) ?? []), at]);
  }
  return { published, holders };
}

const LATE: ReadonlySet<string> = new Set(['digest', 'factcheck', 'generated']);

function featuresOf(text: Text): ReadonlySet<string> {
  return new Set([...anchorsOf(text).map(({ key }) => `day ${key}`), ...namesIn(text)]);
}

/** When the reports of the same story were published, in order: those that share three names or days with it. */
function daysNear(text: Text, { published, holders }: Index): readonly number[] {
  const shared = new Map<number, number>();
  for (const feature of featuresOf(text)) {
    const held = holders.get(feature) ?? [];
    // What most reports name tells no story.
    if (held.length > MOST_HOLDERS) continue;
    for (const at of held) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= 3)
    .map(([at]) => published.get(at) ?? 0)
    .sort((a, b) => a - b);
}

const MOST_HOLDERS = 200;

function fit(dated: Dated, days: readonly number[]): Dated | null {
  const [from, to] = [dayIn(dated.from), dayIn(dated.to)];
  const first = days.find((day) => day >= from - CLOSE);
  // All of them were published before: the year, or the story, is another one.
  if (first === undefined) return null;
  const reach = to + (isStamped(dated) ? HALF_YEAR : TWO_MONTHS);
  const last = days.findLast((day) => day >= from - CLOSE && day < reach);
  if (last === undefined || days.some((day) => day >= from && day < to)) return dated;
  const [begin, end] = [Math.min(from, first), Math.max(to, last + 2)];
  const why = `reports of the same story were published on ${isoDay(first)}${last === first ? '' : ` to ${isoDay(last)}`}`;
  return {
    from: isoDay(begin),
    to: isoDay(end),
    precision: end - begin <= 7 ? 'week' : end - begin <= 31 ? 'month' : 'year',
    basis: [...dated.basis, { start: 0, end: 0, why }],
  };
}

function isStamped({ basis }: Dated): boolean {
  return basis.some(({ why }) => why.endsWith('the newest stamp in the text'));
}

function dayIn(iso: string): number {
  return dayFromIso(iso.slice(0, 10)) ?? 0;
}

/** Days. Clocks and desks differ by so much. */
const CLOSE = 3;
/** A story whose days are told by date is still running weeks later; posts shown in a text may be older. */
const TWO_MONTHS = 62;
const HALF_YEAR = 183;
