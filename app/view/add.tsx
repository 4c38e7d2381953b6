import { useRef, useState } from 'preact/hooks';
import type { AnswerFile, ApiProblem, JobEntry } from '../../src/http/client.ts';
import { addressOf } from '../address.ts';
import { api, problemOf, storyChanged, useLoaded } from '../api.ts';
import { nameOf } from '../name.ts';
import { AnswerText } from '../part/answer.tsx';
import { Queue } from '../part/queue.tsx';
import { Failed } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';

type Wanted = readonly (File | { readonly name: string; readonly text: string })[];

const STEPS = { reading: 'Reading', understanding: 'Understanding', comparing: 'Comparing' };

/** Drag files in, choose them, or paste a text; see how far their reading is, and what they changed. */
export function Add({ story }: { readonly story: string | null }) {
  const { tell } = usePreferences();
  const stories = useLoaded('stories', () => api.stories());
  const [into, setInto] = useState(story ?? '');
  const [name, setName] = useState('');
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const [job, setJob] = useState<JobEntry | null>(null);
  const [busy, setBusy] = useState(false);
  const [changes, setChanges] = useState<AnswerFile | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const target = story ?? into;
  const ready = !busy && (target !== '' || name.trim() !== '');

  const send = async (reports: Wanted): Promise<void> => {
    if (reports.length === 0) return;
    setBusy(true);
    setProblem(null);
    setChanges(null);
    setJob(null);
    try {
      const id = target === '' ? (await api.begin(name.trim())).id : target;
      setInto(id);
      await api.add(id, reports, setJob);
      setPasted('');
      storyChanged(id);
      // Of a new story everything is new.
      if (target !== '') setChanges(await api.changes(id).catch(() => null));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <article class="page">
      <Title>{tell('Add reports')}</Title>
      {story !== null ? null : (
        <div class="filters">
          <label class="field">
            <span>{tell('To the story')}</span>
            <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
              <option value="">{tell('a new one')}</option>
              {stories.state === 'found'
                ? stories.value.map((one) => (
                    <option key={one.id} value={one.id}>
                      {nameOf(one)}
                    </option>
                  ))
                : null}
            </select>
          </label>
          {into !== '' ? null : (
            <label class="field long">
              <span>{tell('Its name')}</span>
              <input
                type="text"
                value={name}
                maxLength={200}
                onInput={(event) => setName(event.currentTarget.value)}
                dir="auto"
              />
            </label>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped here can be chosen with the button inside, too */}
      <div
        class={`drop ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (ready) send([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <p>{tell('Drop files here: text, Markdown, HTML, PDF, feeds, packed or not.')}</p>
        <input
          ref={chooser}
          id="files"
          type="file"
          multiple
          class="unseen"
          tabIndex={-1}
          aria-label={tell('Choose files')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            send(files);
          }}
        />
        <button type="button" disabled={!ready} onClick={() => chooser.current?.click()}>
          {tell('Choose files')}
        </button>
        {ready || busy ? null : <p class="fine">{tell('Give the new story a name first.')}</p>}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send([{ name: `pasted ${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.txt`, text: pasted }]);
        }}
      >
        <label class="field" for="pasted">
          <span>{tell('Or paste a text')}</span>
        </label>
        <textarea
          id="pasted"
          rows={8}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
          dir="auto"
        />
        <p class="row">
          <button type="submit" class="strong" disabled={!ready || pasted.trim() === ''}>
            {tell('Add this text')}
          </button>
        </p>
      </form>
      <div aria-live="polite" class="progress-of">
        {job === null ? null : <Progress job={job} story={target} />}
        {problem === null ? null : <Failed problem={problem} />}
      </div>
      {target === '' ? null : <Queue story={target} />}
      {changes === null || changes.sections.length === 0 ? null : (
        <section aria-labelledby="changed">
          <h2 id="changed">{tell('What changed')}</h2>
          <AnswerText story={target} answer={changes} without={['limits']} />
        </section>
      )}
    </article>
  );
}

function Progress({ job, story }: { readonly job: JobEntry; readonly story: string }) {
  const { tell } = usePreferences();
  const { state, step, result } = job;
  if (state === 'waiting' || state === 'working')
    return (
      <p>
        <label>
          {tell(step === null ? 'Waiting' : STEPS[step.doing])}
          {step === null || step.file === '' ? '' : `: ${step.file}`} …{' '}
          <progress {...(step === null || step.doing !== 'reading' ? {} : { value: step.done, max: step.all })} />
        </label>
      </p>
    );
  if (result === null) return null;
  return (
    <>
      <p>
        {tell('{count} reports added', { count: result.added.length })}
        {result.known.length === 0 ? '' : `, ${tell('{count} were there before', { count: result.known.length })}`}
        {result.replaced.length === 0
          ? ''
          : `, ${tell('{count} replaced by a later version', { count: result.replaced.length })}`}
        . <a href={addressOf(['story', story])}>{tell('To the story')}</a>
      </p>
      {result.failures.length === 0 ? null : (
        <ul class="failures" lang="en" dir="ltr">
          {result.failures.map(({ file, kind, message }) => (
            <li key={`${file}-${kind}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
