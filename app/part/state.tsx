import type { ComponentChildren } from 'preact';
import type { ApiProblem } from '../../src/http/client.ts';
import type { Loaded } from '../api.ts';
import { usePreferences } from '../preferences.ts';

/** What is shown until something is there, where it cannot be had, and when it is. */
export function Show<Value>({
  of,
  children,
  as = 'lines',
}: {
  readonly of: Loaded<Value>;
  readonly children: (value: Value) => ComponentChildren;
  readonly as?: 'lines' | 'cards';
}) {
  if (of.state === 'loading') return <Loading as={as} />;
  if (of.state === 'failed') return <Failed problem={of.problem} />;
  return <>{children(of.value)}</>;
}

export function Loading({ as = 'lines' }: { readonly as?: 'lines' | 'cards' }) {
  const { tell } = usePreferences();
  return (
    <div class={`loading ${as}`} role="status">
      <span class="unseen">{tell('Loading …')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

export function Failed({ problem }: { readonly problem: ApiProblem }) {
  const { tell } = usePreferences();
  return (
    <div class="failed" role="alert">
      <h2>{tell(problem.title)}</h2>
      <p lang="en" dir="ltr">
        {problem.message}
      </p>
      <p class="fine">
        <code>{problem.problem}</code>
      </p>
    </div>
  );
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
