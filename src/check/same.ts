import { stem } from '../answer/stem.ts';
import { touch } from '../claim/differ.ts';
import { PEOPLE, SITES } from '../lexicon/counting.ts';
import { isOneDeed } from '../lexicon/deeds.ts';
import { OPPOSITES } from '../lexicon/opposites.ts';
import { isOneThing } from '../lexicon/things.ts';
import type { Quantity, When } from '../model/mention.ts';
import { type Element, namesTheSame } from './elements.ts';

/** Whether a piece of a sentence is what a piece of a report tells. */
export function isSame(a: Element, b: Element): boolean {
  if (a.kind === 'quantity' && b.kind === 'quantity')
    return a.quantity !== null && b.quantity !== null && within(b.quantity, a.quantity);
  if (a.kind === 'time' && b.kind === 'time')
    return (
      a.key === b.key ||
      isClockOf(a.key, b.key) ||
      isDayOf(a, b) ||
      overlap(a.when, b.when) ||
      isWeekdayOf(a, b) ||
      isWeekdayOf(b, a)
    );
  if (a.kind === 'word' && b.kind === 'word') {
    if (opposition(a.key, b.key) !== null) return false;
    return (
      sameWord(a.key, b.key) ||
      isOneDeed(a.key, b.key) ||
      isOneThing(a.key, b.key) ||
      a.kin.same.has(b.key) ||
      b.kin.same.has(a.key) ||
      b.kin.broader.has(a.key) ||
      (a.happening !== null && a.happening === b.happening && !areTwoWays(a, b))
    );
  }
  if (NAMED.has(a.kind) && NAMED.has(b.kind)) return namesTheSame(a, b);
  // A short text may not show that “Norland” is somebody: there it is a word.
  return (a.kind === 'word' && b.names.has(a.key)) || (b.kind === 'word' && a.names.has(b.key));
}

/** Two words of a kind of happening that holds several deeds: whatever derails need not collide, who is hurt need not die. A noun for all
 *  of them (“the accident”) says no other. */
function areTwoWays(a: Element, b: Element): boolean {
  if (!TWO_WAYS.has(a.happening ?? '') || ANY_OF_THEM.has(a.key) || ANY_OF_THEM.has(b.key)) return false;
  return !HARMS.some((words) => words.has(a.key) && words.has(b.key));
}

const TWO_WAYS: ReadonlySet<string> = new Set(['accident', 'casualties', 'attack', 'strike', 'destroy', 'disaster']);

const ANY_OF_THEM: ReadonlySet<string> = new Set(
  'accident incident disaster attack assault strike raid damage destruction casualty toll violence'.split(' '),
);

/** What says that somebody died, and what says that somebody was hurt. */
const HARMS: readonly ReadonlySet<string>[] = [
  'kill die perish slay dead death fatality killing lose claim cost succumb toll',
  'hurt injure wound injured wounded injury',
].map((words) => new Set(words.split(' ')));

/** Two stretches of time that touch; where one of them has no year (a draft seldom tells it), by month and day. */
export function overlap(a: When | null, b: When | null): boolean {
  if (a === null || b === null) return false;
  if (a.from.startsWith('--') === b.from.startsWith('--')) return a.from < b.to && b.from < a.to;
  const [from, to] = [yearless(a), yearless(b)];
  return from[0] < to[1] && to[0] < from[1];
}

/** Month and day of both ends; the end of December is month 13. */
function yearless({ from, to }: When): readonly [string, string] {
  const cut = (moment: string): string => moment.slice(moment.startsWith('--') ? 2 : 5);
  return [cut(from), cut(to) <= cut(from) ? `13${cut(to)}` : cut(to)];
}

/** “Friday” of a draft that has no date, where the report's day of the calendar is a Friday. */
function isWeekdayOf(bare: Element, told: Element): boolean {
  const day = DAY_OF.exec(bare.key)?.groups?.day;
  if (day === undefined || told.when === null || (bare.when !== null && isKnown(bare.when.from))) return false;
  const { from, to } = told.when;
  if (!isKnown(from) || dayOf(to) - dayOf(from) > 1) return false;
  return WEEKDAYS[(dayOf(from) + 4) % 7] === day;
}

/** Two days of the week that are not one: of a draft without a date and of a report whose day is known by its name or its date. */
export function otherWeekday(a: Element, b: Element): boolean {
  if (a.kind !== 'time' || b.kind !== 'time') return false;
  const [one, other] = [weekdayOf(a), weekdayOf(b)];
  return one !== null && other !== null && one !== other;
}

function weekdayOf({ key, when }: Element): string | null {
  const named = DAY_OF.exec(key)?.groups?.day;
  if (named !== undefined) return named;
  if (when === null || !isKnown(when.from) || dayOf(when.to) - dayOf(when.from) > 1) return null;
  return WEEKDAYS[(dayOf(when.from) + 4) % 7] ?? null;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Days since 1 January 1970, a Thursday. */
function dayOf(moment: string): number {
  return Date.UTC(Number(moment.slice(0, 4)), Number(moment.slice(5, 7)) - 1, Number(moment.slice(8, 10))) / 86_400_000;
}

/** “3:35 pm” tells nothing that “3:35 pm on Saturday” does not. */
function isClockOf(bare: string, other: string): boolean {
  return CLOCK.test(bare) && other.startsWith(bare) && !/^[\p{L}\p{N}]/u.test(other.slice(bare.length));
}

const CLOCK = /^\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?$/u;

/** “Wednesday” tells nothing that “early Wednesday” does not. Where both days are known, they decide. */
function isDayOf(a: Element, b: Element): boolean {
  if (a.when !== null && b.when !== null && isKnown(a.when.from) && isKnown(b.when.from)) return false;
  const [bare, told] = [DAY_OF.exec(a.key), DAY_OF.exec(b.key)];
  if (bare?.groups === undefined || told?.groups === undefined || bare.groups.day !== told.groups.day) return false;
  const part = ({ before, after }: Record<string, string | undefined>): string => before ?? after ?? '';
  return part(bare.groups) === '' || part(bare.groups) === part(told.groups);
}

/** A day of the calendar with its year. */
function isKnown(from: string): boolean {
  return /^\d{4}-\d\d-\d\d/u.test(from);
}

/** A weekday, and the part of it that is meant. */
const DAY_OF =
  /^(?:(?:on|late on|early on) )?(?:(?<before>early|late|mid) ?-?)?(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?<after>morning|afternoon|evening|night|noon|lunchtime))?(?:,? \d{1,2} \p{L}{3,9}| \p{L}{3,9} \d{1,2})?$/u;

const NAMED: ReadonlySet<string> = new Set(['actor', 'place']);

/** “kill” and “killing”, “fail” and “failure”: one word and an ending of up to four letters. */
function sameWord(a: string, b: string): boolean {
  const [short, long] = [stem(a), stem(b)].sort((one, other) => one.length - other.length);
  if (short === undefined || long === undefined) return false;
  return short === long || (short.length >= 4 && long.startsWith(short) && long.length <= short.length + 4);
}

/** Whether the figure of a report supports the one that is checked: it lies within it. “Nine” supports “at least five”, not the other
 *  way round. */
function within(told: Quantity, checked: Quantity): boolean {
  if (told.unit !== checked.unit && told.unit in DAYS_OF && checked.unit in DAYS_OF)
    return checked.about && touch(inDays(told), inDays(checked));
  if (isBareCount(told, checked)) return true;
  if (!(sameThings(told.unit, checked.unit) || isShare(told, checked)) || !touch(told, checked)) return false;
  if (checked.about || told.about) return true;
  return told.least >= checked.least && (checked.most === null || (told.most !== null && told.most <= checked.most));
}

/** “More than 50 were taken to hospital” where the sentence has “more than 50 people”. */
function isBareCount(told: Quantity, checked: Quantity): boolean {
  return (
    told.unit === '' &&
    isPeople(checked.unit) &&
    told.least >= LEAST_BARE &&
    told.least === checked.least &&
    told.most === checked.most
  );
}

/** Smaller numbers without a unit are of anything. */
const LEAST_BARE = 10;

/** The days of a unit of time. */
export const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365.25 };

function inDays({ least, most, unit, about }: Quantity): Quantity {
  const days = DAYS_OF[unit] ?? 1;
  return { least: least * days, most: most === null ? null : most * days, unit: 'day', about };
}

/** “By 51.8 to 46.9 per cent”: the first has its unit from the second. */
function isShare(a: Quantity, b: Quantity): boolean {
  const units = [a.unit, b.unit];
  return units.includes('') && units.includes('%') && a.least === b.least && !Number.isInteger(a.least);
}

/** What two figures count may be one. */
export function sameThings(a: string, b: string): boolean {
  return a === b || (isPeople(a) && isPeople(b)) || (SITES.has(a) && SITES.has(b)) || (a !== '' && isOneThing(a, b));
}

/** “20 Norland citizens”, “20 people”; “eight members of the crew”. */
function isPeople(unit: string): boolean {
  const last = unit.slice(unit.lastIndexOf(' ') + 1);
  return PEOPLE.has(last) || MEMBERS.has(last);
}

const MEMBERS: ReadonlySet<string> = new Set('citizen national member crewman seaman crew'.split(' '));

/** The id of the opposites that two words are, else null. */
export function opposition(a: string, b: string): string | null {
  for (const { id, one, other } of OPPOSITES) {
    if ((one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))) return id;
  }
  return null;
}
