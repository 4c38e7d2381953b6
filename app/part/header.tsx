import { type Address, addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { nameOf } from '../name.ts';
import { usePreferences } from '../preferences.ts';
import { Settings } from './settings.tsx';

/** The path to where the reader is (home > story > report), and how they like to read. */
export function Header({ address }: { readonly address: Address }) {
  const { tell, preferences, change } = usePreferences();
  const story = address.parts[0] === 'story' ? address.parts[1] : undefined;
  if (preferences.quiet)
    return (
      <header class="bar quiet">
        <button type="button" onClick={() => change({ quiet: false })}>
          {tell('Show everything again')}
        </button>
      </header>
    );
  return (
    <>
      <a class="skip" href="#main">
        {tell('Skip to the content')}
      </a>
      <header class="bar">
        <nav aria-label={tell('Path')} class="path">
          <ol>
            <li>
              <a href="/" class="brand" aria-current={address.parts.length === 0 ? 'page' : undefined}>
                Crossread
              </a>
            </li>
            {story === undefined ? null : <StoryStep story={story} rest={address.parts.slice(2)} />}
          </ol>
        </nav>
        <a class="button plain" href={addressOf(story === undefined ? ['add'] : ['story', story, 'add'])}>
          {tell('Add')}
        </a>
        <Settings />
      </header>
    </>
  );
}

function StoryStep({ story, rest }: { readonly story: string; readonly rest: readonly string[] }) {
  const { tell } = usePreferences();
  const card = useLoaded(`${story}/card`, () => api.story(story));
  const name = card.state === 'found' ? nameOf(card.value) : story;
  const [part, id] = rest;
  return (
    <>
      <li>
        <a href={addressOf(['story', story])} aria-current={part === undefined ? 'page' : undefined} dir="auto">
          {name}
        </a>
      </li>
      {part === 'report' || part === 'compare' ? (
        <li class="wide-only">
          <a href={addressOf(['story', story, 'reports'])}>{tell('Reports')}</a>
        </li>
      ) : null}
      {part === 'report' && id !== undefined ? <ReportStep story={story} report={id} /> : null}
    </>
  );
}

function ReportStep({ story, report }: { readonly story: string; readonly report: string }) {
  const reader = useLoaded(`${story}/report/${report}`, () => api.report(story, report));
  if (reader.state !== 'found') return null;
  const { title, outlet } = reader.value.report;
  return (
    <li class="wide-only" dir="auto">
      <span aria-current="page">{outlet ?? title}</span>
    </li>
  );
}
