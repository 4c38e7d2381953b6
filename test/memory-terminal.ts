import { main } from '../src/cli/main.ts';
import { PLAIN, type Terminal } from '../src/cli/terminal.ts';

export interface MemoryTerminal {
  readonly terminal: Terminal;
  /** What went to standard output. */
  readonly printed: () => string;
  /** What went to standard error. */
  readonly noted: () => string;
  /** What a slow run shows of its work. */
  readonly steps: readonly string[];
}

/** A terminal that remembers, with `input` as standard input. */
export function memoryTerminal(input = ''): MemoryTerminal {
  let printed = '';
  let noted = '';
  const steps: string[] = [];
  const terminal: Terminal = {
    print: (text) => {
      printed += text;
    },
    room: () => Promise.resolve(),
    note: (message) => {
      noted += `${message}\n`;
    },
    step: (message) => steps.push(message),
    input: () => new TextEncoder().encode(input),
    now: () => '2031-05-12T12:00:00.000Z',
    look: PLAIN,
  };
  return { terminal, printed: () => printed, noted: () => noted, steps };
}

export interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly noted: string;
  readonly steps: readonly string[];
}

/** Run a command line in this process, with `input` as standard input. */
export async function crossread(args: readonly string[], input = ''): Promise<Ran> {
  const { terminal, printed, noted, steps } = memoryTerminal(input);
  const code = await main(args, terminal);
  return { code, printed: printed(), noted: noted(), steps };
}
