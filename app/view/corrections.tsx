import { useState } from 'preact/hooks';
import type { ApiProblem, CorrectionEntry } from '../../src/http/client.ts';
import { addressOf } from '../address.ts';
import { api, problemOf, storyChanged, useLoaded } from '../api.ts';
import { dayOf } from '../name.ts';
import { Correct, dayAfter, KINDS } from '../part/correct.tsx';
import { Empty, Failed, Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import type { ViewProps } from './story.tsx';

/** What somebody knows better: listed, made and taken back. The reports stay as they are. */
export function Corrections({ story, query }: ViewProps) {
  const { tell } = usePreferences();
  const corrections = useLoaded(`${story}/corrections`, () => api.corrections(story));
  const reports = useLoaded(`${story}/reports`, () => api.all(story, 'reports'));
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (change: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await change();
      storyChanged(story);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <article class="page">
      <Title>{tell('Corrections')}</Title>
      <p>
        {tell(
          'What you know better. It is kept apart from the reports, holds for every answer, and can be taken back.',
        )}
      </p>
      {problem === null ? null : <Failed problem={problem} />}
      <Show of={reports}>
        {(all) => (
          <Correct
            story={story}
            reports={all}
            query={query}
            busy={busy}
            make={(correction) => attempt(() => api.correct(story, correction))}
          />
        )}
      </Show>
      <Show of={corrections}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={tell('Nothing was corrected')} />
          ) : (
            <ul class="plain corrections" aria-label={tell('Corrections')}>
              {all.toReversed().map((one) => (
                <li key={one.number} class={one.takenBack === null ? '' : 'taken-back'}>
                  <p>
                    <b>{tell(KINDS[one.kind])}</b>
                    {one.takenBack === null ? null : <span class="tag">{tell('taken back')}</span>}
                  </p>
                  <About correction={one} />
                  <ul class="plain">
                    {reportsIn(one).map((report, at) => (
                      <li key={report} dir="auto">
                        <a href={addressOf(['story', story, 'report', report])}>{one.titles[at] ?? report}</a>
                      </li>
                    ))}
                  </ul>
                  {one.takenBack === null ? (
                    <button type="button" disabled={busy} onClick={() => attempt(() => api.undo(story, one.number))}>
                      {tell('Undo')}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Show>
    </article>
  );
}

/** What it is about beside reports: words and who said them, an actor and its party. */
function About({ correction }: { readonly correction: CorrectionEntry }) {
  const { tell } = usePreferences();
  const [first, second] = correction.names;
  const now = becomes(correction, second ?? null);
  return (
    <>
      {first === undefined ? null : (
        <p dir="auto">
          {correction.kind === 'speaker' ? <q>{first}</q> : <b>{first}</b>}
          {now === null ? '' : ` → ${now}`}
        </p>
      )}
      {correction.kind === 'date' ? <p>{daysOf(correction)}</p> : null}
    </>
  );

  function becomes(one: CorrectionEntry, name: string | null): string | null {
    if (one.kind === 'speaker') return name ?? tell('nobody whom the reports name');
    if (one.kind === 'party') return name ?? tell('No party');
    return null;
  }

  function daysOf({ from, to }: CorrectionEntry & { kind: 'date' }): string {
    return dayAfter(from) === to ? tell(dayOf(from)) : `${tell(dayOf(from))} – ${tell(dayOf(to))}`;
  }
}

function reportsIn(correction: CorrectionEntry): readonly string[] {
  if ('reports' in correction) return correction.reports;
  return 'report' in correction ? [correction.report] : [];
}
