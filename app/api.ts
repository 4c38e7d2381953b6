import { useEffect, useState } from 'preact/hooks';
import { ApiProblem, connect } from '../src/http/client.ts';

/** The server that this page came from. */
export const api = connect('');

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'found'; readonly value: Value }
  | { readonly state: 'failed'; readonly problem: ApiProblem };

const held = new Map<string, unknown>();
const watchers = new Set<(story: string) => void>();

/** What `load` gives, once for each key. It is loaded anew where the story changes that the key begins with (`story/…`). What is known already
 *  is shown at once. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly now: Loaded<Value> }>({
    key,
    now: known(key),
  });
  useEffect(() => {
    let over = false;
    const found = known<Value>(key);
    // What is shown stays until what takes its place is there.
    setLoaded((before) =>
      before.key === key && found.state === 'loading' && before.now.state === 'found' ? before : { key, now: found },
    );
    if (found.state === 'loading' || round > 0)
      load().then(
        (value) => {
          held.set(key, value);
          if (!over) setLoaded({ key, now: { state: 'found', value } });
        },
        (error: unknown) => {
          if (!over) setLoaded({ key, now: { state: 'failed', problem: problemOf(error) } });
        },
      );
    const changed = (story: string): void => {
      if (key.startsWith(`${story}/`) || key === 'stories') {
        held.delete(key);
        setRound((before) => before + 1);
      }
    };
    watchers.add(changed);
    return () => {
      over = true;
      watchers.delete(changed);
    };
  }, [key, round]);
  return loaded.key === key ? loaded.now : known(key);
}

function known<Value>(key: string): Loaded<Value> {
  return held.has(key) ? { state: 'found', value: held.get(key) as Value } : { state: 'loading' };
}

export function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem('fault', 'A fault of this page', error instanceof Error ? error.message : String(error));
}

/** A story changed: what is shown of it is loaded anew, what is held of it is forgotten. */
export function storyChanged(story: string): void {
  for (const key of held.keys()) if (key.startsWith(`${story}/`) || key === 'stories') held.delete(key);
  for (const watcher of [...watchers]) watcher(story);
}
