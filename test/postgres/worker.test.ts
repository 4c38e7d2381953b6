import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { captureOf } from '../../src/kept/capture.ts';
import { openCells } from '../../src/kept/cell.ts';
import type { Input } from '../../src/model/input.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openQueue, type QueueOptions } from '../../src/work/queue.ts';
import { type WorkOptions, work } from '../../src/work/worker.ts';
import { inventReport } from '../../tools/make-story.ts';
import { crossread } from '../memory-terminal.ts';
import { wayTo } from './cut.ts';
import { startServer } from './server.ts';

const server = await startServer();
after(() => server.stop());
const cells = openCells({ models: 'none', count: 2, program: join(import.meta.dirname, '../poison-process.ts') });
after(() => cells.close());

/** What a worker held that died is given out again within seconds, not a minute. */
const HASTY: QueueOptions = { works: true, patience: 2, delay: 1, look: 1, tries: 8 };
const AT = '2031-05-12T12:00:00Z';
const COUNT = 12;

const INPUTS: readonly Input[] = Array.from({ length: COUNT }, (_, index) => {
  const { file, text } = inventReport(1, index);
  return { file, bytes: new TextEncoder().encode(text) };
});

async function handIn(address: string, inputs: readonly Input[], options: QueueOptions = HASTY): Promise<void> {
  const store = await openPostgres(address, { connections: 2 });
  const queue = await openQueue(address, { ...options, works: false });
  for (const input of inputs) {
    const capture = captureOf(input, AT);
    await store.handIn('river', capture);
    await queue.send([{ story: 'river', sha256: capture.sha256, file: input.file, priority: 0 }]);
  }
  await queue.close();
  await store.close();
}

/** Work until nothing waits any more. */
async function workOn(address: string, options: Partial<WorkOptions> = {}): Promise<void> {
  const fault = options.fault ?? (() => {});
  const store = await openPostgres(address, { connections: 4 });
  const queue = await openQueue(address, { ...HASTY, fault });
  const { signal: stop } = new AbortController();
  await work({ store, queue, cells, engine: 'e', stop, untilEmpty: true, look: 100, fault, ...options });
  await queue.close();
  await store.close();
}

/** Every report once, none lost. */
async function mustHoldAll(address: string, inputs: readonly Input[] = INPUTS): Promise<void> {
  const store = await openPostgres(address);
  const kept = await store.reports('river', { all: true });
  assert.deepEqual(
    kept.map(({ report }) => report.file).sort(byCode),
    inputs.map(({ file }) => file),
  );
  assert.equal((await store.journal('river')).filter(({ what }) => what === 'added').length, inputs.length);
  const made = await store.madeOf(
    'river',
    'analysis',
    'e',
    kept.map(({ report }) => report.id),
  );
  assert.ok(made.every((bytes) => bytes !== null));
  assert.deepEqual(await store.check(), []);
  assert.equal((await store.counts()).waiting, 0);
  await store.close();
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

test('several workers at once read each article once and lose none', async () => {
  const address = await server.database();
  await handIn(address, INPUTS);
  await handIn(address, INPUTS.slice(0, 5));
  await Promise.all([workOn(address), workOn(address)]);
  await mustHoldAll(address);
});

test('what a worker held when it was killed is read by another one', async () => {
  const address = await server.database();
  await handIn(address, INPUTS);
  const queue = await openQueue(address, HASTY);
  assert.equal((await queue.take(5)).length, 5, 'held by one that never says a word again');
  await queue.close();
  await workOn(address);
  await mustHoldAll(address);
});

test('what is lost with its worker time and again is set aside, and can be sent again', async () => {
  const address = await server.database();
  const options = { ...HASTY, tries: 1 };
  await handIn(address, INPUTS.slice(0, 2), options);
  const queue = await openQueue(address, options);
  for (let lost = 0; lost < 4; ) {
    lost += (await queue.take(2)).length;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const store = await openPostgres(address);
  for (let dead = 0; dead < 2; ) {
    await queue.eachDead(async (errand, why) => {
      await store.setAside(errand.story, errand, { why, engine: 'e' });
      dead++;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await queue.close();
  const handed = await store.handed('river');
  assert.ok(
    handed.every(({ why }) => why === '2 times the worker that read it was lost.'),
    handed[0]?.why ?? '',
  );
  await store.close();
  const shown = await crossread(['jobs', '--store', address]);
  assert.match(shown.printed, /^set aside {2}river {2}000000\.txt .*worker that read it was lost/mu);
  assert.match(shown.printed, /^0 waiting, 2 set aside, \d workers?\.$/mu);
  const again = await crossread(['jobs', 'replay', '--store', address, '--file', '000000.txt']);
  assert.match(again.printed, /^1 sent again\.\n$/u);
  assert.match((await crossread(['jobs', 'drop', '--store', address, '--file', '000001.txt'])).printed, /^1 dropped/u);
  await workOn(address);
  await mustHoldAll(address, INPUTS.slice(0, 1));
});

test('an article that takes its process down is set aside in a database, and the rest is read', async () => {
  const address = await server.database();
  const poison = { file: '5-poison.txt', bytes: new TextEncoder().encode('It takes it down, Orla Dane said.\n') };
  await handIn(address, [...INPUTS.slice(0, 5), poison, ...INPUTS.slice(5)]);
  await workOn(address);
  const store = await openPostgres(address);
  const handed = await store.handed('river');
  assert.deepEqual(
    handed.map(({ file }) => file),
    ['5-poison.txt'],
  );
  assert.match(handed[0]?.why ?? '', /^5-poison\.txt: the process that read it ended with it \(SIGABRT/u);
  await store.close();
  await mustHoldAll(address);
});

test('a server that is restarted while workers work loses and doubles nothing', async () => {
  const address = await server.database();
  await handIn(address, INPUTS);
  const faults: unknown[] = [];
  let done = 0;
  const third = Promise.withResolvers<void>();
  const working = workOn(address, {
    fault: (error) => faults.push(error),
    watch: () => {
      if (++done === 3) third.resolve();
    },
  });
  await third.promise;
  await server.crash();
  await working;
  assert.ok(faults.length > 0);
  await mustHoldAll(address);
});

test('a network that is cut between a worker and the database and comes back loses and doubles nothing', async () => {
  const address = await server.database();
  await handIn(address, INPUTS);
  const way = await wayTo(Number(new URL(address).port));
  const through = address.replace(/:\d+\//u, `:${way.port}/`);
  const faults: unknown[] = [];
  let done = 0;
  const working = workOn(through, {
    fault: (error) => faults.push(error),
    watch: () => {
      if (++done !== 3) return;
      way.cut();
      setTimeout(way.mend, 500);
    },
  });
  await working;
  assert.ok(faults.length > 0);
  await mustHoldAll(address);
  await way.close();
});

test('the more urgent is read first', async () => {
  const address = await server.database();
  const queue = await openQueue(address, HASTY);
  const errand = (file: string, priority: number) => ({ story: 'river', sha256: 'a', file, priority });
  for (const one of [errand('late.txt', -1), errand('first.txt', 0), errand('urgent.txt', 5), errand('second.txt', 0)])
    await queue.send([one]);
  assert.deepEqual(
    (await queue.take(4)).map(({ file, priority }) => [file, priority]),
    [
      ['urgent.txt', 5],
      ['first.txt', 0],
      ['second.txt', 0],
      ['late.txt', -1],
    ],
  );
  await queue.close();
});

test('two workers of the command line share what was handed in; one that is told to stop gives back what it has not begun', async () => {
  const address = await server.database();
  const folder = mkdtempSync(join(tmpdir(), 'crossread-worker-'));
  for (const { file, bytes } of INPUTS) writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'empty.txt'), '');
  const handed = await crossread(['add', folder, '--store', address, '--story', 'river', '--queue', '--priority', '2']);
  assert.match(handed.printed, /\n13 handed in\.\n$/u);
  const begin = (more: readonly string[]) => startWorker([address, '--processes', '1', '--models', 'none', ...more]);
  const [stopped, lasting] = [begin([]), begin(['--until-empty'])];
  await stopped.printed(/^read /mu);
  stopped.child.kill('SIGTERM');
  const ends = await Promise.all([stopped.end, lasting.end]);
  assert.match(ends[0].noted, /stopping; .*\n.*crossread: [1-9]\d* read\.?/su);
  assert.equal(ends[1].code, 1, 'one was set aside');
  assert.match(ends[0].out + ends[1].out, /^set aside {2}river {2}.*empty\.txt/mu);
  const files = (ends[0].out + ends[1].out).match(/^read .*$/gmu) ?? [];
  assert.deepEqual([files.length, new Set(files).size], [COUNT, COUNT]);
  const answer = ['ask', 'Who denies it?', '--models', 'none', '--format', 'json'];
  const kept = await crossread([...answer, '--store', address, '--story', 'river']);
  const fresh = await crossread([...answer, ...INPUTS.map(({ file }) => join(folder, file))]);
  assert.equal(kept.printed, fresh.printed);
  rmSync(folder, { recursive: true });
});

test('what a worker of the command line held when it was killed with kill -9 is read by another one, once', async () => {
  const address = await server.database();
  await handIn(address, INPUTS);
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const jobs = async (states: readonly string[]): Promise<number> => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from crossread_queue.job where name = 'articles' and state::text = any($1)`,
      [states],
    );
    return rows[0]?.count ?? 0;
  };
  const killed = startWorker([address, '--processes', '1', '--models', 'none']);
  while ((await jobs(['active'])) === 0) {
    assert.ok((await jobs(['created', 'retry', 'active'])) > 0, 'it took none');
    assert.equal(killed.child.exitCode, null, 'it ended by itself');
  }
  killed.child.kill('SIGKILL');
  await killed.end;
  assert.ok((await jobs(['active'])) > 0, 'it held some');
  await client.end();
  await workOn(address);
  await mustHoldAll(address);
});

interface Program {
  readonly child: ChildProcess;
  readonly printed: (words: RegExp) => Promise<void>;
  readonly end: Promise<{ readonly code: number | null; readonly out: string; readonly noted: string }>;
}

function startWorker([address = '', ...more]: readonly string[]): Program {
  const program = join(import.meta.dirname, '../../src/cli/main.ts');
  const child = spawn(process.execPath, [program, 'worker', '--store', address, ...more]);
  let out = '';
  let noted = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    noted += chunk.toString();
  });
  const end = new Promise<{ code: number | null; out: string; noted: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, noted })),
  );
  const printed = async (words: RegExp): Promise<void> => {
    while (!words.test(out) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { child, printed, end };
}
