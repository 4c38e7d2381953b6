import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_KINDS, exportStory } from '../export/export.ts';
import { showName } from '../model/show.ts';
import { openCase } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread export KIND FILE...` */
export async function exportCase(call: Call, terminal: Terminal): Promise<number> {
  const kind = EXPORT_KINDS.find((one) => one === call.words.kind);
  if (kind === undefined)
    throw wrongUse(`there is no export ${call.words.kind ?? ''}: choose ${EXPORT_KINDS.join(', ')}`);
  const { output } = call.options;
  if (kind === 'csv') mustBeFolder(output);
  const opened = await openCase(call, terminal);
  if (opened === null) return 1;
  for (const { name, text } of exportStory(kind, opened.story)) {
    const path = output !== undefined && isFolder(output, kind) ? join(output, name) : output;
    const { output: _, ...options } = call.options;
    writeResult(text, { ...call, options: path === undefined ? options : { ...options, output: path } }, terminal);
  }
  return opened.failed ? 1 : 0;
}

/** Several tables need a folder: it is made where it is not there. */
function mustBeFolder(output: string | undefined): void {
  if (output === undefined) throw wrongUse('csv writes several tables: name a folder for them with --output');
  if (existsSync(output) && !statSync(output).isDirectory())
    throw wrongUse(`${showName(output)} is a file: csv writes several tables and needs a folder`);
  try {
    mkdirSync(output, { recursive: true });
  } catch (error) {
    throw wrongUse(`cannot make the folder ${showName(output)}: ${showName((error as Error).message)}`);
  }
}

function isFolder(output: string, kind: string): boolean {
  return kind === 'csv' || (existsSync(output) && statSync(output).isDirectory());
}
