import { scaleUtc } from 'd3-scale';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Moments } from '../../src/http/client.ts';
import type { Citation } from '../../src/model/span.ts';
import { addressOf, go } from '../address.ts';
import { api, useLoaded } from '../api.ts';
import { AnswerText } from '../part/answer.tsx';
import { spotOf } from '../part/cite.tsx';
import { CourseChart } from '../part/course.tsx';
import { Exports } from '../part/exports.tsx';
import { Empty, Show } from '../part/state.tsx';
import { Title } from '../part/title.tsx';
import { Virtual } from '../part/virtual.tsx';
import { usePreferences } from '../preferences.ts';
import { denseExtentOf, extentOf, rangeOf, rowsOf } from '../time.ts';
import type { ViewProps } from './story.tsx';

/** Something on the axis. */
interface Item {
  readonly key: string;
  readonly lane: 'happened' | 'said' | 'disputed';
  readonly label: string;
  readonly detail: string;
  readonly stated: string;
  readonly range: readonly [number, number];
  readonly at: Citation | undefined;
  /** Items of the same matter with other dates. */
  readonly claim: string | null;
}

const LANES = [
  ['happened', 'Happened'],
  ['said', 'Said'],
  ['disputed', 'Dated differently'],
] as const;
const MOST_ROWS = 14;
const ROW = 15;

/** The course of the crisis, and below it what happened and what was said on one axis of time. */
export function Timeline({ story, query }: ViewProps) {
  const { tell } = usePreferences();
  const moments = useLoaded(`${story}/moments`, () => api.moments(story));
  const course = useLoaded(`${story}/form/course`, () => api.form(story, 'course'));
  const steps = useLoaded(`${story}/course`, () => api.all(story, 'course'));
  return (
    <article class="page full">
      <Title>{tell('Timeline')}</Title>
      <Show of={steps}>{(found) => (found.length === 0 ? null : <CourseChart steps={found} />)}</Show>
      <Show of={moments}>{(found) => <Axis story={story} query={query} moments={found} />}</Show>
      <Show of={course}>
        {(found) => (
          <div class="narrow">
            <AnswerText story={story} answer={found} without={['course', 'limits']} />
          </div>
        )}
      </Show>
      <Exports story={story} path="forms/timeline" />
      <p class="exports">
        <a href={api.address(story, 'exports/timelinejs')} download>
          TimelineJS
        </a>
      </p>
    </article>
  );
}

function Axis({
  story,
  query,
  moments,
}: {
  readonly story: string;
  readonly query: URLSearchParams;
  readonly moments: Moments;
}) {
  const { tell } = usePreferences();
  const years = useMemo(
    () => moments.happened.some(({ when }) => !when.from.startsWith('--')) || moments.said.length > 0,
    [moments],
  );
  const items = useMemo(() => itemsOf(moments, years), [moments, years]);
  const whole = useMemo(() => extentOf(items.map(({ range }) => range)), [items]);
  const given = /^(-?\d+)-(-?\d+)$/u.exec(query.get('span') ?? '');
  const span: readonly [number, number] =
    given === null ? denseExtentOf(items.map(({ range }) => range)) : [Number(given[1]), Number(given[2])];
  const show = ([from, to]: readonly [number, number]): void => {
    const least = 3_600_000;
    const wide = Math.max(least, Math.min(to - from, whole[1] - whole[0]));
    const start = Math.max(whole[0], Math.min(from, whole[1] - wide));
    go(addressOf(['story', story, 'timeline'], { span: `${Math.round(start)}-${Math.round(start + wide)}` }), {
      replace: true,
    });
  };
  if (items.length === 0) return <Empty title={tell('Nothing here has a day')} />;
  const seen = items.filter(({ range: [from, to] }) => to >= span[0] && from <= span[1]);
  return (
    <section aria-labelledby="axis" class="axis-of">
      <h2 id="axis">{tell('What happened and what was said')}</h2>
      <Picture items={seen} span={span} whole={whole} show={show} story={story} />
      <p class="fine" role="status">
        {tell('{count} of {all} in this stretch', { count: seen.length, all: items.length })}
      </p>
      <Virtual items={seen} height={4.4} label={tell('The same as a list')}>
        {(item) => (
          <div class={`moment ${item.lane}`}>
            <span class="when fine">
              {dayText(item.range)} <span lang="en">“{item.stated}”</span>
            </span>
            <a
              href={
                item.at === undefined ? addressOf(['story', story, 'claim', item.claim ?? '']) : spotOf(story, item.at)
              }
              lang="en"
              dir="ltr"
            >
              {item.label}
            </a>{' '}
            <span class="fine" lang="en">
              {item.detail}
            </span>
          </div>
        )}
      </Virtual>
    </section>
  );
}

function Picture({
  items,
  span,
  whole,
  show,
  story,
}: {
  readonly items: readonly Item[];
  readonly span: readonly [number, number];
  readonly whole: readonly [number, number];
  readonly show: (span: readonly [number, number]) => void;
  readonly story: string;
}) {
  const { tell } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(280, current.clientWidth)));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  const scale = useMemo(() => scaleUtc().domain([span[0], span[1]]).range([0, width]), [span[0], span[1], width]);
  const lanes = useMemo(() => {
    let top = 24;
    return LANES.flatMap(([lane, name]) => {
      const own = items.filter((item) => item.lane === lane);
      if (own.length === 0) return [];
      const ranges = own.map(({ range }) => range);
      const gap = ((span[1] - span[0]) / width) * 7;
      const rows = rowsOf(ranges, gap);
      const count = Math.min(MOST_ROWS, Math.max(...rows) + 1);
      const begin = top;
      top += count * ROW + 30;
      return [{ lane, name, top: begin, rows, own, count }];
    });
  }, [items, span[0], span[1], width]);
  const height = (lanes.at(-1)?.top ?? 24) + (lanes.at(-1)?.count ?? 1) * ROW + 34;
  const middle = (span[0] + span[1]) / 2;
  const zoom = (factor: number, around = middle): void => {
    show([around - (around - span[0]) * factor, around + (span[1] - around) * factor]);
  };
  const move = (share: number): void => {
    const by = (span[1] - span[0]) * share;
    show([span[0] + by, span[1] + by]);
  };
  const placeOf = (event: PointerEvent): number =>
    Number(scale.invert(event.clientX - (box.current?.getBoundingClientRect().left ?? 0)));
  return (
    <>
      <div class="row zoom" role="group" aria-label={tell('Stretch of time')}>
        <button type="button" onClick={() => zoom(0.5)}>
          <span aria-hidden="true">+</span>
          <span class="unseen">{tell('Zoom in')}</span>
        </button>
        <button type="button" onClick={() => zoom(2)}>
          <span aria-hidden="true">−</span>
          <span class="unseen">{tell('Zoom out')}</span>
        </button>
        <button type="button" onClick={() => move(-0.5)}>
          <span aria-hidden="true">←</span>
          <span class="unseen">{tell('Earlier')}</span>
        </button>
        <button type="button" onClick={() => move(0.5)}>
          <span aria-hidden="true">→</span>
          <span class="unseen">{tell('Later')}</span>
        </button>
        <button type="button" onClick={() => show(whole)}>
          {tell('All')}
        </button>
        <span class="fine">{tell('Drag to choose a stretch; + − and the arrow keys work too.')}</span>
      </div>
      <div
        ref={box}
        class="chart"
        dir="ltr"
        tabIndex={0}
        role="group"
        aria-label={tell('Axis of time from {from} to {to}', {
          from: dayText([span[0], span[0]]),
          to: dayText([span[1], span[1]]),
        })}
        onKeyDown={(event) => {
          const act = {
            '+': () => zoom(0.5),
            '=': () => zoom(0.5),
            '-': () => zoom(2),
            ArrowLeft: () => move(-0.25),
            ArrowRight: () => move(0.25),
            Home: () => show(whole),
          }[event.key];
          if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
        onPointerDown={(event) => {
          if (event.button !== 0 || (event.target instanceof Element && event.target.closest('a') !== null)) return;
          const at = placeOf(event);
          setBrush([at, at]);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (brush !== null) setBrush([brush[0], placeOf(event)]);
        }}
        onPointerUp={() => {
          if (brush === null) return;
          const [from, to] = brush[0] < brush[1] ? brush : [brush[1], brush[0]];
          setBrush(null);
          if (Number(scale(to)) - Number(scale(from)) > 8) show([from, to]);
        }}
      >
        <svg width={width} height={height} lang="en" role="group" aria-label={tell('The same as a list')}>
          {scale.ticks(Math.max(3, Math.floor(width / 110))).map((tick) => (
            <g key={Number(tick)} class="tick" transform={`translate(${scale(tick)} 0)`}>
              <line y1={18} y2={height - 20} />
              <text y={12} text-anchor="middle">
                {scale.tickFormat()(tick)}
              </text>
            </g>
          ))}
          {lanes.map(({ lane, name, top, rows, own }) => (
            <g key={lane} class={`lane ${lane}`} transform={`translate(0 ${top})`}>
              <text class="lane-name" y={10} x={4}>
                {tell(name)}
              </text>
              {lane === 'disputed' ? <Links own={own} rows={rows} scale={(time) => Number(scale(time))} /> : null}
              {own.map((item, at) => {
                const row = rows[at] ?? 0;
                if (row >= MOST_ROWS) return null;
                const [from, to] = item.range;
                const x = Math.max(-4, Number(scale(from)));
                const wide = Math.min(width + 4, Number(scale(to))) - x;
                const y = 18 + row * ROW;
                const href =
                  item.at === undefined
                    ? addressOf(['story', story, 'claim', item.claim ?? ''])
                    : spotOf(story, item.at);
                return (
                  <a key={item.key} href={href} tabindex={-1}>
                    <title>{`${dayText(item.range)} – ${item.label}`}</title>
                    {wide < 9 ? (
                      <circle cx={x + Math.max(0, wide) / 2} cy={y + 5} r={4.5} />
                    ) : (
                      <rect x={x} y={y} width={wide} height={10} rx={5} />
                    )}
                    {wide > 90 ? (
                      <text x={Math.max(x, 0) + 7} y={y + 8.5} class="inside">
                        {item.label.slice(0, Math.floor((Math.min(wide, width - Math.max(x, 0)) - 14) / 5.4))}
                      </text>
                    ) : null}
                  </a>
                );
              })}
            </g>
          ))}
          {brush === null ? null : (
            <rect
              class="brush"
              x={Math.min(Number(scale(brush[0])), Number(scale(brush[1])))}
              width={Math.abs(Number(scale(brush[1])) - Number(scale(brush[0])))}
              y={16}
              height={height - 16}
            />
          )}
        </svg>
      </div>
    </>
  );
}

/** Dates of one matter are tied together. */
function Links({
  own,
  rows,
  scale,
}: {
  readonly own: readonly Item[];
  readonly rows: readonly number[];
  readonly scale: (time: number) => number;
}) {
  const groups = Map.groupBy(
    own.map((item, at) => ({ item, row: rows[at] ?? 0 })),
    ({ item }) => item.claim,
  );
  return (
    <>
      {[...groups].map(([claim, some]) => {
        const points = some.map(
          ({ item: { range }, row }) => `${(scale(range[0]) + scale(range[1])) / 2},${23 + row * ROW}`,
        );
        return points.length < 2 ? null : <polyline key={claim} class="tie" points={points.join(' ')} />;
      })}
    </>
  );
}

function itemsOf({ happened, said, disputed }: Moments, years: boolean): readonly Item[] {
  const inTime = (
    lane: Item['lane'],
    make: Omit<Item, 'lane' | 'range'>,
    when: { from: string; to: string } | null,
  ): readonly Item[] => {
    const range = when === null ? null : rangeOf(when, years);
    return range === null ? [] : [{ ...make, lane, range }];
  };
  return [
    ...happened.flatMap(({ id, summary, when, place, parties, reality, mentions }) =>
      inTime(
        'happened',
        {
          key: id,
          label: summary,
          detail: [...parties, place ?? '', reality === 'happened' ? '' : reality]
            .filter((word) => word !== '')
            .join(' · '),
          stated: when.stated,
          at: mentions[0],
          claim: null,
        },
        when,
      ),
    ),
    ...said.flatMap(({ id, speaker, party, act, when, at }) =>
      inTime(
        'said',
        {
          key: id,
          label: `${speaker}: ${at.quote}`,
          detail: [act, party ?? ''].filter((word) => word !== '').join(' · '),
          stated: when.stated,
          at,
          claim: null,
        },
        when,
      ),
    ),
    ...disputed.flatMap(({ claim, text, sides }) =>
      sides.flatMap(({ value, party, when, evidence }, at) =>
        inTime(
          'disputed',
          {
            key: `${claim}-${at}`,
            label: text,
            detail: [value, party ?? ''].filter((word) => word !== '').join(' · '),
            stated: when?.stated ?? value,
            at: evidence[0],
            claim,
          },
          when,
        ),
      ),
    ),
  ];
}

function dayText([from, to]: readonly [number, number]): string {
  const iso = (time: number): string => new Date(time).toISOString();
  const first = iso(from).slice(0, 10);
  const last = iso(Math.max(from, to - 1)).slice(0, 10);
  const plain = (day: string): string => (day.startsWith('2000-') ? day.slice(5) : day);
  return first === last ? plain(first) : `${plain(first)} – ${plain(last)}`;
}
