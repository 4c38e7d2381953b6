import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import { useMemo } from 'preact/hooks';
import type { Network } from '../../src/http/client.ts';
import { addressOf, go } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { AnswerText } from '../part/answer.tsx';
import { Cites } from '../part/cite.tsx';
import { CorrectLink } from '../part/correct.tsx';
import { Exports } from '../part/exports.tsx';
import { Empty, Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { usePreferences } from '../preferences.ts';
import { type Sources, useSources } from '../sources.ts';
import type { ViewProps } from './story.tsx';

const MOST_NODES = 40;
const WIDE = 860;
const HIGH = 560;

/** Who turned to whom: a picture, and a list beside it that says the same; then whose voice has which share, and who is missing. */
export function Who({ story, query }: ViewProps) {
  const { tell } = usePreferences();
  const network = useLoaded(`${story}/network`, () => api.network(story));
  const form = useLoaded(`${story}/form/actors`, () => api.form(story, 'actors'));
  const sources = useSources(story);
  return (
    <article class="page full">
      <Title>{tell('Who is who')}</Title>
      <Show of={network}>
        {(found) => (
          <Show of={sources}>
            {(known) => (
              <>
                {found.links.length === 0 ? (
                  <Empty title={tell('Nobody turned to anybody in these reports')} />
                ) : (
                  <Contacts story={story} network={found} sources={known} chosen={query.get('actor') ?? ''} />
                )}
                <Voices network={found} sources={known} story={story} />
              </>
            )}
          </Show>
        )}
      </Show>
      <Show of={form}>
        {(found) => (
          <div class="narrow">
            <AnswerText story={story} answer={found} without={['limits']} />
          </div>
        )}
      </Show>
      <Exports story={story} path="forms/actors" />
      <p class="exports">
        {(['graphml', 'gexf'] as const).map((kind) => (
          <a key={kind} href={api.address(story, `exports/${kind}`)} download>
            {kind === 'gexf' ? 'GEXF' : 'GraphML'}
          </a>
        ))}
      </p>
    </article>
  );
}

interface Placed extends SimulationNodeDatum {
  readonly id: string;
  readonly name: string;
  readonly party: string | null;
  readonly size: number;
}

function Contacts({
  story,
  network,
  sources,
  chosen,
}: {
  readonly story: string;
  readonly network: Network;
  readonly sources: Sources;
  readonly chosen: string;
}) {
  const { tell } = usePreferences();
  const { nodes, links, parties } = useMemo(() => laidOut(network), [network]);
  const choose = (id: string): void =>
    go(addressOf(['story', story, 'who'], { actor: id === chosen ? '' : id }), { replace: true });
  const names = useMemo(() => new Map(network.nodes.map(({ id, name }) => [id as string, name])), [network]);
  const listed = network.links.filter(({ from, to }) => chosen === '' || from === chosen || to === chosen);
  const near = new Set(listed.flatMap(({ from, to }) => [from as string, to as string]));
  return (
    <div class="contacts">
      <figure>
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} lang="en" role="group" aria-label={tell('Who turned to whom')}>
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX={7}
              refY={4}
              markerWidth={9}
              markerHeight={9}
              markerUnits="userSpaceOnUse"
              orient="auto-start-reverse"
            >
              <path d="M0 0L8 4L0 8z" class="arrow" />
            </marker>
          </defs>
          {links.map(({ source, target, weight }) => {
            const [a, b] = [source as Placed, target as Placed];
            const dim = chosen !== '' && a.id !== chosen && b.id !== chosen;
            return (
              <path
                key={`${a.id}-${b.id}`}
                class={dim ? 'edge dim' : 'edge'}
                d={lineOf(a, b)}
                stroke-width={Math.min(5, 0.8 + weight * 0.5)}
                marker-end="url(#arrow)"
              />
            );
          })}
          {nodes.map((node) => (
            <g
              key={node.id}
              class={`actor party-${node.party === null ? 'none' : parties.indexOf(node.party)} ${chosen !== '' && !near.has(node.id) ? 'dim' : ''} ${node.id === chosen ? 'chosen' : ''}`}
              transform={`translate(${node.x} ${node.y})`}
              tabindex={0}
              role="button"
              aria-pressed={node.id === chosen}
              aria-label={`${node.name}${node.party === null || node.party === node.name ? '' : `, ${node.party}`}`}
              onClick={() => choose(node.id)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                choose(node.id);
              }}
            >
              <circle r={node.size} />
              <text y={node.size + 13} text-anchor="middle">
                {node.name}
              </text>
            </g>
          ))}
        </svg>
        <figcaption class="legend fine" lang="en">
          {parties.slice(0, 6).map((party, at) => (
            <span key={party} class={`party-${at}`}>
              <span aria-hidden="true">●</span> {party}
            </span>
          ))}
        </figcaption>
      </figure>
      <section aria-labelledby="contact-list">
        <h2 id="contact-list">
          {chosen === '' ? tell('Who turned to whom') : (names.get(chosen) ?? chosen)}{' '}
          {chosen === '' ? null : (
            <button type="button" class="plain" onClick={() => choose(chosen)}>
              {tell('All')}
            </button>
          )}
        </h2>
        {chosen === '' ? null : (
          <p class="row">
            <CorrectLink story={story} kind="party" about={{ actor: chosen }} />
            <CorrectLink story={story} kind="unmerge" about={{ actor: chosen }} />
          </p>
        )}
        <ul class="plain contact-list" lang="en" dir="ltr">
          {listed.slice(0, 150).map(({ from, to, verb, at }) => (
            <li key={`${from}-${verb}-${to}`}>
              <b>{names.get(from) ?? from}</b> {verb} <b>{names.get(to) ?? to}</b>
              {at.length > 1 ? <span class="fine"> ×{at.length}</span> : null}
              <Cites story={story} citations={at} sources={sources} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The same reports give the same picture: the layout begins from a circle and takes a fixed number of steps. */
function laidOut({ nodes, links }: Network) {
  const shown = nodes.slice(0, MOST_NODES);
  const known = new Set(shown.map(({ id }) => id));
  const parties = [...Map.groupBy(shown, ({ party }) => party)]
    .flatMap(([party, own]) => (party === null ? [] : [{ party, count: own.length }]))
    .toSorted((a, b) => b.count - a.count)
    .map(({ party }) => party);
  const placed: Placed[] = shown.map(({ id, name, party, statements }, at) => ({
    id,
    name,
    party,
    size: 7 + Math.min(16, Math.sqrt(statements) * 3),
    x: WIDE / 2 + 200 * Math.cos((2 * Math.PI * at) / shown.length),
    y: HIGH / 2 + 160 * Math.sin((2 * Math.PI * at) / shown.length),
  }));
  const weights = new Map<string, { source: string; target: string; weight: number }>();
  for (const { from, to, at } of links) {
    if (!known.has(from) || !known.has(to)) continue;
    const key = `${from} ${to}`;
    const edge = weights.get(key) ?? { source: from, target: to, weight: 0 };
    edge.weight += at.length;
    weights.set(key, edge);
  }
  const edges: (SimulationLinkDatum<Placed> & { weight: number })[] = [...weights.values()];
  forceSimulation(placed)
    .force(
      'link',
      forceLink<Placed, (typeof edges)[number]>(edges)
        .id(({ id }) => id)
        .distance(120)
        .strength(0.35),
    )
    .force('charge', forceManyBody().strength(-520))
    .force(
      'collide',
      forceCollide<Placed>().radius(({ size }) => size + 24),
    )
    .force('x', forceX(WIDE / 2).strength(0.05))
    .force('y', forceY(HIGH / 2).strength(0.09))
    .force('center', forceCenter(WIDE / 2, HIGH / 2))
    .stop()
    .tick(300);
  for (const node of placed) {
    node.x = Math.max(60, Math.min(WIDE - 60, node.x ?? 0));
    node.y = Math.max(26, Math.min(HIGH - 40, node.y ?? 0));
  }
  return { nodes: placed, links: edges, parties };
}

/** From the rim of one circle to the rim of the other, bent a little, so that there and back are two lines. */
function lineOf(a: Placed, b: Placed): string {
  const [ax, ay, bx, by] = [a.x ?? 0, a.y ?? 0, b.x ?? 0, b.y ?? 0];
  const far = Math.hypot(bx - ax, by - ay) || 1;
  const [ux, uy] = [(bx - ax) / far, (by - ay) / far];
  const start = [ax + ux * a.size, ay + uy * a.size];
  const end = [bx - ux * (b.size + 3), by - uy * (b.size + 3)];
  const bend = [(ax + bx) / 2 - uy * far * 0.12, (ay + by) / 2 + ux * far * 0.12];
  return `M${start[0]} ${start[1]}Q${bend[0]} ${bend[1]} ${end[0]} ${end[1]}`;
}

/** Whose voice has which share: in all reports, and in each. */
function Voices({
  network,
  sources,
  story,
}: {
  readonly network: Network;
  readonly sources: Sources;
  readonly story: string;
}) {
  const { tell } = usePreferences();
  const counts = new Map<string | null, number>();
  for (const { party, statements } of network.voices) counts.set(party, (counts.get(party) ?? 0) + statements);
  const parties = [...counts].toSorted((a, b) => b[1] - a[1]).map(([party]) => party);
  const colours = new Map(
    parties
      .filter((party) => party !== null)
      .slice(0, 5)
      .map((party, at) => [party, at]),
  );
  const rows = [...Map.groupBy(network.voices, ({ report }) => report as string)];
  const all = network.voices.reduce((sum, { statements }) => sum + statements, 0);
  if (all === 0) return null;
  const classOf = (party: string | null): string =>
    `party-${party === null ? 'none' : (colours.get(party) ?? 'other')}`;
  const bar = (shares: readonly { readonly party: string | null; readonly statements: number }[]) => {
    const sum = shares.reduce((total, { statements }) => total + statements, 0);
    return (
      <span class="bar-of" aria-hidden="true">
        {parties.map((party) => {
          const own = shares
            .filter((one) => one.party === party)
            .reduce((total, { statements }) => total + statements, 0);
          return own === 0 ? null : (
            <i
              key={party ?? ''}
              class={classOf(party)}
              style={{ flexGrow: own / sum }}
              title={`${party ?? tell('no party')}: ${own}`}
            />
          );
        })}
      </span>
    );
  };
  const words = (shares: readonly { readonly party: string | null; readonly statements: number }[]): string =>
    shares
      .toSorted((a, b) => b.statements - a.statements)
      .slice(0, 6)
      .map(({ party, statements }) => `${party ?? tell('no party')} ${statements}`)
      .join(', ');
  return (
    <section aria-labelledby="voices" class="voices">
      <h2 id="voices">{tell('Whose voice has which share')}</h2>
      <p class="fine">{tell('Statements by the party of whoever speaks.')}</p>
      <dl lang="en" dir="ltr">
        <div class="sum">
          <dt>{tell('All reports')}</dt>
          <dd>
            {bar([...counts].map(([party, statements]) => ({ party, statements })))}
            <span class="fine">{words([...counts].map(([party, statements]) => ({ party, statements })))}</span>
          </dd>
        </div>
        {rows.slice(0, 40).map(([report, shares]) => {
          const source = sources.of(report);
          return (
            <div key={report}>
              <dt>
                <a href={addressOf(['story', story, 'report', report])}>{source?.outlet ?? source?.title ?? report}</a>
              </dt>
              <dd>
                {bar(shares)}
                <span class="fine">{words(shares)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
