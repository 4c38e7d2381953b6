import { TOLLS } from '../lexicon/counting.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Telling } from '../model/happening.ts';
import type { Quantity, When } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { isVague } from './differ.ts';
import { mentionsOf } from './mentioned.ts';
import { isPart, peopleIn } from './people.ts';
import { clausesOf, under } from './tree.ts';
import type { Unit } from './unit.ts';

/** What a unit counts people as: `dead`, `hurt`, `missing` …; null where it counts nobody. */
export function tollOf({ analysis, telling }: Unit): string | null {
  const people = telling === null ? null : peopleIn(telling);
  if (telling === null || people === null || isVague(people) || isPart(analysis, telling)) return null;
  const { unit } = people;
  return TOLLS.find(({ lemmas }) => lemmas.includes(telling.lemma) || lemmas.includes(unit))?.id ?? null;
}

/** Whether two counts can be of the same people: no two states count their own, no other place, no other cause, no other day. */
export function countTheSame(a: Unit, b: Unit, states: ReadonlySet<string>): boolean {
  return (
    agree(statesOf(a, states), statesOf(b, states)) &&
    agree(placesOf(a), placesOf(b)) &&
    samePartOfPlace(a, b) &&
    sameCause(a, b, states) &&
    isOfOneTime(a, b)
  );
}

/** “In September two passengers were killed” is no count of today's dead: a time told on one side must fit the other's, or the day of
 *  its report. */
export function isOfOneTime(a: Unit, b: Unit): boolean {
  const [one, other] = [timeOf(a), timeOf(b)];
  if (one === null || other === null) return true;
  const [first, second] = [harmedOn(a), harmedOn(b)];
  if (first !== null && second !== null && !(first.from < second.to && second.from < first.to)) return false;
  return daysOf(one.from) - AROUND < daysOf(other.to) && daysOf(other.from) - AROUND < daysOf(one.to);
}

/** The day that a sentence itself gives for the harm, the nearest to it, to tell two fires on two days apart; null where it counts on
 *  (“rose to 27 on Wednesday”), and where it gives none. */
function harmedOn({ analysis, telling }: Unit): { readonly from: string; readonly to: string } | null {
  if (telling === null || !HARMED.has(telling.lemma)) return null;
  if (telling.when !== null && tellsDay(telling.when)) return telling.when;
  const { trigger } = telling;
  const far = ({ start }: Span): number => Math.abs(start - trigger.start);
  const days = mentionsOf(analysis, telling.sentence).flatMap((mention) =>
    mention.type === 'time' && mention.when !== null && tellsDay(mention.when)
      ? [{ when: mention.when, far: far(mention) }]
      : [],
  );
  return days.sort((one, other) => one.far - other.far)[0]?.when ?? null;
}

function tellsDay({ given }: When): boolean {
  return given.some((field) => field === 'day' || field === 'weekday');
}

/** Verbs that tell of the harm itself. Counts of the dead come in later, so their day is no sign of another happening. */
const HARMED: ReadonlySet<string> = new Set(
  'hurt injure wound arrest detain seize capture kidnap free release rescue evacuate save'.split(' '),
);

/** Days between what happened and the reports that count it. */
const AROUND = 10;

/** When the people of a count came to harm, as far as told: in the telling, else in its sentence, else when the report was written. A passage
 *  keeps the time that it began with. */
function timeOf({ analysis, telling }: Unit): { readonly from: string; readonly to: string } | null {
  const began = telling === null ? null : beganIn(analysis, telling);
  if (began !== null) return began;
  if (telling?.when != null) return telling.when;
  for (
    let at = telling?.sentence ?? -1;
    at >= 0 && analysis.sentences[at]?.block === analysis.sentences[telling?.sentence ?? -1]?.block;
    at--
  ) {
    const time = mentionsOf(analysis, at).find(
      ({ type, ...rest }) => type === 'time' && 'when' in rest && rest.when !== null,
    );
    if (time?.type === 'time' && time.when !== null) return time.when;
  }
  return analysis.dated;
}

/** “Today's are the first dead since 1959, when two passengers died”: what follows is of the beginning. */
function beganIn(
  analysis: Analysis,
  { sentence, trigger }: Telling,
): { readonly from: string; readonly to: string } | null {
  const found = mentionsOf(analysis, sentence).findLast(
    (mention) =>
      mention.type === 'time' &&
      mention.when !== null &&
      mention.end < trigger.start &&
      AS_IT_BEGAN.test(analysis.report.text.slice(mention.end, trigger.start)),
  );
  return found?.type === 'time' && found.when !== null ? { from: found.when.from, to: found.when.from } : null;
}

const AS_IT_BEGAN = /^,? when\b/u;

/** Days since the year 0, roughly: months of 31 days are good enough to tell last week from last year. */
function daysOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.replace(/^--/u, '0-').slice(0, 10).split('-').map(Number);
  return year * 372 + month * 31 + day;
}

/** Nothing said on one side agrees with anything. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((one) => b.has(one));
}

/** A cause told on one side only fits unless the other side is a state's own dead of all causes. */
function sameCause(a: Unit, b: Unit, states: ReadonlySet<string>): boolean {
  const [one, other] = [causesOf(a), causesOf(b)];
  if (one.size > 0 && other.size > 0) return [...one].some((cause) => other.has(cause));
  if (one.size === 0 && other.size === 0) return true;
  return statesOf(one.size === 0 ? a : b, states).size === 0;
}

function statesOf({ statement, telling }: Unit, states: ReadonlySet<string>): ReadonlySet<string> {
  const speaker = statement?.speakers.at(-1)?.party;
  const all = [speaker, telling?.place, ...(telling?.parts ?? []).map(({ party }) => party)];
  return new Set(all.filter((party) => party !== null && party !== undefined && states.has(party)) as string[]);
}

/** The place of the telling, and capitalised words behind “in”, “at” or “near” in its sentence. */
function placesOf({ analysis, telling }: Unit): ReadonlySet<string> {
  if (telling === null) return new Set();
  const found = new Set(telling.place === null ? [] : [telling.place.toLowerCase()]);
  const sentence = analysis.sentences[telling.sentence];
  const mentions = mentionsOf(analysis, telling.sentence);
  for (const [at, token] of (sentence?.tokens ?? []).entries()) {
    if (token.tag !== 'ADP' || !WHERE.has(token.lemma)) continue;
    const next = sentence?.tokens[at + 1]?.tag === 'DET' ? at + 2 : at + 1;
    const name = sentence?.tokens[next];
    if (name?.tag !== 'PROPN') continue;
    const other = mentions.find(({ start, end }) => start <= name.start && name.end <= end);
    if (other?.type === 'time' || (other?.type === 'actor' && other.actor.startsWith('person/'))) continue;
    found.add(name.text.toLowerCase());
  }
  return found;
}

/** “Six died in the children's ward” is no count of all who died: a part of a place told on one side only tells of others. */
function samePartOfPlace(a: Unit, b: Unit): boolean {
  const [one, other] = [partsOfPlace(a), partsOfPlace(b)];
  return one.size === other.size && [...one].every((part) => other.has(part));
}

function partsOfPlace({ analysis, telling }: Unit): ReadonlySet<string> {
  const tokens = analysis.sentences[telling?.sentence ?? -1]?.tokens ?? [];
  return new Set(
    tokens.flatMap(({ lemma, tag }, at) => {
      const inside = tokens.slice(Math.max(0, at - 5), at).some((before) => INSIDE.has(before.lemma));
      const whole = tokens[at + 1]?.tag !== 'NOUN'; // “the county hospitals” are no county
      return tag === 'NOUN' && whole && inside && PLACE_PARTS.has(lemma) ? [lemma] : [];
    }),
  );
}

const INSIDE: ReadonlySet<string> = new Set(['in', 'at', 'from', 'inside']);

const PLACE_PARTS: ReadonlySet<string> = new Set(
  'ward village hamlet district quarter neighbourhood neighborhood suburb borough county wing carriage wagon classroom'.split(
    ' ',
  ),
);

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'above', 'off', 'outside', 'over']);

/** What kills: another happening told in the same sentence, or the thing that is the subject (“the attack killed 22”). */
function causesOf({ analysis, telling }: Unit): ReadonlySet<string> {
  if (telling === null) return new Set();
  const others = analysis.tellings.filter(({ sentence, kind }) => sentence === telling.sentence && CAUSES.has(kind));
  return new Set([...others.map(({ kind }) => kind), ...subjectOf(analysis, telling)]);
}

function subjectOf({ sentences }: Analysis, { sentence, trigger }: Telling): readonly string[] {
  const whole = sentences[sentence];
  if (whole === undefined) return [];
  const clauses = clausesOf(whole);
  const at = clauses.tokens.findIndex((token) => token.start === trigger.start);
  const subject =
    clauses.tokens[under(clauses, at, 'nsubj').find((child) => clauses.tokens[child]?.relation === 'nsubj') ?? -1];
  return subject?.tag === 'NOUN' && CAUSES.has(subject.lemma) ? [subject.lemma] : [];
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

/** Whether two figures that cannot both be right at once are explained by time: the later report counts more. */
export function grows(a: Counted, b: Counted): boolean {
  const [day, other] = [countedOn(a.unit), countedOn(b.unit)];
  if (day === null || other === null || day === other) return false;
  const [early, late] = day < other ? [a, b] : [b, a];
  return late.quantity.least >= early.quantity.least;
}

export interface Counted {
  readonly unit: Unit;
  readonly quantity: Quantity;
}

/** “Rose to 27 on Wednesday”: the day that the count itself gives, else that of the report. */
function countedOn(unit: Unit): string | null {
  const when = unit.telling?.when ?? null;
  return when !== null && tellsDay(when) && !when.from.startsWith('--') ? when.from.slice(0, 10) : dayOf(unit);
}

/** The day of the report; null where it is known less exactly. */
export function dayOf({ analysis }: Unit): string | null {
  const { dated } = analysis;
  return dated === null || (dated.precision !== 'day' && dated.precision !== 'minute') ? null : dated.from.slice(0, 10);
}
