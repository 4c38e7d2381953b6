import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'preact/hooks';
import type { Reader } from '../../src/http/client.ts';
import { addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import type { ViewProps } from './story.tsx';

/** Two reports word by word: what only the first has, what only the second has, and what both have. */
export function Compare({ story, query }: ViewProps) {
  const { tell } = usePreferences();
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? ''];
  const first = useLoaded(`${story}/report/${a}`, () => api.report(story, a));
  const second = useLoaded(`${story}/report/${b}`, () => api.report(story, b));
  return (
    <article class="page wide">
      <Title>{tell('Word by word')}</Title>
      <Show of={first}>
        {(one) => <Show of={second}>{(other) => <Pair story={story} one={one} other={other} />}</Show>}
      </Show>
    </article>
  );
}

function Pair({ story, one, other }: { readonly story: string; readonly one: Reader; readonly other: Reader }) {
  const { tell } = usePreferences();
  const [left, right] = [articleOf(one), articleOf(other)];
  // Two texts that have nothing in common would take long and show nothing: after a second both are shown whole.
  const pieces = useMemo(() => diffWordsWithSpace(left, right, { timeout: 1000 }), [left, right]);
  const whole = pieces ?? [
    { value: left, removed: true, added: false, count: 1 },
    { value: right, removed: false, added: true, count: 1 },
  ];
  const same = whole
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  const share = Math.round((200 * same) / Math.max(1, left.length + right.length));
  return (
    <>
      <p>{tell('{share} of 100 letters stand in both, in the same order.', { share })}</p>
      <div class="pair">
        {(
          [
            [one, 'removed'],
            [other, 'added'],
          ] as const
        ).map(([reader, side]) => (
          <section key={side} aria-label={reader.report.title} lang={reader.report.language}>
            <h2 dir="auto">
              <a href={addressOf(['story', story, 'report', reader.report.id])}>{reader.report.title}</a>
            </h2>
            <p class="fine">{reader.report.outlet ?? tell('outlet not told')}</p>
            <div class="diff" dir="auto">
              {whole.map((piece, at) =>
                piece.added || piece.removed ? (
                  piece[side] ? (
                    side === 'added' ? (
                      <ins key={at}>{piece.value}</ins>
                    ) : (
                      <del key={at}>{piece.value}</del>
                    )
                  ) : null
                ) : (
                  <span key={at}>{piece.value}</span>
                ),
              )}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

/** The article without what stands around it. */
function articleOf({ text, blocks }: Reader): string {
  return blocks
    .filter(({ role }) => role !== 'furniture')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n');
}
