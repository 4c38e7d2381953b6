import { ONCE } from '../lexicon/denied.ts';
import { compareText } from '../model/citation.ts';
import type { Difference } from '../model/claim.ts';
import type { Telling } from '../model/happening.ts';
import type { Quantity } from '../model/mention.ts';
import { remembered } from '../model/remembered.ts';
import { actorsIn, sentencesIn } from '../model/within.ts';
import { isOriginal } from '../origin/origin.ts';
import { type Placed, rangeText, sideOf, touch } from './differ.ts';
import type { Group } from './group.ts';
import { peopleIn, peopleTogether } from './people.ts';
import { put } from './search.ts';
import { type Counted, countTheSame, dayOf, grows, isOfOneTime, tollOf } from './toll.ts';
import type { Unit } from './unit.ts';

/** A claim-to-be with what joined it out of rival tellings, if anything. */
export interface Rivalry {
  readonly group: Group;
  /** About what they are rivals; null for a group without rivals. */
  readonly field: Difference['field'] | null;
  /** Makes the difference once the members have their places; null for a group without rivals. */
  readonly difference: ((placed: readonly Placed[]) => Difference) | null;
}

/** What two groups can be rivals about. */
interface Kind {
  readonly field: Difference['field'];
  /** Groups with the same key may be rivals; null: this kind is nothing for the unit. */
  readonly key: (unit: Unit) => string | null;
  /** In what they differ. */
  readonly value: (unit: Unit) => string;
  /** What else must hold between any two of them. */
  readonly fit: (a: Unit, b: Unit, states: ReadonlySet<string>) => boolean;
  readonly judge: (units: readonly Unit[]) => Judgement;
}

interface Judgement extends Pick<Difference, 'verdict' | 'rule' | 'why'> {
  /** The values that differ from another one; all of them where nothing is said. */
  readonly values?: ReadonlySet<string>;
}

const KINDS: readonly Kind[] = [
  {
    field: 'actor',
    key: ({ telling }) => {
      const object = telling?.objects[0]?.lemma;
      const once = telling !== null && (ONCE.has(telling.kind) || ONCE.has(telling.lemma));
      const several = telling?.quantities.some(({ least, unit }) => least > 1 && unit === object); // “15 games”: others may win too
      return once && several !== true && object !== undefined && partiesOf(telling, 'by') !== ''
        ? `${telling.kind} ${object}`
        : null;
    },
    value: ({ telling }) => (telling === null ? '' : partiesOf(telling, 'by')),
    fit: () => true,
    judge: () => ({
      verdict: 'real',
      rule: 'one-doer-only',
      why: 'it can have been done by one side only, and the accounts name different ones',
    }),
  },
  {
    field: 'time',
    key: ({ telling }) => {
      const day = telling?.when?.given.includes('time') ? telling.when.from.slice(0, 10) : null;
      return telling !== null && day !== null && telling.parts.length > 0 ? `${telling.kind} ${day}` : null;
    },
    value: ({ telling }) => (telling?.when?.given.includes('time') ? telling.when.stated : ''),
    fit: samePeople,
    judge: () => ({
      verdict: 'real',
      rule: 'other-clock',
      why: 'the same people and the same day at another hour, told by reports of which none knows of two',
    }),
  },
  {
    field: 'number',
    key: tollOf,
    value: ({ telling }) => {
      const people = telling === null ? null : peopleIn(telling);
      return people === null ? '' : rangeText(people);
    },
    fit: countTheSame,
    judge: judgeTolls,
  },
];

/** Whether counts of one thing can all be right. Each different figure of a voice is looked at once, whoever else prints it. */
function judgeTolls(units: readonly Unit[]): Judgement {
  const voices = new Map<string, Counted[]>();
  const different = new Map<string, Counted>();
  for (const unit of units) {
    const quantity = unit.telling === null ? null : peopleIn(unit.telling);
    if (quantity === null || unit.telling === null || !isOriginal(unit.analysis.report.genre)) continue; // a digest only retells
    const voice = voiceOf(unit);
    const together = peopleTogether(unit.telling);
    const own = voices.get(voice) ?? [];
    voices.set(voice, own);
    for (const each of together === null ? [quantity] : [quantity, together]) {
      const key = `${voice} ${dayOf(unit)} ${rangeText(each)}`;
      if (different.has(key)) continue;
      const counted = { unit, quantity: each };
      different.set(key, counted);
      own.push(counted);
    }
  }
  const gives = (one: Unit, other: Quantity): boolean =>
    (voices.get(voiceOf(one)) ?? []).some(({ quantity }) => touch(quantity, other));
  const figures = oncePerDay([...different.values()]);
  const apart = figures.flatMap((a, at) =>
    figures.slice(at + 1).flatMap((b) => {
      const both =
        touch(a.quantity, b.quantity) ||
        !isOfOneTime(a.unit, b.unit) ||
        gives(a.unit, b.quantity) ||
        gives(b.unit, a.quantity);
      return both ? [] : [[a, b] as const];
    }),
  );
  if (apart.length === 0) return { verdict: 'compatible', rule: 'ranges-touch', why: 'both figures can be right' };
  const unexplained = apart.filter(([a, b]) => !grows(a, b));
  if (unexplained.length === 0)
    return { verdict: 'compatible', rule: 'later-count', why: 'the later report counts more' };
  return {
    verdict: 'real',
    rule: 'tolls-apart',
    why: 'counts of the same people that cannot both be right',
    values: new Set(unexplained.flat().map(({ quantity }) => rangeText(quantity))),
  };
}

/** The first few that give a figure on one day stand for all that do. */
function oncePerDay(counted: readonly Counted[]): readonly Counted[] {
  const seen = new Map<string, number>();
  return counted.filter(({ unit, quantity }) => {
    const key = `${dayOf(unit)} ${rangeText(quantity)}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < VOICES;
  });
}

/** Voices that may give the same figure on the same day and are all looked at. */
const VOICES = 4;

/** One report in its own voice, or one speaker in it: whoever tells of three and of eleven tells of two things. */
function voiceOf({ analysis, statement }: Unit): string {
  return `${analysis.report.id} ${statement?.speakers.at(-1)?.actor ?? ''}`;
}

/** Join groups that tell one happening with another doer, at another hour, or with another count. `states` are the names of states. */
export function rivals(groups: readonly Group[], states: ReadonlySet<string>): readonly Rivalry[] {
  let free = groups;
  const found: Rivalry[] = [];
  for (const [number, kind] of KINDS.entries()) {
    const joined = [...byKey(free, number).values()].flatMap((candidates) => together(candidates, kind, states));
    const taken = new Set(joined.flat());
    if (taken.size > 0) free = free.filter((group) => !taken.has(group));
    found.push(...joined.map((candidates) => rivalryOf(candidates, kind)));
  }
  return [...free.map((group) => ({ group, field: null, difference: null })), ...found];
}

function byKey(groups: readonly Group[], kind: number): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const name = keysIn(group)?.[kind] ?? null;
    if (name !== null) put(found, name, group);
  }
  return found;
}

/** For each kind its key; null where none has one. */
const keysIn = remembered((group: Group): readonly (string | null)[] | null => {
  if (group.every(({ unit }) => unit.denies)) return null; // what nobody says to be so has no rival
  const first = firstOf(group);
  const keys = KINDS.map(({ key }) => key(first));
  return keys.every((key) => key === null) ? null : keys;
});

/** Each group joins the first that it fits with throughout; those that stay alone or tell no two values are no rivals. */
function together(
  groups: readonly Group[],
  { value, fit }: Kind,
  states: ReadonlySet<string>,
): readonly (readonly Group[])[] {
  const sets: Group[][] = [];
  for (const group of groups) {
    const home = sets.find((set) => set.every((other) => fit(firstOf(other), firstOf(group), states)));
    if (home === undefined) sets.push([group]);
    else home.push(group);
  }
  return sets.filter((set) => new Set(set.map((group) => value(firstOf(group)))).size > 1);
}

function firstOf(group: Group): Unit {
  const unit = (group.find(({ stance }) => stance !== 'denies') ?? group[0])?.unit;
  if (unit === undefined) throw new RangeError('a group without units');
  return unit;
}

/** The sides of one telling are among those of the other, both reports name one person in the passage, and they are two reports:
 *  one that tells both tells two happenings. */
function samePeople(a: Unit, b: Unit): boolean {
  if (a.analysis === b.analysis || a.telling === null || b.telling === null) return false;
  const [few, many] = [sidesOf(a.telling), sidesOf(b.telling)].sort((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || ![...few].every((side) => many.has(side))) return false;
  const people = peopleAround(b);
  return [...peopleAround(a)].some((person) => people.has(person));
}

function sidesOf({ parts }: Telling): ReadonlySet<string> {
  return new Set(parts.map(({ party, name }) => party ?? name));
}

/** Persons named in the paragraph of a telling. */
function peopleAround({ analysis, at }: Unit): ReadonlySet<string> {
  const block = analysis.report.blocks[sentencesIn(analysis, at)[0]?.block ?? -1];
  const mentions = block === undefined ? [] : actorsIn(analysis, block);
  return new Set(mentions.map(({ actor }) => actor).filter((actor) => actor.startsWith('person/')));
}

/** The first value stands for the claim; who tells another one differs. */
function rivalryOf(groups: readonly Group[], { field, value, judge }: Kind): Rivalry {
  const all = groups.flat();
  const first = all.find(({ stance }) => stance !== 'denies');
  const stays = (unit: Unit): boolean => unit.denies || (first !== undefined && value(unit) === value(first.unit));
  return {
    group: all.map((placing) => (stays(placing.unit) ? placing : { ...placing, stance: 'differs' as const })),
    difference: (placed) => {
      const sides = new Map<string, Placed[]>();
      for (const one of placed) {
        const side = value(one.unit);
        if (side !== '' && !one.unit.denies) sides.set(side, [...(sides.get(side) ?? []), one]);
      }
      const { values, ...judged } = judge([...sides.values()].flat().map(({ unit }) => unit));
      const told = [...sides].filter(([name]) => values?.has(name) ?? true).map(([name, list]) => sideOf(name, list));
      return { field, sides: told, ...judged };
    },
    field,
  };
}

function partiesOf(telling: Telling, role: 'by' | 'to'): string {
  const parties = telling.parts.filter((part) => part.role === role).map(({ party, name }) => party ?? name);
  return [...new Set(parties)].sort(compareText).join(' and ');
}
