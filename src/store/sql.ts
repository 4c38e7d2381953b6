import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import type { Report } from '../model/report.ts';
import type { ReportId } from '../model/span.ts';
import { holdStory, lockStory, next } from './counters.ts';
import type { Engine } from './engine.ts';
import { writeFiling } from './filing.ts';
import { handing, keepCapture, letGo } from './handed.ts';
import { moveReport } from './move.ts';
import { plain, plainOrNull } from './plain.ts';
import type { Kysely, Selectable, Transaction } from './query.ts';
import { removeReport } from './remove.ts';
import { damaged, isOfRow, keptOf, note, reportOf, rowOf } from './rows.ts';
import type { Tables } from './schema.ts';
import type { AnswerKept, CorrectionKept, Entry, Made, Outcome, Store, StoreFault, Taken } from './store.ts';

/** The contract over SQL that every database understands. */
export function sqlStore(engine: Engine): Store {
  const { db } = engine;
  const whole = <T>(work: (tx: Transaction<Tables>) => Promise<T>) => db.transaction().execute(work);

  return {
    name: engine.name,
    writable: engine.writable,

    async stories() {
      const rows = await db
        .selectFrom('story')
        .leftJoin('report', (join) =>
          join.onRef('report.story', '=', 'story.story').on('report.replaced_by', 'is', null),
        )
        .select(({ fn }) => ['story.story', 'story.changed', fn.count('report.report').as('reports')])
        .groupBy(['story.story', 'story.changed'])
        .orderBy('story.story')
        .execute();
      const isStream = new Set(await streamsIn(engine));
      return rows
        .map(({ story, changed, reports }) => ({ story, changed, reports: Number(reports) }))
        .filter(({ story, reports }) => reports > 0 || !isStream.has(story));
    },

    add: (story, taken) => whole((tx) => addTaken(tx, engine, story, taken)),

    ...handing(engine),

    async reports(story, { all = false } = {}) {
      const query = db.selectFrom('report').selectAll().where('story', '=', story).orderBy('number');
      const rows = await (all ? query : query.where('replaced_by', 'is', null)).execute();
      return rows.map(keptOf);
    },

    async report(story, id) {
      const row = await rowOf(db, story, id);
      return row === undefined ? null : keptOf(row);
    },

    async capture(story, sha256, file) {
      const row = await db
        .selectFrom('capture')
        .innerJoin('content', (join) =>
          join.onRef('content.story', '=', 'capture.story').onRef('content.sha256', '=', 'capture.sha256'),
        )
        .select(['capture.file', 'capture.url', 'capture.charset', 'capture.sha256', 'capture.taken', 'content.bytes'])
        .where('capture.story', '=', story)
        .where('capture.sha256', '=', sha256)
        .where('capture.file', '=', plain(file))
        .executeTakeFirst();
      return row === undefined ? null : { ...row, file, bytes: unpacked(row.bytes, row.file) };
    },

    async remove(story, id, at) {
      const removed = await whole((tx) => removeReport(tx, engine, story, id, at));
      if (removed) await engine.scrub();
      return removed;
    },

    async search(words, options) {
      const wanted = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      return wanted.length === 0 ? [] : engine.search(wanted, options);
    },

    async made(story, { kind, subject, engine: by }) {
      if (!(await hasHashes(engine))) return null;
      const row = await db
        .selectFrom('made')
        .select(['bytes', 'sha256'])
        .where('story', '=', story)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .where('engine', '=', by)
        .executeTakeFirst();
      return row !== undefined && isAsMade(row) ? row.bytes : null;
    },

    async madeOf(story, kind, by, subjects) {
      const found = new Map<string, Uint8Array>();
      if (!(await hasHashes(engine))) return subjects.map(() => null);
      for (const some of portions(subjects)) {
        const rows = await db
          .selectFrom('made')
          .select(['subject', 'bytes', 'sha256'])
          .where('story', '=', story)
          .where('kind', '=', kind)
          .where('engine', '=', by)
          .where('subject', 'in', some)
          .execute();
        for (const row of rows) if (isAsMade(row)) found.set(row.subject, row.bytes);
      }
      return subjects.map((subject) => found.get(subject) ?? null);
    },

    keepMade: (story, made) => whole((tx) => keepMade(tx, story, made)),

    forgetMade: (story) =>
      whole(async (tx) => {
        const [made, madeOf] = [tx.deleteFrom('made'), tx.deleteFrom('made_of')];
        await (story === null ? made : made.where('story', '=', story)).execute();
        await (story === null ? madeOf : madeOf.where('story', '=', story)).execute();
      }),

    async corrections(story) {
      const rows = await db.selectFrom('correction').selectAll().where('story', '=', story).orderBy('number').execute();
      return rows.map(correctionOf);
    },

    correct: (story, { kind, about, at }) =>
      whole(async (tx) => {
        const number = await next(tx, story, 'corrections', at);
        const row = { story, number, kind, about: JSON.stringify(about), at, taken_back: null };
        await tx.insertInto('correction').values(row).execute();
        await note(tx, story, at, 'corrected', String(number));
        return correctionOf(row);
      }),

    takeBack: (story, number, at) =>
      whole(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('correction')
          .set({ taken_back: at })
          .where('story', '=', story)
          .where('number', '=', number)
          .where('taken_back', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await note(tx, story, at, 'taken back', String(number));
        return true;
      }),

    keepAnswer: (story, { question, form, engine: by, json, reports, at }) =>
      whole(async (tx) => {
        const number = await next(tx, story, 'answers', at);
        await tx
          .insertInto('answer')
          .values({ story, number, question: plain(question), form, engine: by, json, at })
          .execute();
        for (const some of portions([...new Set(reports)])) {
          await tx
            .insertInto('answer_report')
            .values(some.map((report) => ({ story, number, report })))
            .execute();
        }
        await note(tx, story, at, 'answered', String(number));
        return number;
      }),

    async answers(story, { form, since } = {}) {
      const rows = await db
        .selectFrom('answer')
        .selectAll()
        .where('story', '=', story)
        .$if(form !== undefined, (query) => query.where('form', '=', form ?? ''))
        .$if(since !== undefined, (query) => query.where('at', '>=', since ?? ''))
        .orderBy('number')
        .execute();
      const cited = await db
        .selectFrom('answer_report')
        .select(['number', 'report'])
        .where('story', '=', story)
        .orderBy('report')
        .execute();
      const reports = Map.groupBy(cited, ({ number }) => number);
      return rows.map(
        ({ number, question, form, engine: by, json, at }): AnswerKept => ({
          number,
          question,
          form,
          engine: by,
          json,
          at,
          reports: (reports.get(number) ?? []).map(({ report }) => report),
        }),
      );
    },

    move: (from, to, ids, filed) =>
      whole(async (tx) => {
        const moved: ReportId[] = [];
        for (const id of ids) if (await moveReport(tx, engine, { from, to, id, filed })) moved.push(id);
        return moved;
      }),

    streams: () => streamsIn(engine),

    async filings(stream) {
      const rows = await db.selectFrom('filing').selectAll().where('story', '=', stream).orderBy('number').execute();
      return rows.map(({ number, at, report, into_story: story, from_story: from, why }) => ({
        number,
        at,
        report,
        story,
        from,
        why,
      }));
    },

    keepFiling: (stream, { report, story, from, why, at }) =>
      whole((tx) => writeFiling(tx, { stream, why, at }, { report, to: story, from })),

    async remembered(story) {
      const rows = await db.selectFrom('remembered').selectAll().where('story', '=', story).orderBy('name').execute();
      return rows.map(({ name, value }) => ({ name, value }));
    },

    remember: (story, name, value) =>
      whole(async (tx) => {
        if (value === null) {
          await tx.deleteFrom('remembered').where('story', '=', story).where('name', '=', plain(name)).execute();
          return;
        }
        await tx
          .insertInto('remembered')
          .values({ story, name: plain(name), value: plain(value) })
          .onConflict((conflict) => conflict.columns(['story', 'name']).doUpdateSet({ value: plain(value) }))
          .execute();
      }),

    async journal(story, since = 0) {
      const rows = await db
        .selectFrom('journal')
        .selectAll()
        .where('story', '=', story)
        .where('number', '>', since)
        .orderBy('number')
        .execute();
      return rows.map(({ number, at, what, subject }) => ({ number, at, what: what as Entry['what'], subject }));
    },

    async check() {
      const faults = await engine.check();
      // What a broken file says about its own rows is no evidence.
      return faults.length > 0 ? faults : checkRows(db);
    },

    backup: engine.backup,
    close: () => db.destroy(),
  };
}

/** Whether what was made carries its hash: a file that may only be read keeps the tables of the version that wrote it. */
async function hasHashes({ db, writable }: Engine): Promise<boolean> {
  if (writable) return true;
  const tables = await db.introspection.getTables();
  return tables.some(({ name, columns }) => name === 'made' && columns.some((column) => column.name === 'sha256'));
}

/** What was damaged, or made before hashes were kept, is made again. */
function isAsMade({ bytes, sha256 }: Pick<Tables['made'], 'bytes' | 'sha256'>): boolean {
  return sha256 !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}

async function streamsIn({ db, writable }: Engine): Promise<readonly string[]> {
  // A file that may only be read keeps the tables of the version that wrote it.
  if (!writable && !(await db.introspection.getTables()).some(({ name }) => name === 'filing')) return [];
  const rows = await db.selectFrom('filing').select('story').distinct().orderBy('story').execute();
  return rows.map(({ story }) => story);
}

async function addTaken(
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

/** What rests on a report that was removed meanwhile is not kept: no word of it may come back. */
async function keepMade(tx: Transaction<Tables>, story: string, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return;
  await holdStory(tx, story);
  const held = await heldOf(tx, story, new Set(made.flatMap(({ reports }) => reports)));
  for (const { kind, subject, engine: by, bytes, reports } of made) {
    if (!reports.every((report) => held.has(report))) continue;
    const key = { story, kind, subject, engine: by };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await tx
      .insertInto('made')
      .values({ ...key, bytes, sha256 })
      .onConflict((conflict) => conflict.columns(['story', 'kind', 'subject', 'engine']).doUpdateSet({ bytes, sha256 }))
      .execute();
    for (const some of portions([...new Set(reports)])) {
      await tx
        .insertInto('made_of')
        .values(some.map((report) => ({ ...key, report })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

async function heldOf(
  tx: Transaction<Tables>,
  story: string,
  reports: ReadonlySet<ReportId>,
): Promise<ReadonlySet<ReportId>> {
  const held = new Set<ReportId>();
  for (const some of portions([...reports])) {
    const rows = await tx
      .selectFrom('report')
      .select('report')
      .where('story', '=', story)
      .where('report', 'in', some)
      .execute();
    for (const { report } of rows) held.add(report);
  }
  return held;
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
    record: JSON.stringify(shown === text ? record : report),
  };
}

function correctionOf(row: Selectable<Tables['correction']>): CorrectionKept {
  const { number, kind, about, at, taken_back: takenBack } = row;
  return { number, kind, about: JSON.parse(about), at, takenBack };
}

function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  try {
    const { buffer, byteOffset, byteLength } = zstdDecompressSync(bytes);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (cause) {
    throw damaged(`the bytes kept of ${file} cannot be unpacked`, cause);
  }
}

/** Whether the rows hold together: every hash is that of its words, nothing points at what is not there. */
async function checkRows(db: Kysely<Tables>): Promise<readonly StoreFault[]> {
  const faults: StoreFault[] = [];
  const captures = new Map<string, string>();
  for await (const { story, sha256, bytes } of db.selectFrom('content').selectAll().stream()) {
    const key = `${story}\0${sha256}`;
    captures.set(key, sha256);
    if (hashOf(bytes) !== sha256) {
      faults.push({
        kind: 'hash',
        message: `story “${story}”: the bytes kept as ${sha256.slice(0, 12)} are not those that came.`,
      });
    }
  }
  for await (const row of db.selectFrom('report').selectAll().stream()) {
    const where = `story “${row.story}”, report ${row.report} (${row.file})`;
    if (!captures.has(`${row.story}\0${row.capture}`)) {
      faults.push({ kind: 'orphan', message: `${where}: the bytes that it was read from are missing.` });
    }
    if (!isJson(row.record)) faults.push({ kind: 'record', message: `${where}: what is kept of it cannot be read.` });
    else if (createHash('sha256').update(reportOf(row).text, 'utf8').digest('hex') !== row.sha256) {
      faults.push({ kind: 'hash', message: `${where}: its text is not the text that was read.` });
    } else if (!isOfRow(reportOf(row), row)) {
      faults.push({ kind: 'record', message: `${where}: what is kept of it is not what was read.` });
    }
  }
  for await (const row of db.selectFrom('made').selectAll().stream()) {
    if (row.sha256 === null || isAsMade(row)) continue;
    faults.push({
      kind: 'made',
      message: `story “${row.story}”: the ${row.kind} of ${row.subject} is damaged. It is made anew when it is asked for; “crossread rebuild” makes all anew.`,
    });
  }
  for await (const { story, number, json } of db.selectFrom('answer').selectAll().stream()) {
    if (!isJson(json)) faults.push({ kind: 'record', message: `story “${story}”: answer ${number} cannot be read.` });
  }
  return faults;
}

/** null where they cannot be unpacked. */
function hashOf(packed: Uint8Array): string | null {
  try {
    return createHash('sha256').update(zstdDecompressSync(packed)).digest('hex');
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Databases take a limited number of values in one statement. */
function portions<T>(values: readonly T[]): readonly (readonly T[])[] {
  const size = 500;
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
