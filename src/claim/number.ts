import { MEASURES, PEOPLE, SITES } from '../lexicon/counting.ts';
import type { Quantity } from '../model/mention.ts';
import { CLASSES, shareClass } from './act.ts';
import { isVague, rangeText, touch } from './differ.ts';
import type { Figure } from './figure.ts';
import { disjoint, fitOf, isOneName, partsFit, settingFits, sharedTerms } from './fit.ts';
import type { Opposition } from './pair.ts';
import type { Point } from './point.ts';
import { tollOf } from './toll.ts';

/** Counts of the same thing in the same act. */
export function byNumber(a: Point, b: Point): Opposition | null {
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
  if (tells(a, other.quantity) || tells(b, one.quantity)) return null; // “71 votes to her rival's 67” gives both
  const anchors = sharedTerms(a, b).filter((term) => term !== thing && term !== one.slot.head).length;
  if ((isToll(a) && isToll(b)) || isHarm(a)) return null;
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

/** The dead and the hurt are counted by tellings alone: only these know what is a part. */
function isHarm({ act }: Point): boolean {
  return shareClass(act, 'kill') || shareClass(act, 'hurt');
}

function isToll({ unit }: Point): boolean {
  return tollOf(unit) !== null;
}

/** Whether a clause gives a figure too, of whatever it counts. */
function tells({ figures }: Point, other: Quantity): boolean {
  return figures.some(({ quantity }) => same(quantity, other));
}

function same(a: Quantity, b: Quantity): boolean {
  return a.least === b.least && a.most === b.most;
}

/** Measures of one thing in one act: “is 90 metres high”, “was sentenced to six years”. Shares in per cent are left to `share.ts`. */
export function byMeasure(a: Point, b: Point): Opposition | null {
  const { subject, object } = partsFit(a, b);
  if (subject === 'other' || object === 'other' || (subject !== 'same' && object !== 'same')) return null;
  if (!settingFits(a, b) || !a.settled !== !b.settled) return null;
  for (const one of a.figures) {
    for (const other of b.figures) {
      const unit = one.quantity.unit;
      if (!LENGTHS.has(unit) || unit !== other.quantity.unit || one.describes || other.describes) continue;
      if (touch(one.quantity, other.quantity) || sharedTerms(a, b).filter((term) => term !== unit).length < 2) continue;
      return {
        field: 'number',
        verdict: 'real',
        rule: 'measures-apart',
        why: 'measures of the same thing that cannot both be right',
        values: [`${rangeText(one.quantity)} ${unit}`, `${rangeText(other.quantity)} ${unit}`],
      };
    }
  }
  return null;
}

const LENGTHS: ReadonlySet<string> = new Set(
  'metre meter kilometre kilometer km mile foot inch ton tonne kilogram kilo gram litre liter gallon hectare acre degree year month'.split(
    ' ',
  ),
);

/** “The alliance has 14 members” and “the alliance's 17 members”. */
export function byOwned(owner: Point, point: Point): Opposition | null {
  const { act, subject, object } = owner;
  const count = object?.count ?? null;
  if (act !== 'have' || subject === null || object === null || count === null || !settingFits(owner, point))
    return null;
  const name = subject.head.startsWith('@') ? subject.head.slice(subject.head.lastIndexOf('/') + 1) : subject.head;
  for (const slot of [point.subject, point.object, ...point.around.map(({ slot: one }) => one)]) {
    if (slot === null || slot.head !== object.head || slot.count === null || slot.count === count || name === '')
      continue;
    if (!slot.owners.has(name) || disjoint(slot.kinds, object.kinds)) continue;
    return {
      field: 'number',
      verdict: 'real',
      rule: 'owned-apart',
      why: 'one thing is told to have two numbers of the same',
      values: [`${count}`, `${slot.count}`],
    };
  }
  return null;
}
