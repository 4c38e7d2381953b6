import { zstdCompressSync } from 'node:zlib';
import { lockStory } from './counters.ts';
import type { Engine } from './engine.ts';
import { plain, plainOrNull } from './plain.ts';
import type { Kysely, Transaction } from './query.ts';
import type { Tables } from './schema.ts';
import type { Capture, Handed, HandedKey, Store } from './store.ts';

/** The part of the contract about bytes from which no report was read yet. */
export function handing({
  db,
  scrub,
}: Engine): Pick<Store, 'handIn' | 'handed' | 'handedAs' | 'counts' | 'setAside' | 'letGo'> {
  return {
    handIn: (story, capture, why) =>
      db.transaction().execute(async (tx) => {
        await lockStory(tx, story, capture.taken);
        await keepCapture(tx, story, capture);
        const { last } = await tx
          .selectFrom('handed')
          .select(({ fn }) => fn.max('number').as('last'))
          .where('story', '=', story)
          .executeTakeFirstOrThrow();
        const { sha256, file } = capture;
        const aside = { why: plainOrNull(why?.why ?? null), engine: why?.engine ?? null };
        await tx
          .insertInto('handed')
          .values({ story, sha256, file: plain(file), number: Number(last ?? 0) + 1, ...aside })
          .onConflict((conflict) => conflict.columns(['story', 'sha256', 'file']).doUpdateSet(aside))
          .execute();
      }),

    handed: async (story) => {
      const query = waiting(db).orderBy('handed.story').orderBy('handed.number');
      return (story === null ? query : query.where('handed.story', '=', story)).execute();
    },

    async handedAs(story, { sha256, file }) {
      const found = await waiting(db)
        .where('handed.story', '=', story)
        .where('handed.sha256', '=', sha256)
        .where('handed.file', '=', plain(file))
        .executeTakeFirst();
      if (found === undefined) return null;
      const { url, number } = found;
      const earlier = await waiting(db)
        .where('handed.story', '=', story)
        .where('handed.number', '<', number)
        .where('handed.why', 'is', null)
        .where(({ or, eb }) =>
          or([eb('handed.file', '=', plain(file)), ...(url === null ? [] : [eb('capture.url', '=', url)])]),
        )
        .limit(1)
        .executeTakeFirst();
      return { ...found, isNext: earlier === undefined };
    },

    async counts() {
      const { stories } = await db
        .selectFrom('story')
        .select(({ fn }) => fn.countAll().as('stories'))
        .executeTakeFirstOrThrow();
      const { reports } = await db
        .selectFrom('story')
        .select(({ fn }) => fn.sum('reports').as('reports'))
        .executeTakeFirstOrThrow();
      const { all, aside } = await db
        .selectFrom('handed')
        .select(({ fn }) => [fn.countAll().as('all'), fn.count('why').as('aside')])
        .executeTakeFirstOrThrow();
      return {
        stories: Number(stories),
        reports: Number(reports ?? 0),
        waiting: Number(all) - Number(aside),
        aside: Number(aside),
      };
    },

    async setAside(story, { sha256, file }, { why, engine }) {
      const { numUpdatedRows } = await db
        .updateTable('handed')
        .set({ why: plain(why), engine })
        .where('story', '=', story)
        .where('sha256', '=', sha256)
        .where('file', '=', plain(file))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async letGo(story, key) {
      const gone = await db.transaction().execute((tx) => letGo(tx, story, key));
      if (gone) await scrub();
      return gone;
    },
  };
}

function waiting(db: Kysely<Tables>) {
  return db
    .selectFrom('handed')
    .innerJoin('capture', (join) =>
      join
        .onRef('capture.story', '=', 'handed.story')
        .onRef('capture.sha256', '=', 'handed.sha256')
        .onRef('capture.file', '=', 'handed.file'),
    )
    .select([
      'handed.story',
      'handed.sha256',
      'handed.file',
      'capture.url',
      'capture.taken',
      'handed.number',
      'handed.why',
      'handed.engine',
    ])
    .$castTo<Handed>();
}

export async function keepCapture(
  tx: Transaction<Tables>,
  story: string,
  { file, url, charset, sha256, bytes, taken }: Capture,
): Promise<void> {
  await tx
    .insertInto('content')
    .values({ story, sha256, bytes: zstdCompressSync(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('capture')
    .values({ story, sha256, file: plain(file), url: plainOrNull(url), charset: plainOrNull(charset), taken })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Done with. Its bytes go, unless a report rests on them. */
export async function letGo(tx: Transaction<Tables>, story: string, { sha256, file }: HandedKey): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('handed')
    .where('story', '=', story)
    .where('sha256', '=', sha256)
    .where('file', '=', plain(file))
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await dropCapture(tx, story, { sha256, file: plain(file) });
  return true;
}

/** A feed or a packed file holds several reports: its bytes stay while one of them is kept, or while it waits to be read.
 *  @param key.file as it stands in the tables */
export async function dropCapture(tx: Transaction<Tables>, story: string, { sha256, file }: HandedKey): Promise<void> {
  const rest = [
    ...(await tx
      .selectFrom('report')
      .select('file')
      .where('story', '=', story)
      .where('capture', '=', sha256)
      .execute()),
    ...(await tx.selectFrom('handed').select('file').where('story', '=', story).where('sha256', '=', sha256).execute()),
  ];
  if (!rest.some((other) => other.file === file)) {
    await tx
      .deleteFrom('capture')
      .where('story', '=', story)
      .where('sha256', '=', sha256)
      .where('file', '=', file)
      .execute();
  }
  if (rest.length > 0) return;
  await tx.deleteFrom('content').where('story', '=', story).where('sha256', '=', sha256).execute();
}
