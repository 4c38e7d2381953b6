import { useMemo } from 'preact/hooks';
import type { ClaimEntry } from '../../src/http/client.ts';
import { addressOf, go } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { Beside, isBeside } from '../part/beside.tsx';
import { FIELDS } from '../part/claim-card.tsx';
import { Exports } from '../part/exports.tsx';
import { Empty, Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import { type Sources, useSources } from '../sources.ts';
import type { ViewProps } from './story.tsx';

const STANCES = {
  asserts: ['✓', 'asserts'],
  denies: ['✗', 'denies'],
  differs: ['≠', 'differs'],
} as const;
type Stance = keyof typeof STANCES;

const FIRST = 60;

/** Parties across, claims down. What a cell says stands in it as a word and a sign. */
export function Positions({ story, query }: ViewProps) {
  const { tell } = usePreferences();
  const claims = useLoaded(`${story}/claims`, () => api.all(story, 'claims'));
  const sources = useSources(story);
  return (
    <article class="page full">
      <Title>{tell('Who stands where')}</Title>
      <Show of={claims}>
        {(all) => (
          <Show of={sources}>
            {(known) => (
              <>
                <Table story={story} query={query} all={all.filter((claim) => !isBeside(claim))} sources={known} />
                <Beside story={story} all={all.filter(isBeside)} sources={known} />
              </>
            )}
          </Show>
        )}
      </Show>
      <Exports story={story} path="forms/positions" />
    </article>
  );
}

interface Chosen {
  readonly party: string;
  readonly actor: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly sort: string;
  readonly more: string;
}

function Table({
  story,
  query,
  all,
  sources,
}: {
  readonly story: string;
  readonly query: URLSearchParams;
  readonly all: readonly ClaimEntry[];
  readonly sources: Sources;
}) {
  const { tell } = usePreferences();
  const chosen: Chosen = {
    party: query.get('party') ?? '',
    actor: query.get('actor') ?? '',
    field: query.get('field') ?? '',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    sort: query.get('sort') ?? 'dispute',
    more: query.get('more') ?? '',
  };
  const change = (some: Partial<Chosen>): void =>
    go(addressOf(['story', story, 'positions'], { ...chosen, more: '', ...some }), { replace: true });
  const statements = useLoaded(`${story}/statements`, () => api.all(story, 'statements'));
  const actors = useLoaded(`${story}/actors`, () => api.all(story, 'actors'));
  const saidBy = useMemo(() => {
    if (chosen.actor === '' || statements.state !== 'found') return null;
    return new Set(
      statements.value
        .filter(({ speakers }) => speakers.some(({ actor }) => actor === chosen.actor))
        .map(({ id }) => id as string),
    );
  }, [chosen.actor, statements]);
  const parties = useMemo(() => partiesIn(all), [all]);
  const rows = useMemo(
    () =>
      all
        .filter((claim) => fits(claim, chosen, saidBy, sources))
        .toSorted(chosen.sort === 'origins' ? byOrigins : byDispute),
    [all, JSON.stringify(chosen), saidBy, sources],
  );
  const columns = chosen.party === '' ? parties.slice(0, 7) : parties.filter((party) => party === chosen.party);
  const shown = rows.slice(0, chosen.more === '' ? FIRST : Number(chosen.more));
  const heard = useMemo(() => {
    if (actors.state !== 'found' || statements.state !== 'found') return [];
    const counts = new Map<string, number>();
    for (const { speakers } of statements.value)
      for (const { actor } of speakers) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    return actors.value
      .filter(({ id, kind }) => counts.has(id) && kind !== 'unnamed')
      .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  }, [actors, statements]);
  return (
    <>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={tell('Party')}
          value={chosen.party}
          choose={(party) => change({ party })}
          values={parties.map((party) => [party, party])}
        />
        <Choice
          label={tell('Speaker')}
          value={chosen.actor}
          choose={(actor) => change({ actor })}
          values={heard.map(({ id, name }) => [id, name])}
        />
        <Choice
          label={tell('Kind of difference')}
          value={chosen.field}
          choose={(field) => change({ field })}
          values={Object.entries(FIELDS).map(([id, name]) => [id, tell(name)])}
        />
        <label class="field">
          <span>{tell('From')}</span>
          <input type="date" value={chosen.from} onChange={(event) => change({ from: event.currentTarget.value })} />
        </label>
        <label class="field">
          <span>{tell('To')}</span>
          <input type="date" value={chosen.to} onChange={(event) => change({ to: event.currentTarget.value })} />
        </label>
        <label class="field">
          <span>{tell('Order')}</span>
          <select value={chosen.sort} onChange={(event) => change({ sort: event.currentTarget.value })}>
            <option value="dispute">{tell('most disputed first')}</option>
            <option value="origins">{tell('most origins first')}</option>
          </select>
        </label>
      </form>
      <p class="fine" role="status">
        {tell('{count} of {all} claims', { count: rows.length, all: all.length })}
      </p>
      {rows.length === 0 ? (
        <Empty title={tell('No claim is of this kind')} />
      ) : (
        <div class="scroll" role="region" aria-label={tell('Who stands where')} tabIndex={0}>
          <table class="positions" lang="en" dir="ltr">
            <thead>
              <tr>
                <th scope="col">{tell('Claim')}</th>
                {columns.map((party) => (
                  <th scope="col" key={party}>
                    {party}
                  </th>
                ))}
                <th scope="col">{tell('No party')}</th>
                <th scope="col" class="number">
                  {tell('Origins')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((claim) => (
                <Row key={claim.id} claim={claim} columns={columns} story={story} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length <= shown.length ? null : (
        <p>
          <button type="button" onClick={() => change({ more: String(shown.length + 200) })}>
            {tell('Show more')}
          </button>
        </p>
      )}
      <p class="legend fine">
        {Object.entries(STANCES).map(([stance, [sign, word]]) => (
          <span key={stance} class={`stance ${stance}`}>
            <span aria-hidden="true">{sign}</span> {tell(word)}
          </span>
        ))}
        <span class="stance silent">
          <span aria-hidden="true">·</span> {tell('silent')}
        </span>
      </p>
    </>
  );
}

function Choice({
  label,
  value,
  values,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly values: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}) {
  const { tell } = usePreferences();
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{tell('all')}</option>
        {values.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({
  claim,
  columns,
  story,
}: {
  readonly claim: ClaimEntry;
  readonly columns: readonly string[];
  readonly story: string;
}) {
  const { tell } = usePreferences();
  const { id, text, counts, positions, differences } = claim;
  const link = addressOf(['story', story, 'claim', id]);
  const fields = [...new Set(differences.filter(({ verdict }) => verdict !== 'compatible').map(({ field }) => field))];
  return (
    <tr>
      <th scope="row">
        <a href={link}>{text}</a>
        {fields.map((field) => (
          <span key={field} class="tag no">
            {tell(FIELDS[field])}
          </span>
        ))}
      </th>
      {[...columns, null].map((party) => {
        const stances = (['asserts', 'denies', 'differs'] as const).flatMap((stance) => {
          const found = positions.filter((one) => one.party === party && one.stance === stance);
          const count = found.reduce((sum, { evidence }) => sum + evidence.length, 0);
          return count === 0 ? [] : [{ stance, count }];
        });
        return (
          <td key={party ?? ''} data-label={party ?? tell('No party')}>
            {stances.length === 0 ? (
              <span class="stance silent">
                <span aria-hidden="true">·</span> <span class="word">{tell('silent')}</span>
              </span>
            ) : (
              stances.map(({ stance, count }) => (
                <a key={stance} href={link} class={`stance ${stance}`}>
                  <span aria-hidden="true">{STANCES[stance as Stance][0]}</span> {tell(STANCES[stance as Stance][1])}
                  {count > 1 ? <span class="fine"> ×{count}</span> : null}
                </a>
              ))
            )}
          </td>
        );
      })}
      <td class="number" data-label={tell('Origins')}>
        {counts.origins}
      </td>
    </tr>
  );
}

/** By how many claims a party has a part in. */
function partiesIn(claims: readonly ClaimEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { positions } of claims)
    for (const party of new Set(positions.map((one) => one.party)))
      if (party !== null) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([party]) => party);
}

function fits(
  { positions, differences }: ClaimEntry,
  { party, field, from, to }: Chosen,
  saidBy: ReadonlySet<string> | null,
  sources: Sources,
): boolean {
  const evidence = positions.flatMap((one) => one.evidence);
  if (party !== '' && !positions.some((one) => one.party === party)) return false;
  if (field !== '' && !differences.some((one) => one.field === field)) return false;
  if (saidBy !== null && !evidence.some(({ statement }) => saidBy.has(statement))) return false;
  if (from === '' && to === '') return true;
  return evidence.some(({ report }) => {
    const day = sources.of(report)?.published?.from.slice(0, 10);
    return day !== undefined && (from === '' || day >= from) && (to === '' || day <= to);
  });
}

function byOrigins(a: ClaimEntry, b: ClaimEntry): number {
  return b.counts.origins - a.counts.origins || byDispute(a, b);
}

function byDispute(a: ClaimEntry, b: ClaimEntry): number {
  return disputeOf(b) - disputeOf(a) || b.counts.origins - a.counts.origins || (a.id < b.id ? -1 : 1);
}

/** A real difference weighs most, then how many parties have a part in it. */
function disputeOf({ standing, differences, positions }: ClaimEntry): number {
  const real = differences.filter(({ real }) => real).length;
  const stances = new Set(positions.map(({ stance }) => stance)).size;
  return (
    (standing === 'contested' ? 100 : 0) + real * 10 + stances * 3 + new Set(positions.map(({ party }) => party)).size
  );
}
