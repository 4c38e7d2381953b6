import { useRef, useState } from 'preact/hooks';
import type { ApiProblem, Queue as Queued } from '../../src/http/client.ts';
import { api, problemOf, storyChanged, useLoaded } from '../api.ts';
import { usePreferences } from '../preferences.ts';
import { Failed } from './state.tsx';

/** What is kept of a story and not read yet: how far the reading of what waits is, and what could not be read, with the reason. */
export function Queue({ story }: { readonly story: string }) {
  const { tell } = usePreferences();
  const loaded = useLoaded(`${story}/queue`, () => api.queue(story, { limit: SHOWN }));
  const most = useRef({ story, count: 0 });
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <Failed problem={loaded.problem} />;
  const { waiting, aside, items } = loaded.value;
  const before = most.current.story === story ? most.current.count : 0;
  most.current = { story, count: waiting === 0 ? 0 : Math.max(before, waiting) };
  if (waiting + aside === 0) return null;
  const asides = items.filter(({ why }) => why !== null);
  return (
    <section class="queue" aria-labelledby="queue">
      <h2 id="queue">{tell('Not read yet')}</h2>
      {waiting === 0 ? null : (
        <>
          <p role="status">
            <label>
              {tell('{count} waiting to be read', { count: waiting })}{' '}
              <progress value={most.current.count - waiting} max={most.current.count} />{' '}
              {tell('{done} of {all} read', { done: most.current.count - waiting, all: most.current.count })}
            </label>
          </p>
          <Names items={items.filter(({ why }) => why === null)} all={waiting} />
        </>
      )}
      {aside === 0 ? null : <Asides story={story} items={asides} all={aside} />}
    </section>
  );
}

/** Texts of the queue that are asked for. */
const SHOWN = 100;

type Items = Queued['items'];

function Names({ items, all }: { readonly items: Items; readonly all: number }) {
  return (
    <ul class="fine" dir="ltr">
      {items.map(({ file, sha256 }) => (
        <li key={`${sha256} ${file}`}>{file}</li>
      ))}
      <More count={all - items.length} />
    </ul>
  );
}

function Asides({ story, items, all }: { readonly story: string; readonly items: Items; readonly all: number }) {
  const { tell } = usePreferences();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      storyChanged(story);
      setBusy(false);
    }
  };
  return (
    <>
      <p role="status">{tell('{count} could not be read', { count: all })}</p>
      <ul class="asides">
        {items.map(({ file, sha256, why }) => (
          <li key={`${sha256} ${file}`}>
            <span lang="en" dir="ltr">
              {why}
            </span>{' '}
            <button
              type="button"
              disabled={busy}
              aria-label={`${tell('Read again')}: ${file}`}
              onClick={() => run(() => api.again(story, [sha256]))}
            >
              {tell('Read again')}
            </button>{' '}
            <button
              type="button"
              disabled={busy}
              aria-label={`${tell('Drop')}: ${file}`}
              onClick={() => run(() => api.drop(story, [sha256]))}
            >
              {tell('Drop')}
            </button>
          </li>
        ))}
        <More count={all - items.length} />
      </ul>
      {problem === null ? null : <Failed problem={problem} />}
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { tell } = usePreferences();
  return count <= 0 ? null : <li class="fine">{tell('and {count} more', { count })}</li>;
}
