import { madeBy } from '../kept/apart.ts';
import { inputOf } from '../kept/capture.ts';
import type { Cells } from '../kept/cell.ts';
import { versionOf } from '../kept/version.ts';
import type { Outcome, Store } from '../store/store.ts';
import { StoreError } from '../store/store.ts';
import type { Held, Queue } from './queue.ts';

/** What came of one errand. */
export type Ended =
  | { readonly type: 'kept'; readonly outcomes: readonly Outcome[] }
  /** Somebody else has done it. */
  | { readonly type: 'done-before' }
  | { readonly type: 'set-aside'; readonly why: string }
  /** It is tried again later. */
  | { readonly type: 'again'; readonly why: string }
  | { readonly type: 'given-back' };

export interface WorkOptions {
  readonly store: Store;
  readonly queue: Queue;
  readonly cells: Cells;
  /** What tells this version, its models and its data from any other. */
  readonly engine: string;
  /** Ends the work: what is under way is finished within `grace`, the rest is given back. */
  readonly stop: AbortSignal;
  /** Milliseconds. */
  readonly grace?: number;
  /** End when nothing waits any more. */
  readonly untilEmpty?: boolean;
  /** Milliseconds between two looks at an empty queue. */
  readonly look?: number;
  /** Milliseconds between two words that what is held is still worked on. */
  readonly beat?: number;
  /** Errands that each process has ready. */
  readonly ahead?: number;
  /** Hears of each errand when it is over. @param seconds that it took */
  readonly watch?: (held: Held, ended: Ended, seconds: number) => void;
  /** Hears of what keeps everything from going on: a database that does not answer. It is tried again. */
  readonly fault?: (error: unknown) => void;
}

/** Read and understand what the queue gives out, and write it into the store, until told to stop. */
export async function work({
  store,
  queue,
  cells,
  engine,
  stop,
  grace = 30_000,
  untilEmpty = false,
  look = 500,
  beat = 10_000,
  ahead = 4,
  watch = () => {},
  fault = () => {},
}: WorkOptions): Promise<void> {
  const ready: Held[] = [];
  const held = new Set<Held>();
  let taking: Promise<void> | null = null;
  let empty = false;
  let looked = Number.NEGATIVE_INFINITY;
  const beating = setInterval(() => {
    queue.keep([...held]).catch(fault);
  }, beat);
  const ending = (): void => {
    setTimeout(() => cells.close(), grace).unref();
  };
  stop.addEventListener('abort', ending);
  try {
    await Promise.all(Array.from({ length: cells.count }, lane));
    for (const one of held) await queue.giveBack(one).catch(fault);
  } finally {
    clearInterval(beating);
    stop.removeEventListener('abort', ending);
  }

  /** One errand after the other. */
  async function lane(): Promise<void> {
    while (!stop.aborted) {
      const next = ready.shift();
      if (next !== undefined) {
        await run(next);
        continue;
      }
      taking ??= take().finally(() => {
        taking = null;
      });
      await taking;
      if (ready.length > 0) continue;
      if (empty && untilEmpty && held.size === 0 && (await isAllDone())) return;
      await pause(look, stop);
    }
  }

  async function take(): Promise<void> {
    try {
      if (performance.now() - looked > DEAD_LOOK) {
        looked = performance.now();
        await queue.eachDead(async (errand, why) => {
          await store.setAside(errand.story, errand, { why: `${errand.file}: ${why}`, engine });
        });
      }
      const given = await queue.take(cells.count * ahead);
      for (const one of given) held.add(one);
      ready.push(...given);
      empty = given.length === 0;
    } catch (error) {
      empty = false;
      fault(error);
      await pause(look * 4, stop);
    }
  }

  /** What waits for another try is not done. */
  async function isAllDone(): Promise<boolean> {
    try {
      return (await store.counts()).waiting === 0;
    } catch (error) {
      fault(error);
      return false;
    }
  }

  async function run(one: Held): Promise<void> {
    const began = performance.now();
    try {
      const ended = await handle(one, { store, queue, cells, engine });
      watch(one, ended, (performance.now() - began) / 1000);
    } catch (error) {
      // The database does not answer, or does not take it: whoever answers first gives it out again.
      fault(error);
      const why = error instanceof Error ? error.message : String(error);
      if (!(error instanceof StoreError && error.kind === 'unreachable')) await queue.again(one, why).catch(fault);
      watch(one, { type: 'again', why }, (performance.now() - began) / 1000);
    } finally {
      held.delete(one);
    }
  }
}

/** Milliseconds between two looks at what was given up. */
const DEAD_LOOK = 5_000;

/** Read one input and write what came of it. Whatever breaks off in the middle may be done again: what is written is written once. */
async function handle(
  one: Held,
  { store, queue, cells, engine }: Pick<WorkOptions, 'store' | 'queue' | 'cells' | 'engine'>,
): Promise<Ended> {
  const { story, sha256, file } = one;
  const handed = await store.handedAs(story, one);
  const capture = handed === null || handed.why !== null ? null : await store.capture(story, sha256, file);
  if (handed === null || capture === null) {
    await queue.done([one]);
    return { type: 'done-before' };
  }
  if (!handed.isNext) {
    await queue.giveBack(one, BEHIND);
    return { type: 'given-back' };
  }
  const read = await cells.read(inputOf(capture));
  if ('poison' in read) {
    if (read.poison === 'stopped') {
      await queue.giveBack(one);
      return { type: 'given-back' };
    }
    // A machine that was short of memory or time may have done it: somebody else may try.
    if (one.attempt < POISON_TRIES) {
      await queue.again(one, read.message);
      return { type: 'again', why: read.message };
    }
    return aside(read.message);
  }
  if (read.reports.length === 0) return aside(read.failures[0]?.message ?? `${file}: there is no report in it.`);
  const outcomes = await store.add(story, {
    capture,
    reports: read.reports.map((report) => ({ report, replaces: null })),
    made: madeBy(read, engine),
    versionOf: (report, standing) => versionOf(report, read.reports, standing),
  });
  await queue.done([one]);
  return { type: 'kept', outcomes };

  async function aside(why: string): Promise<Ended> {
    await store.setAside(story, one, { why, engine });
    await queue.done([one]);
    return { type: 'set-aside', why };
  }
}

/** Seconds before one is given out again that has an earlier one of its name before it. */
const BEHIND = 1;
/** How often an article that ended its process is tried again. */
const POISON_TRIES = 1;

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      stop.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    stop.addEventListener('abort', over);
  });
}
