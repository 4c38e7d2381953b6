import { hashOf, plainOrNull } from './plain.ts';
import { type ColumnDefinitionBuilder, type Kysely, type Migration, Migrator } from './query.ts';
import { StoreError } from './store.ts';

/** The tables, the same in every database. The key of each begins with the story, so that a distributed database can keep a
 *  story's rows together. Times are ISO 8601 in UTC. */
export interface Tables {
  story: { story: string; changed: string; reports: number; entries: number; corrections: number; answers: number };
  /** Bytes, packed with Zstandard, once for each content. */
  content: { story: string; sha256: string; bytes: Uint8Array };
  capture: { story: string; sha256: string; file: string; url: string | null; charset: string | null; taken: string };
  report: {
    story: string;
    report: string;
    number: number;
    capture: string;
    file: string;
    added: string;
    replaced_by: string | null;
    sha256: string;
    outlet: string | null;
    title: string;
    published: string | null;
    genre: string;
    language: string;
    text: string;
    /** The report without its text, JSON. */
    record: string;
    /** Of the record; null in a file of an early version that may only be read. */
    record_sha256: string | null;
    url: string | null;
  };
  /** Bytes that are kept while no report was read from them: they wait, or were set aside. */
  handed: {
    story: string;
    sha256: string;
    file: string;
    /** Grows within a story: what came under one name is read in this order. */
    number: number;
    /** What kept it from being read; null while it waits. */
    why: string | null;
    /** What could not read it. */
    engine: string | null;
  };
  made: {
    story: string;
    kind: string;
    subject: string;
    engine: string;
    bytes: Uint8Array;
    /** Of the bytes; null where a version wrote them that kept none. */
    sha256: string | null;
  };
  /** Whose words are in what was made. */
  made_of: { story: string; kind: string; subject: string; engine: string; report: string };
  correction: {
    story: string;
    number: number;
    kind: string;
    about: string;
    at: string;
    taken_back: string | null;
  };
  answer: {
    story: string;
    number: number;
    question: string;
    form: string;
    engine: string;
    json: string;
    at: string;
  };
  answer_report: { story: string; number: number; report: string };
  journal: { story: string; number: number; at: string; what: string; subject: string };
  /** `story` is the stream, `into_story` and `from_story` are stories found in it. */
  filing: {
    story: string;
    number: number;
    at: string;
    report: string;
    into_story: string;
    from_story: string | null;
    why: string;
  };
  remembered: { story: string; name: string; value: string };
}

/** How the databases call what only they have a word for. */
export interface Dialect {
  readonly bytes: 'blob' | 'bytea';
  /** The index of words: it is made and kept by each database in its own way. */
  readonly addSearch: (db: Kysely<Tables>) => Promise<void>;
}

/** Bring the tables to the form that this version knows, each step whole or not at all.
 *  @throws StoreError `newer` where a later version of Crossread wrote them */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const steps = migrations(dialect);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof StoreError) throw error;
  const message = error instanceof Error ? error.message : String(error);
  if (/corrupted migrations: previously executed migration/.test(message)) {
    throw new StoreError('newer', 'it was written by a later version of Crossread: take that version, or a backup.');
  }
  throw error;
}

/** A step that was published never changes: a new one is added below. */
function migrations(dialect: Dialect): Record<string, Migration> {
  return {
    '1-tables': {
      async up(db: Kysely<Tables>) {
        for (const table of tables(db, dialect)) await table.execute();
        await db.schema.createIndex('report_by_number').on('report').columns(['story', 'number']).unique().execute();
        await db.schema.createIndex('made_by_report').on('made_of').columns(['story', 'report']).execute();
        await dialect.addSearch(db);
      },
    },
    '2-handed': {
      async up(db: Kysely<Tables>) {
        await db.schema
          .createTable('handed')
          .addColumn('story', 'text', needed)
          .addColumn('sha256', 'text', needed)
          .addColumn('file', 'text', needed)
          .addColumn('number', 'integer', needed)
          .addColumn('why', 'text')
          .addColumn('engine', 'text')
          .addPrimaryKeyConstraint('handed_key', ['story', 'sha256', 'file'])
          .execute();
        await db.schema.alterTable('report').addColumn('url', 'text').execute();
        await fillColumn(db, ({ record }) => {
          const url = addressIn(record);
          return url === null ? null : { url };
        });
        await db.schema.createIndex('report_by_file').on('report').columns(['story', 'file']).execute();
        await db.schema.createIndex('report_by_url').on('report').columns(['story', 'url']).execute();
      },
    },
    '3-following': {
      async up(db: Kysely<Tables>) {
        for (const table of tablesOfFollowing(db)) await table.execute();
        await db.schema.createIndex('filing_by_report').on('filing').columns(['report']).execute();
      },
    },
    '4-made-hash': {
      async up(db: Kysely<Tables>) {
        await db.schema.alterTable('made').addColumn('sha256', 'text').execute();
      },
    },
    '5-record-hash': {
      async up(db: Kysely<Tables>) {
        await db.schema.alterTable('report').addColumn('record_sha256', 'text').execute();
        await fillColumn(db, ({ record }) => ({ record_sha256: hashOf(record) }));
      },
    },
  };
}

/** By the program and not by the database: what stands in the records is not JSON for every one of them (halves of surrogate pairs). */
async function fillColumn(
  db: Kysely<Tables>,
  valueFor: (row: Pick<Tables['report'], 'record'>) => Partial<Pick<Tables['report'], 'url' | 'record_sha256'>> | null,
): Promise<void> {
  let [story, report] = ['', ''];
  for (;;) {
    const rows = await db
      .selectFrom('report')
      .select(['story', 'report', 'record'])
      .where((where) =>
        where.or([where('story', '>', story), where.and([where('story', '=', story), where('report', '>', report)])]),
      )
      .orderBy('story')
      .orderBy('report')
      .limit(TOGETHER)
      .execute();
    for (const row of rows) {
      const value = valueFor(row);
      if (value === null) continue;
      await db
        .updateTable('report')
        .set(value)
        .where('story', '=', row.story)
        .where('report', '=', row.report)
        .execute();
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < TOGETHER) return;
    ({ story, report } = last);
  }
}

/** Rows that are read at once. */
const TOGETHER = 500;

function addressIn(record: string): string | null {
  try {
    const { url } = JSON.parse(record) as { readonly url?: string | null };
    return plainOrNull(url ?? null);
  } catch {
    // “doctor” tells of it.
    return null;
  }
}

function tables({ schema }: Kysely<Tables>, { bytes }: Dialect) {
  return [
    schema
      .createTable('story')
      .addColumn('story', 'text', needed)
      .addColumn('changed', 'text', needed)
      .addColumn('reports', 'integer', needed)
      .addColumn('entries', 'integer', needed)
      .addColumn('corrections', 'integer', needed)
      .addColumn('answers', 'integer', needed)
      .addPrimaryKeyConstraint('story_key', ['story']),
    schema
      .createTable('content')
      .addColumn('story', 'text', needed)
      .addColumn('sha256', 'text', needed)
      .addColumn('bytes', bytes, needed)
      .addPrimaryKeyConstraint('content_key', ['story', 'sha256']),
    schema
      .createTable('capture')
      .addColumn('story', 'text', needed)
      .addColumn('sha256', 'text', needed)
      .addColumn('file', 'text', needed)
      .addColumn('url', 'text')
      .addColumn('charset', 'text')
      .addColumn('taken', 'text', needed)
      .addPrimaryKeyConstraint('capture_key', ['story', 'sha256', 'file']),
    schema
      .createTable('report')
      .addColumn('story', 'text', needed)
      .addColumn('report', 'text', needed)
      .addColumn('number', 'integer', needed)
      .addColumn('capture', 'text', needed)
      .addColumn('file', 'text', needed)
      .addColumn('added', 'text', needed)
      .addColumn('replaced_by', 'text')
      .addColumn('sha256', 'text', needed)
      .addColumn('outlet', 'text')
      .addColumn('title', 'text', needed)
      .addColumn('published', 'text')
      .addColumn('genre', 'text', needed)
      .addColumn('language', 'text', needed)
      .addColumn('text', 'text', needed)
      .addColumn('record', 'text', needed)
      .addPrimaryKeyConstraint('report_key', ['story', 'report']),
    schema
      .createTable('made')
      .addColumn('story', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('subject', 'text', needed)
      .addColumn('engine', 'text', needed)
      .addColumn('bytes', bytes, needed)
      .addPrimaryKeyConstraint('made_key', ['story', 'kind', 'subject', 'engine']),
    schema
      .createTable('made_of')
      .addColumn('story', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('subject', 'text', needed)
      .addColumn('engine', 'text', needed)
      .addColumn('report', 'text', needed)
      .addPrimaryKeyConstraint('made_of_key', ['story', 'kind', 'subject', 'engine', 'report']),
    schema
      .createTable('correction')
      .addColumn('story', 'text', needed)
      .addColumn('number', 'integer', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('about', 'text', needed)
      .addColumn('at', 'text', needed)
      .addColumn('taken_back', 'text')
      .addPrimaryKeyConstraint('correction_key', ['story', 'number']),
    schema
      .createTable('answer')
      .addColumn('story', 'text', needed)
      .addColumn('number', 'integer', needed)
      .addColumn('question', 'text', needed)
      .addColumn('form', 'text', needed)
      .addColumn('engine', 'text', needed)
      .addColumn('json', 'text', needed)
      .addColumn('at', 'text', needed)
      .addPrimaryKeyConstraint('answer_key', ['story', 'number']),
    schema
      .createTable('answer_report')
      .addColumn('story', 'text', needed)
      .addColumn('number', 'integer', needed)
      .addColumn('report', 'text', needed)
      .addPrimaryKeyConstraint('answer_report_key', ['story', 'number', 'report']),
    schema
      .createTable('journal')
      .addColumn('story', 'text', needed)
      .addColumn('number', 'integer', needed)
      .addColumn('at', 'text', needed)
      .addColumn('what', 'text', needed)
      .addColumn('subject', 'text', needed)
      .addPrimaryKeyConstraint('journal_key', ['story', 'number']),
  ];
}

function tablesOfFollowing({ schema }: Kysely<Tables>) {
  return [
    schema
      .createTable('filing')
      .addColumn('story', 'text', needed)
      .addColumn('number', 'integer', needed)
      .addColumn('at', 'text', needed)
      .addColumn('report', 'text', needed)
      .addColumn('into_story', 'text', needed)
      .addColumn('from_story', 'text')
      .addColumn('why', 'text', needed)
      .addPrimaryKeyConstraint('filing_key', ['story', 'number']),
    schema
      .createTable('remembered')
      .addColumn('story', 'text', needed)
      .addColumn('name', 'text', needed)
      .addColumn('value', 'text', needed)
      .addPrimaryKeyConstraint('remembered_key', ['story', 'name']),
  ];
}

const needed = (column: ColumnDefinitionBuilder) => column.notNull();
