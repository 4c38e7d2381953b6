import type { ClaimEntry } from '../../src/http/client.ts';
import { addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { usePreferences } from '../preferences.ts';
import type { Sources } from '../sources.ts';
import { Cites } from './cite.tsx';
import { OriginTree } from './origin-tree.tsx';
import { Show } from './state.tsx';

export const FIELDS: Readonly<Record<ClaimEntry['differences'][number]['field'], string>> = {
  truth: 'Denied',
  number: 'Another number',
  time: 'Another time',
  place: 'Another place',
  actor: 'Somebody else',
  credit: 'Credit',
  outcome: 'Another outcome',
  name: 'Another spelling',
  framing: 'Other words',
  change: 'Changed over time',
};

const VERDICTS: Readonly<Record<ClaimEntry['differences'][number]['verdict'], string>> = {
  real: 'A real difference',
  compatible: 'Both can be so',
  undecided: 'Not decided',
};

interface Within {
  readonly story: string;
  readonly sources: Sources;
}

/** A claim with the kind of each difference, its sides, and who stands behind it. */
export function ClaimCard({ id, story, sources }: Within & { readonly id: string }) {
  const claim = useLoaded(`${story}/claim/${id}`, () => api.one(story, 'claims', id));
  return <Show of={claim}>{(found) => <ClaimText claim={found} story={story} sources={sources} linked />}</Show>;
}

export function ClaimText({
  claim,
  story,
  sources,
  linked = false,
  bare = false,
}: Within & { readonly claim: ClaimEntry; readonly linked?: boolean; readonly bare?: boolean }) {
  const { tell } = usePreferences();
  const { id, differences } = claim;
  return (
    <div class="claim-card">
      {differences.map(({ field, verdict, why, sides, rule }, at) => (
        <div class="difference" key={at}>
          <p class="kind">
            <b>{tell(FIELDS[field])}</b> <span class={`tag ${verdict}`}>{tell(VERDICTS[verdict])}</span>
          </p>
          <p class="fine" lang="en">
            {why} <code>{rule}</code>
          </p>
          <div class="sides" lang="en" dir="ltr">
            {sides.map((side, index) => (
              <div class="side" key={index}>
                <p class="label">
                  {side.value}
                  {side.party === null ? null : <span class="party"> {side.party}</span>}
                </p>
                {side.evidence.slice(0, 4).map((citation) => (
                  <p key={`${citation.report}-${citation.start}`}>
                    <q>{citation.quote}</q>
                    <Cites story={story} citations={[citation]} sources={sources} />
                  </p>
                ))}
              </div>
            ))}
          </div>
        </div>
      ))}
      {bare ? null : <Standing claim={claim} />}
      {linked ? <a href={addressOf(['story', story, 'claim', id])}>{tell('This claim by itself')}</a> : null}
    </div>
  );
}

/** How often and by whom it is told, and what became of it. */
function Standing({ claim: { counts, tree, states } }: { readonly claim: ClaimEntry }) {
  const { tell } = usePreferences();
  return (
    <>
      <p class="counts">
        {tell('{texts} texts, {outlets} outlets, {speakers} speakers, {origins} independent origins', {
          texts: counts.texts,
          outlets: counts.outlets,
          speakers: counts.speakers,
          origins: counts.origins,
        })}
      </p>
      {tree.length === 0 ? null : <OriginTree tree={tree} />}
      {states.length === 0 ? null : (
        <ul class="states fine" lang="en">
          {states.map(({ state, since, why }, at) => (
            <li key={at}>
              <b>{state}</b> {since === null ? '' : `${since} `}
              {why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
