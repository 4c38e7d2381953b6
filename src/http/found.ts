import { type Desk, foundIn } from './desk.ts';
import { stillReading } from './first-reading.ts';
import type { StoryName } from './keeper.ts';
import { Problem } from './problem.ts';
import type { Call, Reply } from './route.ts';
import type { Shape, Wanted } from './wanted.ts';

/** What a story tells to what is wanted. */
export async function told(call: Pick<Call, 'params' | 'signal'>, wanted: Wanted, desk: Desk): Promise<Reply> {
  const id = await readStory(call, desk);
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

/** The id of the story that a call names, when its first reports are in.
 *  @throws Problem where they are still being read */
export async function readStory({ params, signal }: Pick<Call, 'params' | 'signal'>, desk: Desk): Promise<string> {
  const { id } = nameOf(params.story ?? '', desk);
  const reading = await desk.firstRead(id, signal);
  if (reading !== null) throw new Problem('still-reading', stillReading(reading));
  return id;
}

export function nameOf(id: string, desk: Desk): StoryName {
  const found = desk.stories().find((story) => story.id === id);
  if (found === undefined) throw new Problem('no-story', `There is no story “${id}”.`);
  return found;
}
