import { ACT_NOUNS } from '../lexicon/clauses.ts';
import { QUALITIES, type QualityRow } from '../lexicon/qualities.ts';
import { shareClass } from './act.ts';
import { fitOf, sameDay, settingFits, sharedTerms } from './fit.ts';
import type { Opposition } from './pair.ts';
import type { Point } from './point.ts';
import type { Slot } from './slot.ts';

/** The same thing done in two ways that exclude each other: for good and for three weeks, on purpose and by accident, of free will and
 *  under an order. */
export function byManner(a: Point, b: Point): Opposition | null {
  if (!a.holds || !b.holds) return null;
  return QUALITIES.map((row) => inQuality(row, a, b)).find((found) => found !== null) ?? byOrder(a, b) ?? byOrder(b, a);
}

function inQuality(row: QualityRow, a: Point, b: Point): Opposition | null {
  const [one, other] = [sideOf(row, a), sideOf(row, b)];
  if (one === null || other === null || one === other || !settingFits(a, b)) return null;
  if (!isOneDeed(row, a, b) || sharedTerms(a, b).length === 0) return null;
  const open = row.follows === true && !sameDay(a, b);
  return {
    field: row.field,
    verdict: open ? 'undecided' : 'real',
    rule: open ? 'quality-may-have-changed' : `quality/${row.id}`,
    why: open
      ? 'told of different days: the one may have become the other'
      : 'the same thing is told to be done in two ways that exclude each other',
    values: [row.sides[one], row.sides[other]],
  };
}

/** On which side of a quality a point stands, by an adverb or by what it says of its subject. */
function sideOf({ id, one, other }: QualityRow, { qualities, act, form }: Point): 0 | 1 | null {
  const told = qualities.get(id);
  if (told !== undefined) return told;
  if (form !== 'state') return null;
  return one.test(` ${act} `) ? 0 : other.test(` ${act} `) ? 1 : null;
}

function isOneDeed({ acts }: QualityRow, a: Point, b: Point): boolean {
  if (a.form === 'state' && b.form === 'state') return fitOf(a.subject, b.subject) === 'same';
  if (a.form === 'state' || b.form === 'state') {
    const [state, deed] = a.form === 'state' ? [a, b] : [b, a];
    return tellsOf(state.subject, deed.act) && thingsOf(deed).some((thing) => state.terms.has(thing.head));
  }
  const one = a.act === b.act || shareClass(a.act, b.act) || (acts.includes(a.act) && acts.includes(b.act));
  if (!one) return false;
  const [subject, object] = [fitOf(a.subject, b.subject), fitOf(a.object, b.object)];
  if (subject === 'other') return false;
  if (a.object === null && b.object === null) return subject === 'same';
  return object === 'same' || (subject === 'same' && (isTrade(a.object) || isTrade(b.object)));
}

/** “The closure” of what was closed. */
function tellsOf(noun: Slot | null, act: string): boolean {
  return noun !== null && (noun.head === act || ACT_NOUNS.get(noun.head) === act);
}

function thingsOf({ object, subject }: Point): readonly Slot[] {
  return [object, subject].flatMap((slot) => (slot === null || slot.head === '' ? [] : [slot]));
}

/** “Paused the sale”, “banned the import”: of the thing that the other account names. */
function isTrade(slot: Slot | null): boolean {
  return slot !== null && TRADE.has(slot.head);
}

const TRADE: ReadonlySet<string> = new Set(
  'sale use import export trade production distribution delivery shipment supply marketing operation service licence license'.split(
    ' ',
  ),
);

/** “Ordered the dairy to withdraw its cheese” and “the dairy withdrew its cheese of its own accord”. */
function byOrder(order: Point, free: Point): Opposition | null {
  const { aim } = order;
  if (aim === null || order.act !== 'order' || order.object === null || !settingFits(order, free)) return null;
  const isFree = free.qualities.get('will') === 0 || VOLUNTARY.has(free.act);
  if (!isFree || fitOf(order.object, doerOf(free)) === 'other') return null;
  const done =
    free.form === 'deed' ? free.act === aim.act || shareClass(free.act, aim.act) : tellsOf(free.subject, aim.act);
  const thing = aim.object !== null && aim.object.head !== '' ? aim.object.head : null;
  const same = fitOf(order.object, doerOf(free)) === 'same' || (thing !== null && free.terms.has(thing));
  if (!done || !same || (free.object !== null && thing !== null && fitOf(free.object, aim.object) === 'other'))
    return null;
  return {
    field: 'truth',
    verdict: 'real',
    rule: 'ordered-and-free',
    why: 'one account tells of an order, another of a free choice',
    values: ['under an order', 'of free will'],
  };
}

const VOLUNTARY: ReadonlySet<string> = new Set(['voluntary', 'optional', 'volunteer']);

function doerOf({ form, subject }: Point): Slot | null {
  return form === 'state' ? null : subject;
}
