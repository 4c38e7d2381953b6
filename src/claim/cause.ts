import { BECAUSE_OF, CAUSES, CAUSING, EVENTS, ONE_CAUSE } from '../lexicon/causes.ts';
import { madeOf } from '../model/changes.ts';
import { compareText } from '../model/citation.ts';
import { remembered } from '../model/remembered.ts';
import { disjoint, fitOf, settingFits } from './fit.ts';
import { oneVoice, type Pair } from './pair.ts';
import type { Point } from './point.ts';
import type { Slot } from './slot.ts';

/** What brought one thing about, as two accounts tell it: on purpose or by accident, a short circuit or a bomb. Nothing is compared but
 *  causes of the same event or thing, at no other place or time. */
export function causePairs(points: readonly Point[]): readonly Pair[] {
  const causes = points.flatMap(causesOf);
  const byEffect = new Map<string, Cause[]>();
  for (const cause of causes) {
    for (const name of namesOf(cause)) {
      const list = byEffect.get(name);
      if (list === undefined) byEffect.set(name, [cause]);
      else if (list.length < MOST) list.push(cause);
    }
  }
  const found: Pair[] = [];
  const seen = new Set<string>();
  const place = new Map(causes.map((cause, at) => [cause, at]));
  for (const list of byEffect.values()) {
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        const key = `${place.get(a)} ${place.get(b)}`;
        if (seen.has(key) || oneVoice(a.point, b.point)) continue;
        seen.add(key);
        const pair = differ(a, b);
        if (pair !== null) found.push(pair);
      }
    }
  }
  return found;
}

/** The points that tell a cause, brought up to those of a case. */
export function withCauses(): { readonly bring: (points: readonly Point[]) => readonly Point[] } {
  const telling = madeOf<Point, boolean>();
  return {
    bring: (points) => {
      const tells = telling(points, (point) => causesOf(point).length > 0);
      return points.filter((_, at) => tells[at]);
    },
  };
}

/** Causes told of one effect that are looked at: no event is explained in more ways. */
const MOST = 60;

interface Cause {
  readonly point: Point;
  /** The event (“fire”), or the thing to which it happened (“cable”). */
  readonly effect: Slot;
  /** The kind of event, where the clause tells one. */
  readonly event: string | null;
  readonly families: ReadonlySet<string>;
  /** The words for it. */
  readonly told: string;
}

const causesOf = remembered((point: Point): readonly Cause[] => {
  const { act, subject, object, around, form, qualities } = point;
  const intent = qualities.get('intent');
  const found: Cause[] = [];
  const add = (effect: Slot | null, families: ReadonlySet<string>, told: string): void => {
    if (effect === null || effect.head === '' || families.size === 0) return;
    found.push({ point, effect, event: EVENTS.get(effect.head) ?? EVENTS.get(act) ?? null, families, told });
  };
  if (form === 'state') {
    if (subject?.head === 'cause' || subject?.head === 'reason') {
      for (const effect of subject.of)
        add({ ...subject, head: effect, of: new Set() }, familiesIn(actWords(point)), act);
    } else if (act === 'cause' || act === 'reason') {
      const effects = [...point.terms].filter((term) => EVENTS.has(term));
      for (const effect of effects) {
        if (subject !== null)
          add({ ...subject, head: effect, kinds: new Set(), of: new Set() }, familiesOf(subject), subject.told);
      }
    } else add(subject, familiesIn(actWords(point)), act);
    for (const { preposition, slot } of around)
      if (BECAUSE_OF.has(preposition)) add(subject, familiesOf(slot), slot.told);
    return found;
  }
  if (CAUSING.has(act)) {
    if (subject !== null) add(object, familiesOf(subject), subject.told);
    for (const { preposition, slot } of around) if (preposition === 'by') add(object, familiesOf(slot), slot.told);
  }
  if (act === 'have' && object?.head === 'cause') add(subject, familiesOf(object), object.told);
  const undergoer = object ?? subject;
  for (const row of CAUSES) if (row.acts.includes(act)) add(undergoer, new Set([row.id]), act);
  for (const { preposition, slot } of around) {
    if (
      BECAUSE_OF.has(preposition) &&
      (EVENTS.has(act) || preposition.startsWith('because') || preposition.startsWith('due'))
    )
      add(undergoer, familiesOf(slot), slot.told);
  }
  if (intent !== undefined)
    add(undergoer, new Set([intent === 0 ? 'intent' : 'accident']), intent === 0 ? 'on purpose' : 'by chance');
  return found;
});

/** The words of the predicate of a state: “was a tragic accident”. */
function actWords({ act, terms, subject }: Point): readonly string[] {
  const own = new Set([
    subject?.head ?? '',
    ...(subject?.kinds ?? []),
    ...(subject?.words ?? []),
    ...(subject?.of ?? []),
  ]);
  return [act, ...[...terms].filter((term) => !own.has(term))];
}

function familiesOf({ head, kinds, words }: Slot): ReadonlySet<string> {
  return familiesIn([head, ...kinds, ...words]);
}

function familiesIn(words: readonly string[]): ReadonlySet<string> {
  const [head = '', ...rest] = words;
  const phrase = CAUSES.filter(({ phrases }) =>
    phrases.some((one) => one.split(' ').every((word) => words.includes(word))),
  );
  if (phrase.length > 0) return new Set(phrase.map(({ id }) => id));
  const byHead = CAUSES.filter((row) => row.words.includes(head));
  if (byHead.length > 0) return new Set(byHead.map(({ id }) => id));
  return new Set(CAUSES.filter((row) => rest.some((word) => row.words.includes(word))).map(({ id }) => id));
}

function namesOf({ effect, event }: Cause): readonly string[] {
  return event === null ? [effect.head] : [effect.head, `=${event}`];
}

function differ(a: Cause, b: Cause): Pair | null {
  if (!isOneEffect(a, b) || !settingFits(a.point, b.point)) return null;
  const [one, other] = [a.point.holds, b.point.holds];
  if (!one && !other) return null;
  const shared = [...a.families].some((family) => b.families.has(family));
  const apart = [...a.families].every((left) => [...b.families].every((right) => !canBeOne(left, right)));
  if (one && other ? !apart : !shared) return null;
  return {
    a: a.point,
    b: b.point,
    opposition: {
      field: 'truth',
      verdict: 'real',
      rule: one && other ? 'causes-apart' : 'cause-denied',
      why:
        one && other
          ? 'the accounts name causes that exclude each other'
          : 'a cause that one account names is denied by another',
      values: [one ? a.told : `not ${a.told}`, other ? b.told : `not ${b.told}`],
    },
  };
}

function canBeOne(a: string, b: string): boolean {
  return a === b || ONE_CAUSE.has([a, b].sort(compareText).join(' '));
}

/** The same event by one word or another, or the same thing; where both tell of whose or where it is, nothing may differ. */
function isOneEffect(a: Cause, b: Cause): boolean {
  const [one, other] = [a.effect, b.effect];
  if (disjoint(one.names, other.names) || disjoint(one.at, other.at)) return false;
  const fit = fitOf(one, other);
  const sameEvent =
    one.head !== other.head &&
    a.event !== null &&
    a.event === b.event &&
    EVENTS.has(one.head) &&
    EVENTS.has(other.head);
  if (fit !== 'same' && (!sameEvent || disjoint(one.kinds, other.kinds) || disjoint(one.of, other.of))) return false;
  const named = anchorsOf(a);
  const others = anchorsOf(b);
  return !disjoint(named, others);
}

/** Capitalised words and places that single out an event. */
function anchorsOf({ effect }: Cause): ReadonlySet<string> {
  return new Set([...effect.names, ...effect.at]);
}
