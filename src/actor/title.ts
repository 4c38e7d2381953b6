import type { Actor } from '../model/actor.ts';
import type { Growing } from './group.ts';

/** Whether a short title may stand for a full one: “minister” for “foreign minister”, never “president” for “vice president”. */
export function titleFits(full: string, short: string): boolean {
  const have = new Set(titleWords(full));
  const wanted = titleWords(short);
  return wanted.length > 0 && have.has('vice') === wanted.includes('vice') && wanted.every((word) => have.has(word));
}

function titleWords(title: string): readonly string[] {
  return title
    .toLowerCase()
    .replace(/\bvp\b/gu, 'vice president')
    .replace(/\bpm\b|\bpremier\b/gu, 'prime minister')
    .replace(/\bexternal affairs\b/gu, 'foreign')
    .split(/[\s-]+/u)
    .filter((word) => word !== 'of' && word !== 'the' && word !== '');
}

export function sharesTitle(group: Growing, actor: Actor): boolean {
  return [...group.titles].some((title) =>
    actor.titles.some((other) => titleFits(title, other) || titleFits(other, title)),
  );
}
