import { lazy } from 'preact/compat';
import { addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { nameOf } from '../name.ts';
import { Show } from '../part/state.tsx';
import { usePreferences } from '../preferences.ts';
import { Ask } from './ask.tsx';
import { Report } from './report.tsx';

const Positions = lazy(() => import('./positions.tsx').then(({ Positions }) => ({ default: Positions })));
const Claim = lazy(() => import('./claim.tsx').then(({ ClaimView }) => ({ default: ClaimView })));
const Timeline = lazy(() => import('./timeline.tsx').then(({ Timeline }) => ({ default: Timeline })));
const Who = lazy(() => import('./who.tsx').then(({ Who }) => ({ default: Who })));
const Reports = lazy(() => import('./reports.tsx').then(({ Reports }) => ({ default: Reports })));
const Compare = lazy(() => import('./compare.tsx').then(({ Compare }) => ({ default: Compare })));
const Check = lazy(() => import('./check.tsx').then(({ Check }) => ({ default: Check })));
const Add = lazy(() => import('./add.tsx').then(({ Add }) => ({ default: Add })));
const Corrections = lazy(() => import('./corrections.tsx').then(({ Corrections }) => ({ default: Corrections })));

const VIEWS = [
  ['', 'Story'],
  ['positions', 'Positions'],
  ['timeline', 'Timeline'],
  ['who', 'Who'],
  ['reports', 'Reports'],
  ['check', 'Check'],
  ['corrections', 'Corrections'],
] as const;

export interface ViewProps {
  readonly story: string;
  readonly query: URLSearchParams;
}

/** One story: its views, and the one that the address names. */
export function Story({
  story,
  rest,
  query,
}: {
  readonly story: string;
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}) {
  const { tell, preferences } = usePreferences();
  const card = useLoaded(`${story}/card`, () => api.story(story));
  const [part = '', id] = rest;
  const current = part === 'report' || part === 'compare' ? 'reports' : part === 'claim' ? 'positions' : part;
  return (
    <Show of={card}>
      {(found) => (
        <>
          {preferences.quiet ? null : (
            <nav class="views" aria-label={tell('Views of this story')}>
              <ul>
                {VIEWS.map(([path, name]) => (
                  <li key={path}>
                    <a
                      href={addressOf(path === '' ? ['story', story] : ['story', story, path])}
                      aria-current={path === current ? 'page' : undefined}
                    >
                      {tell(name)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {found.reports === 0 && part !== 'add' && part !== 'corrections' ? (
            <NoReports story={story} name={nameOf(found)} />
          ) : (
            viewOf(part, id, { story, query }, nameOf(found))
          )}
        </>
      )}
    </Show>
  );
}

function viewOf(part: string, id: string | undefined, props: ViewProps, name: string) {
  switch (part) {
    case '':
      return <Ask {...props} name={name} />;
    case 'positions':
      return <Positions {...props} />;
    case 'claim':
      return <Claim {...props} id={id ?? ''} />;
    case 'timeline':
      return <Timeline {...props} />;
    case 'who':
      return <Who {...props} />;
    case 'reports':
      return <Reports {...props} />;
    case 'report':
      return <Report {...props} id={id ?? ''} />;
    case 'compare':
      return <Compare {...props} />;
    case 'check':
      return <Check {...props} />;
    case 'add':
      return <Add story={props.story} />;
    case 'corrections':
      return <Corrections {...props} />;
    default:
      return <Unknown story={props.story} />;
  }
}

function Unknown({ story }: { readonly story: string }) {
  const { tell } = usePreferences();
  return (
    <div class="empty">
      <h1>{tell('There is nothing at this address')}</h1>
      <p>
        <a href={addressOf(['story', story])}>{tell('Story')}</a>
      </p>
    </div>
  );
}

function NoReports({ story, name }: { readonly story: string; readonly name: string }) {
  const { tell } = usePreferences();
  return (
    <div class="empty">
      <h1 dir="auto">{name}</h1>
      <p>{tell('There is no report in this story yet, or all are still being read.')}</p>
      <p>
        <a class="button" href={addressOf(['story', story, 'add'])}>
          {tell('Add reports')}
        </a>
      </p>
    </div>
  );
}
