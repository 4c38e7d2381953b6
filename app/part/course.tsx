import { scaleLinear, scaleUtc } from 'd3-scale';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Step } from '../../src/model/story.ts';
import { usePreferences } from '../preferences.ts';
import { denseExtentOf, rangeOf } from '../time.ts';

const HIGH = 210;
const MOST_PARTIES = 5;
const SIGNS = ['●', '■', '▲', '◆', '✚'];

/** Conflict below, cooperation above, each party by colour and by the shape of its marks. The table below has the same figures. */
export function CourseChart({ steps }: { readonly steps: readonly Step[] }) {
  const { tell } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(280, current.clientWidth)));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  const parties = useMemo(() => partiesIn(steps), [steps]);
  const years = steps.some(({ from }) => !from.startsWith('--'));
  const placed = useMemo(
    () =>
      steps.flatMap((step) => {
        const range = rangeOf(step, years);
        return range === null || !parties.includes(step.party) ? [] : [{ ...step, range }];
      }),
    [steps, parties, years],
  );
  const span = denseExtentOf(placed.map(({ range }) => range));
  const x = scaleUtc()
    .domain(span)
    .range([44, width - 8]);
  const y = scaleLinear()
    .domain([-10, 10])
    .range([HIGH - 24, 10]);
  const shown = placed.filter(({ range: [from, to] }) => to >= span[0] && from <= span[1]);
  return (
    <figure class="course">
      <figcaption>
        <h2>{tell('Conflict and cooperation')}</h2>
        <ul class="legend fine" lang="en">
          {parties.map((party, at) => (
            <li key={party} class={`party-${at}`}>
              <span aria-hidden="true">{SIGNS[at]}</span> {party}
            </li>
          ))}
        </ul>
      </figcaption>
      <div ref={box} class="chart" dir="ltr">
        <svg width={width} height={HIGH} role="img" aria-label={tell('Conflict and cooperation')} lang="en">
          {[-10, -5, 0, 5, 10].map((level) => (
            <g key={level} class={level === 0 ? 'level zero' : 'level'} transform={`translate(0 ${y(level)})`}>
              <line x1={44} x2={width - 8} />
              <text x={38} y={4} text-anchor="end">
                {level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0'}
              </text>
            </g>
          ))}
          {x.ticks(Math.max(3, Math.floor(width / 110))).map((tick) => (
            <text key={Number(tick)} x={x(tick)} y={HIGH - 4} text-anchor="middle" class="axis">
              {x.tickFormat()(tick)}
            </text>
          ))}
          {shown.map((step, at) => {
            const party = parties.indexOf(step.party);
            const [from, to] = step.range;
            const middle = (x(Math.max(from, span[0])) + x(Math.min(to, span[1]))) / 2;
            const height = y(step.intensity);
            const wide = x(to) - x(from);
            return (
              <g key={at} class={`party-${party}`}>
                <title>{`${step.party}, ${step.from.slice(0, 10)}: ${step.class} ${step.intensity}`}</title>
                <line class="stem" x1={middle} x2={middle} y1={y(0)} y2={height} />
                {wide > 12 && to - from > 90_000_000 ? (
                  <line
                    class="range"
                    x1={Math.max(x(from), 44)}
                    x2={Math.min(x(to), width - 8)}
                    y1={height}
                    y2={height}
                  />
                ) : null}
                <text class="sign" x={middle} y={height + 5} text-anchor="middle">
                  {SIGNS[party]}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <details>
        <summary>{tell('The same as a table')}</summary>
        <div class="scroll" role="region" tabIndex={0} aria-label={tell('Conflict and cooperation')}>
          <table lang="en" dir="ltr">
            <thead>
              <tr>
                <th scope="col">{tell('From')}</th>
                <th scope="col">{tell('Party')}</th>
                <th scope="col">{tell('Kind')}</th>
                <th scope="col" class="number">
                  −10 … +10
                </th>
              </tr>
            </thead>
            <tbody>
              {steps.slice(0, 400).map((step, at) => (
                <tr key={at}>
                  <td>{step.from.slice(0, 10).replace(/^--/u, '')}</td>
                  <td>{step.party}</td>
                  <td>{step.class}</td>
                  <td class="number">{step.intensity}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function partiesIn(steps: readonly Step[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { party, happenings } of steps) counts.set(party, (counts.get(party) ?? 0) + happenings.length);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_PARTIES)
    .map(([party]) => party);
}
