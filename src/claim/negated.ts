import { shareClass } from './act.ts';
import { rangeText } from './differ.ts';
import { isOneEvent } from './event.ts';
import { fitOf, namesIt, partsFit, sameDay, settingFits, sharedTerms } from './fit.ts';
import { gistOf } from './gist.ts';
import type { Opposition } from './pair.ts';
import type { Point } from './point.ts';
import type { Around, Slot } from './slot.ts';

/** “paid no ransom” and “paid $12 million”: what the negation names must all stand in what is said to be so. */
export function negated(negative: Point, positive: Point, turned: boolean): Opposition | null {
  const { subject, object } = partsFit(negative, positive);
  if (subject === 'other' || object === 'other' || !settingFits(negative, positive)) return null;
  if (negative.subject !== null && negative.subject.head !== '' && subject !== 'same') return null;
  if (negative.object !== null && negative.object.head !== '' && object !== 'same') return null;
  const event =
    isOneEvent(negative.unit.analysis, positive.unit.analysis) && negative.unit.analysis !== positive.unit.analysis;
  if (subject !== 'same' && TOLD_BY_ANYBODY.has(negative.act)) return null;
  if (subject === 'same' && isOtherSense(negative, positive)) return null;
  if (!sameAim(negative, positive) || lacksObject(negative) || lacksObject(positive)) return null;
  if (negative.around.some((one) => !namesIt(one, positive) && !(event && isAside(one, positive)))) return null;
  if (subject !== 'same' && object !== 'same' && !harmsNobody(negative)) return null;
  const none =
    object === 'same' && negative.object?.count === 1
      ? positive.figures.find(({ slot }) => fitOf(slot, negative.object) === 'same')
      : undefined;
  const money = object === 'same' && negative.object?.head === 'money' ? 1 : 0;
  const aimed = negative.aim !== null && positive.aim !== null ? 1 : 0;
  const around = harmsNobody(negative) ? sentenceAnchors(negative, positive) : 0;
  const narrowed =
    isNarrower(positive.object, negative.object) || isNarrower(positive.subject, negative.subject) ? 1 : 0;
  const anchors = sharedTerms(negative, positive).length + negative.around.length + money + aimed + around - narrowed;
  if (anchors < (none === undefined && !event && !isWordForWord(negative, positive) ? 2 : 1)) return null;
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

/** What a preposition adds on the one side and nothing of its sort on the other: of one event, one account may tell more. */
function isAside({ preposition, slot }: Around, { around }: Point): boolean {
  return !slot.every && around.every((other) => other.preposition !== preposition);
}

/** “The ministry declined to name the victims”: others may well name them. */
const TOLD_BY_ANYBODY: ReadonlySet<string> = new Set([
  'identify',
  'name',
  'disclose',
  'reveal',
  'specify',
  'confirm',
  'publish',
]);

/** “Owned and ran a block of flats”: where the object was not read, nothing tells what was or was not owned. */
function lacksObject({ act, object, aim }: Point): boolean {
  return object === null && aim === null && NEEDS_OBJECT.has(act);
}

/** “Nominated Orla Dane”, “listed two sites, but did not name them”: another verb is the same act only where what it is done to shows it. */
function isOtherSense(negative: Point, positive: Point): boolean {
  const open = (slot: Slot | null): boolean => slot === null || slot.head === '';
  return negative.act !== positive.act && open(negative.object) && negative.aim === null && !open(positive.object);
}

/** Acts that tell nothing without their object. */
const NEEDS_OBJECT: ReadonlySet<string> = new Set(['own', 'possess', 'have', 'hold', 'contain', 'include', 'mention']);

/** “The key of the cellar” beside “the key”: it may be another one. */
function isNarrower(a: Slot | null, b: Slot | null): boolean {
  if (a === null || b === null || a.head.startsWith('@')) return false;
  const parts = a.count === null ? a.of.size : 0; // “a fine of 3,000 crowns” is a fine
  return [parts - b.of.size, a.kinds.size - b.kinds.size, a.at.size - b.at.size].some((more) => more > 0);
}

/** What was not to be done is what was: “not ordered to dump the cargo”, “ordered to dump the cargo”. */
function sameAim({ aim: negative }: Point, { aim: positive }: Point): boolean {
  if (negative === null || negative.act === 'do so') return true;
  if (positive === null) return false;
  if (positive.act === 'do so') return true;
  const one = negative.act === positive.act || shareClass(negative.act, positive.act);
  return one && fitOf(negative.object, positive.object) !== 'other';
}

/** Two short clauses of the same words: “the children had been fed”, “the children had not been fed”. */
function isWordForWord(a: Point, b: Point): boolean {
  return a.terms.size >= 2 && a.terms.size === b.terms.size && [...a.terms].every((term) => b.terms.has(term));
}

/** “Nobody was hurt”, “no one died”. */
function harmsNobody({ act, object, subject }: Point): boolean {
  const harmed = shareClass(act, 'kill') || shareClass(act, 'hurt');
  return harmed && [object, subject].some((slot) => slot?.every === true);
}

/** What the sentences round two clauses share. */
function sentenceAnchors(a: Point, b: Point): number {
  const [one, other] = [a, b].map(({ unit, sentence }) => gistOf(unit.analysis, [sentence]).terms);
  return [...(one ?? [])].filter((term) => other?.has(term) && term !== a.act && term !== b.act && !a.terms.has(term))
    .length;
}
