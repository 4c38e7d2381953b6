import { entriesOf } from '../view/entries.ts';
import type { Desk } from './desk.ts';
import { Refused } from './tools.ts';

/** Something that can be read by its address. */
export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly mimeType: string;
}

export interface Contents {
  readonly uri: string;
  readonly mimeType: string;
  readonly text: string;
}

/** crossread://reports/r-… · crossread://reports/r-…/120-180 · crossread://answers/3 */
export const TEMPLATES = {
  report: 'crossread://reports/{report}',
  span: 'crossread://reports/{report}/{span}',
  answer: 'crossread://answers/{number}',
} as const;

/** Every report and every kept answer. The names are ids: what a report calls itself is for who reads it. */
export async function listResources(desk: Desk): Promise<readonly Resource[]> {
  const reports = entriesOf(desk.story()).map(({ id }) => ({
    uri: `crossread://reports/${id}`,
    name: id,
    mimeType: 'text/plain',
  }));
  const answers = (await desk.answers()).map(({ number }) => ({
    uri: `crossread://answers/${number}`,
    name: `answer ${number}`,
    mimeType: 'application/json',
  }));
  return [...reports, ...answers];
}

/** @throws Refused where nothing has that address */
export async function readResource(uri: string, desk: Desk): Promise<Contents> {
  const [, kind, id = '', span] =
    /^crossread:\/\/(reports|answers)\/([^/]{1,60})(?:\/(\d{1,9}-\d{1,9}))?$/u.exec(uri) ?? [];
  if (kind === 'answers' && span === undefined) {
    const found = (await desk.answers()).find(({ number }) => String(number) === id);
    if (found !== undefined) return { uri, mimeType: 'application/json', text: found.json };
  }
  if (kind === 'reports') {
    const found = await desk.report(id);
    if (found !== null) return { uri, mimeType: 'text/plain', text: wordsOf(found.text, span) };
  }
  throw new Refused(`Nothing has the address ${uri}.`);
}

function wordsOf(text: string, span: string | undefined): string {
  if (span === undefined) return text;
  const [start = 0, end = 0] = span.split('-').map(Number);
  if (start > end || end > text.length)
    throw new Refused(`The report has ${text.length} code units: ${span} lies outside.`);
  return text.slice(start, end);
}
