import { showName } from '../model/show.ts';
import type { Handed, Store } from '../store/store.ts';
import type { Queue } from '../work/queue.ts';
import { addOptionsOf, tellAdded } from './add.ts';
import { type Call, wrongUse } from './command.ts';
import { openKeptCase, openStore } from './kept.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread jobs list|replay|drop` */
export async function jobs(call: Call, terminal: Terminal): Promise<number> {
  const what = call.words.what === '' ? 'list' : (call.words.what ?? 'list');
  const work = WORK[what];
  if (work === undefined) throw wrongUse(`jobs knows ${Object.keys(WORK).join(', ')}, not “${what}”`);
  const { store } = await openStore(call);
  const queue = await openQueueOf(call);
  try {
    return await work(call, { store, queue, terminal });
  } finally {
    await queue?.close();
    await store.close();
  }
}

interface Parts {
  readonly store: Store;
  /** null for a file: nobody else reads what was set aside there. */
  readonly queue: Queue | null;
  readonly terminal: Terminal;
}

async function openQueueOf({ options: { store } }: Call): Promise<Queue | null> {
  if (store === undefined) return null;
  const { openQueue } = await import('../work/queue.ts');
  return openQueue(store);
}

const WORK: Readonly<Record<string, (call: Call, parts: Parts) => Promise<number>>> = { list, replay, drop };

async function list(call: Call, { store, queue, terminal }: Parts): Promise<number> {
  const handed = await store.handed(call.options.story ?? null);
  const workers = queue === null ? [] : await queue.workers();
  if (formatOf(call, ['text', 'json']) === 'json') {
    writeResult(`${JSON.stringify({ jobs: handed, workers }, null, 2)}\n`, call, terminal);
    return 0;
  }
  const asides = handed.filter(({ why }) => why !== null);
  const lines = [
    ...handed.filter(({ why }) => why === null).map((one) => `waits      ${nameOf(one)}  since ${one.taken}`),
    ...asides.map((one) => `set aside  ${nameOf(one)}  ${showName(one.why ?? '')}`),
    `${handed.length - asides.length} waiting, ${asides.length} set aside${queue === null ? '' : `, ${workers.length} ${workers.length === 1 ? 'worker' : 'workers'}`}.`,
    ...workers.map(({ host, pid, since }) => `worker     ${showName(host)} ${pid}  since ${since}`),
  ];
  writeResult(`${lines.join('\n')}\n`, call, terminal);
  return 0;
}

/** In a database what was set aside waits again, and what waits is sent again: where its job was lost, it is found. In a file it is read
 *  here. What was set aside from a mixed stream waits for the next look of “follow”, which knows the story that it belongs to. */
async function replay(call: Call, { store, queue, terminal }: Parts): Promise<number> {
  const chosen = await chosenOf(call, store);
  const streams = new Set(await store.streams());
  const ofStreams = chosen.filter(({ story }) => streams.has(story));
  const others = chosen.filter(({ story }) => !streams.has(story));
  for (const one of queue === null ? ofStreams : chosen) {
    const capture = await store.capture(one.story, one.sha256, one.file);
    if (capture !== null && one.why !== null) await store.handIn(one.story, capture);
  }
  if (ofStreams.length > 0) terminal.print(`${ofStreams.length} tried again by “follow” with what comes next.\n`);
  if (queue === null) return readAgain(call, others, terminal);
  await queue.send(others.map(({ story, sha256, file }) => ({ story, sha256, file, priority: 0 })));
  terminal.print(`${others.length} sent again.\n`);
  return 0;
}

async function readAgain(call: Call, chosen: readonly Handed[], terminal: Terminal): Promise<number> {
  let failed = false;
  for (const [story, handed] of Map.groupBy(chosen, (one) => one.story)) {
    const { kept, close } = await openKeptCase({ options: { ...call.options, story } }, terminal);
    try {
      failed = tellAdded(await kept.again(handed, addOptionsOf(call, terminal)), terminal) || failed;
    } finally {
      await close();
    }
  }
  if (chosen.length === 0) terminal.print('Nothing was set aside.\n');
  return failed ? 1 : 0;
}

async function drop(call: Call, { store, terminal }: Parts): Promise<number> {
  const chosen = (await chosenOf(call, store)).filter(({ why }) => why !== null);
  for (const one of chosen) await store.letGo(one.story, one);
  terminal.print(`${chosen.length} dropped.\n`);
  return 0;
}

/** Those that --file names, or all; of --story, or of all stories. */
async function chosenOf({ options: { story, file } }: Call, store: Store): Promise<readonly Handed[]> {
  const all = await store.handed(story ?? null);
  if (file === undefined) return all;
  const chosen = all.filter((one) => one.file === file);
  if (chosen.length === 0)
    throw wrongUse(`nothing that is called ${file} waits or was set aside; “jobs list” tells what does`);
  return chosen;
}

function nameOf({ story, file, sha256 }: Handed): string {
  return `${showName(story)}  ${showName(file)}  ${sha256.slice(0, 10)}`;
}
