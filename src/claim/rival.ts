import { ONCE } from '../lexicon/denied.ts';
import type { Difference } from '../model/claim.ts';
import type { Telling } from '../model/happening.ts';
import type { Group } from './align.ts';
import { type Placed, sideOf } from './differ.ts';
import type { Unit } from './unit.ts';

/** A claim-to-be with the differences that joined it out of rival tellings. */
export interface Rivalry {
  readonly group: Group;
  readonly differences: readonly ((placed: readonly Placed[]) => Difference)[];
}

/** Join groups that tell one happening with another doer or at another time. Two groups are rivals where their happening can have
 *  taken place once only (who proposed the truce), or where everything but the clock is the same and no report knows both. */
export function rivals(groups: readonly Group[]): readonly Rivalry[] {
  const taken = new Set<Group>();
  const found: Rivalry[] = [];
  const byKey = new Map<string, Group[]>();
  for (const group of groups) for (const key of keysOf(group)) byKey.set(key, [...(byKey.get(key) ?? []), group]);
  for (const [key, candidates] of byKey) {
    const free = candidates.filter((group) => !taken.has(group));
    const rivalry = key.startsWith('once') ? otherDoer(free) : otherTime(free);
    if (rivalry === null) continue;
    for (const group of free) taken.add(group);
    found.push(rivalry);
  }
  return [...groups.filter((group) => !taken.has(group)).map((group) => ({ group, differences: [] })), ...found];
}

/** Under which keys a group may meet its rivals. */
function keysOf(group: Group): readonly string[] {
  const telling = tellingOf(group);
  if (telling === null) return [];
  const object = telling.objects[0]?.lemma;
  const keys: string[] = [];
  if (
    object !== undefined &&
    (ONCE.has(telling.kind) || ONCE.has(telling.lemma)) &&
    partiesOf(telling, 'by').length > 0
  )
    keys.push(`once ${telling.kind} ${object}`);
  const clock = telling.when?.given.includes('time') ? telling.when.from.slice(0, 10) : null;
  const parties = [...new Set(telling.parts.map(({ party, name }) => party ?? name))].sort();
  if (clock !== null && parties.length > 1) keys.push(`clock ${telling.kind} ${parties.join('+')} ${clock}`);
  return keys;
}

function otherDoer(groups: readonly Group[]): Rivalry | null {
  const doer = (unit: Unit): string => (unit.telling === null ? '' : partiesOf(unit.telling, 'by').join(' and '));
  const doers = new Set(groups.map((group) => doer(group[0]?.unit as Unit)));
  if (doers.size < 2) return null;
  return {
    group: groups.flat().map((placing, at) =>
      at === 0 || placing.stance === 'denies'
        ? placing
        : {
            ...placing,
            stance: doer(placing.unit) === doer(groups[0]?.[0]?.unit as Unit) ? placing.stance : 'differs',
          },
    ),
    differences: [
      (placed) =>
        differenceBy(
          placed,
          doer,
          'actor',
          'one-doer-only',
          'it can have been done by one side only, and the accounts name different ones',
          'real',
        ),
    ],
  };
}

function otherTime(groups: readonly Group[]): Rivalry | null {
  const time = (unit: Unit): string => unit.telling?.when?.from ?? '';
  if (groups.length < 2 || new Set(groups.map((group) => time(group[0]?.unit as Unit))).size < 2) return null;
  const reports = groups.flatMap((group) => [...new Set(group.map(({ unit }) => unit.analysis.report.id))]);
  const knowsBoth = new Set(reports).size < reports.length;
  if (knowsBoth) return null;
  const stated = (unit: Unit): string => unit.telling?.when?.stated ?? '';
  return {
    group: groups
      .flat()
      .map((placing) =>
        time(placing.unit) === time(groups[0]?.[0]?.unit as Unit)
          ? placing
          : { ...placing, stance: 'differs' as const },
      ),
    differences: [
      (placed) =>
        differenceBy(
          placed,
          stated,
          'time',
          'other-clock',
          'the same thing on the same day at another hour, and no report knows of two',
          'real',
        ),
    ],
  };
}

function differenceBy(
  placed: readonly Placed[],
  value: (unit: Unit) => string,
  field: Difference['field'],
  rule: string,
  why: string,
  verdict: Difference['verdict'],
): Difference {
  const sides = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = value(one.unit);
    if (key !== '') sides.set(key, [...(sides.get(key) ?? []), one]);
  }
  return { field, sides: [...sides].map(([name, list]) => sideOf(name, list)), verdict, rule, why };
}

function tellingOf(group: Group): Telling | null {
  return group.find(({ stance }) => stance !== 'denies')?.unit.telling ?? null;
}

function partiesOf(telling: Telling, role: 'by' | 'to'): readonly string[] {
  return [
    ...new Set(telling.parts.filter((part) => part.role === role).map(({ party, name }) => party ?? name)),
  ].sort();
}
