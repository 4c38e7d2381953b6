import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Call, wrongUse } from './command.ts';
import type { Terminal } from './terminal.ts';

export type Format = 'text' | 'json' | 'markdown' | 'html';

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** As --format says, else as the ending of --output says, else text. */
export function formatOf({ options }: Call): Format {
  return (options.format as Format | undefined) ?? BY_ENDING[extname(options.output ?? '').toLowerCase()] ?? 'text';
}

/** Write a result to standard output or to the file of --output. A file is replaced as a whole or not at all, and never one
 *  of the inputs. */
export function writeResult(text: string, { files, words, options }: Call, terminal: Terminal): void {
  const { output } = options;
  if (output === undefined) {
    terminal.print(text);
    return;
  }
  if ([...files, ...Object.values(words)].some((file) => sameFile(file, output))) {
    throw wrongUse(`${output} is one of the inputs: write the result somewhere else`);
  }
  const partial = `${output}.partial-${process.pid}`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, output);
  } catch (error) {
    rmSync(partial, { force: true });
    throw wrongUse(`cannot write ${output}: ${(error as Error).message}`);
  }
  terminal.note(`Written to ${output}`);
}

function sameFile(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}
