import type { Store } from '../store/store.ts';

/** What is remembered of sources from one pass to the next, by name, in the store. */
export interface SourceMemory {
  /** null where nothing is remembered, or it cannot be read: then it is learned anew. */
  readonly recall: (name: string) => unknown;
  readonly remember: (name: string, value: unknown) => Promise<void>;
}

/** @param story the story, or the stream, that the sources are of */
export async function openMemory(store: Store, story: string): Promise<SourceMemory> {
  const known = new Map((await store.remembered(story)).map(({ name, value }) => [name, value]));
  return {
    recall: (name) => {
      try {
        return JSON.parse(known.get(name) ?? 'null') as unknown;
      } catch {
        return null;
      }
    },
    remember: async (name, value) => {
      const text = JSON.stringify(value);
      if (known.get(name) === text) return;
      await store.remember(story, name, text);
      known.set(name, text);
    },
  };
}
