import { main } from '../src/cli/main.ts';
import { PLAIN } from '../src/cli/terminal.ts';

export interface Ran {
  readonly code: number;
  /** What went to standard output. */
  readonly printed: string;
  /** What went to standard error. */
  readonly noted: string;
}

/** Run a command line in this process, with `input` as standard input. */
export async function crossread(args: readonly string[], input = ''): Promise<Ran> {
  let printed = '';
  let noted = '';
  const code = await main(args, {
    print: (text) => {
      printed += text;
    },
    note: (message) => {
      noted += `${message}\n`;
    },
    step: () => {},
    input: () => new TextEncoder().encode(input),
    look: PLAIN,
  });
  return { code, printed, noted };
}
