import { zstdDecompressSync } from 'node:zlib';
import type { ReportId } from '../model/span.ts';
import { addTaken } from './add.ts';
import { checkRows } from './check-rows.ts';
import { next } from './counters.ts';
import type { Engine } from './engine.ts';
import { writeFiling } from './filing.ts';
import { handing } from './handed.ts';
import { hasHashes, isAsMade, keepMade } from './made.ts';
import { moveReport } from './move.ts';
import { plain } from './plain.ts';
import { portions } from './portions.ts';
import type { Selectable, Transaction } from './query.ts';
import { removeReport } from './remove.ts';
import { damaged, keptOf, note, rowOf } from './rows.ts';
import type { Tables } from './schema.ts';
import type { AnswerKept, CorrectionKept, Entry, Store } from './store.ts';

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

async function streamsIn({ db, writable }: Engine): Promise<readonly string[]> {
  // A file that may only be read keeps the tables of the version that wrote it.
  if (!writable && !(await db.introspection.getTables()).some(({ name }) => name === 'filing')) return [];
  const rows = await db.selectFrom('filing').select('story').distinct().orderBy('story').execute();
  return rows.map(({ story }) => story);
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
