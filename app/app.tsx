import type { ComponentChildren } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Address, followLinks, useAddress } from './address.ts';
import { api, storyChanged } from './api.ts';
import { Header } from './part/header.tsx';
import { Loading } from './part/state.tsx';
import { apply, keptPreferences, type Preferences, PreferencesContext, usePreferences } from './preferences.ts';
import { Home } from './view/home.tsx';
import { Story } from './view/story.tsx';
import { english, type Tell, wordsIn } from './words.ts';

const Add = lazy(() => import('./view/add.tsx').then(({ Add }) => ({ default: Add })));

/** The whole page: header, the view that the address names, and what readers hear when it changes. */
export function App() {
  const address = useAddress();
  const [preferences, setPreferences] = useState(keptPreferences);
  const [tell, setTell] = useState<{ readonly words: Tell }>({ words: english });
  const change = useCallback((some: Partial<Preferences>) => setPreferences((before) => ({ ...before, ...some })), []);
  useEffect(() => apply(preferences), [preferences]);
  useEffect(() => {
    let over = false;
    wordsIn(preferences.language).then((words) => {
      if (!over) setTell({ words });
    });
    return () => {
      over = true;
    };
  }, [preferences.language]);
  useEffect(() => {
    const ended = new AbortController();
    api.watch(storyChanged, ended.signal);
    return () => ended.abort();
  }, []);
  useEffect(() => {
    document.addEventListener('click', followLinks);
    return () => document.removeEventListener('click', followLinks);
  }, []);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') change({ quiet: false });
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [change]);
  const given = useMemo(() => ({ preferences, change, tell: tell.words }), [preferences, change, tell]);
  return (
    <PreferencesContext.Provider value={given}>
      <Page address={address}>{viewAt(address)}</Page>
    </PreferencesContext.Provider>
  );
}

function Page({ address, children }: { readonly address: Address; readonly children: ComponentChildren }) {
  const path = address.parts.join('/');
  const before = useRef(path);
  useEffect(() => {
    // Who goes on with the keyboard or hears the page begins at the top of the new view; at first the browser knows best.
    if (before.current !== path && document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return (
    <>
      <Header address={address} />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </main>
    </>
  );
}

function viewAt({ parts, query }: Address) {
  const [first, second] = parts;
  if (first === undefined) return <Home />;
  if (first === 'add') return <Add story={null} />;
  if (first === 'story' && second !== undefined) return <Story story={second} rest={parts.slice(2)} query={query} />;
  return <Nowhere />;
}

function Nowhere() {
  const { tell } = usePreferences();
  return (
    <div class="empty">
      <h1>{tell('There is nothing at this address')}</h1>
      <p>
        <a href="/">{tell('Stories')}</a>
      </p>
    </div>
  );
}
