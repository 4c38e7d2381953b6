import type { Added, AddOptions } from '../kept/kept.ts';
import type { Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import { openInputs, tell } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { limitsOf, openKeptCase, openStore } from './kept.ts';
import type { Terminal } from './terminal.ts';
import { mustBeStore } from './worker.ts';

/** `crossread add FILE... --case CASE` */
export async function add(call: Call, terminal: Terminal): Promise<number> {
  const { inputs, failures } = await openInputs(call, terminal);
  for (const failure of failures) tell(failure, terminal);
  if (call.options.queue !== undefined) return handIn(call, { inputs, failed: failures.length > 0 }, terminal);
  const { kept, close } = await openKeptCase(call, terminal, { create: true });
  try {
    const unread = tellAdded(await kept.add(inputs, addOptionsOf(call, terminal)), terminal);
    return failures.length > 0 || unread ? 1 : 0;
  } finally {
    await close();
  }
}

/** Names each input before it is read, and each report when it is on disk. */
export function addOptionsOf(call: Pick<Call, 'options'>, terminal: Terminal): AddOptions {
  return {
    at: terminal.now(),
    limits: limitsOf(call),
    watch: (file, index, count) => terminal.step(`reading ${index + 1} of ${count}: ${showName(file)} …`),
    kept: (report, outcome) => terminal.print(`${OUTCOMES[outcome]}  ${lineOf(report)}\n`),
  };
}

/** @returns whether something could not be read */
export function tellAdded(added: Added, terminal: Terminal): boolean {
  terminal.step('');
  for (const failure of added.failures) tell(failure, terminal);
  for (const { answer, question, file, quotes } of added.lost) {
    terminal.print(`answer ${answer}, “${question}”, rests on words that ${showName(file)} no longer has:\n`);
    for (const quote of quotes) terminal.print(`  “${quote}”\n`);
  }
  terminal.print(`${sumOf(added)}\n`);
  return added.failures.length > 0;
}

/** Keep the bytes and let a worker read them. What is named here is kept and in the queue. */
async function handIn(
  call: Call,
  { inputs, failed }: { readonly inputs: readonly Input[]; readonly failed: boolean },
  terminal: Terminal,
): Promise<number> {
  const address = mustBeStore(call);
  const priority = priorityOf(call);
  const { store, story } = await openStore(call, { create: true });
  const [{ openQueue }, { captureOf }] = await Promise.all([import('../work/queue.ts'), import('../kept/capture.ts')]);
  const queue = await openQueue(address);
  try {
    for (const input of inputs) {
      const capture = captureOf(input, terminal.now());
      await store.handIn(story, capture);
      await queue.send([{ story, sha256: capture.sha256, file: input.file, priority }]);
      terminal.print(`handed in  ${showName(input.file)}\n`);
    }
    terminal.print(`${inputs.length} handed in.\n`);
    return failed ? 1 : 0;
  } finally {
    await queue.close();
    await store.close();
  }
}

function priorityOf({ options: { priority } }: Call): number {
  if (priority === undefined) return 0;
  if (!/^-?\d{1,4}$/u.test(priority)) throw wrongUse(`--priority is a whole number, not “${priority}”`);
  return Number(priority);
}

export const OUTCOMES = { added: 'new      ', replaced: 'corrected', known: 'known    ' } as const;

export function lineOf({ id, file, outlet, title }: Report): string {
  return `${id}  ${showName(file)}  ${outlet === null ? '' : `${outlet}: `}${title}`;
}

function sumOf({
  added,
  replaced,
  known,
}: {
  readonly added: readonly unknown[];
  readonly replaced: readonly unknown[];
  readonly known: readonly unknown[];
}): string {
  if (added.length + replaced.length === 0) return 'Nothing new.';
  const parts = [
    `${added.length} new`,
    ...(replaced.length > 0 ? [`${replaced.length} corrected`] : []),
    ...(known.length > 0 ? [`${known.length} known already`] : []),
  ];
  return `${parts.join(', ')}.`;
}
