import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import { lockStory, next } from './counters.ts';
import type { Engine } from './engine.ts';
import { writeFiling } from './filing.ts';
import { keepCapture, letGo } from './handed.ts';
import { keepMade } from './made.ts';
import { hashOf, plain, plainOrNull } from './plain.ts';
import type { Transaction } from './query.ts';
import { note, reportOf, rowOf } from './rows.ts';
import type { Tables } from './schema.ts';
import type { Outcome, Taken } from './store.ts';

/** Reports that came in are written down, with the bytes that they were read from and what was made of them, in one transaction. */
export async function addTaken(
  tx: Transaction<Tables>,
  engine: Engine,
  story: string,
  { capture, reports, versionOf, filed, made = [] }: Taken,
): Promise<readonly Outcome[]> {
  const { file, sha256, taken } = capture;
  const outcomes: Outcome[] = [];
  if (versionOf !== undefined) await lockStory(tx, story, taken);
  for (const { report, replaces: given } of reports) {
    if ((await rowOf(tx, story, report.id)) !== undefined) {
      outcomes.push('known');
      continue;
    }
    const replaces = versionOf === undefined ? given : versionOf(report, await standingLike(tx, story, report));
    const number = await next(tx, story, 'reports', taken);
    await tx
      .insertInto('report')
      .values(rowFor(story, report, { number, capture: sha256, added: taken }))
      .execute();
    await engine.index(tx, story, report);
    const older = replaces === null ? 0n : await replace(tx, story, replaces, report.id);
    outcomes.push(older > 0n ? 'replaced' : 'added');
    await note(tx, story, taken, older > 0n ? 'replaced' : 'added', report.id);
    if (filed !== undefined) await writeFiling(tx, filed, { report: report.id, to: story, from: null });
  }
  if (outcomes.some((outcome) => outcome !== 'known')) await keepCapture(tx, story, capture);
  await keepMade(tx, story, made);
  await letGo(tx, story, { sha256, file });
  return outcomes;
}

/** Reports that stand under the address or the file of this one. */
async function standingLike(tx: Transaction<Tables>, story: string, { url, file }: Report): Promise<readonly Report[]> {
  const rows = await tx
    .selectFrom('report')
    .selectAll()
    .where('story', '=', story)
    .where('replaced_by', 'is', null)
    .where(({ or, eb }) => or([eb('file', '=', plain(file)), ...(url === null ? [] : [eb('url', '=', plain(url))])]))
    .orderBy('number')
    .execute();
  return rows.map(reportOf);
}

async function replace(tx: Transaction<Tables>, story: string, older: ReportId, by: ReportId): Promise<bigint> {
  const { numUpdatedRows } = await tx
    .updateTable('report')
    .set({ replaced_by: by })
    .where('story', '=', story)
    .where('report', '=', older)
    .executeTakeFirst();
  return numUpdatedRows;
}

function rowFor(
  story: string,
  report: Report,
  kept: { readonly number: number; readonly capture: string; readonly added: string },
): Tables['report'] {
  const { text, ...record } = report;
  const { id, file, sha256, outlet, title, published, genre, language } = record;
  const shown = plain(text);
  const json = JSON.stringify(shown === text ? record : report);
  return {
    story,
    report: id,
    ...kept,
    file: plain(file),
    replaced_by: null,
    sha256,
    outlet: plainOrNull(outlet),
    title: plain(title),
    published: published?.from ?? null,
    genre,
    language,
    text: shown,
    url: plainOrNull(report.url),
    record: json,
    record_sha256: hashOf(json),
  };
}
