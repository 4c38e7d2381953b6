import type { Cells } from '../kept/cell.ts';
import { showName } from '../model/show.ts';
import type { Store } from '../store/store.ts';
import type { Held, Queue } from '../work/queue.ts';
import type { Ended } from '../work/worker.ts';
import { type Call, wrongUse } from './command.ts';
import { limitsOf, openStore, processesOf } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** `crossread worker --store ADDRESS`: until the process is told to stop. */
export async function worker(call: Call, terminal: Terminal): Promise<number> {
  const { options } = call;
  const address = mustBeStore(call);
  const [{ openQueue }, { work }, { openCells, usefulCells }, { engineName }] = await Promise.all([
    import('../work/queue.ts'),
    import('../work/worker.ts'),
    import('../kept/cell.ts'),
    import('../kept/engine.ts'),
  ]);
  const models = options.models === 'none' ? 'none' : 'all';
  const count = processesOf(call, usefulCells());
  const { store, name } = await openStore(call);
  const fault = faultTeller(terminal);
  const queue = await openQueue(address, { works: true, fault });
  const cells = openCells({ models, limits: limitsOf(call), count });
  const stop = new AbortController();
  const forget = onStop(stop, terminal);
  let [kept, aside] = [0, 0];
  const metrics = await metricsOf(call, { store, queue, cells }, terminal);
  terminal.note(`crossread: working for ${name}, ${count} ${count === 1 ? 'process' : 'processes'}; Ctrl+C stops it.`);
  try {
    await work({
      store,
      queue,
      cells,
      engine: engineName(models),
      stop: stop.signal,
      untilEmpty: options.untilEmpty !== undefined,
      fault,
      watch: (held, ended, seconds) => {
        metrics.watch(ended, seconds);
        if (ended.type === 'kept') kept++;
        if (ended.type === 'set-aside') aside++;
        const line = lineOf(held, ended);
        if (line !== null) terminal.print(`${line}\n`);
      },
    });
  } finally {
    forget();
    cells.close();
    await metrics.close();
    await queue.close().catch(fault);
    await store.close();
  }
  terminal.note(`crossread: ${kept} read${aside === 0 ? '' : `, ${aside} set aside`}.`);
  return aside > 0 ? 1 : 0;
}

/** What --store names; a file has one reader and needs no queue. */
export function mustBeStore({ options }: Pick<Call, 'options'>): string {
  if (options.case !== undefined) throw wrongUse('a queue is for several machines: give --store postgres://…');
  if (options.store === undefined) throw wrongUse('name the database with --store postgres://user@host/database');
  return options.store;
}

/** A first signal lets what is under way be finished, a second one gives it back at once. */
function onStop(stop: AbortController, terminal: Terminal): () => void {
  const told = (): void => {
    if (stop.signal.aborted) process.exit(1);
    terminal.note('crossread: stopping; what is under way is finished, the rest is given back …');
    stop.abort();
  };
  for (const signal of SIGNALS) process.on(signal, told);
  return () => {
    for (const signal of SIGNALS) process.off(signal, told);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

interface Watching {
  readonly watch: (ended: Ended, seconds: number) => void;
  readonly close: () => Promise<void>;
}

async function metricsOf(
  { options: { metrics: given } }: Call,
  parts: {
    readonly store: Pick<Store, 'counts'>;
    readonly queue: Pick<Queue, 'counts'>;
    readonly cells: Pick<Cells, 'ended'>;
  },
  terminal: Terminal,
): Promise<Watching> {
  if (given === undefined) return { watch: () => {}, close: async () => {} };
  const port = /^\d{1,5}$/u.test(given) ? Number(given) : -1;
  if (port < 0 || port > 65_535) throw wrongUse(`--metrics is a port from 0 to 65535, not “${given}”`);
  const { serveMetrics, workerMetrics } = await import('../work/metrics.ts');
  const metrics = workerMetrics(
    () => parts.store.counts().catch(() => null),
    () => parts.queue.counts().catch(() => null),
    parts.cells,
  );
  const { url, close } = await serveMetrics(metrics, port);
  terminal.note(`crossread: figures at ${url}`);
  return { watch: metrics.watch, close };
}

/** The same fault over and over is told once in a while. */
function faultTeller(terminal: Terminal): (error: unknown) => void {
  let last = '';
  let told = 0;
  return (error) => {
    const message = error instanceof Error ? error.message : String(error);
    const now = performance.now();
    if (message === last && now - told < QUIET) return;
    [last, told] = [message, now];
    terminal.note(`crossread: ${showName(message)}`);
  };
}

/** Milliseconds. */
const QUIET = 60_000;

function lineOf({ story, file }: Held, ended: Ended): string | null {
  const name = `${showName(story)}  ${showName(file)}`;
  switch (ended.type) {
    case 'kept':
      return `${ended.outcomes.every((outcome) => outcome === 'known') ? 'known    ' : 'read     '}  ${name}`;
    case 'set-aside':
      return `set aside  ${name}: ${showName(ended.why)}`;
    case 'again':
      return `again      ${name}: ${showName(ended.why)}`;
    case 'given-back':
    case 'done-before':
      return null;
  }
}
