import type { ClaimEntry } from '../../src/http/client.ts';
import { usePreferences } from '../preferences.ts';
import type { Sources } from '../sources.ts';
import { ClaimText } from './claim-card.tsx';

/** Shown at once of each kind. */
const SHOWN = 20;

/** Whether an entry is no claim: all that it tells is what may contradict, or one thing in words that take sides. */
export function isBeside({ differences }: ClaimEntry): boolean {
  return differences.length > 0 && differences.every((one) => isDoubt(one) || one.field === 'framing');
}

function isDoubt({ rule }: ClaimEntry['differences'][number]): boolean {
  return rule.startsWith('may-contradict/');
}

/** What stands behind the claims: nothing rests on it, and nothing is shown where there is none. */
export function Beside({
  story,
  all,
  sources,
}: {
  readonly story: string;
  readonly all: readonly ClaimEntry[];
  readonly sources: Sources;
}) {
  const { tell } = usePreferences();
  const doubts = all.filter(({ differences }) => differences.some(isDoubt));
  const framed = all.filter((one) => !doubts.includes(one));
  const parts = [
    ['may-contradict', tell('What may contradict'), tell('Nothing shows that both tell of one thing.'), doubts],
    ['framing', tell('Words that take sides'), tell('Both can be so.'), framed],
  ] as const;
  return (
    <>
      {parts.map(([id, title, about, found]) =>
        found.length === 0 ? null : (
          <section key={id} aria-labelledby={`beside-${id}`}>
            <h2 id={`beside-${id}`}>{title}</h2>
            <p class="fine">{about}</p>
            {found.slice(0, SHOWN).map((claim) => (
              <ClaimText key={claim.id} claim={claim} story={story} sources={sources} linked bare />
            ))}
          </section>
        ),
      )}
    </>
  );
}
