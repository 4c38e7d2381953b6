import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Reader } from '../../src/http/client.ts';
import type { Block } from '../../src/model/report.ts';
import type { ReaderMark } from '../../src/view/reader.ts';
import { addressOf, go } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { dayOf } from '../name.ts';
import { CorrectLink } from '../part/correct.tsx';
import { Related } from '../part/related.tsx';
import { Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { blocksOf, type Piece, piecesIn, type Span } from '../pieces.ts';
import { usePreferences } from '../preferences.ts';
import type { ViewProps } from './story.tsx';

const KINDS = [
  ['statement', 'Statements'],
  ['happening', 'Happenings'],
  ['gap', 'Gaps'],
] as const;

/** One report to be read: the text alone is the report's; what was found in it stands in the margin. */
export function Report({ story, id, query }: ViewProps & { readonly id: string }) {
  const reader = useLoaded(`${story}/report/${id}`, () => api.report(story, id));
  return <Show of={reader}>{(found) => <Read story={story} reader={found} query={query} />}</Show>;
}

function Read({
  story,
  reader,
  query,
}: {
  readonly story: string;
  readonly reader: Reader;
  readonly query: URLSearchParams;
}) {
  const { tell, preferences } = usePreferences();
  const { report, text, marks } = reader;
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set(['statement', 'gap']));
  const at = spotIn(query.get('at'), text.length);
  const visible = useMemo(
    () => (preferences.quiet ? [] : marks.filter(({ kind }) => shown.has(kind === 'difficult' ? 'gap' : kind))),
    [marks, shown, preferences.quiet],
  );
  const blocks = useMemo(() => blocksOf(reader.blocks), [reader]);
  useLayoutEffect(() => {
    if (at !== null) document.querySelector('.spot')?.scrollIntoView({ block: 'center' });
  }, [at?.start, at?.end]);
  return (
    <article class={`reader ${preferences.quiet ? '' : 'with-margin'}`}>
      <header>
        <p class="fine">
          {report.outlet === null ? tell('outlet not told') : <bdi>{report.outlet}</bdi>}
          {' · '}
          {report.published === null ? tell('undated') : tell(dayOf(report.published.from))}
          {' · '}
          {tell(GENRES[report.genre])}
          {report.byline === null ? '' : ` · ${report.byline}`}
        </p>
        <Title hidden={reader.blocks.some(({ role }) => role === 'headline')}>{report.title}</Title>
        {preferences.quiet ? null : (
          <div class="tools">
            <fieldset class="choices">
              <legend class="unseen">{tell('Mark in the text')}</legend>
              {KINDS.map(([kind, name]) => (
                <label key={kind}>
                  <input
                    type="checkbox"
                    checked={shown.has(kind)}
                    onChange={() => setShown((before) => toggled(before, kind))}
                  />
                  <span class={`key-${kind}`}>
                    {tell(name)}{' '}
                    {marks.filter((mark) => (mark.kind === 'difficult' ? 'gap' : mark.kind) === kind).length}
                  </span>
                </label>
              ))}
            </fieldset>
          </div>
        )}
      </header>
      <div class="text" lang={report.language === 'und' ? undefined : report.language} dir="auto">
        {blocks.map((group, index) =>
          group.furniture ? (
            <Furniture key={index} blocks={group.blocks} text={text} at={at} />
          ) : (
            group.blocks.map((block) => (
              <BlockText key={block.start} block={block} text={text} marks={visible} at={at} story={story} />
            ))
          ),
        )}
      </div>
      {preferences.quiet ? null : <About story={story} reader={reader} />}
    </article>
  );
}

const GENRES = {
  news: 'news',
  wire: 'news agency',
  analysis: 'analysis',
  official: 'official statement',
  digest: 'digest',
  factcheck: 'fact-check',
  generated: 'generated text',
};

function toggled(before: ReadonlySet<string>, kind: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(kind)) after.add(kind);
  return after;
}

/** `120-180` */
function spotIn(given: string | null, length: number): Span | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/u.exec(given ?? '') ?? [];
  const start = Number(from);
  const end = Number(to);
  return from === undefined || start >= end || end > length ? null : { start, end };
}

/** Menus, adverts, teasers: folded, and there for whoever wants to see what was left out. */
function Furniture({
  blocks,
  text,
  at,
}: {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly at: Span | null;
}) {
  const { tell } = usePreferences();
  const holds = at !== null && blocks.some(({ start, end }) => start < at.end && end > at.start);
  const why = [...new Set(blocks.map((block) => block.why))].join(', ');
  return (
    <details class="furniture" open={holds}>
      <summary>
        {tell('Left out')}: <span lang="en">{why}</span>
      </summary>
      {blocks.map((block) => (
        <p key={block.start}>
          <Pieces pieces={piecesIn(block, [], at)} text={text} />
        </p>
      ))}
    </details>
  );
}

function BlockText({
  block,
  text,
  marks,
  at,
  story,
}: {
  readonly block: Block;
  readonly text: string;
  readonly marks: readonly ReaderMark[];
  readonly at: Span | null;
  readonly story: string;
}) {
  const inside = marks.filter(({ start, end }) => start < block.end && (end > block.start || start === end));
  const begin = inside.filter(({ start }) => start >= block.start);
  const words = <Pieces pieces={piecesIn(block, inside, at)} text={text} />;
  const Tag = TAGS[block.role] ?? 'p';
  return (
    <div class={`block ${block.role}`}>
      <Tag>{words}</Tag>
      {begin.length === 0 ? null : <Margin marks={begin} story={story} />}
    </div>
  );
}

const TAGS: Partial<Record<Block['role'], 'h2' | 'h3' | 'p' | 'blockquote'>> = {
  headline: 'h2',
  heading: 'h3',
  quotation: 'blockquote',
};

function Pieces({ pieces, text }: { readonly pieces: readonly Piece[]; readonly text: string }) {
  return (
    <>
      {pieces.map(({ start, end, kinds, spot }) => {
        const words = text.slice(start, end);
        const classes = [...kinds.map((kind) => `mark-${kind}`), ...(spot ? ['spot'] : [])].join(' ');
        if (classes === '') return words;
        return spot ? (
          <mark key={start} class={classes}>
            {words}
          </mark>
        ) : (
          <span key={start} class={classes}>
            {words}
          </span>
        );
      })}
    </>
  );
}

/** What was found in a block, beside it. */
function Margin({ marks, story }: { readonly marks: readonly ReaderMark[]; readonly story: string }) {
  const { tell } = usePreferences();
  return (
    <ul class="margin" aria-label={tell('Found here')}>
      {marks.slice(0, 8).map((mark) => (
        <li key={`${mark.kind}-${mark.start}-${mark.end}`} class={`note-${mark.kind}`}>
          {mark.kind === 'statement' ? (
            <a href={firstClaim(story, mark.claims, mark.id)}>
              <b>{mark.speakers.at(-1)?.name ?? tell('somebody')}</b> <span lang="en">{ACTS[mark.act]}</span>
              {mark.speakers.at(-1)?.party == null ||
              mark.speakers.at(-1)?.party === mark.speakers.at(-1)?.name ? null : (
                <span class="party"> {mark.speakers.at(-1)?.party}</span>
              )}
            </a>
          ) : mark.kind === 'happening' ? (
            <a href={firstClaim(story, mark.claims, mark.id)} lang="en">
              {mark.what}
              {mark.reality === 'happened' ? '' : `, ${mark.reality}`}
            </a>
          ) : (
            <span lang="en">{mark.why}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const ACTS = {
  say: 'says',
  claim: 'claims',
  confirm: 'confirms',
  deny: 'denies',
  accuse: 'accuses',
  thank: 'thanks',
  urge: 'urges',
  warn: 'warns',
  promise: 'promises',
  propose: 'proposes',
  ask: 'asks',
  announce: 'announces',
};

/** To the claim that it went into; where there is none, to why it was found. */
function firstClaim(story: string, claims: readonly string[], id: string): string {
  return addressOf(['story', story, 'claim', claims[0] ?? id]);
}

/** What is known of the report: its date and why, its origin and who shares it, what else there is to read. */
function About({ story, reader }: { readonly story: string; readonly reader: Reader }) {
  const { tell } = usePreferences();
  const { report, sameOrigin, related } = reader;
  const [busy, setBusy] = useState(false);
  const correct = async (kind: 'hide' | 'pin'): Promise<void> => {
    setBusy(true);
    try {
      await api.correct(story, { kind, report: report.id });
      go(addressOf(['story', story, kind === 'hide' ? 'corrections' : 'reports']));
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => setBusy(false), [report.id]);
  return (
    <footer class="about">
      <section aria-labelledby="about">
        <h2 id="about">{tell('About this report')}</h2>
        <dl>
          <dt>{tell('File')}</dt>
          <dd dir="ltr">
            <code>{report.file}</code>
          </dd>
          {report.because.length === 0 ? null : (
            <>
              <dt>{tell('Dated by')}</dt>
              <dd lang="en">{report.because.join('; ')}</dd>
            </>
          )}
          <dt>{tell('Origin')}</dt>
          <dd lang="en">
            {report.origin === null ? tell('retells others: no origin of its own') : report.origin.name}
          </dd>
          <dt>SHA-256</dt>
          <dd dir="ltr">
            <code class="hash">{report.sha256}</code>
          </dd>
        </dl>
        <p class="row">
          <button type="button" disabled={busy} onClick={() => correct('pin')}>
            {tell('Put first')}
          </button>
          <button type="button" disabled={busy} onClick={() => correct('hide')}>
            {tell('Leave out of every answer')}
          </button>
          <CorrectLink story={story} kind="date" about={{ report: report.id }} />
        </p>
      </section>
      {sameOrigin.length === 0 ? null : (
        <section aria-labelledby="same-origin">
          <h2 id="same-origin">{tell('The same origin')}</h2>
          <ul class="plain">
            {sameOrigin.map((other) => (
              <li key={other.report} dir="auto">
                <a href={addressOf(['story', story, 'report', other.report])}>{other.title}</a>
                {other.outlet === null ? '' : `, ${other.outlet}`}{' '}
                <span class="fine" lang="en">
                  {other.why}
                </span>{' '}
                <a href={addressOf(['story', story, 'compare'], { a: report.id, b: other.report })}>
                  {tell('word by word')}
                </a>{' '}
                <CorrectLink story={story} kind="apart" about={{ report: report.id }} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {related.length === 0 ? null : (
        <section aria-labelledby="related">
          <h2 id="related">{tell('Tell the same')}</h2>
          <ul class="plain">
            {related.map((other) => (
              <li key={other.report} dir="auto">
                <a href={addressOf(['story', story, 'report', other.report])}>{other.title}</a>
                {other.outlet === null ? '' : `, ${other.outlet}`}{' '}
                <span class="fine">{tell('{count} claims in common', { count: other.claims })}</span>{' '}
                <a href={addressOf(['story', story, 'compare'], { a: report.id, b: other.report })}>
                  {tell('word by word')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Related story={story} />
    </footer>
  );
}
