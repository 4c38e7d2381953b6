import { useState } from 'preact/hooks';
import type { ApiProblem, CorrectionEntry, ListedReport, NewCorrection } from '../../src/http/client.ts';
import { addressOf } from '../address.ts';
import { api, problemOf, storyChanged, useLoaded } from '../api.ts';
import { Empty, Failed, Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import type { ViewProps } from './story.tsx';

const KINDS = {
  hide: 'Left out of every answer',
  pin: 'Put first',
  apart: 'Not one origin',
};

/** What somebody knows better: listed, made and taken back. The reports stay as they are. */
export function Corrections({ story }: ViewProps) {
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
          <Make reports={all} busy={busy} make={(correction) => attempt(() => api.correct(story, correction))} />
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

function Make({
  reports,
  busy,
  make,
}: {
  readonly reports: readonly ListedReport[];
  readonly busy: boolean;
  readonly make: (correction: NewCorrection) => void;
}) {
  const { tell } = usePreferences();
  const [kind, setKind] = useState<NewCorrection['kind']>('hide');
  const [report, setReport] = useState('');
  const [other, setOther] = useState('');
  const ready = report !== '' && (kind !== 'apart' || (other !== '' && other !== report));
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        make(kind === 'apart' ? { kind, reports: [report, other] } : { kind, report });
      }}
    >
      <label class="field">
        <span>{tell('What')}</span>
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as NewCorrection['kind'])}>
          {Object.entries(KINDS).map(([id, name]) => (
            <option key={id} value={id}>
              {tell(name)}
            </option>
          ))}
        </select>
      </label>
      <Pick label={tell('Report')} reports={reports} value={report} choose={setReport} />
      {kind === 'apart' ? <Pick label={tell('And')} reports={reports} value={other} choose={setOther} /> : null}
      <button type="submit" class="strong" disabled={busy || !ready}>
        {tell('Correct')}
      </button>
    </form>
  );
}

function Pick({
  label,
  reports,
  value,
  choose,
}: {
  readonly label: string;
  readonly reports: readonly ListedReport[];
  readonly value: string;
  readonly choose: (id: string) => void;
}) {
  return (
    <label class="field long">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="" />
        {reports.map(({ id, title, outlet }) => (
          <option key={id} value={id}>
            {outlet === null ? title : `${outlet}: ${title}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function reportsIn(correction: CorrectionEntry): readonly string[] {
  return correction.kind === 'apart' ? correction.reports : [correction.report];
}
