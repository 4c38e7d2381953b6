import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { nameOf, toldBy } from '../store/postgres.ts';
import type { HandedKey } from '../store/store.ts';

/** WORK FOR SEVERAL MACHINES: which inputs wait to be read, in the same database as the case. It holds names and no words: the bytes stand in the
 *  store, and what is done with is told by the store. So a job may be given out twice, or be lost, and nothing is. */
export interface Queue {
  /** Let somebody read it. Asked twice it is given out twice, which does no harm. */
  readonly send: (jobs: readonly Errand[]) => Promise<void>;
  /** Up to so many, the most urgent first, of those the oldest. Nobody else is given them while `keep` is called in time. */
  readonly take: (count: number) => Promise<readonly Held[]>;
  /** Say that they are still worked on. */
  readonly keep: (held: readonly Held[]) => Promise<void>;
  readonly done: (held: readonly Held[]) => Promise<void>;
  /** Try again later, each time later than before; after the last time it is in `dead`. */
  readonly again: (held: Held, why: string) => Promise<void>;
  /** Give it back untouched. @param seconds before anybody is given it */
  readonly giveBack: (held: Held, seconds?: number) => Promise<void>;
  /** Do it for what was given up: tried too often, or lost with its worker as often. Gone from here when the promise is fulfilled. */
  readonly eachDead: (tell: (errand: Errand, why: string) => Promise<void>) => Promise<void>;
  readonly counts: () => Promise<QueueCounts>;
  /** Programs that work now. */
  readonly workers: () => Promise<readonly WorkerSeen[]>;
  readonly close: () => Promise<void>;
}

/** One input to be read. */
export interface Errand extends HandedKey {
  readonly story: string;
  /** Higher is more urgent; 0 if nothing else was said. */
  readonly priority: number;
}

/** One that was given to us. */
export interface Held extends Errand {
  readonly id: string;
  /** From 0: how often it was given out before. */
  readonly attempt: number;
}

export interface QueueCounts {
  /** Given to nobody yet; as it was counted within the last minute. */
  readonly ready: number;
  /** Wait for another try. */
  readonly deferred: number;
  readonly active: number;
}

export interface WorkerSeen {
  readonly host: string;
  readonly pid: number;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

export interface QueueOptions {
  /** Whether this program looks after the queue: gives out again what dead workers held. */
  readonly works?: boolean;
  readonly connections?: number;
  /** Seconds without `keep` after which another one is given the job; of a queue that is made. */
  readonly patience?: number;
  /** How often it is tried again, and the seconds before the first time; of a queue that is made. */
  readonly tries?: number;
  readonly delay?: number;
  /** Seconds between two looks at what dead workers held. */
  readonly look?: number;
  /** Hears of what went wrong beside any call: a connection that broke. */
  readonly fault?: (error: Error) => void;
}

const SCHEMA = 'crossread_queue';
const QUEUE = 'articles';
const DEAD = 'articles-dead';
/** Seconds. The package takes no shorter heartbeat. */
const SHORTEST_HEARTBEAT = 10;

/** Open the queue of a database, and make it where there is none.
 *  @throws StoreError `unreachable` where there is no such server */
export async function openQueue(
  address: string,
  {
    works = false,
    connections = 4,
    patience = 60,
    tries = 4,
    delay = 2,
    look = 10,
    fault = () => {},
  }: QueueOptions = {},
): Promise<Queue> {
  const name = nameOf(address);
  const boss = new PgBoss({
    connectionString: address,
    schema: SCHEMA,
    max: connections,
    application_name: works ? 'crossread worker' : 'crossread',
    supervise: works,
    schedule: false,
    superviseIntervalSeconds: look,
    monitorIntervalSeconds: look,
  });
  boss.on('error', fault);
  const beats = patience >= SHORTEST_HEARTBEAT;
  const settings = {
    retryLimit: tries,
    retryDelay: delay,
    retryBackoff: true,
    retryDelayMax: 300,
    // With a heartbeat an article may take its time; without one the patience is all it has.
    ...(beats ? { heartbeatSeconds: patience, expireInSeconds: 12 * 3600 } : { expireInSeconds: patience }),
    deleteAfterSeconds: 3600,
    retentionSeconds: 365 * 24 * 3600,
  };
  try {
    await boss.start();
    if ((await boss.getQueue(DEAD)) === null) await boss.createQueue(DEAD, { retentionSeconds: 365 * 24 * 3600 });
    if ((await boss.getQueue(QUEUE)) === null) await boss.createQueue(QUEUE, { ...settings, deadLetter: DEAD });
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw toldBy(name, error);
  }
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw toldBy(name, error);
    });

  return {
    async send(jobs) {
      for (let at = 0; at < jobs.length; at += TOGETHER) {
        const some = jobs.slice(at, at + TOGETHER);
        await told(
          boss.insert(
            QUEUE,
            some.map(({ priority, ...data }) => ({ data: dataOf(data), priority })),
          ),
        );
      }
    },
    async take(count) {
      const jobs = await told(boss.fetch<Data>(QUEUE, { batchSize: count, includeMetadata: true }));
      // The database gives the right ones, in any order.
      return jobs
        .toSorted((a, b) => b.priority - a.priority || a.createdOn.getTime() - b.createdOn.getTime())
        .map(heldOf);
    },
    async keep(held) {
      if (beats && held.length > 0) await told(boss.touch(QUEUE, held.map(attemptOf)));
    },
    async done(held) {
      if (held.length > 0) await told(boss.complete(QUEUE, held.map(attemptOf)));
    },
    again: async (held, why) => {
      await told(boss.fail(QUEUE, [attemptOf(held)], { message: why }));
    },
    async giveBack(held, seconds = 0) {
      const { priority } = held;
      // Another one first: a job too many does no harm, one too few would.
      await told(boss.send(QUEUE, dataOf(held), { priority, ...(seconds > 0 ? { startAfter: seconds } : {}) }));
      await told(boss.complete(QUEUE, [attemptOf(held)]));
    },
    async eachDead(tell) {
      for (;;) {
        const jobs = await told(boss.fetch<Data>(DEAD, { batchSize: TOGETHER, includeMetadata: true }));
        for (const job of jobs) {
          await tell(heldOf(job), whyOf(job));
          await told(boss.deleteJob(DEAD, job.id));
        }
        if (jobs.length < TOGETHER) return;
      }
    },
    async counts() {
      const [stats] = await told(boss.getQueueStats(QUEUE, { force: true }));
      const { readyCount = 0, deferredCount = 0, activeCount = 0 } = stats ?? {};
      return { ready: readyCount, deferred: deferredCount, active: activeCount };
    },
    async workers() {
      const seen = await told(boss.getInstances());
      return seen
        .filter(({ live, supervise }) => live && supervise)
        .map(({ host, pid, startedOn }) => ({ host, pid, since: startedOn.toISOString() }));
    },
    close: () => boss.stop({ graceful: false }),
  };
}

/** Jobs in one statement. */
const TOGETHER = 500;

interface Data extends HandedKey {
  readonly story: string;
}

function dataOf({ story, sha256, file }: Data): Data {
  return { story, sha256, file: file.toWellFormed().replaceAll('\0', '\uFFFD') };
}

function heldOf({ id, data, priority, retryCount }: JobWithMetadata<Data>): Held {
  return { id, ...data, priority, attempt: retryCount };
}

/** A job that was given to somebody else meanwhile is his. */
function attemptOf({ id, attempt }: Held): { readonly id: string; readonly retryCount: number } {
  return { id, retryCount: attempt };
}

function whyOf({ sourceOutput, sourceRetryCount }: JobWithMetadata<Data>): string {
  const output = sourceOutput as { readonly message?: string; readonly value?: { readonly message?: string } } | null;
  const message = output?.message ?? output?.value?.message ?? 'nobody said why';
  const lost = /timed out|heartbeat/u.test(message);
  const times = (sourceRetryCount ?? 0) + 1;
  return lost ? `${times} times the worker that read it was lost.` : `It was tried ${times} times: ${message}`;
}
