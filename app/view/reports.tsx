import { useState } from 'preact/hooks';
import type { ListedReport } from '../../src/http/client.ts';
import { addressOf, go } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { dayOf } from '../name.ts';
import { Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { Virtual } from '../part/virtual.tsx';
import { usePreferences } from '../preferences.ts';
import type { ViewProps } from './story.tsx';

const GENRES = ['news', 'wire', 'analysis', 'official', 'digest', 'factcheck', 'generated'] as const;
const NAMES = {
  news: 'news',
  wire: 'news agency',
  analysis: 'analysis',
  official: 'official statement',
  digest: 'digest',
  factcheck: 'fact-check',
  generated: 'generated text',
};

/** All reports of a story; two of them can be set side by side, word by word. */
export function Reports({ story, query }: ViewProps) {
  const { tell } = usePreferences();
  const reports = useLoaded(`${story}/reports`, () => api.all(story, 'reports'));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const words = query.get('words') ?? '';
  const genre = query.get('genre') ?? '';
  const change = (some: Record<string, string>): void =>
    go(addressOf(['story', story, 'reports'], { words, genre, ...some }), { replace: true });
  return (
    <article class="page wide">
      <Title>{tell('Reports')}</Title>
      <div class="filters" role="search">
        <label class="field">
          <span>{tell('Words')}</span>
          <input type="search" value={words} onInput={(event) => change({ words: event.currentTarget.value })} />
        </label>
        <label class="field">
          <span>{tell('Kind')}</span>
          <select value={genre} onChange={(event) => change({ genre: event.currentTarget.value })}>
            <option value="">{tell('all')}</option>
            {GENRES.map((one) => (
              <option key={one} value={one}>
                {tell(NAMES[one])}
              </option>
            ))}
          </select>
        </label>
        {chosen.length === 2 ? (
          <a class="button" href={addressOf(['story', story, 'compare'], { a: chosen[0] ?? '', b: chosen[1] ?? '' })}>
            {tell('Compare the two word by word')}
          </a>
        ) : (
          <p class="fine">{tell('Choose two to compare them word by word.')}</p>
        )}
      </div>
      <Show of={reports}>
        {(all) => {
          const found = all.filter((report) => fits(report, words, genre));
          return (
            <>
              <p class="fine" role="status">
                {tell('{count} of {all} reports', { count: found.length, all: all.length })}
              </p>
              <Virtual items={found} height={5.2} label={tell('Reports')}>
                {(report) => (
                  <Row
                    report={report}
                    story={story}
                    chosen={chosen.includes(report.id)}
                    choose={() =>
                      setChosen((before) =>
                        before.includes(report.id)
                          ? before.filter((id) => id !== report.id)
                          : [...before.slice(-1), report.id],
                      )
                    }
                  />
                )}
              </Virtual>
            </>
          );
        }}
      </Show>
      <p class="exports">
        <span>{tell('Take it along')}:</span>
        {(
          [
            ['case', 'JSON'],
            ['lines', 'JSON lines'],
            ['csv', 'CSV'],
            ['annotations', 'Web Annotations'],
            ['claimreview', 'ClaimReview'],
          ] as const
        ).map(([kind, name]) => (
          <a
            key={kind}
            href={api.address(story, `exports/${kind}`, kind === 'csv' ? { table: 'reports' } : {})}
            download
          >
            {name}
          </a>
        ))}
      </p>
    </article>
  );
}

function Row({
  report,
  story,
  chosen,
  choose,
}: {
  readonly report: ListedReport;
  readonly story: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}) {
  const { tell } = usePreferences();
  const { id, title, outlet, published, genre, origin, statements, gaps, pinned } = report;
  return (
    <div class="report-row">
      <input type="checkbox" checked={chosen} onChange={choose} aria-label={tell('Compare: {title}', { title })} />
      <div>
        <p class="row-title" dir="auto">
          <a href={addressOf(['story', story, 'report', id])}>{title}</a>
          {pinned ? <span class="tag yes">{tell('first')}</span> : null}
        </p>
        <p class="fine">
          {outlet === null ? tell('outlet not told') : <bdi>{outlet}</bdi>} ·{' '}
          {published === null ? tell('undated') : tell(dayOf(published.from))} · {tell(NAMES[genre])}
          {origin === null
            ? ` · ${tell('retells others')}`
            : origin.size > 1
              ? ` · ${tell('one origin with {count} others', { count: origin.size - 1 })}`
              : ''}{' '}
          · {tell('{count} statements', { count: statements })}
          {gaps === 0 ? '' : ` · ${tell('{count} gaps', { count: gaps })}`}
        </p>
      </div>
    </div>
  );
}

function fits({ title, outlet, file, genre }: ListedReport, words: string, wanted: string): boolean {
  const text = `${title} ${outlet ?? ''} ${file}`.toLowerCase();
  return (
    (wanted === '' || genre === wanted) &&
    words
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => text.includes(word))
  );
}
