/** A program to be killed: `node tools/fault-writer.ts KIND CASE FROM`. It works on a case without end and tells on standard output what is
 *  acknowledged, a line each. Killed by `tools/faults.ts`. */
import { writeSync } from 'node:fs';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { takenOf } from '../test/store-contract.ts';
import { wordsOf } from './faults.ts';

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

  /** Makes what can be made again, and throws it away. */
  async rebuilding() {
    const store = await openSqlite(path, { create: true });
    await add(store, Number(from));
    tell('ready');
    const reports = (await store.reports('river')).map(({ report }) => report.id);
    const bytes = new Uint8Array(50_000).fill(7);
    for (;;) {
      await store.keepMade(
        'river',
        reports.map((subject) => ({ kind: 'analysis', subject, engine: 'e', bytes, reports: [subject] })),
      );
      await store.forgetMade('river');
    }
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
