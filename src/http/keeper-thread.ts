/** THE THREAD THAT KEEPS: reads, understands and compares, one task after the other, and hands each new state to the thread that reads. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { loadLexicon } from '../load.ts';
import { changes, check, publishedBefore, readReports, understand } from '../pipeline.ts';
import { call } from '../tool/call.ts';
import { type Keeper, KeeperError } from './keeper.ts';
import { keepInMemory } from './memory-keeper.ts';
import { asked, shaped } from './tell.ts';
import type { FromKeeper, KeeperSettings, Passed, Task, ToKeeper, Told } from './wanted.ts';

/** Milliseconds between two looks at what others have written. */
const LOOK_AGAIN = 2_000;

const { models, limits, kept } = workerData as KeeperSettings;
const lexicon = loadLexicon({ models });
const keeper = await openKeeper();

let reader: MessagePort | null = null;
let revision = 0;
let queue: Promise<void> = Promise.resolve();
let looking = false;
let silent = false;

parentPort?.on('message', (message: ToKeeper) => {
  queue = queue.then(() => (message.type === 'reader' ? connect(message.port) : run(message.number, message.task)));
});
await tellState();
if (kept !== null) setInterval(lookAgain, LOOK_AGAIN);

/** Who else writes into the same case is heard of: another command, a worker. A store that does not answer now is asked again later. */
function lookAgain(): void {
  if (looking) return;
  looking = true;
  queue = queue.then(async () => {
    try {
      for (const id of await keeper.catchUp()) await pass(id);
      await tellState();
      silent = false;
    } catch (error) {
      // Told once, not every two seconds until it answers again.
      if (!silent) process.emitWarning(`the store does not tell what is new: ${(error as Error).message}`);
      silent = true;
    } finally {
      looking = false;
    }
  });
}

/** A case that lasts where one is named, with the code for it; else memory. */
async function openKeeper(): Promise<Keeper> {
  const clock = (): string => new Date().toISOString();
  if (kept === null) return keepInMemory(lexicon, { limits, clock });
  const [{ engineName }, { keepInCase }] = await Promise.all([import('../kept/engine.ts'), import('./case-keeper.ts')]);
  const store = /^postgres(?:ql)?:\/\//u.test(kept)
    ? await (await import('../store/postgres.ts')).openPostgres(kept)
    : await (await import('../store/sqlite.ts')).openSqlite(kept, { create: true });
  return keepInCase(store, lexicon, { engine: engineName(models), limits, clock });
}

/** Every state there is goes to a reader that is new. */
async function connect(port: MessagePort): Promise<void> {
  reader = port;
  for (const { id } of await keeper.stories()) await pass(id);
}

async function run(number: number, task: Task): Promise<void> {
  try {
    const value = await done(number, task);
    await tellState();
    post({ type: 'done', number, value });
  } catch (error) {
    const problem = error instanceof KeeperError ? error.problem : null;
    const message = error instanceof Error ? (problem === null ? (error.stack ?? error.message) : error.message) : '';
    post({ type: 'failed', number, problem, message });
  }
}

async function done(number: number, task: Task): Promise<unknown> {
  switch (task.do) {
    case 'begin': {
      const id = await keeper.begin(task.name);
      await pass(id);
      return id;
    }
    case 'add': {
      const watch: Parameters<Keeper['add']>[2] = (step) => post({ type: 'step', number, step });
      const added = await keeper.add(task.story, task.inputs, watch);
      watch({ doing: 'comparing', file: '', done: 0, all: added.added.length });
      if (added.added.length > 0) await pass(task.story);
      return added;
    }
    case 'correct': {
      const made = await keeper.correct(task.story, task.correction);
      await pass(task.story);
      return made;
    }
    case 'take-back': {
      const taken = await keeper.takeBack(task.story, task.number);
      if (taken) await pass(task.story);
      return taken;
    }
    case 'call': {
      const desk = await keeper.desk(task.story);
      const called = await call(task.call, desk);
      // An agent may have added a report, or a later version of one.
      if (task.call.type === 'tool' && task.call.name === 'add') await pass(task.story);
      return called;
    }
    case 'check':
      return checked(task);
    case 'changes':
      return changed(task);
  }
}

/** Hold a text against the reports; it is put in nowhere. */
async function checked({ story: id, text, date, as }: Extract<Task, { do: 'check' }>): Promise<Told> {
  const { story, separate, corrections } = await keeper.told(id);
  const { reports, failures } = readReports([text], limits);
  const [own] = understand(reports.slice(0, 1), lexicon);
  if (own === undefined)
    return { type: 'problem', problem: 'unreadable', detail: failures[0]?.message ?? 'There are no words in it.' };
  const written = check(own, separate, lexicon, { ...asked(date), story, corrections });
  const analyses = [...written.story.analyses, own];
  return shaped(written.answer, { ...written.story, analyses }, as);
}

async function changed({ story: id, since, about, date, as }: Extract<Task, { do: 'changes' }>): Promise<Told> {
  const { separate, corrections } = await keeper.told(id);
  const older = publishedBefore(separate, since);
  if (older.length === 0)
    return { type: 'problem', problem: 'nothing-older', detail: `No report is older than ${since}.` };
  const { answer, story } = changes(older, separate, lexicon, {
    ...asked(date),
    ...(about === null ? {} : { about }),
    since,
    corrections,
  });
  return shaped(answer, story, as);
}

/** Hand the state of a story to the thread that reads, and wait until it is in place. */
async function pass(id: string): Promise<void> {
  const port = reader;
  if (port === null) return;
  const { story, corrections } = await keeper.told(id);
  const passed: Passed = { id, revision: ++revision, story, pinned: corrections.pinned ?? [] };
  const { promise, resolve } = Promise.withResolvers<void>();
  const placed = (): void => resolve();
  port.once('message', placed);
  port.once('close', placed);
  port.postMessage(passed);
  await promise;
  port.off('message', placed);
  port.off('close', placed);
}

async function tellState(): Promise<void> {
  const stories = await keeper.stories();
  const lists = await Promise.all(stories.map(async ({ id }) => [id, await keeper.corrections(id)] as const));
  post({ type: 'state', stories, corrections: Object.fromEntries(lists) });
}

function post(message: FromKeeper): void {
  parentPort?.postMessage(message);
}
