import { ACT_NOUNS } from '../lexicon/clauses.ts';
import type { Analysis } from '../model/analysis.ts';
import { compareText } from '../model/citation.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import { actKeys } from './act.ts';
import { buckets } from './buckets.ts';
import { type Looks, type LooksKept, looks } from './looks.ts';
import { thingOf } from './number.ts';
import type { Opposition, Pair } from './pair.ts';
import type { Point } from './point.ts';
import { dayOf } from './unit.ts';

/** Points with a key in common that are looked at for one point: of one key the nearest in the order of the reports. Together with one
 *  point for all that read the same, this keeps the work in step with the number of different points. */
const NEIGHBOURS = 60;

/** A key that more different points share than this singles out nothing. */
const MOST = 1500;

/** Points by their looks, of a case. */
export const looksKept = (): LooksKept => looks(lookOf);

/** Find the points that cannot both be right, or can although they sound otherwise. Points meet only where they share an act, or two
 *  acts that exclude each other or are one act, together with somebody or something that both name. */
export function opposedPairs({ first, alike }: Looks, memory: Memory = FORGETFUL): readonly Pair[] {
  const near = memory.of('pairs of points')('', [], () => buckets(keysOf, { width: NEIGHBOURS, most: MOST }));
  const voice = (one: Point): string | Analysis | null => voiceOf(one, alike.get(one) ?? [one]);
  const seen = new Map<Point, Set<Point>>();
  const found: Pair[] = [];
  for (const opposed of near.bring(first)) {
    for (const { a, b, oppositions } of opposed) {
      const others = seen.get(a) ?? new Set();
      seen.set(a, others);
      if (others.has(b)) continue;
      others.add(b);
      const one = voice(a);
      const inOneVoice = one !== null && one === voice(b);
      for (const opposition of oppositions) {
        const told = inOneVoice ? changed(a, b, opposition) : opposition;
        if (told !== null) found.push({ a, b, opposition: told });
      }
    }
  }
  return found;
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
