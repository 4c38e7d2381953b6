/** `node tools/hardships-workers.ts [ROUNDS] [SEED]`: what workers over a database must bear. In each round some articles, one of them empty, are
 *  handed in to a PostgreSQL of its own, and while workers read them the server is restarted as after a crash, the way to it cut and mended,
 *  or a worker killed with kill -9, each at a random moment. In the end every article is there once, with its analysis. The tests of
 *  `test/postgres` do each once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { captureOf } from '../src/kept/capture.ts';
import { engineName } from '../src/kept/engine.ts';
import type { Input } from '../src/model/input.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { openQueue } from '../src/work/queue.ts';
import { wayTo } from '../test/postgres/cut.ts';
import { startServer } from '../test/postgres/server.ts';
import { numbers } from './make-folder.ts';
import { inventReport } from './make-story.ts';

const ARTICLES = 40;
/** In each round at most: a program that is killed again before it has begun reads nothing. */
const BLOWS = 5;
const AT = '2031-05-12T12:00:00Z';
const HASTY = { patience: 3, delay: 1, look: 1, tries: 12 };
const [rounds = 10, seed = 1] = process.argv.slice(2).map(Number);
const random = numbers(seed);
const server = await startServer({ durable: true });
const done = { restarts: 0, cuts: 0, kills: 0 };
let faults = 0;
try {
  for (let round = 0; round < rounds; round++) {
    for (const fault of await bear(round)) {
      faults++;
      console.log(`round ${round}: ${fault}`);
    }
  }
} finally {
  await server.stop();
}
console.log(
  `${rounds} rounds of ${ARTICLES} articles: ${done.restarts} restarts, ${done.cuts} cuts, ${done.kills} kills, ${faults} faults`,
);
process.exitCode = faults > 0 ? 3 : 0;

/** @returns what went wrong */
async function bear(round: number): Promise<readonly string[]> {
  const address = await server.database();
  const inputs = Array.from({ length: ARTICLES }, (_, index): Input => {
    const { file, text } = inventReport(round + 1, index);
    return { file, bytes: new TextEncoder().encode(text) };
  });
  await handIn(address, [...inputs, { file: 'empty.txt', bytes: new Uint8Array() }]);
  const way = await wayTo(Number(new URL(address).port));
  const through = address.replace(/:\d+\//u, `:${way.port}/`);
  const workers = [start(through), start(through)];
  const trouble = [
    async () => {
      await server.crash();
      done.restarts++;
    },
    async () => {
      way.cut();
      await pause(1000 * random());
      way.mend();
      done.cuts++;
    },
    async () => {
      const at = Math.floor(random() * workers.length);
      workers[at]?.kill('SIGKILL');
      workers[at] = start(through);
      done.kills++;
    },
  ];
  const store = await openPostgres(address);
  try {
    for (let blow = 0; blow < BLOWS && (await waiting()) > 0; blow++) {
      await pause(3000 * random());
      await trouble[Math.floor(random() * trouble.length)]?.();
    }
    while ((await waiting()) > 0) await pause(500);
    for (const worker of workers) worker.kill('SIGKILL');
    const kept = await store.reports('river', { all: true });
    const ids = kept.map(({ report }) => report.id);
    const made = await store.madeOf('river', 'analysis', engineName('none'), ids);
    const aside = await store.handed('river');
    const files = new Set(kept.map(({ report }) => report.file));
    return [
      ...inputs.filter(({ file }) => !files.has(file)).map(({ file }) => `${file} is lost`),
      ...(kept.length === files.size ? [] : [`${kept.length - files.size} are there twice`]),
      ...(made.every((bytes) => bytes !== null) ? [] : ['an analysis is missing']),
      ...(aside.map(({ file }) => file).join() === 'empty.txt' ? [] : [`set aside: ${JSON.stringify(aside)}`]),
      ...(await store.check()).map(({ message }) => message),
    ];
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await store.close();
    await way.close();
  }

  async function waiting(): Promise<number> {
    return store.counts().then(
      (counts) => counts.waiting,
      () => 1,
    );
  }
}

async function handIn(address: string, inputs: readonly Input[]): Promise<void> {
  const store = await openPostgres(address);
  const queue = await openQueue(address, HASTY);
  for (const input of inputs) {
    const capture = captureOf(input, AT);
    await store.handIn('river', capture);
    await queue.send([{ story: 'river', sha256: capture.sha256, file: input.file, priority: 0 }]);
  }
  await queue.close();
  await store.close();
}

/** The command itself. */
function start(address: string): ChildProcess {
  const program = join(import.meta.dirname, '../src/cli/main.ts');
  const words = ['worker', '--store', address, '--processes', '1', '--models', 'none'];
  return spawn(process.execPath, [program, ...words], { stdio: 'ignore' });
}
