import { useEffect, useState } from 'preact/hooks';
import { addressOf, go } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { AnswerText } from '../part/answer.tsx';
import { Exports } from '../part/exports.tsx';
import { Related } from '../part/related.tsx';
import { Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import type { ViewProps } from './story.tsx';

const FORMS = [
  ['digest', 'Digest'],
  ['explain', 'Explainer'],
  ['brief', 'Brief'],
] as const;

/** The question box, and the answer; without a question the digest, or the page of another kind that is chosen. */
export function Ask({ story, query, name }: ViewProps & { readonly name: string }) {
  const { tell } = usePreferences();
  const question = query.get('q') ?? '';
  const form = FORMS.find(([id]) => id === query.get('form'))?.[0] ?? 'digest';
  const key = question === '' ? `${story}/form/${form}` : `${story}/ask/${question}`;
  const answer = useLoaded(key, () => (question === '' ? api.form(story, form) : api.ask(story, question)));
  return (
    <article class="page">
      <Title>{question === '' ? name : question}</Title>
      <QuestionBox key={question} story={story} question={question} />
      {question === '' ? (
        <nav class="forms" aria-label={tell('Kinds of pages')}>
          <ul>
            {FORMS.map(([id, title]) => (
              <li key={id}>
                <a
                  href={addressOf(['story', story], id === 'digest' ? {} : { form: id })}
                  aria-current={id === form ? 'page' : undefined}
                >
                  {tell(title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Show of={answer}>
        {(found) => (
          <>
            {question === '' ? null : (
              <p class="understood" lang="en" dir="ltr">
                {found.understood}
              </p>
            )}
            <AnswerText story={story} answer={found} />
            <Exports
              story={story}
              path={question === '' ? `forms/${form}` : 'ask'}
              query={question === '' ? {} : { question }}
            />
            <Related story={story} />
          </>
        )}
      </Show>
    </article>
  );
}

function QuestionBox({ story, question }: { readonly story: string; readonly question: string }) {
  const { tell } = usePreferences();
  const [words, setWords] = useState(question);
  useEffect(() => setWords(question), [question]);
  const suggestions = useLoaded(`${story}/suggestions`, () => api.suggestions(story));
  return (
    <form
      class="ask"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') go(addressOf(['story', story], { q: words.trim() }));
      }}
    >
      <label class="unseen" for="question">
        {tell('Your question')}
      </label>
      <div class="row">
        <input
          id="question"
          type="search"
          value={words}
          maxLength={2000}
          placeholder={tell('Ask what happened, who says so, who denies it …')}
          onInput={(event) => setWords(event.currentTarget.value)}
          autocomplete="off"
          dir="auto"
        />
        <button type="submit" class="strong">
          {tell('Ask')}
        </button>
      </div>
      {suggestions.state !== 'found' ? null : (
        <ul class="suggestions" aria-label={tell('Suggested questions')} lang="en" dir="ltr">
          {suggestions.value
            .filter((one) => one.answerable && one.question !== question)
            .slice(0, 5)
            .map((one) => (
              <li key={one.question}>
                <a href={addressOf(['story', story], { q: one.question })}>{one.question}</a>
              </li>
            ))}
        </ul>
      )}
    </form>
  );
}
