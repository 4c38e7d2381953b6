import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { type Cells, openCells, usefulCells } from '../kept/cell.ts';
import type { Input } from '../model/input.ts';
import { cacheOf } from './cache.ts';
import { answerCell } from './cell-line.ts';
import { firstReadings } from './first-reading.ts';
import { type Job, type JobState, jobsOf } from './jobs.ts';
import type { Correction, StoryName, Which } from './keeper.ts';
import { Problem } from './problem.ts';
import type {
  Done,
  Flow,
  FromKeeper,
  FromTeller,
  KeeperSettings,
  Task,
  ToKeeper,
  Told,
  ToTeller,
  Wanted,
} from './wanted.ts';

/** The stories of a server, as its routes see them. All work is done elsewhere: processes apart read what comes in, one
 *  thread keeps and compares it, one tells what is compared. So nothing here takes long, who reads does not wait for what is being added, and
 *  an article that never ends, or takes its process down with it, is set aside by name and harms nothing else. */
export interface Desk {
  readonly stories: () => readonly StoryName[];
  /** null where there is no such story. */
  readonly corrections: (story: string) => readonly Correction[] | null;
  /** What is wanted of a story, from what is known of its present state where it was asked for before. */
  readonly tell: (story: string, wanted: Wanted) => Promise<Found>;
  readonly flow: (story: string, flow: Flow) => Promise<AsyncIterable<Uint8Array<ArrayBuffer>>>;
  /** Wait for a task. */
  readonly do: <Name extends Task['do']>(task: Extract<Task, { do: Name }>) => Promise<Done[Name]>;
  /** Begin to add, and give the job to follow. */
  readonly add: (story: string, inputs: readonly Input[]) => Job;
  /** Begin to read again what was set aside, and give the job to follow. */
  readonly again: (story: string, which: Which) => Job;
  readonly job: (id: string) => Job | null;
  /** Wait a while for the first reports of a story, at once where it has some or none is being read.
   *  @returns null when there is nothing to wait for any more, else how far it is */
  readonly firstRead: (story: string, signal: AbortSignal) => Promise<JobState | null>;
  /** Hear of every story that changes. @returns what ends it */
  readonly watch: (listener: (story: string) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** Bytes with the media type and the tag that their content gives. */
export interface Found {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly media: string;
  readonly tag: string;
}

export interface DeskOptions extends Omit<KeeperSettings, 'processes'> {
  /** Processes apart that read what comes in, in place of its own; whoever gives them ends them. */
  readonly cells?: Cells;
  /** Bytes of answers that are held for the next reader. */
  readonly held?: number;
  /** Milliseconds that one answer may take. */
  readonly patience?: number;
  /** Milliseconds that who asks waits for the first reports of a story. */
  readonly waits?: number;
}

/** So that one article that takes long does not hold up another story's. */
const PROCESSES = 2;
const HELD = 256 << 20;
const PATIENCE = 120_000;
/** Clients of agents give up after 60 seconds. */
const WAITS = 20_000;

/** Open a desk without stories; it is ready when the thread that keeps has loaded its words and models. */
export async function openDesk({
  held = HELD,
  patience = PATIENCE,
  waits = WAITS,
  cells: given,
  ...settings
}: DeskOptions): Promise<Desk> {
  const cells = given ?? openCells({ ...settings, count: Math.min(PROCESSES, usefulCells()) });
  let stories: readonly StoryName[] = [];
  let corrections: Readonly<Record<string, readonly Correction[]>> = {};
  let number = 0;
  let closing = false;
  const revisions = new Map<string, number>();
  const cache = cacheOf<Found>(held);
  const underWay = new Map<string, Promise<Found>>();
  const tasks = new Map<number, Waiting>();
  const wants = new Map<
    number,
    { readonly settle: (message: FromTeller) => void; readonly fail: (error: Error) => void }
  >();
  const listeners = new Set<(story: string) => void>();
  const jobs = jobsOf();
  const first = firstReadings();

  const keeper = startThread('keeper-thread', { ...settings, processes: cells.count } satisfies KeeperSettings);
  const ready = Promise.withResolvers<void>();
  keeper.on('message', (message: FromKeeper) => heard(message));
  keeper.on('error', (error) => failAll(tasks, error));
  keeper.on('exit', () => failAll(tasks, new Error('the thread that keeps has ended')));
  keeper.once('error', ready.reject);
  let teller = startTeller();
  await ready.promise;
  return {
    stories: () => stories,
    corrections: (story) => (Object.hasOwn(corrections, story) ? (corrections[story] ?? []) : null),
    tell,
    flow,
    do: doTask as Desk['do'],
    add: (story, inputs) => begin({ do: 'add', story, inputs }),
    again: (story, which) => begin({ do: 'again', story, which }),
    job: jobs.find,
    firstRead: (story, signal) => first.wait(story, waits, signal),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closing = true;
      if (given === undefined) cells.close();
      await Promise.all([keeper.terminate(), teller.terminate()]);
    },
  };

  /** A thread that reads, connected to the one that keeps. Where it ends by itself (out of memory) another takes its place. */
  function startTeller(): Worker {
    const thread = startThread('teller-thread', null);
    const { port1, port2 } = new MessageChannel();
    thread.postMessage({ type: 'keeper', port: port1 } satisfies ToTeller, [port1]);
    keeper.postMessage({ type: 'reader', port: port2 } satisfies ToKeeper, [port2]);
    thread.on('message', (message: FromTeller) => {
      if (message.type === 'changed') {
        revisions.set(message.story, message.revision);
        for (const listener of listeners) listener(message.story);
      } else wants.get(message.number)?.settle(message);
    });
    thread.on('error', (error) => failAll(wants, error));
    thread.on('exit', () => {
      failAll(wants, new Error('the thread that reads has ended'));
      if (!closing) teller = startTeller();
    });
    return thread;
  }

  function begin(task: Extract<Task, { do: 'add' | 'again' }>): Job {
    const { job, step, end } = jobs.begin(task.story);
    first.reads(job);
    run(task, step).then(
      (added) => end({ added: added as Done['add'] }),
      (error: unknown) => end({ problem: Problem.of(error) }),
    );
    return job;
  }

  function heard(message: FromKeeper): void {
    if (message.type === 'cell') {
      const { number: own, wanted } = message;
      void answerCell(wanted, cells).then((answer) => {
        if (!closing) keeper.postMessage({ type: 'cell', number: own, answer } satisfies ToKeeper);
      });
      return;
    }
    if (message.type === 'state') {
      const before = new Map(stories.map((story) => [story.id, story]));
      ({ stories, corrections } = message);
      // What waits is no part of the story itself, and whoever watches it wants to see it shrink.
      for (const { id, waiting, aside } of stories) {
        const old = before.get(id);
        if (old !== undefined && (old.waiting !== waiting || old.aside !== aside))
          for (const listener of listeners) listener(id);
      }
      ready.resolve();
      return;
    }
    const waiting = tasks.get(message.number);
    if (message.type === 'step') waiting?.step?.(message.step);
    else {
      tasks.delete(message.number);
      if (message.type === 'done') waiting?.settle(message.value);
      else
        waiting?.fail(
          message.problem === null ? new Error(message.message) : new Problem(message.problem, message.message),
        );
    }
  }

  async function doTask(task: Task): Promise<unknown> {
    const value = await run(task);
    if (task.do === 'begin') first.begun(value as Done['begin']);
    return value;
  }

  function run(task: Task, step?: Waiting['step']): Promise<unknown> {
    if (tasks.size >= MOST_TASKS)
      throw new Problem('too-busy', `${MOST_TASKS} tasks are waiting already: try again when some of them are done.`);
    return new Promise((settle, fail) => {
      const own = ++number;
      tasks.set(own, { settle, fail, step });
      keeper.postMessage({ type: 'task', number: own, task } satisfies ToKeeper);
    });
  }

  async function tell(story: string, wanted: Wanted): Promise<Found> {
    const key = JSON.stringify([story, revisions.get(story) ?? 0, wanted]);
    const known = cache.get(key) ?? underWay.get(key);
    if (known !== undefined) return known;
    const found = ask(story, wanted, key).finally(() => underWay.delete(key));
    underWay.set(key, found);
    return found;
  }

  async function ask(story: string, wanted: Wanted, key: string): Promise<Found> {
    const message = await post(story, (own) => ({ type: 'tell', number: own, story, wanted }));
    if (message.type !== 'told') throw new Error(`the thread that reads said ${message.type}`);
    const found = foundIn(message.told);
    // What was made of a newer state than the one it was asked of is right too, but is kept under the name of its own.
    const own = JSON.stringify([story, message.revision, wanted]);
    cache.set(own, found, found.body.byteLength + key.length);
    return found;
  }

  async function flow(story: string, wanted: Flow): Promise<AsyncIterable<Uint8Array<ArrayBuffer>>> {
    const own = ++number;
    const first = await reply(story, own, { type: 'flow', number: own, story, flow: wanted });
    return pieces(story, own, first);
  }

  async function* pieces(story: string, own: number, first: FromTeller): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let message = first;
    try {
      while (message.type === 'piece') {
        yield message.bytes;
        message = await reply(story, own, { type: 'more', number: own });
      }
    } finally {
      if (message.type === 'piece') teller.postMessage({ type: 'stop', number: own } satisfies ToTeller);
    }
  }

  function post(story: string, make: (number: number) => ToTeller): Promise<FromTeller> {
    const own = ++number;
    return reply(story, own, make(own));
  }

  /** Send a message to the thread that reads and wait for what it says to it. */
  async function reply(story: string, own: number, message: ToTeller): Promise<FromTeller> {
    const { promise, resolve, reject } = Promise.withResolvers<FromTeller>();
    const timer = setTimeout(() => {
      reject(new Problem('too-slow', `This took longer than ${patience / 1000} seconds: ask for less at once.`));
    }, patience);
    wants.set(own, { settle: resolve, fail: reject });
    teller.postMessage(message);
    const heard = await promise.finally(() => {
      clearTimeout(timer);
      wants.delete(own);
    });
    if (heard.type === 'unknown') throw new Problem('no-story', `There is no story “${story}” that holds this.`);
    if (heard.type === 'failed') throw new Error(heard.message);
    return heard;
  }
}

const MOST_TASKS = 100;

interface Waiting {
  readonly settle: (value: unknown) => void;
  readonly fail: (error: Error) => void;
  readonly step: ((step: Extract<FromKeeper, { type: 'step' }>['step']) => void) | undefined;
}

function failAll(waiting: Map<number, { readonly fail: (error: Error) => void }>, error: Error): void {
  for (const { fail } of waiting.values()) fail(error);
  waiting.clear();
}

/** The thread of a file beside this one: `.ts` from the sources, `.js` from the package. */
function startThread(name: string, workerData: unknown): Worker {
  const file = new URL(`./${name}${extname(import.meta.filename)}`, import.meta.url);
  return new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: 8192 } });
}

/** What was told, as it goes over the wire. */
export function foundIn(told: Told): Found {
  if (told.type === 'problem') throw new Problem(told.problem, told.detail);
  const body = new TextEncoder().encode(told.body);
  return { body, media: told.media, tag: tagOf(body) };
}

/** Of the bytes and nothing else: the same answer has the same tag on every server. */
export function tagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
}
