import { ONCE_ACTS } from '../lexicon/acts.ts';
import { WRITTEN } from '../lexicon/clauses.ts';
import { PEOPLE, ROOMS, SPOTS } from '../lexicon/counting.ts';
import { MAY_BE_ONE, OCCUPATIONS } from '../lexicon/occupations.ts';
import { compareText } from '../model/citation.ts';
import type { When } from '../model/mention.ts';
import { CLASSES } from './act.ts';
import { isOneEvent } from './event.ts';
import { fitOf, isOneName, settingFits, sharedTerms } from './fit.ts';
import { apartInTime } from './moment.ts';
import type { Opposition } from './pair.ts';
import type { Point } from './point.ts';
import type { Slot } from './slot.ts';

function isOnce({ act, object }: Point): boolean {
  const classes = CLASSES.get(act) ?? [];
  return (
    ONCE_ACTS.has(act) ||
    classes.includes('hand-over') ||
    (classes.includes('write') && object !== null && WRITTEN.has(object.head))
  );
}

/** The same act on the same one at another time. */
export function byTime(a: Point, b: Point): Opposition | null {
  const near = NEAR_ONCE.has(a.act) && NEAR_ONCE.has(b.act);
  if ((!near && !(isOnce(a) && isOnce(b))) || !sameMatter(a, b)) return null;
  if (near && sharedTerms(a, b).length < 2) return null;
  for (const one of a.times) {
    for (const other of b.times) {
      if (!isExact(one) || !isExact(other) || apartInTime(one, other) !== 'apart') continue;
      if (near && !isWithinDays(one, other)) continue;
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

/** What may be done again, but hardly in the same days. */
const NEAR_ONCE: ReadonlySet<string> = new Set(
  'arrest find discover go_off detonate leave depart arrive attack open publish adopt ratify announce burn convict sentence'
    .split(' ')
    .map((act) => act.replace('_', ' ')),
);

/** Less than a week apart. */
function isWithinDays(a: When, b: When): boolean {
  const day = ({ from }: When): number => {
    const [year = 0, month = 1, date = 1] = from.replace(/^--/u, '0-').slice(0, 10).split('-').map(Number);
    return year * 372 + month * 31 + date;
  };
  return Math.abs(day(a) - day(b)) < 7;
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
  if (a.count !== null && b.count !== null && a.count !== b.count) return false;
  if (!PEOPLE.has(a.head) && !PEOPLE.has(b.head)) return true;
  if (a.count === null && b.count === null) return a.definite && b.definite;
  return a.count === b.count;
}

const AT: ReadonlySet<string> = new Set(['at', 'on', 'near', 'outside', 'off', 'aboard']);

/** Before a spot that is told by a common noun. */
const SPOT_AT: ReadonlySet<string> = new Set([...AT, 'in', 'inside', 'from']);

export function byPlace(a: Point, b: Point): Opposition | null {
  const seen = WITNESSED.has(a.act) && WITNESSED.has(b.act);
  if ((!seen && !(isOnce(a) && isOnce(b))) || !sameMatter(a, b)) return null;
  for (const one of a.around) {
    for (const other of b.around) {
      const named =
        AT.has(one.preposition) && AT.has(other.preposition) && isNamed(one.slot) && isNamed(other.slot) && !seen;
      const spots = SPOT_AT.has(one.preposition) && SPOT_AT.has(other.preposition) && areTwoSpots(one.slot, other.slot);
      if ((!named && !spots) || fitOf(one.slot, other.slot) !== 'other') continue;
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

/** “In the attic”, “on the ground floor”; “from the cathedral”, “from the museum”: spots of which none lies in the other. */
function areTwoSpots(a: Slot, b: Slot): boolean {
  if (a.head === b.head) return false;
  const both = (spots: ReadonlySet<string>): boolean => spots.has(a.head) && spots.has(b.head);
  return both(SPOTS) || both(ROOMS);
}

/** What takes place at one spot, although it may take place again: two accounts of one are set against each other by the spot alone. */
const WITNESSED: ReadonlySet<string> = new Set('arrest steal find begin start land stab shoot meet sign'.split(' '));

function isNamed({ names, head }: Slot): boolean {
  return names.size > 0 || head.startsWith('@');
}

/** The same act on the same thing, done once, by somebody else. */
export function byDoer(a: Point, b: Point): Opposition | null {
  const once = isOnce(a) && isOnce(b);
  const first = FIRST_ACTS.has(a.act) && FIRST_ACTS.has(b.act);
  if ((!once && !first) || a.subject === null || b.subject === null) return null;
  if (fitOf(a.object, b.object) !== 'same' || !isOne(a.object, b.object) || !settingFits(a, b)) return null;
  if (!areTwo(a.subject, b.subject)) return null;
  const event = isOneEvent(a.unit.analysis, b.unit.analysis);
  if (sharedTerms(a, b).length < (event || (first && !isMany(a.object)) ? 1 : 2)) return null;
  return {
    field: first ? 'credit' : 'actor',
    verdict: 'real',
    rule: first ? 'first-by-another' : 'once-by-another',
    why: 'it is done once, and the accounts name different doers',
    values: [a.subject.told, b.subject.told],
  };
}

/** What one only can do first, or do at all, of a thing. */
const FIRST_ACTS: ReadonlySet<string> = new Set(
  'discover uncover expose detect unearth invent develop devise pioneer broker'.split(' '),
);

/** Bodies, boats: of such there may be several. */
function isMany(slot: Slot | null): boolean {
  return slot === null || PEOPLE.has(slot.head) || (slot.count ?? 0) > 1;
}

/** Whether two phrases name two that are not each other and not of one side: two persons, two bodies, a farmer and the customs. */
function areTwo(a: Slot, b: Slot): boolean {
  if (fitOf(a, b) !== 'other' || (a.party !== null && a.party === b.party)) return false;
  const [kindA, kindB] = [a.head, b.head].map((head) => (head.startsWith('@') ? head.slice(1, head.indexOf('/')) : ''));
  if (isOfAnother(a, b) || isOfAnother(b, a)) return true;
  if (kindA !== '' && kindB !== '') return kindA === kindB || (kindA !== 'person' && kindB !== 'person');
  const [one, other] = [occupationsOf(a), occupationsOf(b)];
  return (
    one.size > 0 &&
    other.size > 0 &&
    [...one].every((left) =>
      [...other].every((right) => left !== right && !MAY_BE_ONE.has([left, right].sort(compareText).join(' '))),
    )
  );
}

/** “A team of Norlandic jurists” is of none but Norland. */
function isOfAnother(phrase: Slot, named: Slot): boolean {
  if (phrase.head.startsWith('@') || phrase.names.size === 0 || !named.head.startsWith('@org/')) return false;
  const names = [named.head, (named.party ?? '').toLowerCase()];
  return ![...phrase.names].some((name) => names.some((other) => other.includes(name) || isOneName(name, other)));
}

/** By its noun, and the nouns beside it: “customs officers”, “a farmer, Hans Pohl”. */
function occupationsOf({ head, kinds, words, titles }: Slot): ReadonlySet<string> {
  const own = head.startsWith('@') ? [...titles] : [head, ...kinds, ...words];
  return new Set(own.flatMap((word) => OCCUPATIONS.get(word) ?? []));
}

/** One is told to have done to the other what the other is told to have done to the one: to beat, to succeed, to own. */
export function byRoles(a: Point, b: Point): Opposition | null {
  if (!ONE_WAY.has(a.act) || !ONE_WAY.has(b.act) || a.subject === null || b.subject === null) return null;
  if (fitOf(a.subject, b.object) !== 'same' || fitOf(a.object, b.subject) !== 'same' || !settingFits(a, b)) return null;
  if (fitOf(a.subject, b.subject) !== 'other') return null;
  const together = a.times.some((one) => b.times.some((other) => apartInTime(one, other) === 'together'));
  if (!LASTING_ONE_WAY.has(a.act) && !together) return null;
  return {
    field: 'actor',
    verdict: 'real',
    rule: 'parts-exchanged',
    why: 'what one is told to have done to the other, the other is told to have done to the one',
    values: [a.subject.told, b.subject.told],
  };
}

/** What cannot go both ways between two, on one day or ever. */
const LASTING_ONE_WAY: ReadonlySet<string> = new Set(
  'own acquire succeed replace father mother bear outlive predate precede inherit'.split(' '),
);
const ONE_WAY: ReadonlySet<string> = new Set([...LASTING_ONE_WAY, ...'beat defeat outvote overtake'.split(' ')]);
