import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { zstdDecompressSync } from 'node:zlib';
import type { Report } from '../model/report.ts';
import { isOfRow } from './rows.ts';
import { openSqlite } from './sqlite.ts';
import { type Capture, type Store, StoreError } from './store.ts';

/** Copy everything of a damaged case that can still be read, row by row, into a new file: a report whose text is no longer the one that was
 *  read is left behind, and one whose bytes are lost too. What was made of reports is made again; the journal begins anew.
 *  @returns how many reports were saved, and how many rows of reports were seen or counted and not saved
 *  @throws StoreError `exists` where `to` is there already, `damaged` where not even the tables can be read */
export async function salvageSqlite(
  from: string,
  to: string,
): Promise<{ readonly reports: number; readonly lost: number }> {
  if (existsSync(to))
    throw new StoreError('exists', `${to}: there is a file already. Give the saved case another name.`);
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    const captures = capturesIn(database);
    const rows = rowsOf(database, 'report');
    const store = await openSqlite(to, { create: true });
    let saved = 0;
    const byNumber = (row: Row) => Number(row.number);
    const older = new Map(rows.whole.map((row) => [`${row.story}\0${row.replaced_by}`, String(row.report)]));
    for (const row of [...rows.whole].sort((a, b) => byNumber(a) - byNumber(b))) {
      if (await save(row, { captures, older, store })) saved++;
    }
    for (const row of handedIn(database)) {
      const capture = captures.get(`${row.story}\0${row.sha256}\0${row.file}`);
      if (capture === undefined) continue;
      await store.handIn(String(row.story), capture);
      if (row.why !== null)
        await store.setAside(String(row.story), capture, { why: String(row.why), engine: String(row.engine) });
    }
    for (const row of rowsOf(database, 'correction').whole) await saveCorrection(row, store);
    for (const row of rowsOf(database, 'answer').whole) await saveAnswer(row, store);
    const filings = rowsOf(database, 'filing').whole;
    for (const row of [...filings].sort((a, b) => byNumber(a) - byNumber(b))) await saveFiling(row, store);
    for (const { story, name, value } of rowsOf(database, 'remembered').whole) {
      await store.remember(String(story), String(name), String(value));
    }
    await store.close();
    return { reports: saved, lost: rows.whole.length - saved + rows.broken };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('damaged', `${from}: nothing in it can be read any more. Take a backup.`, { cause: error });
  } finally {
    database.close();
  }
}

/** In their order. A case of an early version has no such table. */
function handedIn(database: DatabaseSync): readonly Row[] {
  const tables = database.prepare(`select 1 from sqlite_schema where name = 'handed'`).all();
  if (tables.length === 0) return [];
  return rowsOf(database, 'handed').whole.toSorted((a, b) => Number(a.number) - Number(b.number));
}

type Row = Readonly<Record<string, unknown>>;

/** Every row that can be read by itself. A page that cannot be read takes down a scan, but not the rows of other pages. */
function rowsOf(database: DatabaseSync, table: string): { readonly whole: readonly Row[]; readonly broken: number } {
  if (database.prepare('select 1 from sqlite_schema where name = ?').get(table) === undefined) return NO_ROWS;
  const one = database.prepare(`select * from ${table} where rowid = ?`);
  const last = lastRow(database, table);
  const whole: Row[] = [];
  let broken = 0;
  for (let row = 1; row <= last; row++) {
    try {
      const found = one.get(row);
      if (found !== undefined) whole.push(found);
    } catch {
      broken++;
    }
  }
  return { whole, broken };
}

/** A table that the version which wrote the file did not have. */
const NO_ROWS = { whole: [], broken: 0 };

/** Beyond the last row that can be seen there may be others behind a broken page: the counters of the stories tell how many there were. */
function lastRow(database: DatabaseSync, table: string): number {
  const asked = [
    `select max(rowid) as last from ${table}`,
    'select sum(reports + answers + corrections) as last from story',
  ];
  const found = asked.map((query) => {
    try {
      return Number(database.prepare(query).get()?.last ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.max(...found);
}

function capturesIn(database: DatabaseSync): ReadonlyMap<string, Capture> {
  const contents = new Map(
    rowsOf(database, 'content').whole.flatMap((row) => {
      const bytes = unpacked(row.bytes);
      return bytes === null || hashOf(bytes) !== row.sha256 ? [] : [[`${row.story}\0${row.sha256}`, bytes] as const];
    }),
  );
  return new Map(
    rowsOf(database, 'capture').whole.flatMap((row) => {
      const bytes = contents.get(`${row.story}\0${row.sha256}`);
      if (bytes === undefined) return [];
      const capture: Capture = {
        file: String(row.file),
        url: textOrNull(row.url),
        charset: textOrNull(row.charset),
        sha256: String(row.sha256),
        bytes,
        taken: String(row.taken),
      };
      return [[`${row.story}\0${row.sha256}\0${row.file}`, capture] as const];
    }),
  );
}

async function save(
  row: Row,
  {
    captures,
    older,
    store,
  }: {
    readonly captures: ReadonlyMap<string, Capture>;
    /** Which report a later one took the place of, by story and the later one. */
    readonly older: ReadonlyMap<string, string>;
    readonly store: Store;
  },
): Promise<boolean> {
  const capture = captures.get(`${row.story}\0${row.capture}\0${row.file}`);
  const record = parsed(row.record);
  if (capture === undefined || record === null) return false;
  const report = { text: String(row.text), ...(record as Omit<Report, 'text'>) };
  if (hashOf(new TextEncoder().encode(report.text)) !== row.sha256) return false;
  if (!isOfRow(report, row)) return false;
  const story = String(row.story);
  const replaces = older.get(`${story}\0${row.report}`) ?? null;
  await store.add(story, { capture, reports: [{ report, replaces }] });
  return true;
}

async function saveCorrection(row: Row, store: Store): Promise<void> {
  const about = parsed(row.about);
  if (about === null) return;
  const { number } = await store.correct(String(row.story), { kind: String(row.kind), about, at: String(row.at) });
  if (row.taken_back !== null) await store.takeBack(String(row.story), number, String(row.taken_back));
}

async function saveAnswer(row: Row, store: Store): Promise<void> {
  const answer = parsed(row.json) as { readonly sources?: readonly { readonly report: string }[] } | null;
  if (answer === null) return;
  await store.keepAnswer(String(row.story), {
    question: String(row.question),
    form: String(row.form),
    engine: String(row.engine),
    json: String(row.json),
    reports: (answer.sources ?? []).map(({ report }) => report),
    at: String(row.at),
  });
}

function saveFiling({ story, at, report, into_story, from_story, why }: Row, store: Store): Promise<void> {
  return store.keepFiling(String(story), {
    at: String(at),
    report: String(report),
    story: String(into_story),
    from: textOrNull(from_story),
    why: String(why),
  });
}

/** null where it cannot be read. */
function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}

function unpacked(bytes: unknown): Uint8Array | null {
  try {
    return bytes instanceof Uint8Array ? zstdDecompressSync(bytes) : null;
  } catch {
    return null;
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
