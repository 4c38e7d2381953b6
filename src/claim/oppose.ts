import { EXCLUDING, ONCE_ACTS, OPPOSITE_PLACES, SAME_ACTS } from '../lexicon/acts.ts';
import { STANDING_FOR } from '../lexicon/clauses.ts';
import { MEASURES, PEOPLE, SITES } from '../lexicon/counting.ts';
import type { Difference } from '../model/claim.ts';
import type { Quantity, When } from '../model/mention.ts';
import { isVague, rangeText, touch } from './differ.ts';
import type { Figure } from './figure.ts';
import { mentionsOf } from './mentioned.ts';
import { apartInTime } from './moment.ts';
import type { Point } from './point.ts';
import type { Around, Slot } from './slot.ts';
import { tollOf } from './toll.ts';

/** In what two points cannot both be right, or can although they sound otherwise. */
export interface Opposition extends Pick<Difference, 'field' | 'verdict' | 'rule' | 'why'> {
  /** What each of them gives: “9”, “at the border post”. */
  readonly values: readonly [string, string];
}

/** Set two points against each other; empty where nothing shows that they are about the same thing, or where they agree. */
export function oppose(a: Point, b: Point): readonly Opposition[] {
  return found(a, b).filter((one) => one !== null);
}

function found(a: Point, b: Point): readonly (Opposition | null)[] {
  const act = actsOf(a, b);
  if (act.kind === 'same' && a.holds !== b.holds) return [a.holds ? negated(b, a, true) : negated(a, b, false)];
  if (!a.holds || !b.holds) return [];
  if (act.kind === 'same') return [byNumber(a, b), byTime(a, b), byPlace(a, b), byDoer(a, b), oppositePlace(a, b)];
  return [act.kind === 'opposite' ? opposite(a, b, act.row) : oppositePlace(a, b)];
}

// ACTS

type Acts =
  | { readonly kind: 'same' }
  | { readonly kind: 'opposite'; readonly row: (typeof EXCLUDING)[number] }
  | { readonly kind: 'other' };

function actsOf(a: Point, b: Point): Acts {
  if (a.act === b.act) return LIGHT.has(a.act) && !isWhole(a, b) ? { kind: 'other' } : { kind: 'same' };
  const row = EXCLUDING.find(
    ({ one, other }) =>
      (one.includes(a.act) && other.includes(b.act)) || (one.includes(b.act) && other.includes(a.act)),
  );
  if (row !== undefined) return { kind: 'opposite', row };
  return shareClass(a.act, b.act) ? { kind: 'same' } : { kind: 'other' };
}

/** Verbs that say nothing without their object. */
const LIGHT: ReadonlySet<string> = new Set([
  'be',
  'have',
  'do',
  'make',
  'take',
  'give',
  'get',
  'go',
  'come',
  'put',
  'say',
  'see',
  'know',
  'find',
]);

/** Both are told with the same subject and object: “have strong records”, “do not have strong records”. */
function isWhole(a: Point, b: Point): boolean {
  return fitOf(a.subject, b.subject) === 'same' && fitOf(a.object, b.object) === 'same';
}

const CLASSES: ReadonlyMap<string, readonly string[]> = classes();

function classes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, acts } of SAME_ACTS) for (const act of acts) found.set(act, [...(found.get(act) ?? []), id]);
  return found;
}

/** Names under which points with this act are looked for: itself, its classes, and what it excludes. */
export function actKeys(act: string): readonly string[] {
  const opposed = EXCLUDING.flatMap(({ id, one, other }) =>
    one.includes(act) || other.includes(act) ? [`<>${id}`] : [],
  );
  return [act, ...(CLASSES.get(act) ?? []).map((id) => `=${id}`), ...opposed];
}

function shareClass(a: string, b: string): boolean {
  const own = CLASSES.get(a) ?? [];
  return (CLASSES.get(b) ?? []).some((id) => own.includes(id));
}

// SLOTS

type Fit = 'same' | 'open' | 'other';

/** Whether two phrases can mean the same one. `open`: nothing speaks for or against it. */
function fitOf(a: Slot | null, b: Slot | null): Fit {
  if (a === null || b === null) return 'open';
  if (a.head === '' || b.head === '') return a.count !== null && a.count === b.count && a.count >= 3 ? 'same' : 'open';
  if (a.head === b.head) {
    return disjoint(a.names, b.names) || disjoint(a.kinds, b.kinds) || opposed(a.words, b.words) ? 'other' : 'same';
  }
  if (a.party !== null && a.party === b.party && !(isPerson(a) && isPerson(b))) return 'same';
  if (isNounOf(a, b) || isNounOf(b, a)) return 'same';
  const alike = (PEOPLE.has(a.head) && PEOPLE.has(b.head)) || (SITES.has(a.head) && SITES.has(b.head));
  if (alike) return disjoint(a.names, b.names) ? 'other' : 'open';
  return 'other';
}

/** “the assembly” is what another report calls the Assembly of Norland. */
function isNounOf(noun: Slot, named: Slot): boolean {
  if (noun.head.startsWith('@') || !named.head.startsWith('@org/')) return false;
  const words = named.head.slice(named.head.indexOf('/') + 1).split('-');
  return words.includes(noun.head) && [...noun.names].every((name) => words.includes(name));
}

function isPerson({ head }: Slot): boolean {
  return head.startsWith('@person/');
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));
}

function opposed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => [...b].some((two) => UNLIKE.has(`${one} ${two}`) || UNLIKE.has(`${two} ${one}`)));
}

/** Words that tell one of a kind from another. */
const UNLIKE: ReadonlySet<string> = new Set([
  'first second',
  'first third',
  'second third',
  'first last',
  'northern southern',
  'eastern western',
  'north south',
  'east west',
  'upper lower',
  'new old',
  'former new',
  'left right',
  'final first',
  'morning evening',
]);

/** What two points share besides the act: names, actors, rare words of the slots and of what stands around. */
function sharedTerms(a: Point, b: Point): readonly string[] {
  return [...a.terms].filter((term) => b.terms.has(term) && term !== a.act && term !== b.act && !VAGUE.has(term));
}

const VAGUE: ReadonlySet<string> = new Set(
  'people person man woman day year time week month report official statement country government part thing place number way last first other new'.split(
    ' ',
  ),
);

/** Times and named places of two points can be of one matter: “22 families in Norhaven” says nothing about 19 in Lumholm. */
function settingFits(a: Point, b: Point): boolean {
  if (disjoint(placesOf(a), placesOf(b))) return false;
  const [left, right] = [timesOf(a), timesOf(b)];
  return !left.some((one) => right.some((other) => apartInTime(one, other) === 'apart'));
}

/** The times of the clause; failing them the one time of its sentence. */
function timesOf({ times, sentence, unit }: Point): readonly When[] {
  if (times.length > 0) return times;
  const all = mentionsOf(unit.analysis, sentence.index).flatMap((mention) =>
    mention.type === 'time' && mention.when !== null ? [mention.when] : [],
  );
  return all.length === 1 ? all : [];
}

// RULES

/** Places named in the clause, and in the rest of its sentence. */
function placesOf({ around, sentence, unit }: Point): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { preposition, slot } of around) {
    if (WHERE.has(preposition) && !slot.head.startsWith('@')) for (const name of slot.names) found.add(name);
    if (WHERE.has(preposition) && /^\p{Lu}/u.test(slot.told) && !slot.head.startsWith('@')) found.add(slot.head);
  }
  for (const mention of mentionsOf(unit.analysis, sentence.index)) {
    if (mention.type === 'place') for (const word of mention.place.toLowerCase().split(' ')) found.add(word);
  }
  return found;
}

const WHERE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'over',
  'above',
  'inside',
  'outside',
  'around',
  'off',
  'across',
]);

/** “paid no ransom” and “paid $12 million”: what the negation names must all stand in what is said to be so. */
function negated(negative: Point, positive: Point, turned: boolean): Opposition | null {
  const subject = fitOf(negative.subject, positive.subject);
  const object = fitOf(negative.object, positive.object);
  if (subject === 'other' || object === 'other' || !settingFits(negative, positive)) return null;
  if (negative.subject !== null && negative.subject.head !== '' && subject !== 'same') return null;
  if (negative.object !== null && negative.object.head !== '' && object !== 'same') return null;
  if (negative.around.some((one) => !namesIt(one, positive))) return null;
  if (subject !== 'same' && object !== 'same') return null;
  const none =
    object === 'same' && negative.object?.count === 1
      ? positive.figures.find(({ slot }) => fitOf(slot, negative.object) === 'same')
      : undefined;
  const money = object === 'same' && negative.object?.head === 'money' ? 1 : 0;
  const anchors = sharedTerms(negative, positive).length + negative.around.length + money;
  if (anchors < (none === undefined ? 2 : 1)) return null;
  if (none !== undefined && none.quantity.least > 1) {
    const figure = rangeText(none.quantity);
    return {
      field: 'number',
      verdict: 'real',
      rule: 'none-and-some',
      why: 'one account tells of none where another counts some',
      values: turned ? [figure, '0'] : ['0', figure],
    };
  }
  const sides: readonly [string, string] = turned ? ['said', 'denied'] : ['denied', 'said'];
  const settled = negative.settled && positive.settled;
  return {
    field: 'truth',
    verdict: settled || sameDay(negative, positive) ? 'real' : 'undecided',
    rule: settled || sameDay(negative, positive) ? 'negated' : 'negated-may-have-changed',
    why:
      settled || sameDay(negative, positive)
        ? 'one account tells what another tells not to have been'
        : 'told of different days: it may have changed',
    values: sides,
  };
}

/** “through Norlandic hands” is named by “in Norland”. */
function namesIt({ slot }: Around, point: Point): boolean {
  if (point.terms.has(slot.head) || point.around.some((other) => fitOf(slot, other.slot) === 'same')) return true;
  return (
    STANDING_FOR.has(slot.head) &&
    [...slot.names].some((name) => [...point.terms].some((term) => isOneName(name, term)))
  );
}

/** A name and its adjective: “Norland”, “Norlandic”; “Sudmarki”, “Sudmark”. Actors go by the last part of their id. */
function isOneName(a: string, b: string): boolean {
  const other = b.startsWith('@') ? b.slice(b.lastIndexOf('/') + 1) : b;
  const shorter = Math.min(a.length, other.length);
  if (shorter < 4) return false;
  const needed = Math.max(4, shorter - 1);
  return a.slice(0, needed) === other.slice(0, needed);
}

function sameDay(a: Point, b: Point): boolean {
  const [one, other] = [a.unit.analysis.dated, b.unit.analysis.dated];
  return one === null || other === null
    ? a.unit.analysis === b.unit.analysis
    : one.from.slice(0, 10) === other.from.slice(0, 10);
}

function opposite(a: Point, b: Point, row: (typeof EXCLUDING)[number]): Opposition | null {
  if (!isOneMatter(a, b) || !settingFits(a, b)) return null;
  if (sharedTerms(a, b).length < (row.follows ? 2 : 1)) return null;
  const together = a.times.some((one) => b.times.some((other) => apartInTime(one, other) === 'together'));
  const states = a.form === 'state' && b.form === 'state' && sameDay(a, b);
  const real = !row.follows || together || states;
  return {
    field: row.field,
    verdict: real ? 'real' : 'undecided',
    rule: real ? `opposites/${row.id}` : 'opposites-may-follow',
    why: real
      ? 'the accounts tell acts or states that exclude each other'
      : 'one may have followed the other; the accounts do not say when',
    values: row.one.includes(a.act)
      ? [sideName(row.one), sideName(row.other)]
      : [sideName(row.other), sideName(row.one)],
  };
}

/** Both acts are told of one: the same object by nobody else, or the object of one is the subject of the other (“divers found the
 *  recorder”, “the recorder is missing”). */
function isOneMatter(a: Point, b: Point): boolean {
  const [left, right] = [aimOf(a), aimOf(b)];
  const subject = fitOf(a.subject, b.subject);
  if (left !== null && right !== null) return fitOf(left, right) === 'same' && subject !== 'other';
  if (left === null && right === null) return subject === 'same';
  const [acting, still] = left === null ? [b, a] : [a, b];
  const aim = left ?? right;
  if (fitOf(aim, still.subject) === 'same') return true;
  return fitOf(acting.subject, still.subject) === 'same' && aim !== null && still.terms.has(aim.head);
}

/** The object, or what the verb aims at with a preposition: “agreed to the truce”. */
function aimOf({ object, around, form }: Point): Slot | null {
  if (object !== null || form === 'state') return object;
  return around.find(({ preposition }) => AIMING.has(preposition))?.slot ?? null;
}

const AIMING: ReadonlySet<string> = new Set(['to', 'with', 'for', 'against', 'from']);

/** A side of a row goes by its first word. */
function sideName(acts: readonly string[]): string {
  return acts[0] ?? '';
}

/** “above the crest” and “below the crest”. */
function oppositePlace(a: Point, b: Point): Opposition | null {
  if (fitOf(a.subject ?? a.object, b.subject ?? b.object) !== 'same' || !settingFits(a, b)) return null;
  for (const one of a.around) {
    for (const other of b.around) {
      if (fitOf(one.slot, other.slot) !== 'same') continue;
      const row = OPPOSITE_PLACES.find(
        (each) =>
          (each.one.includes(one.preposition) && each.other.includes(other.preposition)) ||
          (each.one.includes(other.preposition) && each.other.includes(one.preposition)),
      );
      if (row === undefined) continue;
      return {
        field: 'truth',
        verdict: 'real',
        rule: `opposite-places/${row.id}`,
        why: 'the accounts put the same thing on opposite sides of the same place',
        values: [`${one.preposition} ${one.slot.told}`, `${other.preposition} ${other.slot.told}`],
      };
    }
  }
  return null;
}

/** Counts of the same thing in the same act. */
function byNumber(a: Point, b: Point): Opposition | null {
  for (const one of a.figures) {
    for (const other of b.figures) {
      const found = numbers(a, one, b, other);
      if (found !== null) return found;
    }
  }
  return null;
}

function numbers(a: Point, one: Figure, b: Point, other: Figure): Opposition | null {
  if (one.describes || other.describes || isVague(one.quantity) || isVague(other.quantity)) return null;
  const thing = thingOf(one);
  if (thing === null || thing !== thingOf(other)) return null;
  if (fitOf(one.slot, other.slot) === 'other' || disjoint(one.slot.names, other.slot.names)) return null;
  const subject = fitOf(a.subject, b.subject);
  const object = fitOf(a.object, b.object);
  if (subject === 'other' || object === 'other' || !settingFits(a, b)) return null;
  if (same(one.quantity, other.quantity)) return null;
  const anchors = sharedTerms(a, b).filter((term) => term !== thing && term !== one.slot.head).length;
  if (isToll(a) && isToll(b)) return null;
  const toll = isHeld(a) && isHeld(b) && thing === 'people';
  const raid = thing === 'sites' && (CLASSES.get(a.act) ?? []).includes('fire-on') && sharedActor(a, b);
  if (anchors < (toll || raid ? 0 : subject === 'same' || object === 'same' ? 1 : 2)) return null;
  const apart = !touch(one.quantity, other.quantity);
  return {
    field: 'number',
    verdict: apart ? 'real' : 'compatible',
    rule: apart ? 'figures-apart' : 'figures-touch',
    why: apart ? 'figures of the same thing that cannot both be right' : 'both figures can be right',
    values: [rangeText(one.quantity), rangeText(other.quantity)],
  };
}

/** Somebody named in both clauses, or the doer of one in the other. */
function sharedActor(a: Point, b: Point): boolean {
  const actors = (point: Point): ReadonlySet<string> =>
    new Set(
      [point.subject, ...point.around.map(({ slot }) => slot)]
        .flatMap((slot) => (slot?.party == null ? [] : [slot.party]))
        .concat([...point.terms].filter((term) => term.startsWith('@'))),
    );
  const other = actors(b);
  return [...actors(a)].some((one) => other.has(one) || [...other].some((two) => isOneName(one.toLowerCase(), two)));
}

/** Under which name things are counted together; null for measures of time and length and for numbers of nothing. */
export function thingOf({ thing, slot }: Figure): string | null {
  if (thing === '' || MEASURES.has(thing)) return null;
  if (PEOPLE.has(thing) || PEOPLE.has(slot.head)) return 'people';
  return SITES.has(thing) ? 'sites' : thing;
}

/** People held are counted over a whole story; the dead, hurt and missing too, but those are compared by `rival.ts`. */
function isHeld({ act }: Point): boolean {
  return (CLASSES.get(act) ?? []).includes('hold');
}

function isToll({ unit }: Point): boolean {
  return tollOf(unit) !== null;
}

function same(a: Quantity, b: Quantity): boolean {
  return a.least === b.least && a.most === b.most;
}

function isOnce({ act }: Point): boolean {
  return ONCE_ACTS.has(act) || (CLASSES.get(act) ?? []).includes('hand-over');
}

/** The same act on the same one at another time. */
function byTime(a: Point, b: Point): Opposition | null {
  if (!isOnce(a) || !isOnce(b) || !sameMatter(a, b)) return null;
  for (const one of a.times) {
    for (const other of b.times) {
      if (!isExact(one) || !isExact(other) || apartInTime(one, other) !== 'apart') continue;
      return {
        field: 'time',
        verdict: 'real',
        rule: 'once-at-another-time',
        why: 'it is done once, and the accounts tell it of times that do not touch',
        values: [one.stated, other.stated],
      };
    }
  }
  return null;
}

function isExact(when: When): boolean {
  return when.given.some((field) => field === 'day' || field === 'weekday' || field === 'time');
}

/** One of the two parts is the same, and none is another. */
function sameMatter(a: Point, b: Point): boolean {
  const subject = fitOf(a.subject, b.subject);
  const object = fitOf(a.object, b.object);
  if (subject === 'other' || object === 'other') return false;
  if (a.object !== null && b.object !== null) return object === 'same' && isOne(a.object, b.object);
  return subject === 'same' && isOne(a.subject, b.subject);
}

/** “Five people” of one day are not those of another, “the seven” may be. */
function isOne(a: Slot | null, b: Slot | null): boolean {
  if (a === null || b === null) return false;
  if (!PEOPLE.has(a.head) && !PEOPLE.has(b.head)) return true;
  return a.count !== null && a.count === b.count;
}

const AT: ReadonlySet<string> = new Set(['at', 'on', 'near', 'outside']);

function byPlace(a: Point, b: Point): Opposition | null {
  if (!isOnce(a) || !isOnce(b) || !sameMatter(a, b)) return null;
  for (const one of a.around) {
    for (const other of b.around) {
      if (!AT.has(one.preposition) || !AT.has(other.preposition) || !isNamed(one.slot) || !isNamed(other.slot))
        continue;
      if (fitOf(one.slot, other.slot) !== 'other') continue;
      return {
        field: 'place',
        verdict: 'real',
        rule: 'once-at-another-place',
        why: 'it is done once, and the accounts put it at two places of which neither lies in the other',
        values: [`${one.preposition} ${one.slot.told}`, `${other.preposition} ${other.slot.told}`],
      };
    }
  }
  return null;
}

function isNamed({ names, head }: Slot): boolean {
  return names.size > 0 || head.startsWith('@');
}

/** The same act on the same thing, done once, by somebody else. */
function byDoer(a: Point, b: Point): Opposition | null {
  if (!isOnce(a) || !isOnce(b)) return null;
  if (fitOf(a.object, b.object) !== 'same' || fitOf(a.subject, b.subject) !== 'other' || !settingFits(a, b))
    return null;
  if (a.subject === null || b.subject === null || !a.subject.head.startsWith('@') || !b.subject.head.startsWith('@'))
    return null;
  if (sharedTerms(a, b).length < 2) return null;
  return {
    field: 'actor',
    verdict: 'real',
    rule: 'once-by-another',
    why: 'it is done once, and the accounts name different doers',
    values: [a.subject.told, b.subject.told],
  };
}
