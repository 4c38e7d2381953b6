import { readFileSync } from 'node:fs';
import type { Corrections } from '../model/correction.ts';
import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import { type Call, wrongUse } from './command.ts';

/** What --apart names: a text file with two reports a line, by id or by file, a tab between them; # begins a comment. */
export function correctionsOf({ options: { apart } }: Pick<Call, 'options'>): Corrections {
  if (apart === undefined) return {};
  return { apart: linesOf(apart).map((line) => pairIn(line, apart)) };
}

/** A correction that names no report would do nothing, and nobody would see it. */
export function mustNameReports({ apart = [] }: Corrections, reports: readonly Pick<Report, 'id' | 'file'>[]): void {
  const known = new Set(reports.flatMap(({ id, file }) => [id, file]));
  const unknown = apart.flat().find((name) => !known.has(name));
  if (unknown !== undefined)
    throw wrongUse(
      `“${showName(unknown)}” is to be kept apart, but it is none of these reports: give its id or its file`,
    );
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  } catch (error) {
    throw wrongUse(`cannot read the list of reports to keep apart: ${showName((error as Error).message)}`);
  }
}

function pairIn(line: string, path: string): readonly [string, string] {
  const [one, other, ...more] = line.split('\t').map((name) => name.trim());
  if (one === undefined || other === undefined || one === '' || other === '' || more.length > 0)
    throw wrongUse(`${showName(path)}: a line names two reports with a tab between them, not “${showName(line)}”`);
  return [one, other];
}
