/** THE THREAD THAT KEEPS: keeps and compares, one task after the other, and hands each new state to the thread that tells. What comes in is read
 *  and understood in processes apart, so an article that takes long, or never ends, holds up no other task. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readApart } from '../kept/apart.ts';
import { inTurns } from '../kept/turns.ts';
import { loadLexicon } from '../load.ts';
import { changes, check, publishedBefore } from '../pipeline.ts';
import { call } from '../tool/call.ts';
import { cellLine } from './cell-line.ts';
import { type Added, type Keeper, KeeperError, type Watch } from './keeper.ts';
import { keepInMemory } from './memory-keeper.ts';
import { asked, shaped } from './tell.ts';
import type { FromKeeper, KeeperSettings, Passed, Task, ToKeeper, Told } from './wanted.ts';

/** Milliseconds between two looks at what others have written. */
const LOOK_AGAIN = 2_000;

const { models, limits, kept, processes } = workerData as KeeperSettings;
const { cells, heard } = cellLine(processes, (number, wanted) => post({ type: 'cell', number, wanted }));
const lexicon = loadLexicon({ models });
const keeper = await openKeeper();

let reader: MessagePort | null = null;
let revision = 0;
const inTurn = inTurns();
/** What is added to one story is added in the order in which it came. */
const additions = new Map<string, ReturnType<typeof inTurns>>();
let looking = false;
let silent = false;

parentPort?.on('message', (message: ToKeeper) => {
  if (message.type === 'cell') heard(message.number, message.answer);
  else if (message.type === 'reader') void inTurn(() => connect(message.port));
  else void run(message.number, message.task);
});
await tellState();
if (kept !== null) setInterval(lookAgain, LOOK_AGAIN);

/** Who else writes into the same case is heard of: another command, a worker. A store that does not answer now is asked again later. */
function lookAgain(): void {
  if (looking) return;
  looking = true;
  void inTurn(async () => {
    try {
      for (const id of await keeper.catchUp()) await passOrWarn(id);
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
  if (kept === null) return keepInMemory(lexicon, { limits, cells, clock });
  const [{ engineName }, { keepInCase }] = await Promise.all([import('../kept/engine.ts'), import('./case-keeper.ts')]);
  const store = /^postgres(?:ql)?:\/\//u.test(kept)
    ? await (await import('../store/postgres.ts')).openPostgres(kept)
    : await (await import('../store/sqlite.ts')).openSqlite(kept, { create: true });
  return keepInCase(store, lexicon, { engine: engineName(models), limits, cells, clock });
}

/** Every state there is goes to a reader that is new. */
async function connect(port: MessagePort): Promise<void> {
  reader = port;
  for (const { id } of await keeper.stories()) await passOrWarn(id);
}

async function run(number: number, task: Task): Promise<void> {
  try {
    const value = await (apart(number, task) ?? inTurn(() => done(task)));
    await tellState();
    post({ type: 'done', number, value });
  } catch (error) {
    const problem = error instanceof KeeperError ? error.problem : null;
    const message = error instanceof Error ? (problem === null ? (error.stack ?? error.message) : error.message) : '';
    post({ type: 'failed', number, problem, message });
  }
}

async function done(task: Task): Promise<unknown> {
  switch (task.do) {
    case 'begin': {
      const id = await keeper.begin(task.name);
      await pass(id);
      return id;
    }
    case 'queue':
      return keeper.queue(task.story);
    case 'drop':
      return keeper.drop(task.story, task.which);
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
    case 'call':
      return call(task.call, await keeper.desk(task.story));
    case 'changes':
      return changed(task);
    case 'add':
    case 'again':
    case 'check':
      throw new Error(`${task.do} is done apart`);
  }
}

/** Tasks that read something first: others go on meanwhile. null for all others. */
function apart(number: number, task: Task): Promise<unknown> | null {
  const watch: Watch = (step) => post({ type: 'step', number, step });
  if (task.do === 'add') return adding(task.story, watch, () => keeper.add(task.story, task.inputs, watch));
  if (task.do === 'again') return adding(task.story, watch, () => keeper.again(task.story, task.which, watch));
  if (task.do === 'check') return checked(task);
  // An agent may add a report, or a later version of one.
  if (task.do !== 'call' || task.call.type !== 'tool' || task.call.name !== 'add') return null;
  return inOrder(task.story, async () => {
    const called = await call(task.call, await keeper.desk(task.story));
    await inTurn(() => pass(task.story));
    return called;
  });
}

function adding(story: string, watch: Watch, add: () => Promise<Added>): Promise<Added> {
  return inOrder(story, async () => {
    const added = await add();
    watch({ doing: 'comparing', file: '', done: 0, all: added.added.length });
    if (added.added.length > 0) await inTurn(() => pass(story));
    return added;
  });
}

function inOrder<Value>(story: string, work: () => Promise<Value>): Promise<Value> {
  const order = additions.get(story) ?? inTurns();
  additions.set(story, order);
  return order(work);
}

/** Hold a text against the reports; it is put in nowhere. */
async function checked({ story: id, text, date, as }: Extract<Task, { do: 'check' }>): Promise<Told> {
  const read = await readApart([text], { cells, limits, engine: '' })(0);
  const [own] = 'poison' in read ? [] : read.analyses;
  if (own === undefined) {
    const detail = 'poison' in read ? read.message : (read.failures[0]?.message ?? 'There are no words in it.');
    return { type: 'problem', problem: 'unreadable', detail };
  }
  return inTurn(async () => {
    const { story, separate, corrections } = await keeper.told(id);
    const written = check(own, separate, lexicon, { ...asked(date), story, corrections });
    const analyses = [...written.story.analyses, own];
    return shaped(written.answer, { ...written.story, analyses }, as);
  });
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

/** One story that cannot be opened keeps no other from being told. */
async function passOrWarn(id: string): Promise<void> {
  try {
    await pass(id);
  } catch (error) {
    process.emitWarning(`the story “${id}” cannot be opened: ${(error as Error).message}`);
  }
}

/** Hand the state of a story to the thread that reads, and wait until it is in place. Never twice at once. */
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
