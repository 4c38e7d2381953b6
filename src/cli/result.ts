import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { showName } from '../model/show.ts';
import { type Call, wrongUse } from './command.ts';
import type { Terminal } from './terminal.ts';

export type Format = 'text' | 'json' | 'jsonl' | 'markdown' | 'html';

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** As --format says, else as the ending of --output says where the command has that format, else text. */
export function formatOf<F extends Format>({ options }: Call, formats: readonly F[]): F | 'text' {
  const wanted = options.format ?? BY_ENDING[extname(options.output ?? '').toLowerCase()];
  return formats.find((format) => format === wanted) ?? 'text';
}

/** Write a result to standard output or to the file of --output. A file is replaced as a whole or not at all, and never one
 *  of the inputs. */
export function writeResult(text: string, call: Call, terminal: Terminal): void {
  const { output } = call.options;
  if (output === undefined) {
    terminal.print(text);
    return;
  }
  replaceFile(output, text, call);
  terminal.note(`Written to ${showName(output)}`);
}

/** Write a file as a whole or not at all, and never one of the inputs. */
export function replaceFile(output: string, text: string, call: Call): void {
  mustBeNoInput(output, call);
  const partial = partialOf(output);
  // A signal waits until the file has its name: it comes too late to stop anything.
  const unwatch = removeWhenStopped(partial);
  try {
    writeFileSync(partial, text);
    renameSync(partial, output);
  } catch (error) {
    rmSync(partial, { force: true });
    throw unwritable(output, error);
  } finally {
    unwatch();
  }
}

/** A result that comes piece by piece. */
export interface OpenResult {
  /** Settles when there is room for more: a slow reader of standard output holds the work up, not the memory. */
  readonly write: (text: string) => Promise<void>;
  /** The result is whole. A file of --output takes its name only now. */
  readonly close: () => void;
  /** Take away what was begun; nothing after `close`. */
  readonly abandon: () => void;
}

export function openResult(call: Call, terminal: Terminal): OpenResult {
  const { output } = call.options;
  if (output === undefined) {
    return {
      write: (text) => {
        terminal.print(text);
        return terminal.room();
      },
      close: () => {},
      abandon: () => {},
    };
  }
  mustBeNoInput(output, call);
  const partial = partialOf(output);
  // Watched before it is there: a signal may come in the moment in which it appears.
  const unwatch = removeWhenStopped(partial);
  let file = NONE;
  try {
    file = attempt(output, () => openSync(partial, 'w'));
  } catch (error) {
    unwatch();
    throw error;
  }
  return {
    write: async (text) => {
      attempt(output, () => writeFileSync(file, text));
      // Between two pieces a signal is heard.
      await new Promise((resolve) => setImmediate(resolve));
    },
    close: () => {
      attempt(output, () => {
        closeSync(file);
        file = NONE;
        renameSync(partial, output);
      });
      terminal.note(`Written to ${showName(output)}`);
    },
    abandon: () => {
      unwatch();
      if (file !== NONE) closeSync(file);
      rmSync(partial, { force: true });
    },
  };
}

/** Whoever stops the program wants no half file. It then ends by the signal, as if nobody had listened. Gives what ends the watch. */
function removeWhenStopped(partial: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    unwatch();
    rmSync(partial, { force: true });
    process.kill(process.pid, signal);
  };
  const unwatch = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return unwatch;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** No file descriptor. */
const NONE = -1;

function attempt<T>(output: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unwritable(output, error);
  }
}

function partialOf(output: string): string {
  return `${output}.partial-${process.pid}`;
}

function unwritable(output: string, error: unknown): Error {
  return wrongUse(`cannot write ${showName(output)}: ${showName((error as Error).message)}`);
}

function mustBeNoInput(output: string, { files, words, options }: Call): void {
  if ([...files, ...Object.values(words), options.urls ?? ''].some((file) => sameFile(file, output))) {
    throw wrongUse(`${showName(output)} is one of the inputs: write the result somewhere else`);
  }
}

function sameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}
