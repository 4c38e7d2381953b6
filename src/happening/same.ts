import type { Actor } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Part, Telling } from '../model/happening.ts';
import type { When } from '../model/mention.ts';
import type { ActorId } from '../model/span.ts';

/** One telling with what is needed to hold it against others. */
export interface Told {
  readonly telling: Telling;
  readonly analysis: Analysis;
  readonly group: string;
  /** What the objects, the trigger's compound and the names in the clause have in common with few others. */
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<ActorId, Actor['kind']>;
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
/** Groups that are said, often more than once by the same people: only a time or the same object makes two of them one. */
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
  const place =
    a.telling.place !== null && b.telling.place !== null ? (a.telling.place === b.telling.place ? 2 : -2) : 0;
  const objects = sharedObjects(a.telling, b.telling);
  const names = sharedWords(a, b);
  const score = people.score + time.score + place + Math.min(3, objects.length * 2) + Math.min(2, names.length * 0.5);
  if (options.fitOnly) return place < 0 && time.score < 3 ? null : { score, why: '' };
  if (people.score === 0 && place <= 0 && objects.length === 0) return null;
  if (time.score === 0 && objects.length === 0 && place <= 0 && names.length < 2) return null;
  if (score < ENOUGH) return null;
  if (people.why !== '') reasons.push(people.why);
  if (time.why !== '') reasons.push(time.why);
  if (place > 0) reasons.push(`same place: ${a.telling.place}`);
  if (objects.length > 0) reasons.push(`same object: ${objects.join(', ')}`);
  return { score, why: reasons.join('; ') };
}

function isOpen({ telling }: Told): boolean {
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
    const left = a.telling.parts.filter((part) => part.role === role);
    const right = b.telling.parts.filter((part) => part.role === role);
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
  const left = peopleIn(a.telling);
  const right = peopleIn(b.telling);
  if (left.length === 0 || right.length === 0) return { score: 0, why: '' };
  if (turned(a, b)) return null;
  const found = left.filter((one) => right.some((other) => alike(one, other, a, true)));
  const back = right.filter((one) => left.some((other) => alike(one, other, a, true)));
  const needed = Math.min(left.length, right.length, 2);
  if (found.length < needed || back.length < needed) return null;
  const lists = left.length > 2 || right.length > 2;
  if (lists && found.length < Math.min(left.length, right.length) && found.length < 2) return null;
  return { score: found.length >= 2 ? 4 : 1, why: `same people: ${found.map((part) => part.name).join(', ')}` };
}

function peopleIn(telling: Telling): readonly Part[] {
  return telling.parts.filter((part) => part.role !== 'through');
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
  const day = a.from.slice(0, 10) === b.from.slice(0, 10) && days(a) <= 2 && days(b) <= 2;
  return {
    score: day ? 3 : days(a) <= 8 && days(b) <= 8 ? 2 : 0.5,
    why: `times that go together: ${a.from.slice(0, 10)}`,
  };
}

/** Half-open ranges of local dates and date-times, compared as text: a date alone is its first moment. */
function touch(a: When, b: When): boolean {
  return moment(a.from) < moment(b.to) && moment(b.from) < moment(a.to);
}

function moment(date: string): string {
  return date.length > 10 ? date : `${date}T00:00`;
}

function days(when: When): number {
  const [year = 0, month = 1, day = 1] = when.from.slice(0, 10).split('-').map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = when.to.slice(0, 10).split('-').map(Number);
  return (toYear - year) * 372 + (toMonth - month) * 31 + (toDay - day);
}

function sharedObjects(a: Telling, b: Telling): readonly string[] {
  const right = new Set(b.objects.map((object) => object.lemma));
  return [...new Set(a.objects.map((object) => object.lemma))]
    .filter((lemma) => right.has(lemma) && lemma.length > 2)
    .sort((a, b) => (a < b ? -1 : 1));
}

function sharedWords(a: Told, b: Told): readonly string[] {
  return [...a.words].filter((word) => b.words.has(word)).sort((a, b) => (a < b ? -1 : 1));
}
