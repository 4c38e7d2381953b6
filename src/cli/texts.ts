import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { showName } from '../model/show.ts';
import { openReports } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread read FILE... --texts FOLDER`: the text of each report as citations count in it, named by its SHA-256, and in `reports.json`
 *  what was read beside the text. With them an answer can be checked by a program that reads no pages (docs/verify). */
export async function writeTexts(folder: string, call: Call, terminal: Terminal): Promise<number> {
  const { reports, failed } = await openReports(call, terminal);
  if (reports.length === 0) return 1;
  const about = reports.map(({ sha256, file, title, outlet, byline, genre, published }) => ({
    sha256,
    file,
    title,
    outlet,
    byline,
    genre,
    published: published === null ? null : { from: published.from, to: published.to },
  }));
  try {
    mkdirSync(folder, { recursive: true });
    for (const { sha256, text } of reports) writeFileSync(join(folder, `${sha256}.txt`), text);
    writeFileSync(join(folder, 'reports.json'), `${JSON.stringify(about, null, 2)}\n`);
  } catch (error) {
    throw wrongUse(`cannot write to ${showName(folder)}: ${(error as Error).message}`);
  }
  writeResult(reports.map(({ sha256, file }) => `${sha256}.txt  ${showName(file)}\n`).join(''), call, terminal);
  return failed ? 1 : 0;
}
