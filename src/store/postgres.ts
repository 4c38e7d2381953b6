import { existsSync } from 'node:fs';
import pg from 'pg';
import Cursor from 'pg-cursor';
import type { Report } from '../model/report.ts';
import { copyStore } from './copy.ts';
import type { Engine } from './engine.ts';
import { plain } from './plain.ts';
import { Kysely, PostgresDialect, type Sql, sql, type Transaction } from './query.ts';
import { type Dialect, migrate, type Tables } from './schema.ts';
import { sqlStore } from './sql.ts';
import { openSqlite } from './sqlite.ts';
import { type Hit, type SearchOptions, type Store, StoreError } from './store.ts';

export interface PostgresOptions {
  /** Connections that this process holds at most. */
  readonly connections?: number;
}

/** Cases in a PostgreSQL database, version 15 or newer, for several machines: the same contract as a file. It lives in a schema of its own,
 *  `crossread`, which is made where it is not there.
 *  @param address `postgres://user:password@host/database`
 *  @throws StoreError `unreachable` where there is no such server, or it does not let us in */
export async function openPostgres(address: string, { connections = 10 }: PostgresOptions = {}): Promise<Store> {
  const name = nameOf(address);
  const pool = new pg.Pool({ connectionString: address, max: connections, options: '-c search_path=crossread' });
  // A connection that breaks while nobody uses it is replaced by the next one; who uses it hears of it by the query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) });
  try {
    await makeSchema(db);
    await migrate(db, DIALECT);
  } catch (error) {
    await db.destroy();
    throw toldBy(name, error);
  }
  return telling(sqlStore(engineOf(db, name)), name);
}

/** Two machines that make it at once would hinder each other. */
function makeSchema(db: Kysely<Tables>): Promise<unknown> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    await sql`create schema if not exists crossread`.execute(tx);
  });
}

/** “Xred”, as in the files. */
const LOCK = 0x58726564;

/** The same store, whose failures say what to do. */
function telling(store: Store, name: string): Store {
  const methods = Object.entries(store).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'function'
      ? (...given: unknown[]) =>
          Promise.resolve(value(...given)).catch((error: unknown) => {
            throw toldBy(name, error);
          })
      : value,
  ]);
  return Object.fromEntries(methods) as Store; // every key of the one, with a function for each function
}

/** The address of a database without the password: names are printed. */
export function nameOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return 'the database';
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** What the client of PostgreSQL says, in words that show the way out. */
export function toldBy(name: string, error: unknown): unknown {
  if (error instanceof StoreError) {
    return error.message.startsWith(name)
      ? error
      : new StoreError(error.kind, `${name}: ${error.message}`, { cause: error });
  }
  if (!(error instanceof Error)) return error;
  // The client has no code for a connection that broke before this query.
  const code = 'code' in error ? String(error.code) : BROKEN.test(error.message) ? 'ECONNRESET' : '';
  const known = ERRORS.find(([codes]) => codes.test(code));
  if (known === undefined) return error;
  const [, kind, way] = known;
  return new StoreError(kind, `${name}: ${way}`, { cause: error });
}

const BROKEN = /connection (?:terminated|error|ended)|not queryable/iu;

/** By the code of the system or of PostgreSQL, https://www.postgresql.org/docs/15/errcodes-appendix.html */
const ERRORS: readonly (readonly [codes: RegExp, kind: string, way: string])[] = [
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|ENOENT|EAI_AGAIN)$/u,
    'unreachable',
    'nothing answers there: is the server running, and the address right?',
  ],
  [/^(?:28|3D)/u, 'unreachable', 'the server does not let us in: check user, password and database.'],
  [/^(?:57P0|ECONNRESET|EPIPE|08)/u, 'unreachable', 'the connection broke: nothing of this was kept. Try again.'],
  [/^53100$/u, 'full', 'the disk of the server is full: nothing of this was kept.'],
  [/^25006$/u, 'read-only', 'the server may only be read: is this a standby?'],
  [/^(?:40001|40P01|55P03)$/u, 'locked', 'another program is writing to it. Try again when that has ended.'],
  [/^42501$/u, 'read-only', 'this user may not write there: grant it the schema crossread.'],
];

const DIALECT: Dialect = {
  bytes: 'bytea',
  // Stems without a list of words that do not count, as the index of a file has them. A text stands in parts, since one entry has a limit.
  async addSearch(db) {
    await sql`create text search dictionary stems (template = snowball, language = english)`.execute(db);
    await sql`create text search configuration words (copy = simple)`.execute(db);
    await sql`alter text search configuration words alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword
      with stems`.execute(db);
    await sql`create table word_part (story text not null, report text not null, part integer not null, words tsvector not null,
      primary key (story, report, part))`.execute(db);
    await sql`create index word_part_words on word_part using gin (words)`.execute(db);
  },
};

function engineOf(db: Kysely<Tables>, name: string): Engine {
  return {
    name,
    writable: true,
    db,
    index,
    async unindex(tx, story, { id }) {
      await sql`delete from word_part where story = ${story} and report = ${id}`.execute(tx);
    },
    search: (words, options) => search(db, words, options),
    // Gives the pages of removed rows free; what the server's disk keeps until they are used again is beyond it.
    async scrub() {
      await sql`vacuum report, content, capture, handed, made, answer, word_part`.execute(db);
    },
    check: async () => [],
    async backup(to) {
      if (existsSync(to))
        throw new StoreError('exists', `${to}: there is a file already. Give the backup another name.`);
      const copy = await openSqlite(to, { create: true });
      try {
        await copyStore(sqlStore(engineOf(db, name)), copy);
      } finally {
        await copy.close();
      }
    },
  };
}

/** Letters in one entry of the index; PostgreSQL takes a megabyte. */
const PART = 100_000;

async function index(tx: Transaction<Tables>, story: string, { id, title, text }: Report): Promise<void> {
  const all = plain(`${title}\n${text}`);
  for (let at = 0, part = 0; at === 0 || at < all.length; part++) {
    // Cut at a blank, so that no word is halved.
    const blank = at + PART < all.length ? all.lastIndexOf(' ', at + PART) : -1;
    const end = blank > at ? blank : Math.min(at + PART, all.length);
    await sql`insert into word_part (story, report, part, words)
      values (${story}, ${id}, ${part}, to_tsvector('crossread.words', ${plain(all.slice(at, end))}))`.execute(tx);
    if (end >= all.length) return;
    at = end;
  }
}

async function search(db: Kysely<Tables>, words: readonly string[], { story, limit }: SearchOptions): Promise<Hit[]> {
  const holds = (word: string): Sql<unknown> =>
    sql`exists (select 1 from word_part where word_part.story = report.story and word_part.report = report.report
      and words @@ plainto_tsquery('crossread.words', ${word}))`;
  const all = sql.join(words.map(holds), sql` and `);
  const { rows } = await sql<Hit>`
    select story, report, file, title, outlet from report
    where replaced_by is null and (${story}::text is null or story = ${story}) and ${all}
    order by (select max(ts_rank(words, plainto_tsquery('crossread.words', ${words.join(' ')}))) from word_part
      where word_part.story = report.story and word_part.report = report.report) desc, story, number
    limit ${limit}`.execute(db);
  return rows;
}
