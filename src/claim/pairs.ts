import { compareText } from '../model/citation.ts';
import { actKeys, type Opposition, oppose, thingOf } from './oppose.ts';
import type { Point } from './point.ts';
import type { Unit } from './unit.ts';

/** Whatever can be one side of a difference: a point, a share of a vote, somebody's words. */
export interface Bearing {
  readonly unit: Unit;
  /** False where it says that the thing is not so. */
  readonly holds: boolean;
  readonly terms: ReadonlySet<string>;
}

/** Two that are set against each other. */
export interface Pair {
  readonly a: Bearing;
  readonly b: Bearing;
  readonly opposition: Opposition;
}

/** Points with a key in common that are looked at for one point: of one key the nearest in the order of the reports. Together with one
 *  point for all that read the same, this keeps the work in step with the number of different points. */
const NEIGHBOURS = 60;

/** A key that more different points share than this singles out nothing. */
const MOST = 1500;

/** Find the points that cannot both be right, or can although they sound otherwise. Points meet only where they share an act, or two
 *  acts that exclude each other or are one act, together with somebody or something that both name. */
export function opposedPairs(points: readonly Point[]): readonly Pair[] {
  const buckets = new Map<string, Point[]>();
  const looks = new Map<string, Set<string>>();
  for (const point of points) {
    const look = lookOf(point);
    for (const key of keysOf(point)) {
      const seen = looks.get(key) ?? new Set();
      looks.set(key, seen);
      if (seen.has(look)) continue;
      seen.add(look);
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [point]);
      else bucket.push(point);
    }
  }
  const tried = new Map<Point, Set<Point>>();
  const found: Pair[] = [];
  for (const bucket of buckets.values()) {
    if (bucket.length > MOST) continue;
    for (const [at, a] of bucket.entries()) {
      for (const b of bucket.slice(at + 1, at + NEIGHBOURS)) {
        const others = tried.get(a) ?? new Set();
        tried.set(a, others);
        if (others.has(b) || oneVoice(a, b)) continue;
        others.add(b);
        for (const opposition of oppose(a, b)) found.push({ a, b, opposition });
      }
    }
  }
  return found;
}

/** What a point can be found by. */
function keysOf(point: Point): readonly string[] {
  const heads = [point.subject, point.object, ...point.around.map(({ slot }) => slot)].flatMap((slot) =>
    slot === null || slot.head === '' ? [] : [slot.party === null ? slot.head : `@${slot.party}`, slot.head],
  );
  const counts = [point.subject, point.object].flatMap((slot) => (slot?.count == null ? [] : [`n${slot.count}`]));
  const named = [...point.terms].filter((term) => term.startsWith('@'));
  const things = point.figures.map((figure) => `#${thingOf(figure)}`);
  const places = point.around.map(({ slot }) => `near ${point.subject?.head ?? point.object?.head ?? ''} ${slot.head}`);
  return [
    ...new Set([
      ...actKeys(point.act).flatMap((act) =>
        [...heads, ...counts, ...named, ...things].map((head) => `${act} ${head}`),
      ),
      ...places,
    ]),
  ];
}

/** Equal for points that say the same with the same words in the same voice. */
function lookOf(point: Point): string {
  const { unit, act, holds, figures, times } = point;
  const speaker = unit.statement?.speakers.at(-1)?.actor ?? unit.analysis.report.id;
  const counts = figures.map(({ quantity, thing }) => `${quantity.least} ${quantity.most} ${thing}`);
  const whens = times.map(({ from, to }) => `${from} ${to}`);
  return [speaker, act, String(holds), ...[...point.terms].sort(compareText), '|', ...counts, '|', ...whens].join('\n');
}

/** One speaker, or one report in its own voice: whoever tells both sees no contradiction. */
export function oneVoice(a: Pick<Bearing, 'unit'>, b: Pick<Bearing, 'unit'>): boolean {
  const [one, other] = [a, b].map(({ unit }) => unit.statement?.speakers.at(-1)?.actor ?? null);
  if (one !== null || other !== null) return one === other;
  return a.unit.analysis === b.unit.analysis;
}
