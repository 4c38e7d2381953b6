import type { TimeMention, When } from '../model/mention.ts';
import type { Dated } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { headsOf } from './arguments.ts';
import { at, childrenOf, DEEPEST, plainRelation, prepositionOf, type Tree, topOf } from './tree.ts';
import { isHappeningNoun, type Trigger } from './trigger.ts';

export interface Told {
  readonly when: When;
  readonly at: Span;
}

/** A time mention with the word that it hangs on. */
export interface Placed {
  readonly mention: TimeMention;
  /** First token of the mention's phrase that has its head outside. */
  readonly top: number;
  readonly governor: number;
}

/** Where each time of a sentence hangs. */
export function placeTimes(tree: Tree, times: readonly TimeMention[]): readonly Placed[] {
  return times.flatMap((mention) => {
    const top = topOf(tree, mention);
    return top < 0 ? [] : [{ mention, top, governor: at(tree, top)?.head ?? -1 }];
  });
}

/** When it took place: the time that hangs on the trigger or its verb; failing that the one that the clause shares
 *  (“On Monday Norland struck and withdrew”); else none. Never one of a verb of saying, never one of a relative clause. */
export function whenOf(tree: Tree, trigger: Trigger, times: readonly Placed[], dated: Dated | null): Told | null {
  const known = times.filter((time) => time.mention.when !== null && !isAside(tree, time.top, trigger.index));
  if (known.length === 0) return null;
  const own = [trigger.index, ...(trigger.clause.verb >= 0 ? [trigger.clause.verb] : [])];
  const here = known.filter((time) => own.includes(time.governor) || own.includes(throughPhrase(tree, time)));
  const objects = objectHeads(tree, trigger);
  if (here.length > 0) return toldBy(nearest(here, trigger.index));
  const matters = trigger.word === 'verb' ? objectHeads(tree, trigger, ABOUT) : objects;
  const beside = known.filter(
    (time) => objects.has(time.governor) || (matters.has(time.governor) && isClock(time.mention)),
  );
  if (beside.length > 0) return toldBy(nearest(beside, trigger.index));
  const shared = sharedWith(tree, trigger);
  for (const verb of shared) {
    const there = known.filter(
      (time) =>
        time.governor === verb &&
        (verb > trigger.index || time.top < trigger.index || at(tree, verb)?.relation !== 'conj'),
    );
    if (there.length > 0) return toldBy(nearest(there, trigger.index));
  }
  return fromComplement(tree, trigger, known, dated);
}

/** “Norland Power, which has run the dam since 2019, blamed the rain”: the year is of the clause between the commas. */
function isAside(tree: Tree, time: number, trigger: number): boolean {
  if (time > trigger) return false;
  let close = time;
  while (close < trigger && at(tree, close)?.text !== ',') close++;
  if (close >= trigger) return false;
  let open = time;
  while (open > 0 && at(tree, open)?.text !== ',' && time - open < FAR) open--;
  return at(tree, open)?.text === ',' && ASIDES.has(at(tree, open + 1)?.lemma ?? '');
}

const ASIDES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'where', 'whom']);
/** Words: longer asides are rare. */
const FAR = 30;

/** “on the evening of Saturday”, “late on Saturday”: the time hangs on a word of time that hangs on the verb. */
function throughPhrase(tree: Tree, time: Placed): number {
  const token = at(tree, time.governor);
  if (!token) return -1;
  const relation = plainRelation(token);
  if (relation === 'advmod' || TIMELY.has(token.lemma)) return token.head;
  return -1;
}

/** “broke the truce the same evening”, “shelled the village on Saturday”: a time on what is acted on is the act's, unless that
 *  is a happening with a time of its own (“condemned Friday's raid”). */
function objectHeads(tree: Tree, trigger: Trigger, leads: ReadonlySet<string> = WHERE): ReadonlySet<number> {
  if (trigger.word !== 'verb') return new Set();
  const heads = trigger.clause.arguments
    .filter((one) => one.place === 'object' || (one.place === 'preposition' && leads.has(one.preposition)))
    .flatMap((one) => headsOf(tree, one));
  return new Set(heads.filter((head) => head > trigger.index && !isHappeningNoun(at(tree, head)?.lemma ?? '')));
}

/** “informed them of the rising water at 2.50 a.m.”: an hour alone is the verb's, a day may be that of what is told. */
const ABOUT: ReadonlySet<string> = new Set(['of', 'about']);

function isClock({ when }: TimeMention): boolean {
  return when?.from.includes('T') === true && when.given.length === 1 && when.given[0] === 'time';
}

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'inside', 'over', 'across', 'on', 'with', 'to']);

const TIMELY: ReadonlySet<string> = new Set(
  'evening morning night afternoon day hour week start end beginning eve dawn midnight'.split(' '),
);

/** Verbs whose time is the trigger's too, nearest first. */
function sharedWith(tree: Tree, trigger: Trigger): readonly number[] {
  const found: number[] = [];
  let current = trigger.word === 'noun' ? trigger.clause.verb : trigger.index;
  if (trigger.word === 'noun' && current < 0) {
    const carrier = Math.max(occasionVerb(tree, trigger), broughtBy(tree, trigger));
    return carrier >= 0 ? [carrier] : [];
  }
  for (let step = 0; step < DEEPEST; step++) {
    const token = at(tree, current);
    const head = at(tree, token?.head ?? -1);
    if (!token || !head) break;
    if (
      childrenOf(tree, current, 'advmod', 'mark').some((child) => at(tree, child)?.lemma === 'when') &&
      token.relation !== 'ccomp'
    ) {
      // “began on Monday, when Norland struck”
      found.push(token.head);
      break;
    }
    const ownSubject = childrenOf(tree, current, 'nsubj', 'nsubj:pass').length > 0;
    if (
      token.relation === 'conj'
        ? !ownSubject
        : token.relation === 'xcomp'
          ? !SAYS.has(head.lemma)
          : token.relation === 'advcl'
            ? !ownSubject && prepositionOf(tree, current) === ''
            : false
    ) {
      found.push(token.head);
      current = token.head;
    } else break;
  }
  return found;
}

/** “agreed on Saturday in a phone call”: the call was on Saturday. */
function occasionVerb(tree: Tree, trigger: Trigger): number {
  if (!OCCASIONS.has(trigger.row.group)) return -1;
  const token = at(tree, trigger.index);
  if (plainRelation(token) !== 'obl') return -1;
  return OCCASION_LEADS.has(prepositionOf(tree, trigger.index)) ? (token?.head ?? -1) : -1;
}

/** “declared an outbreak of fever on Monday”, “won the election on Sunday”: the verb's day is that of what it brings about. */
function broughtBy(tree: Tree, trigger: Trigger): number {
  const token = at(tree, trigger.index);
  if (token?.relation !== 'obj' && token?.relation !== 'nsubj:pass') return -1;
  return BRINGS.has(at(tree, token.head)?.lemma ?? '') ? token.head : -1;
}

const BRINGS: ReadonlySet<string> = new Set('declare win lose cast confirm trigger spark cause provoke'.split(' '));

const OCCASIONS: ReadonlySet<string> = new Set(['contact', 'meet', 'visit']);
const OCCASION_LEADS: ReadonlySet<string> = new Set(['in', 'during', 'through', 'via', 'by', 'at', 'over']);
const SAYS: ReadonlySet<string> = new Set('say tell add announce report claim state'.split(' '));

/** “agreed to stop firing on Saturday”, reported afterwards: a day that is past by the report's date cannot lie ahead of
 *  what was agreed by more than the agreement itself. */
function fromComplement(tree: Tree, trigger: Trigger, times: readonly Placed[], dated: Dated | null): Told | null {
  if (trigger.clause.complement < 0 || !dated || !AGREEING.has(trigger.row.group)) return null;
  const inside = tree.extent[trigger.clause.complement];
  if (!inside || at(tree, trigger.clause.complement)?.relation !== 'xcomp') return null;
  const past = times.filter(
    (time) => time.top >= inside[0] && time.top <= inside[1] && (time.mention.when?.from ?? '') <= dated.to,
  );
  return past.length > 0 ? toldBy(nearest(past, trigger.index)) : null;
}

const AGREEING: ReadonlySet<string> = new Set(['agree', 'vote']);

function nearest(times: readonly Placed[], index: number): Placed {
  let best = times[0] as Placed;
  for (const time of times) if (Math.abs(time.top - index) < Math.abs(best.top - index)) best = time;
  return best;
}

function toldBy(time: Placed): Told | null {
  const { when, start, end } = time.mention;
  return when ? { when, at: { start, end } } : null;
}
