import { ACT_NOUNS } from '../lexicon/clauses.ts';
import type { Analysis } from '../model/analysis.ts';
import { madeOf } from '../model/changes.ts';
import { compareText } from '../model/citation.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { Citation } from '../model/span.ts';
import { actKeys } from './act.ts';
import { buckets } from './buckets.ts';
import { inOrder, type Looks, type LooksKept, looks } from './looks.ts';
import { thingOf } from './number.ts';
import type { Opposition, Pair } from './pair.ts';
import type { Point } from './point.ts';
import { pointsOf } from './points.ts';
import { put } from './search.ts';
import { dayOf } from './unit.ts';
import type { Opposed } from './windows.ts';

/** Points with a key in common that are looked at for one point: of one key the nearest in the order of the reports. Together with one
 *  point for all that read the same, this keeps the work in step with the number of different points. */
const NEIGHBOURS = 60;

/** A key that more different points share than this singles out nothing. */
const MOST = 1500;

/** Points by their looks, of a case. */
export const looksKept = (): LooksKept => looks(lookOf);

/** What one point is set against in one way. */
export interface Sheaf {
  /** The way: field, verdict and rule. */
  readonly kind: string;
  /** In the order of the other points. */
  readonly pairs: readonly Pair[];
}

/** Find the points that cannot both be right, or can although they sound otherwise. Points meet only where they share an act, or two
 *  acts that exclude each other or are one act, together with somebody or something that both name.
 *  @param options.told what is left to others
 *  @param options.stale reports of which something is known otherwise than before: what holds a point of theirs is a new sheaf
 *  @param options.asked reports of which `told` may say another thing than before
 *  @returns in the order of the points; a sheaf is the very same one as long as nothing in it changed */
export function opposedPairs(
  looks: Looks,
  { told = () => false, stale = NONE, asked = NONE, memory = FORGETFUL }: Surroundings = {},
): readonly Sheaf[] {
  return memory.of('pairs of points')('', [], sheaves).bring(looks, { told, stale, asked });
}

interface Surroundings {
  readonly told?: (field: Opposition['field'], a: Citation, b: Citation) => boolean;
  readonly stale?: ReadonlySet<Analysis>;
  readonly asked?: ReadonlySet<Analysis>;
  readonly memory?: Memory;
}

const NONE: ReadonlySet<never> = new Set();

/** Two points that met, and under how many keys. */
interface Met {
  readonly opposed: Opposed;
  keys: number;
}

interface Sheaves {
  readonly bring: (looks: Looks, surroundings: Required<Omit<Surroundings, 'memory'>>) => readonly Sheaf[];
}

function sheaves(): Sheaves {
  const near = buckets(keysOf, { width: NEIGHBOURS, most: MOST });
  /** By the first of two points, and by the second of them. */
  const behind = new Map<Point, Map<Point, Met>>();
  const before = new Map<Point, Set<Point>>();
  const made = madeOf<Point, readonly Sheaf[]>();
  return {
    bring: ({ first, alike, firstOf, renewed }, { told, stale, asked }) => {
      /** Points whose sheaves are new ones, and those whose sheaves may be. */
      const [anew, again] = [new Set<Point>(), new Set<Point>()];
      const { come, gone } = near.bring(first);
      for (const opposed of gone) leave(opposed, again);
      for (const opposed of come) enter(opposed, again);
      const touch = (point: Point): void => {
        anew.add(point);
        for (const other of before.get(point) ?? []) anew.add(other);
      };
      for (const point of renewed) touch(point);
      for (const analysis of stale) {
        for (const point of pointsOf(analysis)) {
          const one = firstOf(point);
          if (one !== undefined) touch(one);
        }
      }
      for (const analysis of asked) {
        for (const point of pointsOf(analysis)) {
          if (behind.has(point)) again.add(point);
          for (const other of before.get(point) ?? []) again.add(other);
        }
      }
      const voice = (one: Point): string | Analysis | null => voiceOf(one, alike.get(one) ?? [one]);
      const make = (point: Point, _at: number, old: readonly Sheaf[] = []): readonly Sheaf[] => {
        const own = sheavesOf([...(behind.get(point)?.values() ?? [])], voice, told);
        return anew.has(point) ? own : own.map((sheaf) => old.find((one) => isSame(one, sheaf)) ?? sheaf);
      };
      return made(first, make, anew.union(again)).flat();
    },
  };

  function enter(opposed: Opposed, again: Set<Point>): void {
    const { a, b } = opposed;
    const others = behind.get(a) ?? new Map<Point, Met>();
    behind.set(a, others);
    const met = others.get(b);
    if (met !== undefined) {
      met.keys++;
      return;
    }
    others.set(b, { opposed, keys: 1 });
    const firsts = before.get(b) ?? new Set();
    before.set(b, firsts.add(a));
    again.add(a);
  }

  function leave({ a, b }: Opposed, again: Set<Point>): void {
    const others = behind.get(a);
    const met = others?.get(b);
    if (others === undefined || met === undefined || --met.keys > 0) return;
    others.delete(b);
    if (others.size === 0) behind.delete(a);
    const firsts = before.get(b);
    firsts?.delete(a);
    if (firsts?.size === 0) before.delete(b);
    again.add(a);
  }
}

function sheavesOf(
  met: readonly Met[],
  voice: (point: Point) => string | Analysis | null,
  told: Required<Surroundings>['told'],
): readonly Sheaf[] {
  const found = new Map<string, Pair[]>();
  for (const { a, b, oppositions } of met.map(({ opposed }) => opposed).sort((x, y) => inOrder(x.b, y.b))) {
    const one = voice(a);
    const inOneVoice = one !== null && one === voice(b);
    for (const each of oppositions) {
      const opposition = inOneVoice ? changed(a, b, each) : each;
      if (opposition !== null && !told(opposition.field, a.unit.at, b.unit.at))
        put(found, kindOf(opposition), { a, b, opposition });
    }
  }
  return [...found].map(([kind, pairs]) => ({ kind, pairs }));
}

/** Pairs of one kind that share a point are about one thing. */
export function kindOf({ field, verdict, rule }: Opposition): string {
  return `${field} ${verdict} ${rule}`;
}

function isSame(one: Sheaf, other: Sheaf): boolean {
  return (
    one.kind === other.kind &&
    one.pairs.length === other.pairs.length &&
    one.pairs.every(({ a, b, opposition }, at) => {
      const pair = other.pairs[at];
      return pair?.a === a && pair.b === b && isSaid(pair.opposition, opposition);
    })
  );
}

/** What changed in one voice is told anew each time. */
function isSaid(one: Opposition, other: Opposition): boolean {
  if (one === other) return true;
  return one.why === other.why && one.values.every((value, at) => value === other.values[at]);
}

/** The one voice of points that read the same: their speaker, or the one report that tells them in its own voice; null where several
 *  reports do. */
function voiceOf({ unit }: Point, alike: readonly Point[]): string | Analysis | null {
  const speaker = unit.statement?.speakers.at(-1)?.actor;
  if (speaker !== undefined) return speaker;
  return alike.every((other) => other.unit.analysis === unit.analysis) ? unit.analysis : null;
}

/** One speaker who says both, on two days: a position that changed, or of which nobody can tell what came last. */
function changed(a: Point, b: Point, { field, verdict, values }: Opposition): Opposition | null {
  const speaker = a.unit.statement?.speakers.at(-1);
  if (speaker === undefined || speaker.anonymous || a.unit.analysis === b.unit.analysis) return null;
  if (verdict === 'compatible' || !(field === 'truth' || field === 'outcome' || field === 'number')) return null;
  const [one, other] = [dayOf(a.unit), dayOf(b.unit)];
  const ordered = one !== null && other !== null && one !== other;
  const told = (value: string, day: string | null): string => (day === null ? value : `${value} (${day})`);
  return {
    field: 'change',
    verdict: ordered ? 'compatible' : 'undecided',
    rule: ordered ? 'position-changed' : 'order-unknown',
    why: ordered
      ? 'one speaker says the one and later the other'
      : 'one speaker is reported with both, and the reports do not show which came last',
    values: [told(values[0], one), told(values[1], other)],
  };
}

/** What a point can be found by. */
const keysOf = remembered((point: Point): readonly string[] => {
  const heads = [point.subject, point.object, ...point.around.map(({ slot }) => slot)].flatMap((slot) =>
    slot === null || slot.head === '' ? [] : [slot.party === null ? slot.head : `@${slot.party}`, slot.head],
  );
  const counts = [point.subject, point.object].flatMap((slot) => (slot?.count == null ? [] : [`n${slot.count}`]));
  const named = [...point.terms].filter((term) => term.startsWith('@'));
  const things = point.figures.map((figure) => `#${thingOf(figure)}`);
  const manner = [
    ...[...point.qualities.keys()].map((id) => `~${id}`),
    ...(point.aim === null || point.aim.act === 'do so' ? [] : [point.aim.act]),
    ...(point.form === 'state'
      ? [`~${point.subject?.head ?? ''}`, ACT_NOUNS.get(point.subject?.head ?? '') ?? '']
      : []),
  ];
  const places = point.around.map(({ slot }) => `near ${point.subject?.head ?? point.object?.head ?? ''} ${slot.head}`);
  return [
    ...new Set([
      ...[...actKeys(point.act), ...manner].flatMap((act) =>
        [...heads, ...counts, ...named, ...things].map((head) => `${act} ${head}`),
      ),
      ...places,
    ]),
  ];
});

/** Equal for points that say the same with the same words in the same voice. */
const lookOf = remembered((point: Point): string => {
  const { unit, act, holds, figures, times } = point;
  const speaker = unit.statement?.speakers.at(-1)?.actor ?? '';
  const day = speaker === '' ? '' : (dayOf(unit) ?? '');
  const counts = figures.map(({ quantity, thing }) => `${quantity.least} ${quantity.most} ${thing}`);
  const whens = times.map(({ from, to }) => `${from} ${to}`);
  const where = point.around.map(({ preposition, slot }) => `${preposition} ${slot.head}`);
  return [
    speaker,
    day,
    act,
    String(holds),
    ...[...point.terms].sort(compareText),
    '|',
    ...counts,
    '|',
    ...whens,
    '|',
    ...where,
    '|',
    ...[...point.qualities].flat().map(String),
    point.aim?.act ?? '',
  ].join('\n');
});
