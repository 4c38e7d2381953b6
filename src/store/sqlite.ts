import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Report } from '../model/report.ts';
import type { Engine } from './engine.ts';
import {
  Kysely,
  type QueryDialect,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
  sql,
  type Transaction,
} from './query.ts';
import { type Dialect, migrate, type Tables } from './schema.ts';
import { sqlStore } from './sql.ts';
import { type Hit, type SearchOptions, type Store, StoreError, type StoreFault } from './store.ts';

/** Marks a file as a case of Crossread: “Xred”. */
const APPLICATION = 0x58726564;
/** Milliseconds to wait for another process that is writing. */
const PATIENCE = 10_000;

export interface SqliteOptions {
  /** Make the file where there is none. */
  readonly create?: boolean;
  readonly readOnly?: boolean;
  /** Milliseconds to wait for another process that is writing. */
  readonly patience?: number;
  /** The largest number of pages (of 4 kB) that the file may have; beyond it the disk counts as full. */
  readonly pages?: number;
}

/** A case in one SQLite file, or in memory where `path` is `:memory:`. Whole after a power cut: what was acknowledged is there.
 *  @throws StoreError with the way out where the file is missing, is no case, was written by a later version, is damaged, locked
 *  or not writable */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Store> {
  const { create = false, readOnly = false, patience = PATIENCE, pages = null } = options;
  const inMemory = path === ':memory:';
  const isNew = inMemory || !existsSync(path);
  if (isNew && !create && !inMemory) {
    throw new StoreError('missing', `${path}: there is no such case. “crossread add --case ${path} FILES” makes one.`);
  }
  const name = inMemory ? 'memory' : path;
  const database = told(name, () => new DatabaseSync(path, { readOnly, timeout: patience }));
  try {
    if (!isNew) mustBeCase(database, name);
    prepare(database, name, { readOnly, inMemory, pages });
    const db = new Kysely<Tables>({ dialect: dialectOf(adapt(database, name)) });
    if (!readOnly) await migrate(db, DIALECT);
    return sqlStore(engineOf(database, db, { name, readOnly }));
  } catch (error) {
    database.close();
    if (error instanceof StoreError && !error.message.startsWith(name)) {
      throw new StoreError(error.kind, `${name}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

function mustBeCase(database: DatabaseSync, name: string): void {
  const [row] = told(name, () => database.prepare('pragma application_id').all());
  const [tables] = told(name, () => database.prepare('select count(*) as count from sqlite_schema').all());
  if (row?.application_id === APPLICATION) return;
  // An empty file, or one that was killed before its first word was written.
  if (row?.application_id === 0 && tables?.count === 0) return;
  throw new StoreError('not-a-case', `${name}: this is a database, but no case of Crossread.`);
}

function prepare(
  database: DatabaseSync,
  name: string,
  {
    readOnly,
    inMemory,
    pages,
  }: { readonly readOnly: boolean; readonly inMemory: boolean; readonly pages: number | null },
): void {
  told(name, () => {
    database.exec('pragma foreign_keys = on');
    if (readOnly) return;
    // Written pages reach the disk before a promise is fulfilled; freed pages are overwritten, so that removed words are gone.
    if (!inMemory) database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full; pragma secure_delete = on');
    database.exec(`pragma application_id = ${APPLICATION}`);
    if (pages !== null) database.exec(`pragma max_page_count = ${pages}`);
  });
}

/** Kysely takes it that SQLite cannot undo a change of tables, and would run a migration in pieces; it can, and a program that is killed in the
 *  middle of one must leave what was there. */
function dialectOf(database: SqliteDatabase): QueryDialect {
  const dialect = new SqliteDialect({ database });
  const adapter = dialect.createAdapter();
  Object.defineProperty(adapter, 'supportsTransactionalDdl', { value: true });
  return {
    createAdapter: () => adapter,
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

/** Kysely’s view of node:sqlite. Statements are kept: preparing costs more than running a small one. */
function adapt(database: DatabaseSync, name: string): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      // SQLite itself has undone what found the disk full.
      if (text === 'rollback' && !database.isTransaction) return NOTHING;
      const known = kept.get(text);
      if (known !== undefined) return known;
      // A reader that becomes a writer fails where another one writes; a writer from the start waits its turn.
      const statement = told(name, () => database.prepare(text === 'begin' ? 'begin immediate' : text));
      const adapted = adaptStatement(statement, name);
      if (kept.size < KEPT_STATEMENTS) kept.set(text, adapted);
      return adapted;
    },
  };
}

const KEPT_STATEMENTS = 200;

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

function adaptStatement(statement: StatementSync, name: string): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => told(name, () => statement.all(...values(parameters))),
    run: (parameters) => told(name, () => statement.run(...values(parameters))),
    *iterate(parameters) {
      const rows = told(name, () => statement.iterate(...values(parameters)));
      for (;;) {
        const row = told(name, () => rows.next());
        if (row.done === true) return;
        yield row.value;
      }
    },
  };
}

/** Do it, and tell what SQLite says in words that show the way out. */
function told<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw tell(name, error);
  }
}

function tell(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const known = UNWRITTEN.includes(error.errcode) ? ERRORS[FULL] : ERRORS[error.errcode & 0xff];
  if (known === undefined) return error;
  const [kind, way] = known;
  return new StoreError(kind, `${name}: ${way}`, { cause: error });
}

/** Result codes of what could not be written or made longer: so ends a file at a limit of its size, as on a full disk. */
const UNWRITTEN: readonly number[] = [778, 1034, 1290, 1546, 4874];
const FULL = 13;

/** By SQLite’s primary result code, https://sqlite.org/rescode.html */
const ERRORS: Readonly<Record<number, readonly [kind: string, way: string]>> = {
  5: ['locked', 'another program is writing to it. Try again when that has ended.'],
  6: ['locked', 'another program is writing to it. Try again when that has ended.'],
  8: ['read-only', 'it cannot be written to: change the permissions of the file and its folder, or copy it elsewhere.'],
  10: ['damaged', 'the disk could not be read or written. “crossread doctor” tells what is left.'],
  11: ['damaged', 'the file is damaged. “crossread doctor” tells how, and saves what can be read with --salvage.'],
  [FULL]: [
    'full',
    'the disk is full, or files may grow no further: nothing of this was kept. Make room and do it again.',
  ],
  14: ['unreachable', 'the file cannot be opened: is the folder there, and may you write in it?'],
  26: [
    'not-a-case',
    'this is no case of Crossread, or its first page is damaged (“crossread doctor --salvage” may save the rest).',
  ],
};

const DIALECT: Dialect = {
  bytes: 'blob',
  // The index holds no text of its own: it reads the words back from the reports, so that they stand in the file once.
  async addSearch(db) {
    await sql`create table word_row (story text not null, report text not null, number integer not null unique,
      primary key (story, report))`.execute(db);
    await sql`create view word_source as select word_row.number as number, report.title as title, report.text as text
      from word_row join report on report.story = word_row.story and report.report = word_row.report`.execute(db);
    await sql`create virtual table word using fts5(title, text, content='word_source', content_rowid='number',
      tokenize='porter unicode61')`.execute(db);
  },
};

function engineOf(
  database: DatabaseSync,
  db: Kysely<Tables>,
  { name, readOnly }: { readonly name: string; readonly readOnly: boolean },
): Engine {
  return {
    name,
    writable: !readOnly,
    db,
    index,
    unindex,
    search: (words, options) => search(db, words, options),
    async scrub() {
      told(name, () => {
        database.exec(`insert into word(word) values ('optimize')`);
        database.exec('vacuum');
        database.exec('pragma wal_checkpoint(truncate)');
      });
    },
    async check() {
      return checkFile(database, { name, readOnly });
    },
    async backup(to) {
      backUp(database, to);
    },
  };
}

async function index(tx: Transaction<Tables>, story: string, { id, title, text }: Report): Promise<void> {
  await sql`insert into word_row (story, report, number)
    select ${story}, ${id}, coalesce(max(number), 0) + 1 from word_row`.execute(tx);
  await sql`insert into word (rowid, title, text)
    select number, ${title}, ${text} from word_row where story = ${story} and report = ${id}`.execute(tx);
}

async function unindex(tx: Transaction<Tables>, story: string, { id, title, text }: Report): Promise<void> {
  await sql`insert into word (word, rowid, title, text)
    select 'delete', number, ${title}, ${text} from word_row where story = ${story} and report = ${id}`.execute(tx);
  await sql`delete from word_row where story = ${story} and report = ${id}`.execute(tx);
}

async function search(db: Kysely<Tables>, words: readonly string[], { story, limit }: SearchOptions): Promise<Hit[]> {
  // In quotation marks a word is nothing but a word: AND, NEAR, * and column names lose their meaning.
  const query = words.map((word) => `"${word}"`).join(' ');
  const { rows } = await sql<Hit>`
    select report.story, report.report, report.file, report.title, report.outlet
    from word join word_row on word_row.number = word.rowid
      join report on report.story = word_row.story and report.report = word_row.report
    where word match ${query} and report.replaced_by is null and (${story} is null or report.story = ${story})
    order by bm25(word, 3.0, 1.0), report.story, report.number limit ${limit}`.execute(db);
  return rows;
}

function checkFile(
  database: DatabaseSync,
  { name, readOnly }: { readonly name: string; readonly readOnly: boolean },
): readonly StoreFault[] {
  try {
    const rows = database.prepare('pragma integrity_check(20)').all();
    const faults = rows.map((row) => String(Object.values(row)[0])).filter((message) => message !== 'ok');
    if (faults.length > 0) return faults.map((message) => ({ kind: 'damaged', message }));
    // SQLite counts the check of the index as writing.
    if (!readOnly) database.exec(`insert into word(word, rank) values ('integrity-check', 1)`);
    return [];
  } catch (error) {
    const failure = tell(name, error);
    return [{ kind: 'damaged', message: failure instanceof Error ? failure.message : String(failure) }];
  }
}

/** Under another name first: a copy that was broken off is never taken for a whole one. */
function backUp(database: DatabaseSync, to: string): void {
  if (existsSync(to)) throw new StoreError('exists', `${to}: there is a file already. Give the backup another name.`);
  const partial = `${to}.partial`;
  rmSync(partial, { force: true });
  try {
    database.prepare('vacuum into ?').run(partial);
    const file = openSync(partial, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(partial, to);
  } catch (error) {
    rmSync(partial, { force: true });
    throw tell(to, error);
  }
}
