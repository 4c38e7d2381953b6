import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captureOf } from '../kept/capture.ts';
import type { Cells, Poison } from '../kept/cell.ts';
import { openKept } from '../kept/kept.ts';
import { packedAnalysis } from '../kept/packed.ts';
import { loadLexicon } from '../load.ts';
import type { Input } from '../model/input.ts';
import { compare, readReports, understand } from '../pipeline.ts';
import { openSqlite } from '../store/sqlite.ts';
import { type Store, StoreError } from '../store/store.ts';
import { caseJson } from '../write/json.ts';
import type { Errand, Held, Queue } from './queue.ts';
import { type Ended, work } from './worker.ts';

const lexicon = loadLexicon({ models: 'none' });
const AT = '2031-05-12T12:00:00Z';

function inputOf(file: string, words: string): Input {
  const text = `---\ntitle: ${words}\noutlet: Channel Nine\ndate: 2031-05-11\n---\nNorland denied on Saturday that ${words}.\n`;
  return { file, bytes: new TextEncoder().encode(text) };
}

const INPUTS = Array.from({ length: 6 }, (_, at) => inputOf(`${at}.txt`, `it had fired ${at + 2} times`));

/** Gives out in order, to whoever asks. */
function openList(): { readonly queue: Queue; readonly waiting: Errand[]; readonly dead: [Errand, string][] } {
  const waiting: (Errand & { readonly attempt?: number })[] = [];
  const dead: [Errand, string][] = [];
  let id = 0;
  const queue: Queue = {
    send: async (jobs) => void waiting.push(...jobs),
    take: async (count) => waiting.splice(0, count).map((one) => ({ attempt: 0, ...one, id: String(++id) })),
    keep: async () => {},
    done: async () => {},
    again: async (held) => void waiting.push({ ...held, attempt: held.attempt + 1 }),
    giveBack: async (held) => void waiting.push(held),
    eachDead: async (tell) => {
      for (const [errand, why] of dead.splice(0)) await tell(errand, why);
    },
    counts: async () => ({ ready: waiting.length, deferred: 0, active: 0 }),
    workers: async () => [],
    close: async () => {},
  };
  return { queue, waiting, dead };
}

/** Reads here; what it is told to is poison. */
function openHere(poison: (input: Input) => Poison | null = () => null): Cells {
  return {
    count: 2,
    read: async (input) => {
      const { reports, failures } = readReports([input]);
      const analyses = understand(reports, lexicon).map(packedAnalysis);
      return poison(input) ?? { reports, failures, analyses };
    },
    understand: async (report) => packedAnalysis(understand([report], lexicon)[0] ?? assert.fail()),
    ended: () => 0,
    close: () => {},
  };
}

async function handIn(store: Store, queue: Queue, inputs: readonly Input[]): Promise<void> {
  for (const input of inputs) {
    const capture = captureOf(input, AT);
    await store.handIn('story', capture);
    await queue.send([{ story: 'story', sha256: capture.sha256, file: input.file, priority: 0 }]);
  }
}

async function workUntilEmpty(
  store: Store,
  queue: Queue,
  {
    cells = openHere(),
    fault = (error: unknown) => assert.fail(String(error)),
  }: { cells?: Cells; fault?: (error: unknown) => void } = {},
): Promise<readonly (readonly [file: string, ended: Ended['type']])[]> {
  const ends: (readonly [string, Ended['type']])[] = [];
  const watch = ({ file }: Held, { type }: Ended): void => void ends.push([file, type]);
  const { signal: stop } = new AbortController();
  await work({ store, queue, cells, engine: 'e', stop, untilEmpty: true, look: 1, watch, fault });
  return ends;
}

function fresh(inputs: readonly Input[]): string {
  return caseJson(compare(understand(readReports(inputs).reports, lexicon), lexicon));
}

test('what a worker has read gives the story that its files give, and nothing of it is read again', async () => {
  const store = await openSqlite(':memory:');
  const { queue } = openList();
  await handIn(store, queue, INPUTS);
  await handIn(store, queue, INPUTS.slice(0, 2));
  const ends = await workUntilEmpty(store, queue);
  assert.equal(ends.filter(([, type]) => type === 'kept').length, 6);
  const watched = {
    ...lexicon,
    get parser() {
      return assert.fail('a report was read again');
    },
  };
  const kept = await openKept(store, { lexicon: watched, engine: 'e' });
  assert.equal(caseJson(kept.case.story()), fresh(INPUTS));
  assert.deepEqual(await store.check(), []);
  await store.close();
});

test('an article that ends its process is tried once more and then set aside, as is one with nothing to read, and the rest goes on', async () => {
  const store = await openSqlite(':memory:');
  const { queue } = openList();
  let tries = 0;
  const cells = openHere(({ file }) => {
    if (file !== '1.txt') return null;
    tries++;
    return { poison: 'crashed', message: '1.txt: the process that read it ended with it (SIGABRT).' };
  });
  await handIn(store, queue, [...INPUTS, { file: 'empty.txt', bytes: new Uint8Array() }]);
  const ends = await workUntilEmpty(store, queue, { cells });
  assert.equal(tries, 2);
  assert.deepEqual(
    ends.filter(([file]) => file === '1.txt').map(([, type]) => type),
    ['again', 'set-aside'],
  );
  assert.deepEqual(
    (await store.handed('story')).map(({ file, why }) => [file, why?.includes(file)]),
    [
      ['1.txt', true],
      ['empty.txt', true],
    ],
  );
  assert.equal((await store.reports('story')).length, 5);
  await store.close();
});

test('versions that were handed in under one name are added in that order, whoever reads them first', async () => {
  const store = await openSqlite(':memory:');
  const { queue, waiting } = openList();
  const versions = ['Nine', 'Eight', 'Seven'].map((count) =>
    inputOf('toll.txt', `${count} people of the harbour town of Port Asher had been killed on the market`),
  );
  await handIn(store, queue, versions);
  waiting.reverse();
  const ends = await workUntilEmpty(store, queue);
  assert.ok(ends.some(([, type]) => type === 'given-back'));
  const all = await store.reports('story', { all: true });
  assert.deepEqual(
    all.map(({ report }) => report.title.split(' ')[0]),
    ['Nine', 'Eight', 'Seven'],
  );
  assert.deepEqual(
    all.map(({ replacedBy }) => replacedBy),
    [all[1]?.report.id, all[2]?.report.id, null],
  );
  await store.close();
});

test('what was given up by the queue is set aside with the reason', async () => {
  const store = await openSqlite(':memory:');
  const { queue, waiting, dead } = openList();
  await handIn(store, queue, INPUTS);
  const lost = waiting.splice(2, 1)[0] ?? assert.fail();
  dead.push([lost, '5 times the worker that read it was lost.']);
  await workUntilEmpty(store, queue);
  assert.deepEqual(
    (await store.handed(null)).map(({ why }) => why),
    ['2.txt: 5 times the worker that read it was lost.'],
  );
  assert.equal((await store.reports('story')).length, 5);
  await store.close();
});

test('a database that does not answer for a while stops nobody for good', async () => {
  const store = await openSqlite(':memory:');
  const { queue } = openList();
  await handIn(store, queue, INPUTS);
  let failures = 0;
  const shaky: Queue = {
    ...queue,
    take: async (count) => {
      if (failures++ < 3) throw new StoreError('unreachable', 'nothing answers there');
      return queue.take(count);
    },
  };
  const faults: unknown[] = [];
  await workUntilEmpty(store, shaky, { fault: (error) => faults.push(error) });
  assert.equal(faults.length, 3);
  assert.equal((await store.reports('story')).length, 6);
  await store.close();
});

test('a worker that is told to stop finishes what is under way and gives back the rest', async () => {
  const store = await openSqlite(':memory:');
  const { queue, waiting } = openList();
  await handIn(store, queue, INPUTS);
  const stop = new AbortController();
  const here = openHere();
  const cells: Cells = {
    ...here,
    read: async (input) => {
      stop.abort();
      return here.read(input);
    },
  };
  await work({
    store,
    queue,
    cells,
    engine: 'e',
    stop: stop.signal,
    look: 1,
    fault: (error) => assert.fail(String(error)),
  });
  const { reports, waiting: left } = await store.counts();
  assert.ok(reports >= 1 && reports <= 2);
  assert.deepEqual([left, waiting.length], [6 - reports, 6 - reports]);
  await store.close();
});
