import type { Unit } from './unit.ts';

/** Where the object of a denial stands. */
export interface Target {
  readonly unit: Unit;
  readonly why: string;
  readonly score: number;
}

/** What was looked for, and where. */
export interface Looked {
  /** Always as many as for the same question before. */
  readonly lists: readonly (readonly Unit[])[];
  readonly best: Target | null;
}

/** What answers in some way; null for what does not. */
export type Judge = (unit: Unit) => Target | null;

/** The best of all units in some lists: of equals the one that stands first in the first list. */
export function bestIn(lists: Looked['lists'], judge: Judge): Target | null {
  let best: Target | null = null;
  for (const unit of new Set(lists.flat())) {
    const target = judge(unit);
    if (target !== null && (best === null || target.score > best.score)) best = target;
  }
  return best;
}

/** The same, where the best of lists is known to which a few came, or which a few left, since. What stands in both must be judged as before,
 *  and stand in the same order. */
export function bestSince(before: Looked, lists: Looked['lists'], judge: Judge): Target | null {
  const come = new Set<Unit>();
  for (const [at, list] of lists.entries()) {
    const old = before.lists[at] ?? NONE;
    if (list === old) continue;
    const changed = changesOf(old, list);
    if (before.best !== null && changed.gone.has(before.best.unit)) return bestIn(lists, judge);
    for (const unit of changed.come) come.add(unit);
  }
  let { best } = before;
  for (const unit of come) {
    const target = unit === best?.unit ? null : judge(unit);
    if (target === null) continue;
    if (best === null || target.score > best.score) best = target;
    else if (target.score === best.score && standsBefore(unit, best.unit, lists)) best = target;
  }
  return best;
}

const NONE: readonly Unit[] = [];

function changesOf(
  old: readonly Unit[],
  list: readonly Unit[],
): { readonly come: readonly Unit[]; readonly gone: ReadonlySet<Unit> } {
  let start = 0;
  while (start < old.length && start < list.length && old[start] === list[start]) start++;
  let [oldEnd, end] = [old.length, list.length];
  while (oldEnd > start && end > start && old[oldEnd - 1] === list[end - 1]) {
    oldEnd--;
    end--;
  }
  const gone = new Set(old.slice(start, oldEnd));
  const come = list.slice(start, end).filter((unit) => !gone.delete(unit));
  return { come, gone };
}

function standsBefore(unit: Unit, other: Unit, lists: Looked['lists']): boolean {
  for (const list of lists) {
    const [one, another] = [list.indexOf(unit), list.indexOf(other)];
    if (one >= 0 || another >= 0) return one >= 0 && (another < 0 || one < another);
  }
  return false;
}
