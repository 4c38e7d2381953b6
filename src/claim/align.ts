import { MEASURES, PEOPLE, SITES } from '../lexicon/counting.ts';
import type { Analysis } from '../model/analysis.ts';
import { gathered } from '../model/gathered.ts';
import type { Happening, Telling } from '../model/happening.ts';
import { FORGETFUL, type Memory } from '../model/memory.ts';
import type { When } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { alikeUnits } from './alike.ts';
import { fitsInTime, tellingTheSame, timeOf } from './apart.ts';
import { areFarApart } from './earlier.ts';
import type { Weigh } from './gist.ts';
import { type Group, placing } from './group.ts';
import { happened } from './happened.ts';
import { put } from './search.ts';
import { type Unit, unitsOf } from './unit.ts';

/** Bring the units of all reports together: tellings by their happening, other statements by their words. */
export function gatherUnits(
  analyses: readonly Analysis[],
  happenings: readonly Happening[],
  weigh: Weigh,
  memory: Memory = FORGETFUL,
): readonly Group[] {
  const told = memory.of('units of happenings')('', [], happened).bring(analyses, happenings);
  const alike = memory.of('units with the same words')('', [], alikeUnits).bring(wordyOfAll(analyses), weigh);
  const keep = memory.of('groups by words');
  const byWords = alike.map((units) =>
    keep(units[0]?.statement?.id ?? '', units, () =>
      units.map((unit, at) => placing(unit, at > 0 ? 'the same words in the main' : 'said once')),
    ),
  );
  return [...sameFigure(told.flatMap(tellingTheSame), memory), ...byWords];
}

/** Statements that tell no happening. */
const wordyOf = remembered((analysis: Analysis): readonly Unit[] =>
  unitsOf(analysis).filter(({ telling }) => telling === null),
);

const wordyOfAll = gathered(wordyOf);

/** Two happenings of one sort with the same exact figure of the same things (“nine hubs struck”, “nine sites destroyed”; “26 tourists
 *  killed” twice) are one claim unless their doers, days or places speak against it. */
function sameFigure(groups: readonly Group[], memory: Memory): readonly Group[] {
  const homes = new Map<string, Figured[]>();
  const kept: Figured[] = [];
  for (const group of groups) {
    const keys = figuresIn(group);
    if (keys.length === 0) {
      kept.push({ parts: [group], units: NOBODY });
      continue;
    }
    const own = differing(group);
    const home = keys
      .flatMap((key) => homes.get(key) ?? [])
      .find(({ units }) => [...units.values()].every((a) => [...own.values()].every((b) => canBeOne(a, b))));
    if (home === undefined) {
      const figured = { parts: [group], units: new Map(own) };
      kept.push(figured);
      for (const key of keys) put(homes, key, figured);
    } else {
      home.parts.push(group);
      for (const [key, unit] of own) if (!home.units.has(key)) home.units.set(key, unit);
    }
  }
  const keep = memory.of('groups of one figure');
  return kept.map(({ parts }) => {
    const [first = [], ...others] = parts;
    if (others.length === 0) return first;
    return keep(first[0]?.unit.telling?.id ?? '', parts, () => [
      ...first,
      ...others.flatMap((group) => group.map((one) => ({ ...one, why: 'the same figure of the same things' }))),
    ]);
  });
}

interface Figured {
  /** The groups that are one, the first of them first. */
  readonly parts: Group[];
  /** Members that differ in what `canBeOne` looks at. */
  readonly units: Map<string, Unit>;
}

const NOBODY: Map<string, Unit> = new Map();

const differing = remembered((group: Group): ReadonlyMap<string, Unit> => {
  const found = new Map<string, Unit>();
  for (const { unit } of group) {
    const key = doneBy(unit);
    if (!found.has(key)) found.set(key, unit);
  }
  return found;
});

/** Each once. */
const figuresIn = remembered((group: Group): readonly string[] => [
  ...new Set(group.flatMap(({ unit }) => figuresOf(unit))),
]);

/** By whom and when. */
const doneBy = remembered((unit: Unit): string => {
  const { telling } = unit;
  const when = timeOf(unit);
  return telling === null ? '' : JSON.stringify([doersOf(telling), when?.from, when?.to]);
});

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

/** “The worst since 2004, when seven were killed”. */
function isLong(when: When | null): boolean {
  return when !== null && areFarApart({ from: when.from, to: when.from }, { from: when.to, to: when.to });
}

function canBeOne(a: Unit, b: Unit): boolean {
  const [one, other] = [a.telling, b.telling];
  if (one === null || other === null) return false;
  const fit = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === 0 || y.length === 0 || x.some((doer) => y.includes(doer));
  const [when, then] = [one.when, other.when];
  return (
    fitsInTime(a, b) &&
    isLong(when) === isLong(then) &&
    fit(doersOf(one), doersOf(other)) &&
    (when === null || then === null || (when.from < then.to && then.from < when.to))
  );
}
