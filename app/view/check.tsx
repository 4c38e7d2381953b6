import { useState } from 'preact/hooks';
import type { AnswerFile, ApiProblem } from '../../src/http/client.ts';
import { api, problemOf } from '../api.ts';
import { AnswerText } from '../part/answer.tsx';
import { Failed, Loading } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import type { ViewProps } from './story.tsx';

/** A draft, held against the reports sentence by sentence. It is put in nowhere. */
export function Check({ story }: ViewProps) {
  const { tell } = usePreferences();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<AnswerFile | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const check = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setAnswer(await api.check(story, text, { name: 'draft' }));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <article class="page">
      <Title>{tell('Check a text')}</Title>
      <p>
        {tell(
          'Each sentence is held against the reports: told by how many independent origins, contested, contradicted, or not found. It judges no truth, and nothing of it is kept.',
        )}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <label class="field" for="draft">
          <span>{tell('Your text')}</span>
        </label>
        <textarea
          id="draft"
          rows={10}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          dir="auto"
        />
        <p class="row">
          <button type="submit" class="strong" disabled={busy || text.trim() === ''}>
            {tell('Check')}
          </button>
        </p>
      </form>
      <div aria-live="polite">
        {busy ? (
          <Loading />
        ) : problem !== null ? (
          <Failed problem={problem} />
        ) : answer === null ? null : (
          <AnswerText story={story} answer={answer} />
        )}
      </div>
    </article>
  );
}
