import type { Desk } from './desk.ts';
import { type Contents, listResources, type Resource, readResource } from './resources.ts';
import { Refused, TOOLS } from './tools.ts';

/** What an agent wants: plain data, so that it can be sent to the thread that has the story. */
export type Call =
  | { readonly type: 'tool'; readonly name: string; readonly given: Readonly<Record<string, unknown>> }
  | { readonly type: 'resources' }
  | { readonly type: 'resource'; readonly uri: string };

/** What it gets. `refused`: a mistake of the caller, in plain words. */
export type Called =
  | { readonly type: 'done'; readonly result: Record<string, unknown> }
  | { readonly type: 'resources'; readonly resources: readonly Resource[] }
  | { readonly type: 'contents'; readonly contents: Contents }
  | { readonly type: 'refused'; readonly message: string };

/** Whoever carries a call to the story: this process, or the thread of a server. */
export type Caller = (call: Call) => Promise<Called>;

/** Do what is wanted at a desk. */
export async function call(wanted: Call, desk: Desk): Promise<Called> {
  try {
    switch (wanted.type) {
      case 'tool': {
        const tool = TOOLS.find(({ name }) => name === wanted.name);
        if (tool === undefined) throw new Refused('There is no tool of that name.');
        return { type: 'done', result: await tool.run(wanted.given, desk) };
      }
      case 'resources':
        return { type: 'resources', resources: await listResources(desk) };
      case 'resource':
        return { type: 'contents', contents: await readResource(wanted.uri, desk) };
    }
  } catch (error) {
    if (error instanceof Refused) return { type: 'refused', message: error.message };
    throw error;
  }
}
