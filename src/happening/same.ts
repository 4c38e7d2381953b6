import { OUTCOMES } from '../lexicon/outcomes.ts';
import { UNNAMED_NOUNS } from '../lexicon/unnamed.ts';
import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Part, Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import type { ActorId } from '../model/span.ts';
import { isTakenUp } from './taken-up.ts';

/** One telling with what is needed to hold it against others. */
export interface Told {
  readonly telling: Telling;
  readonly analysis: Analysis;
  readonly group: string;
  /** What the objects, the trigger's compound and the names in the clause have in common with few others. */
  readonly words: ReadonlySet<string>;
  /** Where it took place: told with it, or a place known in these reports that names it (“the Port Asher attack”). */
  readonly places: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<ActorId, Actor['kind']>;
  /** Whether its report tells of one accident at most, however often it takes it up. */
  readonly sole: boolean;
}

/** How sure two tellings are of one happening, and in words why. */
export interface Sameness {
  /** From 4: one happening. */
  readonly score: number;
  readonly why: string;
}

/** Groups in which the person matters: a call to one is no call to another, whatever party they speak for. */
const PERSONAL: ReadonlySet<string> = new Set([
  'contact',
  'meet',
  'visit',
  'host',
  'arrest',
  'charge',
  'convict',
  'acquit',
  'appoint',
  'resign',
  'elect',
  'release',
  'kidnap',
  'sue',
  'thank',
  'praise',
]);
/** Groups in which the partners are equal: “A spoke with B” and “B spoke with A”. */
const EQUAL: ReadonlySet<string> = new Set(['contact', 'meet', 'agree', 'fight', 'cooperate', 'acquire']);
/** Groups in which two named persons are proof enough: a second call between the same two is told with its time. */
const ENCOUNTERS: ReadonlySet<string> = new Set(['contact', 'meet']);
const ENOUGH = 4;

/** Null where they cannot be one. With `fitOnly` nothing speaks against it, which is less than that something speaks for it. */
export function sameness(a: Told, b: Told, options: { readonly fitOnly?: boolean } = {}): Sameness | null {
  if (a.group !== b.group) return null;
  const reasons: string[] = [];
  const people = PERSONAL.has(a.group) || EQUAL.has(a.group) ? partners(a, b) : sides(a, b);
  if (people === null) return null;
  const time = times(a.telling.when, b.telling.when);
  if (time === null) return null;
  // A thing that may come to pass is the one that did only where the same time says so.
  const settled = a.telling.reality === 'denied' || b.telling.reality === 'denied' || isOpen(a) === isOpen(b);
  if (!settled && (time.score < 2 || (people.score < 4 && sharedObjects(a.telling, b.telling).length === 0)))
    return null;
  const place = a.places.size > 0 && b.places.size > 0 ? (sharedPlace(a, b) === null ? -2 : 2) : 0;
  const figure = sharedFigure(a.telling, b.telling);
  const objects = sharedObjects(a.telling, b.telling).filter((lemma) => lemma !== figure?.unit);
  const names = sharedWords(a, b);
  const score =
    people.score +
    time.score +
    place +
    Math.min(3, objects.length * 2) +
    (figure?.score ?? 0) +
    Math.min(2, names * 0.5);
  // Two crashes of one day are two where they are told of two places and of unlike things.
  const apart = place < 0 && (time.score < 3 || (a.group === 'accident' && objects.length === 0));
  if (options.fitOnly) return apart ? null : { score, why: '' };
  const bare = place === 0 && time.score >= 3 && a.sole && b.sole && (isBareAccident(a) || isBareAccident(b));
  if (bare) return { score: Math.max(score, ENOUGH), why: `an accident of the same day: ${time.why}` };
  const alike = objects.length > 0 || place > 0 || figure !== null;
  if (people.score === 0 && !alike) return null;
  const met = ENCOUNTERS.has(a.group) && people.score >= ENOUGH && sharesPerson(a, b);
  if (time.score === 0 && !alike && !met && names < 2) return null;
  if (score < ENOUGH) return null;
  if (people.why !== '') reasons.push(people.why);
  if (time.why !== '') reasons.push(time.why);
  if (place > 0) reasons.push(`same place: ${sharedPlace(a, b)}`);
  if (figure !== null) reasons.push(`same figure: ${figure.least} ${figure.unit}`);
  if (objects.length > 0) reasons.push(`same object: ${objects.join(', ')}`);
  return { score, why: reasons.join('; ') };
}

/** “Sunday's crash”: nothing but its day is told of it. In reports that tell of no other accident it is the one of that day. */
function isBareAccident(one: Told): boolean {
  const { telling, group, places } = one;
  return (
    group === 'accident' &&
    telling.parts.length === 0 &&
    telling.objects.length === 0 &&
    places.size === 0 &&
    isTakenUp(one)
  );
}

export function isOpen({ telling }: Pick<Told, 'telling'>): boolean {
  return telling.reality === 'planned' || telling.reality === 'possible';
}

interface People {
  readonly score: number;
  readonly why: string;
}

/** By against by, to against to. Null where both name somebody and they cannot be the same. */
function sides(a: Told, b: Told): People | null {
  let score = 0;
  const shared: string[] = [];
  for (const role of ['by', 'to', 'with'] as const) {
    const left = a.telling.parts.filter((part) => part.role === role && !isToldOf(part, a));
    const right = b.telling.parts.filter((part) => part.role === role && !isToldOf(part, b));
    if (left.length === 0 || right.length === 0) continue;
    const found = left.filter((one) => right.some((other) => alike(one, other, a, false)));
    if (found.length === 0) return null;
    score += 2;
    shared.push(`${role} ${found.map((part) => part.party ?? part.name).join(', ')}`);
  }
  return { score, why: shared.length > 0 ? `same people: ${shared.join('; ')}` : '' };
}

/** Who with whom, whoever began. Null where two tell of different people or turn the direction round. */
function partners(a: Told, b: Told): People | null {
  const left = peopleIn(a);
  const right = peopleIn(b);
  if (left.length === 0 || right.length === 0) return { score: 0, why: '' };
  if (turned(a, b)) return null;
  const found = left.filter((one) => right.some((other) => alike(one, other, a, true)));
  const back = right.filter((one) => left.some((other) => alike(one, other, a, true)));
  const needed = Math.min(left.length, right.length, 2);
  if (found.length < needed || back.length < needed) return null;
  // One partner told, and only as the party of the other: too little, and nothing where it began what the other received.
  if (needed === 1) {
    const same = left.some((one) => right.some((other) => one.actor === other.actor));
    const crossed = found.every((one) => back.every((other) => isCrossed(one, other)));
    if (crossed) return null;
    if (!same) return { score: 0, why: '' };
  }
  const lists = left.length > 2 || right.length > 2;
  if (lists && found.length < Math.min(left.length, right.length) && found.length < 2) return null;
  return { score: found.length >= 2 ? 4 : 1, why: `same people: ${found.map((part) => part.name).join(', ')}` };
}

/** The very same person: that two states were in touch is told of many days. */
function sharesPerson(a: Told, b: Told): boolean {
  return a.telling.parts.some(
    ({ actor }) => a.kinds.get(actor) === 'person' && b.telling.parts.some((other) => other.actor === actor),
  );
}

function peopleIn(told: Told): readonly Part[] {
  return told.telling.parts.filter((part) => part.role !== 'through' && !isToldOf(part, told));
}

/** “the nurse”, “two men”: whoever it is may be named in the other report, so nothing speaks against it, and nothing for it. */
function isToldOf(part: Part, { kinds }: Told): boolean {
  return (
    part.party === null &&
    kinds.get(part.actor) === 'unnamed' &&
    TOLD.has(part.name.slice(part.name.lastIndexOf(' ') + 1))
  );
}

const TOLD: ReadonlySet<string> = new Set(
  UNNAMED_NOUNS.flatMap(({ noun, plural, speaksFor }) => (speaksFor === 'told' ? [noun, plural] : [])),
);

function isCrossed(one: Part, other: Part): boolean {
  return (one.role === 'by' && other.role === 'to') || (one.role === 'to' && other.role === 'by');
}

/** “A called B” and “B called A”. */
function turned(a: Told, b: Told): boolean {
  const by = (telling: Telling): readonly Part[] => telling.parts.filter((part) => part.role === 'by');
  const to = (telling: Telling): readonly Part[] => telling.parts.filter((part) => part.role === 'to');
  if (to(a.telling).length === 0 || to(b.telling).length === 0) return false;
  return (
    by(a.telling).some((one) => to(b.telling).some((other) => alike(one, other, a, true))) &&
    to(a.telling).some((one) => by(b.telling).some((other) => alike(one, other, a, true)))
  );
}

/** The same actor; or one speaks for the party that the other is. Two named persons are two. */
function alike(one: Part, other: Part, { kinds }: Told, strict: boolean): boolean {
  if (one.actor === other.actor) return true;
  if (one.party === null || one.party !== other.party) return false;
  if (!strict) return true;
  return !(kinds.get(one.actor) === 'person' && kinds.get(other.actor) === 'person');
}

/** Null where the times do not touch. Undated tellings fit everything and prove nothing. */
function times(a: When | null, b: When | null): People | null {
  if (a === null || b === null) return { score: 0, why: '' };
  if (!touch(a, b)) return null;
  const day = dayOf(a.from) === dayOf(b.from) && days(a) <= 2 && days(b) <= 2;
  return {
    score: day ? 3 : days(a) <= 8 && days(b) <= 8 ? 2 : 0.5,
    why: `times that go together: ${dayOf(a.from)}`,
  };
}

/** Whether both can have been at one time; untold times fit every time. */
export function fitInTime(a: Told, b: Told): boolean {
  return times(a.telling.when, b.telling.when) !== null;
}

/** Half-open ranges of local dates and date-times, compared as text: a date alone is its first moment. */
function touch(a: When, b: When): boolean {
  return moment(a.from) < moment(b.to) && moment(b.from) < moment(a.to);
}

function moment(date: string): string {
  return date.includes('T') ? date : `${date}T00:00`;
}

/** About: months of 31 days, years of twelve of them. */
export function days(when: When): number {
  const [year = 0, month = 1, day = 1] = fields(when.from);
  const [toYear = 0, toMonth = 1, toDay = 1] = fields(when.to);
  return (toYear - year) * 372 + (toMonth - month) * 31 + (toDay - day);
}

/** Year, month and day; year 0 where none is known (`--05-07`). */
function fields(date: string): readonly number[] {
  return dayOf(date).replace(/^-/u, '0').split('-').map(Number);
}

/** The date without its hour; `--05-07` where the year is not known. */
function dayOf(date: string): string {
  const hour = date.indexOf('T');
  return hour < 0 ? date : date.slice(0, hour);
}

function sharedObjects(a: Telling, b: Telling): readonly string[] {
  if (a.objects.length === 0 || b.objects.length === 0) return [];
  const right = new Set(objectsOf(b));
  return [...new Set(objectsOf(a))]
    .filter((lemma) => right.has(lemma) && lemma.length > 2)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What is acted on, a truce and a ceasefire under one word; to stop firing is one too, whatever it is called. */
function objectsOf(telling: Telling): readonly string[] {
  const lemmas = telling.objects.map(({ lemma }) => (OUTCOMES.get(lemma) === 'ceasefire' ? 'ceasefire' : lemma));
  const stops = STOPS.has(telling.kind) && lemmas.some((lemma) => STOPPED.has(lemma));
  return stops ? [...lemmas, 'ceasefire'] : lemmas;
}

const STOPS: ReadonlySet<string> = new Set(['ceasefire', 'agree']);
const STOPPED: ReadonlySet<string> = new Set(['hostility', 'fire', 'firing', 'fighting', 'shelling']);

/** The first in the order of the text of `a`; null where they share none. */
function sharedPlace(a: Told, b: Told): string | null {
  return [...a.places].find((place) => b.places.has(place)) ?? null;
}

interface Figure {
  readonly score: number;
  readonly least: number;
  readonly unit: string;
}

/** A figure of one unit that both give, with the same bounds. “26 tourists” is hardly told of two attacks; “three people” is, so small figures and
 *  people of no kind need more to go with them. */
function sharedFigure(a: Telling, b: Telling): Figure | null {
  let best: Figure | null = null;
  for (const one of a.quantities) {
    // Both “at least seven” of a kind; what has no upper bound proves less the larger it is.
    const open = one.most === null;
    if ((one.least !== one.most && !open) || one.about || one.least < FEW || one.unit === '') continue;
    if (!b.quantities.some((other) => other.least === one.least && other.most === one.most && other.unit === one.unit))
      continue;
    const score = one.least < MANY || open ? 2 : PEOPLE.has(one.unit) ? 3 : ENOUGH;
    if (best === null || score > best.score) best = { score, least: one.least, unit: one.unit };
  }
  return best;
}

const FEW = 3;
const MANY = 10;
const PEOPLE: ReadonlySet<string> = new Set(['person', 'people', 'civilian', 'man', 'woman', 'child', 'body', 'life']);

function sharedWords(a: Told, b: Told): number {
  let count = 0;
  for (const word of a.words) if (b.words.has(word)) count++;
  return count;
}
