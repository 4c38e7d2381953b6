import { MEASURES, PEOPLE, SITES } from '../lexicon/counting.ts';
import type { Member } from '../model/claim.ts';
import type { Happening, Telling } from '../model/happening.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import { remembered } from '../model/remembered.ts';
import type { TellingId } from '../model/span.ts';
import { alikeUnits } from './alike.ts';
import type { Weigh } from './gist.ts';
import { put } from './search.ts';
import type { Unit } from './unit.ts';

/** Units about the same thing. */
export type Group = Placing[];

export interface Placing {
  readonly unit: Unit;
  readonly stance: Member['stance'];
  readonly why: string;
}

/** Bring units together: tellings by their happening, other statements by their words. */
export function gatherUnits(
  units: readonly Unit[],
  happeningOf: ReadonlyMap<TellingId, Happening>,
  weigh: Weigh,
  memory: Memory = FORGETFUL,
): readonly Group[] {
  const byHappening = new Map<string, Group>();
  const wordy: Unit[] = [];
  for (const unit of units) {
    const happening = unit.telling === null ? undefined : happeningOf.get(unit.telling.id);
    const key = happening?.id ?? unit.telling?.id;
    if (key === undefined) wordy.push(unit);
    else put(byHappening, key, placing(unit, happening === undefined ? 'told once' : whyOne(happening)));
  }
  const alike = memory.of('units with the same words')('', [], alikeUnits).bring(wordy, weigh);
  const byWords = alike.map((group) =>
    group.map((unit, at) => placing(unit, at > 0 ? 'the same words in the main' : 'said once')),
  );
  return [...sameFigure([...byHappening.values()]), ...byWords];
}

const whyOne = remembered(({ because }: Happening): string => because.join('; '));

/** Two happenings of one sort with the same exact figure of the same things (“nine hubs struck”, “nine sites destroyed”; “26 tourists
 *  killed” twice) are one claim unless their doers, days or places speak against it. */
function sameFigure(groups: readonly Group[]): readonly Group[] {
  const homes = new Map<string, Figured[]>();
  const kept: Group[] = [];
  for (const group of groups) {
    const keys = new Set(group.flatMap(({ unit }) => figuresOf(unit)));
    if (keys.size === 0) {
      kept.push(group);
      continue;
    }
    const own = differing(group);
    const home = [...keys]
      .flatMap((key) => homes.get(key) ?? [])
      .find(({ units }) => [...units.values()].every((a) => [...own.values()].every((b) => canBeOne(a, b))));
    if (home === undefined) {
      kept.push(group);
      const figured = { group, units: own };
      for (const key of keys) put(homes, key, figured);
    } else {
      for (const placing of group) home.group.push({ ...placing, why: 'the same figure of the same things' });
      for (const [key, unit] of own) if (!home.units.has(key)) home.units.set(key, unit);
    }
  }
  return kept;
}

interface Figured {
  readonly group: Group;
  /** Members that differ in what `canBeOne` looks at. */
  readonly units: Map<string, Unit>;
}

function differing(group: Group): Map<string, Unit> {
  const found = new Map<string, Unit>();
  for (const { unit } of group) {
    const key = doneBy(unit);
    if (!found.has(key)) found.set(key, unit);
  }
  return found;
}

/** By whom and when. */
const doneBy = remembered(({ telling }: Unit): string =>
  telling === null ? '' : JSON.stringify([doersOf(telling), telling.when?.from, telling.when?.to]),
);

function doersOf({ parts }: Telling): readonly string[] {
  return parts.filter(({ role }) => role === 'by').map(({ party, name }) => party ?? name);
}

/** Figures under three are shared by chance. */
const TELLING_FIGURE = 3;

const figuresOf = remembered(({ telling, denies }: Unit): readonly string[] => {
  if (telling === null || denies) return [];
  const sort = VIOLENT.has(telling.kind) ? 'violence' : telling.kind;
  return telling.quantities.flatMap(({ least, most, unit, about }) => {
    if (least !== most || least < TELLING_FIGURE || about || MEASURES.has(unit) || unit === '') return [];
    return [`${sort} ${least} ${PEOPLE.has(unit) ? 'people' : SITES.has(unit) ? 'sites' : unit}`];
  });
});

/** Kinds of `happenings.ts` that tell one deed by its start, its aim or its effect. */
const VIOLENT: ReadonlySet<string> = new Set([
  'strike',
  'attack',
  'destroy',
  'fight',
  'clash',
  'raid',
  'target',
  'hit',
]);

function canBeOne(a: Unit, b: Unit): boolean {
  const [one, other] = [a.telling, b.telling];
  if (one === null || other === null) return false;
  const fit = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === 0 || y.length === 0 || x.some((doer) => y.includes(doer));
  const [when, then] = [one.when, other.when];
  return (
    fit(doersOf(one), doersOf(other)) &&
    (when === null || then === null || (when.from < then.to && then.from < when.to))
  );
}

function placing(unit: Unit, why: string): Placing {
  return { unit, stance: unit.denies ? 'denies' : 'asserts', why };
}
