import { titleFits } from '../lexicon/same-title.ts';
import type { Actor } from '../model/actor.ts';
import type { Growing } from './group.ts';

export function sharesTitle(group: Growing, actor: Actor): boolean {
  return [...group.titles].some((title) =>
    actor.titles.some((other) => titleFits(title, other) || titleFits(other, title)),
  );
}
