import { readSync } from 'node:fs';

/** Where a command reads and writes. Results go to `print`, everything else to `note`; a test brings its own. */
export interface Terminal {
  /** Standard output: results and nothing else. */
  readonly print: (text: string) => void;
  /** Settles when what was printed is on its way and there is room for more. */
  readonly room: () => Promise<void>;
  /** Standard error: one message, the line end is added. */
  readonly note: (message: string) => void;
  /** Standard error, overwritten by the next step; only where somebody watches. Call with '' when done. */
  readonly step: (message: string) => void;
  /** All of standard input. */
  readonly input: () => Uint8Array;
  /** The time, ISO 8601 in UTC: what is kept is kept with the time it came. Nothing that is printed by default depends on it. */
  readonly now: () => string;
  /** How text for people is set. Off a terminal it is the same everywhere: 80 columns, no colours. */
  readonly look: { readonly width: number; readonly colour: boolean };
}

export const PLAIN: Terminal['look'] = { width: 80, colour: false };

/** The real one. Progress shows after a second of work where standard error is a terminal, or at once and line by line
 *  where it was asked for. */
export function processTerminal(progress: 'when slow' | 'always'): Terminal {
  const began = performance.now();
  let shown = 0;
  // A reader that has seen enough (`| head`) closes the pipe: that is its right and no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    print: (text) => process.stdout.write(text),
    room: () =>
      process.stdout.writableNeedDrain
        ? new Promise((resolve) => process.stdout.once('drain', resolve))
        : Promise.resolve(),
    note: (message) => {
      clear();
      process.stderr.write(`${message}\n`);
    },
    step: (message) => {
      if (progress === 'always') {
        if (message !== '') process.stderr.write(`${message}\n`);
      } else if (process.stderr.isTTY && performance.now() - began > 1000) {
        clear();
        const line = message.slice(0, (process.stderr.columns ?? 80) - 1);
        process.stderr.write(line);
        shown = line.length;
      }
    },
    input: readInput,
    now: () => new Date().toISOString(),
    look: process.stdout.isTTY
      ? { width: Math.min(100, process.stdout.columns), colour: process.env.NO_COLOR === undefined }
      : PLAIN,
  };

  function clear(): void {
    if (shown > 0) process.stderr.write(`\r${' '.repeat(shown)}\r`);
    shown = 0;
  }
}

function readInput(): Uint8Array {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(1 << 16);
  for (;;) {
    try {
      const count = readSync(0, chunk);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(chunk.subarray(0, count)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(chunks); // Windows, at the end of a pipe
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      else throw error;
    }
  }
}
