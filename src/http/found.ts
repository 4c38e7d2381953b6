import { type Desk, foundIn } from './desk.ts';
import type { StoryName } from './keeper.ts';
import { Problem } from './problem.ts';
import type { Reply } from './route.ts';
import type { Shape, Wanted } from './wanted.ts';

/** What a story tells to what is wanted. */
export async function told(story: string | undefined, wanted: Wanted, desk: Desk): Promise<Reply> {
  const { id } = nameOf(story ?? '', desk);
  return { type: 'found', found: await desk.tell(id, wanted) };
}

export function plain(value: object): Reply {
  return {
    type: 'found',
    found: foundIn({ type: 'found', body: `${JSON.stringify(value)}\n`, media: 'application/json' }),
  };
}

export function shapeOf({ format, language }: { readonly format: Shape['format']; readonly language: string }): Shape {
  return format === 'json' || format === 'text' ? { format } : { format, language: language as never };
}

export function nameOf(id: string, desk: Desk): StoryName {
  const found = desk.stories().find((story) => story.id === id);
  if (found === undefined) throw new Problem('no-story', `There is no story “${id}”.`);
  return found;
}
