import type { Configuration } from './configuration.ts';
import { spread } from './hash.ts';
import type { Words } from './words.ts';

/** Hashes of what nearly always decides by itself. Two moves in seven, a relation in two and a tag in three need no weights. */

/** The tags of the two top words of the stack, of the next two words, and whether the top has a head. */
export function moveKey({ tags, head, stack, depth, next }: Configuration): number {
  const top = depth > 0 ? (stack[depth - 1] as number) : 0;
  const below = depth > 1 ? (stack[depth - 2] as number) : 0;
  const tops = (tags[top] as number) | ((tags[below] as number) << 8) | (head[top] === 0 ? 0 : 1 << 16);
  return spread(spread(tops) + ((tags[next] as number) | ((tags[next + 1] as number) << 8)));
}

/** The dependent as a word, the tag of its head, and the side. */
export function wordRelationKey({ word }: Words, { tags }: Configuration, head: number, child: number): number {
  return spread((word[child] as number) + (tags[head] as number) * 2 + (head < child ? 1 : 0));
}

/** Both tags and the side. */
export function tagRelationKey({ tags }: Configuration, head: number, child: number): number {
  return spread(((tags[child] as number) << 9) | ((tags[head] as number) << 1) | (head < child ? 1 : 0));
}
