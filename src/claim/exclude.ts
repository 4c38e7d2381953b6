import { OPPOSITE_PLACES } from '../lexicon/acts.ts';
import { ACT_NOUNS } from '../lexicon/clauses.ts';
import type { Excluded } from './excluded.ts';
import { bareOf, disjoint, fitOf, sameDay, settingFits, sharedTerms } from './fit.ts';
import { apartInTime } from './moment.ts';
import type { Opposition } from './pair.ts';
import type { Point } from './point.ts';
import type { Slot } from './slot.ts';

export function opposite(a: Point, b: Point, { row, side }: Excluded): Opposition | null {
  if (!isOneMatter(a, b, row.id) || !settingFits(a, b)) return null;
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
    values: side === 0 ? [sideName(row.one), sideName(row.other)] : [sideName(row.other), sideName(row.one)],
  };
}

/** Both acts are told of one: the same object by nobody else, or the object of one is the subject of the other (“divers found the
 *  recorder”, “the recorder is missing”). */
function isOneMatter(a: Point, b: Point, row: string): boolean {
  const [left, right] = [aimOf(a), aimOf(b)];
  const subject = fitOf(a.subject, b.subject);
  if (left !== null && right !== null) return fitOf(left, right) === 'same' && subject !== 'other';
  if (left === null && right === null) return subject === 'same';
  const [acting, still] = left === null ? [b, a] : [a, b];
  const aim = left ?? right;
  if (TAKEN.has(row) && still.form !== 'state' && acting.form !== 'state') return false; // “returned”, “got two delegations to sign”; “they back Orla Dane”, “Orla Dane disagreed”
  if (fitOf(aim, still.subject) === 'same') return true;
  return fitOf(acting.subject, still.subject) === 'same' && aim !== null && still.terms.has(aim.head);
}

/** Rows of acts that are done to something: who comes back or goes off is not taken, given or backed by anybody. */
const TAKEN: ReadonlySet<string> = new Set(['accept-decline', 'support-oppose']);

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
export function oppositePlace(a: Point, b: Point): Opposition | null {
  if (fitOf(a.subject ?? a.object, b.subject ?? b.object) !== 'same' || !settingFits(a, b)) return null;
  for (const one of a.around) {
    for (const other of b.around) {
      if (fitOf(one.slot, other.slot) !== 'same') continue;
      const row = OPPOSITE_PLACES.find(
        (each) =>
          (each.one.includes(one.preposition) && each.other.includes(other.preposition)) ||
          (each.one.includes(other.preposition) && each.other.includes(one.preposition)),
      );
      if (row === undefined || (row.sameAct === true && a.act !== b.act)) continue;
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

/** Talks that came to nothing, and an agreement that was signed at them or after them. */
export function byTalks(failed: Point, signed: Point): Opposition | null {
  const talks = failed.subject;
  if (!failed.holds || !signed.holds || failed.act !== 'fail' || talks === null || !TALKS.has(talks.head)) return null;
  if (!AGREEING.has(signed.act) || !settingFits(failed, signed)) return null;
  const named = signed.terms.has(talks.head);
  const beside =
    failed.unit.analysis === signed.unit.analysis && Math.abs(failed.sentence.index - signed.sentence.index) <= 2;
  if (!named && !(beside && signed.subject !== null && SIDES.has(signed.subject.head))) return null;
  const own = [...talks.of, ...talks.names, ...talks.at];
  if (!beside && own.length > 0 && !own.some((word) => [...signed.terms].some((term) => bareOf(term) === word)))
    return null;
  return {
    field: 'outcome',
    verdict: 'real',
    rule: 'talks-with-and-without-result',
    why: 'one account says that the talks brought nothing, another tells what was agreed',
    values: ['without result', 'with a result'],
  };
}

const TALKS: ReadonlySet<string> = new Set(
  'talk negotiation summit meeting conference mediation round dialogue'.split(' '),
);

const AGREEING: ReadonlySet<string> = new Set('sign agree conclude settle initial seal adopt'.split(' '));

/** Whoever talks. */
const SIDES: ReadonlySet<string> = new Set(
  'side party delegation negotiator government minister country both'.split(' '),
);

/** “The launch of the Kestrel failed”, “the Kestrel was successfully launched”. */
export function byIssue(result: Point, deed: Point): Opposition | null {
  if (!result.holds || !deed.holds || (result.act !== 'fail' && result.act !== 'failure')) return null;
  const noun = result.subject;
  if (noun === null || deed.form !== 'deed' || (ACT_NOUNS.get(noun.head) ?? noun.head) !== deed.act) return null;
  if (deed.qualities.get('luck') !== 0 && !EFFECTIVE.has(deed.act)) return null;
  const thing = deed.object ?? deed.subject;
  if (thing === null || thing.head === '' || !result.terms.has(thing.head) || !settingFits(result, deed)) return null;
  if (disjoint(new Set([...noun.names, ...noun.of]), new Set([...thing.names, thing.head]))) return null;
  return {
    field: 'outcome',
    verdict: 'real',
    rule: 'failed-and-done',
    why: 'one account says that it failed, another that it was done',
    values: ['failed', 'done'],
  };
}

/** What is told as done only where it has succeeded. */
const EFFECTIVE: ReadonlySet<string> = new Set('rescue save free release capture recover'.split(' '));
