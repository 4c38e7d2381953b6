/** `node tools/bench/workers.ts [--articles 200] [--workers 1,2,4]`: so many articles read by so many workers of one process each, over a
 *  PostgreSQL that it starts and stops; what the queue and the store take of it; and whether every article is there once. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { captureOf } from '../../src/kept/capture.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openQueue } from '../../src/work/queue.ts';
import { startServer } from '../../test/postgres/server.ts';
import { inventReport } from '../make-story.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '200' }, workers: { type: 'string', default: '1,2,4' } },
});
const articles = Number(values.articles);
const AT = '2031-05-12T12:00:00Z';
const server = await startServer({ durable: true });
console.log('workers  articles  seconds   times one worker   lost  doubled');
let one: number | null = null;
for (const workers of values.workers.split(',').map(Number)) {
  const address = await server.database();
  await handIn(address);
  // From the first article that is read: what a process takes to begin is the same for each.
  const { seconds, read } = await run(address, workers);
  const rate = (read - 1) / seconds;
  one ??= rate;
  const store = await openPostgres(address);
  const kept = (await store.journal('story')).filter(({ what }) => what === 'added').map(({ subject }) => subject);
  const lost = articles - new Set(kept).size;
  console.log(
    `${String(workers).padStart(7)}  ${String(articles).padStart(8)}  ${seconds.toFixed(1).padStart(7)}  ${(rate / one).toFixed(2).padStart(17)}  ` +
      `${String(lost).padStart(5)}  ${String(kept.length - new Set(kept).size).padStart(7)}`,
  );
  await store.close();
}
const address = await server.database();
const began = performance.now();
await handIn(address);
const handed = performance.now();
const queue = await openQueue(address, { works: true });
const taking = performance.now();
for (;;) {
  const held = await queue.take(4);
  if (held.length === 0) break;
  for (const job of held) await queue.done([job]);
}
const ms = (from: number, to: number): string => ((to - from) / articles).toFixed(2);
console.log(
  `ms an article: handing in ${ms(began, handed)}, taking from the queue and saying done ${ms(taking, performance.now())}`,
);
await queue.close();
await server.stop();

async function handIn(address: string): Promise<void> {
  const store = await openPostgres(address);
  const queue = await openQueue(address);
  for (let index = 0; index < articles; index++) {
    const { file, text } = inventReport(1, index);
    const capture = captureOf({ file, bytes: new TextEncoder().encode(text) }, AT);
    await store.handIn('story', capture);
    await queue.send([{ story: 'story', sha256: capture.sha256, file, priority: 0 }]);
  }
  await queue.close();
  await store.close();
}

function run(address: string, workers: number): Promise<{ readonly seconds: number; readonly read: number }> {
  let first: number | null = null;
  let last = 0;
  let read = 0;
  const program = join(import.meta.dirname, '../../src/cli/main.ts');
  const all = Array.from({ length: workers }, () => {
    const child = spawn(
      process.execPath,
      [program, 'worker', '--store', address, '--processes', '1', '--until-empty'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    child.stdout.on('data', (chunk: Buffer) => {
      last = performance.now();
      first ??= last;
      read += chunk.toString().match(/^(?:read|known) /gmu)?.length ?? 0;
    });
    return new Promise((resolve) => child.on('close', resolve));
  });
  return Promise.all(all).then(() => ({ seconds: (last - (first ?? last)) / 1000, read }));
}
