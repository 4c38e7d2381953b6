import { addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { Cites, spotOf } from '../part/cite.tsx';
import { ClaimText } from '../part/claim-card.tsx';
import { CorrectLink } from '../part/correct.tsx';
import { Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import { useSources } from '../sources.ts';
import type { ViewProps } from './story.tsx';

/** A claim by itself: who says what to it, in what they differ, where it comes from. Anything else that has an id is told by its reasons. */
export function ClaimView({ story, id }: ViewProps & { readonly id: string }) {
  return id.startsWith('c-') ? <OneClaim story={story} id={id} /> : <WhyView story={story} id={id} />;
}

const STANDINGS = {
  agreed: 'Several independent origins tell it alike',
  contested: 'Contested',
  'one-party': 'Told by one party alone',
  'one-origin': 'From one origin',
};
const STANCES = { asserts: 'asserts', denies: 'denies', differs: 'tells it otherwise' };

function OneClaim({ story, id }: { readonly story: string; readonly id: string }) {
  const { tell } = usePreferences();
  const claim = useLoaded(`${story}/claim/${id}`, () => api.one(story, 'claims', id));
  const sources = useSources(story);
  return (
    <article class="page">
      <Show of={claim}>
        {(found) => (
          <Show of={sources}>
            {(known) => (
              <>
                <p class="fine">{tell(STANDINGS[found.standing])}</p>
                <Title>{found.text}</Title>
                <div class="sides stances" lang="en" dir="ltr">
                  {found.positions.map(({ party, stance, evidence }, at) => (
                    <section
                      class="side"
                      key={at}
                      aria-label={`${party ?? tell('no party')}: ${tell(STANCES[stance])}`}
                    >
                      <p class="label">
                        <span class={`stance ${stance}`}>{tell(STANCES[stance])}</span> · {party ?? tell('no party')}
                      </p>
                      {evidence.slice(0, 8).map((one) => (
                        <p key={`${one.report}-${one.start}`}>
                          <q>{one.quote}</q>
                          <Cites story={story} citations={[one]} sources={known} />
                          {one.counts ? null : <span class="fine"> {tell('retells, not counted')}</span>}
                        </p>
                      ))}
                    </section>
                  ))}
                </div>
                <ClaimText claim={found} story={story} sources={known} />
                <Why story={story} id={id} />
              </>
            )}
          </Show>
        )}
      </Show>
    </article>
  );
}

function WhyView({ story, id }: { readonly story: string; readonly id: string }) {
  const { tell } = usePreferences();
  return (
    <article class="page">
      <Title>{tell('Why it was found')}</Title>
      <Why story={story} id={id} open />
      {id.startsWith('s-') ? (
        <p class="row">
          <CorrectLink story={story} kind="speaker" about={{ statement: id }} />
        </p>
      ) : null}
    </article>
  );
}

function Why({ story, id, open = false }: { readonly story: string; readonly id: string; readonly open?: boolean }) {
  const { tell } = usePreferences();
  const why = useLoaded(`${story}/why/${id}`, () => api.why(story, id));
  return (
    <details class="why" open={open}>
      <summary>{tell('Why it was found')}</summary>
      <Show of={why}>
        {(found) => (
          <dl lang="en" dir="ltr">
            {found.facts.map(({ label, text, at }, index) => (
              <div key={index}>
                <dt>{label}</dt>
                <dd>
                  {text}{' '}
                  {at.slice(0, 3).map((place) => (
                    <a key={`${place.report}-${place.start}`} class="quote" href={spotOf(story, place)}>
                      “{place.quote.length > 160 ? `${place.quote.slice(0, 159)}…` : place.quote}”
                    </a>
                  ))}
                </dd>
              </div>
            ))}
            <div>
              <dt>id</dt>
              <dd>
                <a href={addressOf(['story', story, 'claim', found.id])}>
                  <code>{found.id}</code>
                </a>
              </dd>
            </div>
          </dl>
        )}
      </Show>
    </details>
  );
}
