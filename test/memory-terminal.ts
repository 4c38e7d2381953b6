import { main } from '../src/cli/main.ts';
import { PLAIN } from '../src/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  /** What went to standard output. */
  readonly printed: string;
  /** What went to standard error. */
  readonly noted: string;
  /** What a slow run shows of its work. */
  readonly steps: readonly string[];
}

/** Run a command line in this process, with `input` as standard input. */
export async function crossread(args: readonly string[], input = ''): Promise<Ran> {
  let printed = '';
  let noted = '';
  const steps: string[] = [];
  const code = await main(args, {
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
  });
  return { code, printed, noted, steps };
}
