import type { DerivedStep } from '../model/answer.ts';
import { daysText, intensityText, lastDay } from './derived.ts';
import { escaped } from './source.ts';

const WIDTH = 720;
const LEFT = 116;
const RIGHT = 12;
const TOP = 14;
const MIDDLE = 130;
const BOTTOM = 246;
const LEGEND = 24;
const MOST_DAYS = 24;
const MOST_PARTIES = 6;

/** The course as a drawing: days from left to right, cooperation up and conflict down, a shape for each party, a bar where the day is
 *  uncertain. Days on which nothing is told are left out and the gap is marked. '' where there is nothing to draw. The page has
 *  the same numbers in a table. */
export function chartSvg(steps: readonly DerivedStep[], id: string): string {
  const known = steps.some(({ from }) => !from.startsWith('--'));
  // Days without a year are in order among themselves only.
  const placed = steps.filter(({ from }) => from.startsWith('--') !== known);
  const days = daysOf(placed);
  const parties = [...new Set(placed.flatMap((step) => step.parties))].slice(0, MOST_PARTIES);
  if (days.length < 2 || parties.length === 0) return '';
  const slot = (WIDTH - LEFT - RIGHT) / days.length;
  const shown = placed.filter(({ from, to }) => days.includes(from) && days.includes(lastDay({ from, to })));
  const height = BOTTOM + 34 + LEGEND * Math.ceil(parties.length / 3);
  return `<div class="chart" tabindex="0" role="region" aria-label="Chart of the course">
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">Conflict and cooperation by day and party</title>
<desc id="${id}-desc">${escaped(described(shown, days))}</desc>
${axes(days, slot)}${shown.flatMap((step) => step.parties.map((party) => mark(step, parties.indexOf(party), parties.length, days, slot))).join('')}${legend(parties)}</svg>
</div>
`;
}

function described(steps: readonly DerivedStep[], days: readonly string[]): string {
  const low = Math.min(...steps.map(({ intensity }) => intensity));
  const high = Math.max(...steps.map(({ intensity }) => intensity));
  const of = (intensity: number): string => intensityText({ intensity, happenings: 1 });
  return `${steps.length} steps from ${days[0]} to ${days.at(-1)}, between ${of(low)} and ${of(high)} on a scale from −10, conflict, to +10, cooperation. The table below holds every one of them.`;
}

/** The first and last days of all steps; of too many the earliest. */
function daysOf(steps: readonly DerivedStep[]): readonly string[] {
  const days = new Set(steps.flatMap((step) => [step.from, lastDay(step)]));
  return [...days].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).slice(0, MOST_DAYS);
}

function axes(days: readonly string[], slot: number): string {
  const scale = [10, 5, 0, -5, -10].map((value) => {
    const y = heightOf(value);
    const name = value === 10 ? ' cooperation' : value === -10 ? ' conflict' : '';
    const figure = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
    return `<line class="${value === 0 ? 'zero' : 'rule'}" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${name === '' ? '' : `<tspan class="pole">${name.trim()} </tspan>`}${figure}</text>`;
  });
  const every = Math.ceil(days.length / 10);
  const labels = days.map((day, at) => {
    const x = round(LEFT + slot * (at + 0.5));
    const before = days[at - 1];
    const gap =
      before !== undefined && !isNext(before, day)
        ? `<text class="gap" x="${round(LEFT + slot * at)}" y="${BOTTOM + 20}" text-anchor="middle">…</text>`
        : '';
    const text =
      at % every === 0 ? `<text x="${x}" y="${BOTTOM + 20}" text-anchor="middle">${labelOf(day)}</text>` : '';
    return `${gap}<line class="day" x1="${x}" x2="${x}" y1="${TOP}" y2="${BOTTOM}"/>${text}`;
  });
  return `<g class="axes">${scale.join('')}${labels.join('')}</g>\n`;
}

function isNext(day: string, next: string): boolean {
  return lastDay({ from: day, to: next }) === day;
}

/** “9 Mar” */
function labelOf(day: string): string {
  return `${Number(day.slice(-2))} ${MONTHS[Number(day.slice(-5, -3)) - 1] ?? ''}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function heightOf(intensity: number): number {
  return round(MIDDLE - (intensity / 10) * (MIDDLE - TOP));
}

function mark(step: DerivedStep, party: number, parties: number, days: readonly string[], slot: number): string {
  if (party < 0) return '';
  const aside = (party - (parties - 1) / 2) * Math.min(16, (slot * 0.8) / parties);
  const first = round(LEFT + slot * (days.indexOf(step.from) + 0.5) + aside);
  const last = round(LEFT + slot * (days.indexOf(lastDay(step)) + 0.5) + aside);
  const y = heightOf(step.intensity);
  const told = `${step.parties.join(' and ')}, ${daysText(step)}: ${step.class} ${intensityText(step)}`;
  const bar =
    first === last
      ? `<line class="stem" x1="${first}" x2="${first}" y1="${MIDDLE}" y2="${y}"/>`
      : `<line class="range" x1="${first}" x2="${last}" y1="${y}" y2="${y}"/>`;
  return `<g class="party-${party}"><title>${escaped(told)}</title>${bar}${shape(party, round((first + last) / 2), y)}</g>\n`;
}

/** One for each party, told apart without any colour. */
function shape(party: number, x: number, y: number): string {
  const points = (list: readonly (readonly [number, number])[]): string =>
    `<polygon points="${list.map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`).join(' ')}"/>`;
  switch (party) {
    case 0:
      return `<circle cx="${x}" cy="${y}" r="6"/>`;
    case 1:
      return `<rect x="${round(x - 5.5)}" y="${round(y - 5.5)}" width="11" height="11"/>`;
    case 2:
      return points([
        [0, -7],
        [7, 5.5],
        [-7, 5.5],
      ]);
    case 3:
      return points([
        [0, -7.5],
        [7.5, 0],
        [0, 7.5],
        [-7.5, 0],
      ]);
    case 4:
      return points([
        [0, 7],
        [7, -5.5],
        [-7, -5.5],
      ]);
    default:
      return `<path class="cross" d="M${round(x - 6)} ${round(y - 6)}l12 12m0 -12l-12 12"/>`;
  }
}

function legend(parties: readonly string[]): string {
  const entries = parties.map((party, at) => {
    const x = LEFT + (at % 3) * 196;
    const y = BOTTOM + 46 + LEGEND * Math.floor(at / 3);
    return `<g class="party-${at}">${shape(at, x + 8, y - 4)}</g><text x="${x + 22}" y="${y}">${escaped(party)}</text>`;
  });
  return `<g class="legend">${entries.join('')}</g>\n`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
