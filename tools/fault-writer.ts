/** A program to be killed: `node tools/fault-writer.ts KIND CASE FROM`. It works on a case without end and tells on standard output what is
 *  acknowledged, a line each. Killed by `tools/faults.ts`. */

import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { follow } from '../src/follow/follow.ts';
import { intoOne } from '../src/follow/one-story.ts';
import { openKept } from '../src/kept/kept.ts';
import { loadLexicon } from '../src/load.ts';
import { LIMITS } from '../src/model/limits.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { makeEarlier } from '../test/earlier-case.ts';
import { takenOf } from '../test/store-contract.ts';
import { ENGINE, inputOf, ROUND, wordsOf } from './fault-texts.ts';

const [kind = '', path = '', from = '0'] = process.argv.slice(2);

/** At once and whole, whatever becomes of this process. */
const tell = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const WORK: Readonly<Record<string, () => Promise<void>>> = {
  /** Adds reports, every third one a later version of the one before. */
  async adding() {
    const store = await openSqlite(path, { create: true });
    tell('ready');
    for (let index = Number(from); ; index++) await add(store, index);
  },

  /** Opens and closes new cases beside the first one. */
  async opening() {
    tell('ready');
    for (let index = Number(from); ; index++) {
      const store = await openSqlite(`${path}.${index}`, { create: true });
      await store.close();
      tell(`opened ${path}.${index}`);
    }
  },

  /** Brings copies of a case of an earlier version to the tables of this one. */
  async migrating() {
    const store = await openSqlite(path, { create: true });
    for (let index = Number(from); index < Number(from) + 30; index++) await add(store, index);
    await store.close();
    const earlier = `${path}.earlier`;
    for (const file of [earlier, `${earlier}-wal`, `${earlier}-shm`]) rmSync(file, { force: true });
    const copied = await openSqlite(path);
    await copied.backup(earlier);
    await copied.close();
    makeEarlier(earlier);
    tell('ready');
    for (let index = Number(from); ; index++) {
      const copy = `${path}.${index}`;
      copyFileSync(earlier, `${copy}.partial`);
      renameSync(`${copy}.partial`, copy);
      const migrated = await openSqlite(copy);
      await migrated.close();
      for (const file of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(file, { force: true });
    }
  },

  /** Reads what was kept anew, again and again. */
  async rebuilding() {
    const [{ openKept }, { loadLexicon }] = await Promise.all([
      import('../src/kept/kept.ts'),
      import('../src/load.ts'),
    ]);
    const store = await openSqlite(path, { create: true });
    const kept = await openKept(store, { story: 'river', lexicon: loadLexicon({ models: 'none' }), engine: ENGINE });
    const round = Number(from) / ROUND;
    const more = round < 10 ? [2 * round, 2 * round + 1] : [];
    await kept.add(
      more.map((index) => inputOf(index)),
      { at: AT, kept: ({ id }) => tell(`kept ${id}`) },
    );
    tell('ready');
    for (;;) await kept.rebuild({ at: AT });
  },

  async 'backing up'() {
    const store = await openSqlite(path, { create: true });
    await add(store, Number(from));
    tell('ready');
    for (let index = Number(from); ; index++) {
      await store.backup(`${path}.copy-${index}`);
      tell(`copied ${path}.copy-${index}`);
    }
  },

  async removing() {
    const store = await openSqlite(path, { create: true });
    for (let index = Number(from); index < Number(from) + 10; index++) await add(store, index);
    tell('ready');
    for (const { report } of await store.reports('river')) {
      await store.remove('river', report.id, AT);
      tell(`removed ${report.id}`);
    }
    for (let index = Number(from) + 10; ; index++) await add(store, index);
  },

  /** Follows a folder into which file after file comes; what an earlier one left there is known. */
  async following() {
    const [store, lexicon] = [await openSqlite(path, { create: true }), loadLexicon({ models: 'none' })];
    const kept = await openKept(store, { story: 'river', lexicon, engine: 'e' });
    const inbox = join(dirname(path), 'inbox');
    mkdirSync(inbox, { recursive: true });
    let index = Number(from);
    tell('ready');
    await follow({
      sources: [inbox],
      store,
      name: 'river',
      shelf: intoOne(kept, LIMITS),
      open: async () => kept,
      lexicon,
      limits: LIMITS,
      clock: { wall: () => Date.now(), steady: () => performance.now(), sleep: async () => {} },
      schedule: {
        about: 1,
        wait: async () => writeFileSync(join(inbox, `${index}.txt`), wordsOf(index++)),
      },
      lasts: null,
      full: false,
      leave: [],
      contact: null,
      pause: 0,
      news: null,
      signal: new AbortController().signal,
      kept: ({ id }) => tell(`kept ${id}`),
      passed: () => {},
    });
  },
};

const AT = '2031-05-12T12:00:00Z';

async function add(store: Store, index: number): Promise<void> {
  const file = `${Math.floor(index / 3)}.txt`;
  const before = (await store.reports('river')).findLast(({ report }) => report.file === file);
  const taken = takenOf(file, wordsOf(index), { replaces: before?.report.id ?? null });
  await store.add('river', taken);
  for (const { report } of taken.reports) tell(`kept ${report.id}`);
}

const work = WORK[kind];
if (work === undefined) throw new Error(`no work is called ${kind}: ${Object.keys(WORK).join(', ')}`);
await work();
