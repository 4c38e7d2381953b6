import type { StoryCard } from '../../src/http/client.ts';
import { addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { dayOf, nameOf } from '../name.ts';
import { Related } from '../part/related.tsx';
import { Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';

/** The stories, those that changed last first. */
export function Home() {
  const { tell } = usePreferences();
  const stories = useLoaded('stories', () => api.stories());
  return (
    <div class="home">
      <Title>{tell('Stories')}</Title>
      <Show of={stories} as="cards">
        {(all) =>
          all.length === 0 ? (
            <div class="empty">
              <h2>{tell('No story yet')}</h2>
              <p>{tell('Add reports of one event, and ask what happened, who says so, and where they differ.')}</p>
              <p>
                <a class="button" href="/add">
                  {tell('Add reports')}
                </a>
              </p>
            </div>
          ) : (
            <ul class="cards">
              {all.map((story) => (
                <Card key={story.id} story={story} related={all.length > 1 && all.length <= MOST_RELATED} />
              ))}
            </ul>
          )
        }
      </Show>
    </div>
  );
}

/** Each card asks for its related stories by itself. */
const MOST_RELATED = 40;

function Card({ story, related }: { readonly story: StoryCard; readonly related: boolean }) {
  const { tell } = usePreferences();
  const { id, waiting, aside, headline, parties, topics, reports, origins, claims, days, latest } = story;
  const name = nameOf(story);
  return (
    <li class="card">
      {days === null ? null : (
        <p class="fine">
          {days.from === days.to ? tell(dayOf(days.from)) : `${tell(dayOf(days.from))} – ${tell(dayOf(days.to))}`}
        </p>
      )}
      <h2 dir="auto">
        <a href={addressOf(['story', id])}>{name}</a>
      </h2>
      {headline === name || headline === '' ? null : (
        <p class="headline" dir="auto" lang="en">
          {headline}
        </p>
      )}
      <p class="counts">
        <b>{reports}</b> {tell(reports === 1 ? 'report' : 'reports')} · <b>{origins}</b>{' '}
        {tell(origins === 1 ? 'independent origin' : 'independent origins')}
        {claims.contested === 0 ? null : (
          <>
            {' · '}
            <b class="disputed">{claims.contested}</b> {tell('contested')}
          </>
        )}
      </p>
      {waiting + aside === 0 ? null : (
        <p class="fine" role="status">
          <a href={addressOf(['story', id, 'add'])}>
            {waiting === 0 ? '' : tell('{count} waiting to be read', { count: waiting })}
            {waiting === 0 || aside === 0 ? '' : ' · '}
            {aside === 0 ? '' : tell('{count} could not be read', { count: aside })}
          </a>
        </p>
      )}
      {parties.length + topics.length === 0 ? null : (
        <ul class="tags" lang="en" dir="ltr">
          {parties.map((party) => (
            <li key={party} class="party">
              {party}
            </li>
          ))}
          {topics
            .filter((topic) => !parties.includes(topic))
            .map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
        </ul>
      )}
      {latest === null ? null : (
        <p class="latest fine">
          {tell('Latest')}:{' '}
          <a href={addressOf(['story', id, 'report', latest.id])} dir="auto">
            {latest.title}
          </a>
          {latest.outlet === null ? null : (
            <>
              , <bdi>{latest.outlet}</bdi>
            </>
          )}
        </p>
      )}
      {related ? <Related story={id} brief /> : null}
    </li>
  );
}
