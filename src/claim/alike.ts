import { remembered } from '../model/remembered.ts';
import { shared, type Weigh, weightOf } from './gist.ts';
import { put } from './search.ts';
import type { Unit } from './unit.ts';

/** Statements with the same words in the main, brought up to those of a case: each joins the first group whose first member is alike. What
 *  was looked for in the comparison before is looked for again only where something that it meets is another one or weighs otherwise, so
 *  the groups are those that a comparison without the one before gives. */
export interface Alike {
  /** @param units in the order of the reports
   *  @returns groups in the order of their first members */
  readonly bring: (units: readonly Unit[], weigh: Weigh) => readonly (readonly Unit[])[];
}

/** At least this alike (Dice over weighted terms) are two statements without a happening one claim.
 *  0.6: of pairs of invented statements, paraphrases lie above 0.62 and other statements on the same matter below 0.55. */
const ALIKE = 0.6;

/** A word that stands in more groups than this singles out nothing. */
const MOST = 200;

/** One comparison. */
interface Round {
  /** The first member of the group of each unit. */
  readonly firsts: ReadonlyMap<Unit, Unit>;
  /** Under each key the first members in their order, no more than MOST of one word. */
  readonly lists: ReadonlyMap<string, ReadonlySet<Unit>>;
}

export function alikeUnits(watch: () => void = () => {}): Alike {
  let before: Round = { firsts: new Map(), lists: new Map() };
  /** What the terms of the units weighed in the comparison before. */
  const weights = new Map<string, number>();
  return {
    bring: (units, weigh) => {
      const groups = new Map<Unit, Unit[]>();
      const firsts = new Map<Unit, Unit>();
      const lists = new Map<string, Set<Unit>>();
      const counts = new Map<string, number>();
      const changed = new Set<string>();
      for (const [term, weight] of weights) if (weigh(term) !== weight) changed.add(term);
      /** First members under a key that are to be tried whatever was found before. */
      const fresh = new Map<string, Unit[]>();
      const isChanged = ({ gist }: Unit): boolean => {
        if (changed.size === 0) return false;
        for (const term of gist.terms) if (changed.has(term)) return true;
        return false;
      };
      const weighed = new Map<Unit, number>();
      const weightIn = (unit: Unit): number => {
        const weight = weighed.get(unit) ?? weightOf(unit.gist.terms, weigh);
        weighed.set(unit, weight);
        return weight;
      };
      /** By look: whether first members are alike. */
      const tried = new Map<string, Map<Unit, boolean>>();
      const say = (first: Unit, unit: Unit): boolean => {
        const look = lookOf(unit);
        const answers = tried.get(look) ?? new Map<Unit, boolean>();
        tried.set(look, answers);
        const answer = answers.get(first);
        if (answer !== undefined) return answer;
        watch();
        const both = weightIn(first) + weightIn(unit);
        const lighter = Math.min(weightIn(first), weightIn(unit));
        // What they share is no more than the lighter one; the rest is for rounding.
        const may = both > 0 && 2 * lighter >= ALIKE * both - 1e-9;
        const same = may && (2 * shared(first.gist.terms, unit.gist.terms, weigh)) / both >= ALIKE;
        answers.set(first, same);
        return same;
      };
      for (const unit of units) {
        const known = before.firsts.get(unit);
        const keys = keysOf(unit);
        const stays =
          known !== undefined &&
          !isChanged(unit) &&
          !keys.some((key) => fresh.get(key)?.some((first) => say(first, unit)) === true) &&
          (known === unit ||
            (!isChanged(known) && groups.has(known) && keys.some((key) => lists.get(key)?.has(known))));
        const first = stays ? known : (found(unit, keys, lists, say) ?? unit);
        firsts.set(unit, first);
        const group = groups.get(first);
        if (group !== undefined) group.push(unit);
        else {
          groups.set(first, [unit]);
          enter(unit, keys, isChanged(unit));
        }
      }
      remind(units, firsts, weigh);
      before = { firsts, lists };
      return [...groups.values()];

      function enter(first: Unit, keys: readonly string[], anew: boolean): void {
        let at = 0;
        for (const word of first.gist.words) {
          const key = keys[at++] ?? '';
          const count = counts.get(word) ?? 0;
          if (count === MOST) continue;
          counts.set(word, count + 1);
          const list = lists.get(key);
          if (list === undefined) lists.set(key, new Set([first]));
          else list.add(first);
          if (anew || before.lists.get(key)?.has(first) !== true) put(fresh, key, first);
        }
      }
    },
  };

  function remind(units: readonly Unit[], now: Round['firsts'], weigh: Weigh): void {
    const come = units.filter((unit) => !before.firsts.has(unit));
    const gone = before.firsts.size + come.length > now.size;
    if (gone) weights.clear();
    else for (const term of weights.keys()) weights.set(term, weigh(term));
    for (const { gist } of gone ? units : come) for (const term of gist.terms) weights.set(term, weigh(term));
  }
}

/** The first member that is alike, in the order of the words and of the groups. */
function found(
  unit: Unit,
  keys: readonly string[],
  lists: ReadonlyMap<string, ReadonlySet<Unit>>,
  say: (one: Unit, other: Unit) => boolean,
): Unit | null {
  for (const key of keys) for (const first of lists.get(key) ?? []) if (say(first, unit)) return first;
  return null;
}

/** By each of its words: only what is said in one act, and is affirmed or denied in both, is the same. */
const keysOf = remembered(({ denies, statement, gist }: Unit): readonly string[] =>
  [...gist.words].map((word) => `${denies} ${statement?.act} ${word}`),
);

/** Equal for units that are alike to the same ones. */
const lookOf = remembered(({ gist }: Unit): string => [...gist.terms].join(' '));
