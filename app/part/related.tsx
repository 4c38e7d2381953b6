import { addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { nameOf } from '../name.ts';
import { usePreferences } from '../preferences.ts';

/** Other stories by the parties and topics that they share with this one; nothing where there are none.
 *  @param brief their names alone, on one line */
export function Related({ story, brief = false }: { readonly story: string; readonly brief?: boolean }) {
  const { tell } = usePreferences();
  const related = useLoaded(`${story}/related`, () => api.related(story));
  if (related.state !== 'found' || related.value.length === 0) return null;
  if (brief)
    return (
      <p class="fine">
        {tell('Related stories')}:{' '}
        {related.value.slice(0, 3).map((one, at) => (
          <span key={one.id}>
            {at === 0 ? '' : ' · '}
            <a href={addressOf(['story', one.id])} dir="auto">
              {nameOf(one)}
            </a>
          </span>
        ))}
      </p>
    );
  return (
    <aside class="related" aria-labelledby="related-stories">
      <h2 id="related-stories">{tell('Related stories')}</h2>
      <ul class="plain">
        {related.value.slice(0, 5).map(({ id, name, headline, shared }) => (
          <li key={id}>
            <a href={addressOf(['story', id])} dir="auto">
              {name === '' ? headline : name}
            </a>{' '}
            <span class="fine" lang="en">
              {shared.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
