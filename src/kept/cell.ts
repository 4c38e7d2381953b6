import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../model/analysis.ts';
import type { Failure, Input } from '../model/input.ts';
import { LIMITS, type Limits } from '../model/limits.ts';
import type { Report } from '../model/report.ts';
import { unpackedAnalysis } from './packed.ts';

/** PROCESSES APART in which inputs are read and understood, one at a time in each: an article that never ends, or that takes the process down
 *  with it, is named and the rest goes on. A process is begun when there is work, and kept for the next. */
export interface Cells {
  /** How many work at once. */
  readonly count: number;
  readonly read: (input: Input) => Promise<Read | Poison>;
  readonly understand: (report: Report) => Promise<Uint8Array | Poison>;
  /** How many processes have been ended for an article. */
  readonly ended: () => number;
  /** End them all, whatever they do. What is under way is told as `stopped`. */
  readonly close: () => void;
}

/** What came of an input. */
export interface Read {
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
  /** One for each report, as it is kept. */
  readonly analyses: readonly Uint8Array[];
}

/** Why nothing came of it. */
export interface Poison {
  readonly poison: 'too-slow' | 'too-much-memory' | 'crashed' | 'stopped';
  readonly message: string;
}

export interface CellSettings {
  readonly models: 'all' | 'none';
}

export interface CellOptions extends CellSettings {
  /** How many work at once; 1 if not given. */
  readonly count?: number;
  readonly limits?: Limits;
  /** In place of what reads; for tests. */
  readonly program?: string;
}

export type CellOrder =
  | { readonly type: 'input'; readonly input: Input; readonly limits: Limits }
  | { readonly type: 'report'; readonly report: Report };

export type CellReply =
  | { readonly type: 'ready' }
  /** The order was heard, or one report more is understood: the next has its time from now on. */
  | { readonly type: 'step' }
  | ({ readonly type: 'read' } & Read)
  | { readonly type: 'understood'; readonly analyses: readonly Uint8Array[] };

/** As many as pay on this machine: each takes some 400 MB. */
export function usefulCells(): number {
  return Math.max(1, Math.min(4, availableParallelism()));
}

export function openCells({ count = 1, limits = LIMITS, ...options }: CellOptions): Cells {
  const cells = Array.from({ length: count }, () => openCell({ ...options, limits }));
  const idle = [...cells];
  const waiting: ((cell: Cell) => void)[] = [];
  return {
    count,
    read: async (input) => {
      const done = await order({ type: 'input', input, limits }, input.file);
      return 'poison' in done ? done : (done as Read);
    },
    understand: async (report) => {
      const done = await order({ type: 'report', report }, report.file);
      return 'poison' in done ? done : (done.analyses[0] ?? new Uint8Array());
    },
    ended: () => cells.reduce((sum, cell) => sum + cell.ended(), 0),
    close: () => {
      for (const cell of cells) cell.close();
    },
  };

  async function order(wanted: CellOrder, file: string): Promise<Done | Poison> {
    const cell = idle.shift() ?? (await new Promise<Cell>((resolve) => waiting.push(resolve)));
    try {
      return await cell.do(wanted, file);
    } finally {
      const next = waiting.shift();
      if (next === undefined) idle.push(cell);
      else next(cell);
    }
  }
}

/** The analysis that was made of a report; null where it cannot be read. */
export function analysisOf(report: Report, packed: Uint8Array | null): Analysis | null {
  const found = packed === null ? null : unpackedAnalysis(packed);
  return found === null ? null : { ...found, report };
}

type Done = Exclude<CellReply, { type: 'ready' | 'step' }>;

interface Cell {
  readonly do: (order: CellOrder, file: string) => Promise<Done | Poison>;
  readonly ended: () => number;
  readonly close: () => void;
}

function openCell({
  models,
  limits,
  program = PROGRAM,
}: CellSettings & { readonly limits: Limits; readonly program?: string }): Cell {
  let started: Promise<ChildProcess> | null = null;
  let running: ChildProcess | null = null;
  let closed = false;
  let ended = 0;
  return { do: run, ended: () => ended, close };

  /** @param isFirst whether it is sent to another process where this one ends without having heard of it */
  async function run(order: CellOrder, file: string, isFirst = true): Promise<Done | Poison> {
    if (closed) return STOPPED;
    const child = await ready();
    if (closed) return STOPPED;
    hold(child, true);
    const { promise, resolve } = Promise.withResolvers<Done | Poison | 'unheard'>();
    const said = keepWords(child);
    const clock = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({
        poison: 'too-slow',
        message: `${file}: after ${limits.article} seconds it was still not read and understood; --limit article= gives it more.`,
      });
    }, limits.article * 1000);
    let heard = false;
    const answered = (reply: Done | { readonly type: 'step' }): void => {
      heard = true;
      if (reply.type === 'step') clock.refresh();
      else resolve(reply);
    };
    const died = (code: number | null, signal: string | null): void => {
      if (closed) resolve(STOPPED);
      else if (isFirst && !heard) resolve('unheard');
      else resolve(told(file, { code, signal, words: said.words() }, limits));
    };
    child.on('message', answered).on('exit', died);
    // Where it cannot be sent the process has ended, or is about to.
    child.send(order, () => {});
    const outcome = await promise;
    clearTimeout(clock);
    said.stop();
    child.off('message', answered).off('exit', died);
    if (outcome === 'unheard') return run(order, file, false);
    if ('poison' in outcome) {
      ended++;
      started = null;
    } else hold(child, false);
    return outcome;
  }

  /** The process that is there, or another one where it has ended while it had nothing to do, or did not start. */
  async function ready(): Promise<ChildProcess> {
    const before = await started?.catch(() => null);
    if (before != null && before.exitCode === null && before.signalCode === null && before.connected) return before;
    started = start();
    return started;
  }

  async function start(): Promise<ChildProcess> {
    const settings: CellSettings = { models };
    const child = fork(program, [JSON.stringify(settings)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.ceil(limits.memory / MB)}`],
    });
    running = child;
    const said = keepWords(child);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('error', reject);
      child.once('exit', (code, signal) =>
        closed
          ? resolve()
          : reject(new Error(`the process that reads did not start (${code ?? signal}): ${said.words()}`)),
      );
    });
    said.stop();
    return child;
  }

  function close(): void {
    closed = true;
    running?.kill('SIGKILL');
  }
}

const MB = 1024 * 1024;
const PROGRAM = fileURLToPath(new URL(`./cell-process${extname(import.meta.filename)}`, import.meta.url));
const STOPPED: Poison = { poison: 'stopped', message: 'it was stopped before it was done' };

/** A process that has nothing to do does not keep the program from ending. */
function hold(child: ChildProcess, working: boolean): void {
  // What the line to a child and its standard error are in Node has these, and their types do not.
  const parts = [child, child.channel, child.stderr] as unknown as readonly ({
    ref?: () => void;
    unref?: () => void;
  } | null)[];
  for (const part of parts) {
    if (working) part?.ref?.();
    else part?.unref?.();
  }
}

/** The last words on standard error. */
function keepWords(child: ChildProcess): { readonly words: () => string; readonly stop: () => void } {
  let words = '';
  const hear = (chunk: Buffer): void => {
    words = `${words}${chunk.toString()}`.slice(-4000);
  };
  child.stderr?.on('data', hear);
  return { words: () => words.trim(), stop: () => child.stderr?.off('data', hear) };
}

function told(
  file: string,
  { code, signal, words }: { readonly code: number | null; readonly signal: string | null; readonly words: string },
  limits: Limits,
): Poison {
  if (/heap out of memory|Allocation failed/iu.test(words)) {
    return {
      poison: 'too-much-memory',
      message: `${file}: it took more than ${Math.round(limits.memory / MB)} MB of memory; --limit memory= gives it more.`,
    };
  }
  const last = /^\w*Error: .*$/mu.exec(words)?.[0] ?? '';
  const how = signal === null ? `exit code ${code}` : signal;
  return {
    poison: 'crashed',
    message: `${file}: the process that read it ended with it (${how}${last === '' ? '' : `; ${last}`}).`,
  };
}
