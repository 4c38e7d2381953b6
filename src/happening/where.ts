import type { PlaceMention } from '../model/mention.ts';
import { headsOf } from './arguments.ts';
import { at, prepositionOf, type Tree, topOf } from './tree.ts';
import type { Trigger } from './trigger.ts';

/** Where it took place: a place that hangs on the trigger or its verb, else on what is acted on. */
export function placeOf(tree: Tree, trigger: Trigger, places: readonly PlaceMention[]): string | null {
  if (places.length === 0) return null;
  const own = new Set([trigger.index, ...(trigger.clause.verb >= 0 ? [trigger.clause.verb] : [])]);
  const objects = new Set(
    trigger.clause.arguments.filter((one) => one.place !== 'subject').flatMap((one) => headsOf(tree, one)),
  );
  let second: string | null = null;
  for (const place of places) {
    const top = topOf(tree, place);
    const token = at(tree, top);
    if (!token || !WHERE.has(prepositionOf(tree, top))) continue;
    if (own.has(token.head)) return place.place;
    if (objects.has(token.head) || (lies(tree, token.head) && objects.has(at(tree, token.head)?.head ?? -1)))
      second ??= place.place;
  }
  return second;
}

const WHERE: ReadonlySet<string> = new Set(
  'in at near inside over across on outside off within along around throughout'.split(' '),
);

/** “nine sites located in Sudmark” */
function lies(tree: Tree, index: number): boolean {
  const token = at(tree, index);
  return token?.relation === 'acl' && LYING.has(token.lemma);
}

const LYING: ReadonlySet<string> = new Set(['locate', 'situate', 'base', 'station', 'lie', 'hide']);
