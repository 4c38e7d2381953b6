import { showName } from '../model/show.ts';
import type { Handed, Store } from '../store/store.ts';
import type { Queue } from '../work/queue.ts';
import { type Call, wrongUse } from './command.ts';
import { openStore } from './kept.ts';
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
  /** null for a file: what was set aside there is tried again by “add”. */
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

/** What was set aside waits again, and what waits is sent again: where its job was lost, it is found. */
async function replay(call: Call, { store, queue, terminal }: Parts): Promise<number> {
  if (queue === null)
    throw wrongUse('what was set aside in a file is tried again by “crossread jobs drop” and “crossread add”');
  const chosen = await chosenOf(call, store);
  for (const one of chosen) {
    const capture = await store.capture(one.story, one.sha256, one.file);
    if (capture !== null && one.why !== null) await store.handIn(one.story, capture);
  }
  await queue.send(chosen.map(({ story, sha256, file }) => ({ story, sha256, file, priority: 0 })));
  terminal.print(`${chosen.length} sent again.\n`);
  return 0;
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
