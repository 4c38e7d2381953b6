import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ActorEntry, ListedReport, NewCorrection } from '../../src/http/client.ts';
import { addressOf } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { usePreferences } from '../preferences.ts';
import { Show } from './state.tsx';

export const KINDS = {
  hide: 'Left out of every answer',
  pin: 'Put first',
  apart: 'Not one origin',
  date: 'When it was published',
  speaker: 'Who said it',
  party: 'For whom somebody speaks',
  unmerge: 'Not the one it was taken for',
} as const satisfies Record<NewCorrection['kind'], string>;

type Kind = NewCorrection['kind'];

/** Where a correction is begun from what it is about: the address fills the form. */
export function CorrectLink({
  story,
  kind,
  about,
}: {
  readonly story: string;
  readonly kind: Kind;
  readonly about: Readonly<Record<string, string>>;
}) {
  const { tell } = usePreferences();
  return (
    <a class="correct" href={addressOf(['story', story, 'corrections'], { kind, ...about })}>
      {tell('Correct')}: {tell(KINDS[kind])}
    </a>
  );
}

/** The form of every kind of correction. `query` holds the kind and what it is about: `report`, `statement`, `actor`. */
export function Correct({
  story,
  reports,
  query,
  busy,
  make,
}: {
  readonly story: string;
  readonly reports: readonly ListedReport[];
  readonly query: URLSearchParams;
  readonly busy: boolean;
  readonly make: (correction: NewCorrection) => void;
}) {
  const { tell } = usePreferences();
  const given = query.get('kind') ?? '';
  const [kind, setKind] = useState<Kind>(isKind(given) ? given : 'hide');
  const [report, setReport] = useState(query.get('report') ?? '');
  const picked = <Pick label={tell('Report')} reports={reports} value={report} choose={setReport} />;
  const props = { story, busy, make };
  return (
    <div class="correct-form">
      <label class="field">
        <span>{tell('What')}</span>
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
          {Object.entries(KINDS).map(([id, name]) => (
            <option key={id} value={id}>
              {tell(name)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'hide' || kind === 'pin' ? (
        <Form busy={busy} correction={report === '' ? null : { kind, report }} make={make}>
          {picked}
        </Form>
      ) : null}
      {kind === 'apart' ? (
        <Apart reports={reports} report={report} busy={busy} make={make}>
          {picked}
        </Apart>
      ) : null}
      {kind === 'date' ? (
        <Published report={report} busy={busy} make={make}>
          {picked}
        </Published>
      ) : null}
      {kind === 'speaker' ? (
        <Said {...props} report={report} statement={query.get('statement') ?? ''}>
          {picked}
        </Said>
      ) : null}
      {kind === 'party' ? <Party {...props} chosen={query.get('actor') ?? ''} /> : null}
      {kind === 'unmerge' ? <Joined {...props} chosen={query.get('actor') ?? ''} /> : null}
    </div>
  );
}

interface Making {
  readonly busy: boolean;
  readonly make: (correction: NewCorrection) => void;
  readonly children?: ComponentChildren;
}

/** @param correction null while something is missing */
function Form({ correction, busy, make, children }: Making & { readonly correction: NewCorrection | null }) {
  const { tell } = usePreferences();
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (correction !== null) make(correction);
      }}
    >
      {children}
      <button type="submit" class="strong" disabled={busy || correction === null}>
        {tell('Correct')}
      </button>
    </form>
  );
}

function Apart({ reports, report, children, ...making }: Making & Reports & { readonly report: string }) {
  const { tell } = usePreferences();
  const [other, setOther] = useState('');
  const ready = report !== '' && other !== '' && other !== report;
  return (
    <Form {...making} correction={ready ? { kind: 'apart', reports: [report, other] } : null}>
      {children}
      <Pick label={tell('And')} reports={reports} value={other} choose={setOther} />
    </Form>
  );
}

function Published({ report, children, ...making }: Making & { readonly report: string }) {
  const { tell } = usePreferences();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const last = to === '' ? from : to;
  const ready = report !== '' && from !== '' && from <= last;
  return (
    <Form {...making} correction={ready ? { kind: 'date', report, from, to: dayAfter(last), precision: 'day' } : null}>
      {children}
      <label class="field">
        <span>{tell('From')}</span>
        <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{tell('To')}</span>
        <input type="date" value={to} min={from} onInput={(event) => setTo(event.currentTarget.value)} />
      </label>
    </Form>
  );
}

/** `2031-05-10` for `2031-05-09`: ends are exclusive. */
export function dayAfter(day: string): string {
  const at = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Date(at + 86_400_000).toISOString().slice(0, 10);
}

/** A statement is known by its id, or chosen among those of a report. */
function Said({
  story,
  report,
  statement,
  children,
  ...making
}: Making & Of & { readonly report: string; readonly statement: string }) {
  const { tell } = usePreferences();
  const [chosen, setChosen] = useState(statement);
  const [speaker, setSpeaker] = useState('');
  const actors = useLoaded(`${story}/actors`, () => api.all(story, 'actors'));
  const correction: NewCorrection | null =
    chosen === '' || speaker === ''
      ? null
      : { kind: 'speaker', statement: chosen, speaker: speaker === NOBODY ? null : speaker };
  return (
    <Form {...making} correction={correction}>
      {statement === '' ? (
        <>
          {children}
          {report === '' ? null : <Statements story={story} report={report} value={chosen} choose={setChosen} />}
        </>
      ) : (
        <OneStatement story={story} id={statement} />
      )}
      <Show of={actors}>
        {(all) => (
          <Actors label={tell('Speaker')} actors={all} value={speaker} choose={setSpeaker}>
            <option value={NOBODY}>{tell('nobody whom the reports name')}</option>
          </Actors>
        )}
      </Show>
    </Form>
  );
}

/** No id of an actor: those hold a `/`. */
const NOBODY = 'nobody';

function OneStatement({ story, id }: Of & { readonly id: string }) {
  const words = useLoaded(`${story}/statement/${id}`, async () => {
    const { report, span } = await api.one(story, 'statements', id);
    return (await api.report(story, report)).text.slice(span.start, span.end);
  });
  return (
    <Show of={words}>
      {(found) => (
        <p class="field long">
          <q lang="en" dir="auto">
            {found}
          </q>
        </p>
      )}
    </Show>
  );
}

function Statements({
  story,
  report,
  value,
  choose,
}: Of & { readonly report: string; readonly value: string; readonly choose: (id: string) => void }) {
  const { tell } = usePreferences();
  const reader = useLoaded(`${story}/report/${report}`, () => api.report(story, report));
  return (
    <Show of={reader}>
      {({ text, marks }) => (
        <label class="field long">
          <span>{tell('Words')}</span>
          <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="" />
            {marks.flatMap((mark) =>
              mark.kind === 'statement' ? (
                <option key={mark.id} value={mark.id}>
                  {text.slice(mark.start, Math.min(mark.end, mark.start + 160))}
                </option>
              ) : (
                []
              ),
            )}
          </select>
        </label>
      )}
    </Show>
  );
}

function Party({ story, chosen, ...making }: Making & Of & { readonly chosen: string }) {
  const { tell } = usePreferences();
  const [actor, setActor] = useState(chosen);
  const [party, setParty] = useState('');
  const actors = useLoaded(`${story}/actors`, () => api.all(story, 'actors'));
  const own = party.trim();
  return (
    <Form {...making} correction={actor === '' ? null : { kind: 'party', actor, party: own === '' ? null : own }}>
      <Show of={actors}>
        {(all) => (
          <>
            <Actors label={tell('Who')} actors={all} value={actor} choose={setActor} />
            <label class="field">
              <span>{tell('Party')}</span>
              <input
                type="text"
                list="parties"
                value={party}
                placeholder={tell('No party')}
                onInput={(event) => setParty(event.currentTarget.value)}
              />
            </label>
            <datalist id="parties">
              {[...new Set(all.flatMap((one) => one.party ?? []))].toSorted().map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Show>
    </Form>
  );
}

/** One of those that were joined becomes an actor of its own. */
function Joined({ story, chosen, ...making }: Making & Of & { readonly chosen: string }) {
  const { tell } = usePreferences();
  const [actor, setActor] = useState(chosen);
  const [joined, setJoined] = useState<NewCorrection | null>(null);
  const actors = useLoaded(`${story}/actors`, () => api.all(story, 'actors'));
  return (
    <Form {...making} correction={joined}>
      <Show of={actors}>
        {(all) => (
          <Actors
            label={tell('Who')}
            actors={all}
            value={actor}
            choose={(id) => {
              setActor(id);
              setJoined(null);
            }}
          />
        )}
      </Show>
      {actor === '' ? null : <Merges key={actor} story={story} actor={actor} choose={setJoined} />}
    </Form>
  );
}

function Merges({
  story,
  actor,
  choose,
}: Of & { readonly actor: string; readonly choose: (correction: NewCorrection | null) => void }) {
  const { tell } = usePreferences();
  const merges = useLoaded(`${story}/merges/${actor}`, () => api.merges(story, actor));
  return (
    <Show of={merges}>
      {(all) => (
        <label class="field long">
          <span>{tell('Joined in')}</span>
          <select
            onChange={({ currentTarget: { value } }) => {
              const one = all[Number(value)];
              choose(
                value === '' || one === undefined ? null : { kind: 'unmerge', report: one.report, actor: one.actor },
              );
            }}
          >
            <option value="" />
            {all.map(({ title, outlet, why }, at) => (
              <option key={at} value={at}>
                {`${outlet === null ? title : `${outlet}: ${title}`} (${why})`}
              </option>
            ))}
          </select>
        </label>
      )}
    </Show>
  );
}

interface Of {
  readonly story: string;
}

interface Reports {
  readonly reports: readonly ListedReport[];
}

function Actors({
  label,
  actors,
  value,
  choose,
  children,
}: {
  readonly label: string;
  readonly actors: readonly ActorEntry[];
  readonly value: string;
  readonly choose: (id: string) => void;
  readonly children?: ComponentChildren;
}) {
  const sorted = actors.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return (
    <label class="field long">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="" />
        {children}
        {sorted.map(({ id, name, party }) => (
          <option key={id} value={id}>
            {party === null || party === name ? name : `${name}, ${party}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Pick({
  label,
  reports,
  value,
  choose,
}: Reports & { readonly label: string; readonly value: string; readonly choose: (id: string) => void }) {
  return (
    <label class="field long">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="" />
        {reports.map((report) => (
          <option key={report.id} value={report.id}>
            {nameOf(report)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf({ outlet, title }: ListedReport): string {
  return outlet === null ? title : `${outlet}: ${title}`;
}

function isKind(given: string): given is Kind {
  return Object.hasOwn(KINDS, given);
}
