import { PEOPLE, TOLLS } from '../lexicon/counting.ts';
import type { Quantity } from '../model/mention.ts';
import { isVague, touch } from './differ.ts';
import type { Unit } from './unit.ts';

/** What a unit counts people as: `dead`, `hurt`, `missing` …; null where it counts nobody. */
export function tollOf({ telling }: Unit): string | null {
  const people = telling === null ? null : peopleIn(telling.quantities);
  if (telling === null || people === null || isVague(people)) return null;
  const { unit } = people;
  return TOLLS.find(({ lemmas }) => lemmas.includes(telling.lemma) || lemmas.includes(unit))?.id ?? null;
}

/** The figure of people among some quantities. */
export function peopleIn(quantities: readonly Quantity[]): Quantity | null {
  return quantities.find(({ unit }) => PEOPLE.has(unit) || TOLLS.some(({ lemmas }) => lemmas.includes(unit))) ?? null;
}

/** Whether two counts can be of the same people: no two states count their own, no other place, no other cause, no other day. */
export function countTheSame(a: Unit, b: Unit, states: ReadonlySet<string>): boolean {
  return (
    agree(statesOf(a, states), statesOf(b, states)) &&
    agree(placesOf(a), placesOf(b)) &&
    sameCause(causesOf(a), causesOf(b))
  );
}

/** Nothing said on one side agrees with anything. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((one) => b.has(one));
}

function sameCause(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 && b.size === 0 ? true : [...a].some((one) => b.has(one));
}

function statesOf({ statement, telling }: Unit, states: ReadonlySet<string>): ReadonlySet<string> {
  const speaker = statement?.speakers.at(-1)?.party;
  const all = [speaker, telling?.place, ...(telling?.parts ?? []).map(({ party }) => party)];
  return new Set(all.filter((party) => party !== null && party !== undefined && states.has(party)) as string[]);
}

function placesOf({ telling }: Unit): ReadonlySet<string> {
  return new Set(telling?.place == null ? [] : [telling.place]);
}

/** Other happenings told in the same sentence that kill: an attack, a collapse. */
function causesOf({ analysis, telling }: Unit): ReadonlySet<string> {
  const others = analysis.tellings.filter(({ sentence, kind }) => sentence === telling?.sentence && CAUSES.has(kind));
  return new Set(others.map(({ kind }) => kind));
}

const CAUSES: ReadonlySet<string> = new Set([
  'attack',
  'strike',
  'clash',
  'assault',
  'fight',
  'accident',
  'fire',
  'quake',
  'outbreak',
]);

/** Whether figures that cannot both be right at once are explained by time: the later report counts more. */
export function grows(counted: readonly { readonly unit: Unit; readonly quantity: Quantity }[]): boolean {
  const dated = counted.map(({ unit, quantity }) => ({ day: unit.analysis.dated, quantity }));
  if (dated.some(({ day }) => day === null || day.precision !== 'day')) return false;
  const ordered = dated.sort((a, b) =>
    (a.day?.from ?? '') < (b.day?.from ?? '') ? -1 : (a.day?.from ?? '') > (b.day?.from ?? '') ? 1 : 0,
  );
  return ordered.every(({ day, quantity }, at) => {
    const before = ordered[at - 1];
    if (before === undefined || touch(before.quantity, quantity)) return true;
    return (before.day?.from ?? '') < (day?.from ?? '') && quantity.least >= before.quantity.least;
  });
}
