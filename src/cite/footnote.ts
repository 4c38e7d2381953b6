import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Fault } from './fault.ts';
import { flat } from './fold.ts';
import { nameOf, originIn } from './page.ts';
import type { GivenSource } from './shape.ts';

/** A row of the source list of a Markdown page. */
export interface Footnote {
  readonly source: GivenSource;
  /** The places of each mark of the source, in the order of the page. */
  readonly places: readonly (readonly MarkedPlace[])[];
}

export interface MarkedPlace extends Span {
  /** Of the words that the page means. */
  readonly fingerprint: string;
}

/** “1. Title (facts), `file`, `sha256:…` <!-- 120-180#a1b2c3,300-340#d4e5f6 … -->”, the title and facts as they are shown.
 *  `plain` and `english` read Markdown and the language of the page. */
export function footnoteOf(
  row: string,
  at: number,
  reports: readonly Report[],
  { plain, english }: { readonly plain: (text: string) => string; readonly english: (text: string) => string },
): Footnote & { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const path = `sources[${at}]`;
  const fault = (name: Fault['name'], text: string, message: string) => faults.push({ name, path, text, message });
  const [, sha256 = '', spots = ''] = PROOF.exec(row) ?? [];
  const [, number, told = '', , file = ''] = ROW.exec(row.replace(PROOF, '')) ?? [];
  if (Number(number) !== at + 1)
    fault('malformed', row, `should be number ${at + 1}: sources stand in the order of their numbers`);
  if (sha256 === '') fault('malformed', row, 'has no hash, so that a changed report would not be seen');
  const shown = plain(told);
  const report = reports.find((one) => one.sha256 === sha256);
  if (report !== undefined && !shown.startsWith(`${flat(report.title)} (`))
    fault('changed-report', shown, `the report has another title: ${flat(report.title)}`);
  const groups = spots === '' ? [] : spots.split(' ').map((group) => group.split(',').map(placeOf));
  if (groups.flat().includes(null)) fault('malformed', row, 'has a place that is none');
  return {
    source: {
      path,
      report: nameOf(at + 1),
      file,
      title: report?.title ?? shown,
      origin: originIn([shown, ...shown.split(/, |[()]/u).map(english)].join(', '), at + 1),
      sha256,
    },
    places: groups.map((group) => group.filter((place) => place !== null)),
    faults,
  };
}

const ROW = /^(\d+)\. (.*), (`+) ?(.*?) ?\3$/u;
const PROOF = /, `sha256:([0-9a-f]{64})`(?: <!-- ([\d#a-f, -]+) -->)?$/u;

function placeOf(text: string): MarkedPlace | null {
  const [, start, end, fingerprint = ''] = /^(\d{1,15})-(\d{1,15})#([0-9a-f]{6})$/.exec(text) ?? [];
  return start === undefined || Number(start) >= Number(end)
    ? null
    : { start: Number(start), end: Number(end), fingerprint };
}
