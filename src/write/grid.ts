import type { DerivedStep, Line, LineSide, PositionCell } from '../model/answer.ts';
import { chartSvg } from './chart.ts';
import { cellText, columnText, daysText, derivedText, intensityText, MARKS, SILENT_MARK } from './derived.ts';
import { escaped } from './source.ts';

/** What the page gives for the parts of a line. */
interface Writer {
  readonly text: (line: Line) => string;
  readonly marks: (of: Pick<Line, 'citations'>) => string;
}

/** The chart of a course and the table with the same numbers and the words of each step; null where the lines are no steps. */
export function courseHtml(lines: readonly Line[], id: string, { text }: Writer): string | null {
  const steps = lines.flatMap((line) => (line.derived?.kind === 'step' ? [{ line, step: line.derived }] : []));
  if (steps.length === 0) return null;
  const head = ['When', 'Party', 'Act', 'Intensity', 'In the reports'];
  const rows = steps.map(({ line, step }) => stepRow(step, text(line), head));
  return `${chartSvg(
    steps.map(({ step }) => step),
    id,
  )}${tableHtml('steps', 'Steps of the course, by day', head, rows)}`;
}

function stepRow(step: DerivedStep, words: string, head: readonly string[]): string {
  const cells = [escaped(step.parties.join(' and ')), escaped(step.class), escaped(intensityText(step)), words];
  return row(escaped(daysText(step)), cells, head);
}

/** The table of positions, and below it the words behind each cell; null where the lines are no positions. */
export function positionsHtml(
  lines: readonly Line[],
  id: string,
  { text, marks, sides }: Writer & { readonly sides: (sides: readonly LineSide[]) => string },
): string | null {
  const claims = lines.flatMap((line) => (line.derived?.kind === 'positions' ? [{ line, derived: line.derived }] : []));
  const [first] = claims;
  if (first === undefined) return null;
  const head = ['Claim', ...first.derived.cells.map(({ column }) => columnText(column))];
  const rows = claims.map(({ line, derived }, at) =>
    row(
      `<span class="count">${at + 1}.</span> ${text(line)} <a class="more" href="#${id}-claim-${at + 1}">words</a>`,
      derived.cells.map((cell) => cellHtml(cell, line, marks)),
      head,
    ),
  );
  const words = claims.map(
    ({ line, derived }, at) =>
      `<li id="${id}-claim-${at + 1}"><p class="derived">${escaped(derivedText(derived))}</p>${sides(line.sides ?? [])}</li>\n`,
  );
  return `${tableHtml('positions', 'Who asserts, denies or tells it otherwise', head, rows)}<ol class="words-of">\n${words.join('')}</ol>\n`;
}

function cellHtml(cell: PositionCell, { sides }: Line, marks: Writer['marks']): string {
  if (cell.stances.length === 0)
    return `<span class="silent"><span aria-hidden="true">${SILENT_MARK}</span> ${cellText(cell)}</span>`;
  return cell.stances
    .map(({ stance, side }) => {
      const of = sides?.[side];
      return `<span class="stance ${stance}"><span aria-hidden="true">${MARKS[stance]}</span> ${stance}</span>${of === undefined ? '' : marks(of)}`;
    })
    .join('<br>');
}

/** The roles stand there because a narrow page shows the rows as blocks, which takes them from some browsers. */
function tableHtml(kind: string, caption: string, head: readonly string[], rows: readonly string[]): string {
  return `<table class="grid ${kind}" role="table">
<caption>${escaped(caption)}</caption>
<thead role="rowgroup"><tr role="row">${head.map((text) => `<th scope="col" role="columnheader">${escaped(text)}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${rows.join('')}</tbody>
</table>
`;
}

function row(first: string, cells: readonly string[], head: readonly string[]): string {
  const rest = cells.map(
    (cell, at) => `<td role="cell" data-label="${escaped(head[at + 1] ?? '')}"><div>${cell}</div></td>`,
  );
  return `<tr role="row"><th scope="row" role="rowheader">${first}</th>${rest.join('')}</tr>\n`;
}
