import { readFileSync } from 'node:fs';
import { checkOf, type Fault } from '../cite/verify.ts';
import { otherDeeds } from '../draft/deeds.ts';
import { loadParser } from '../load.ts';
import { once } from '../model/once.ts';
import { openReports } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread verify ANSWER FILE...` */
export async function verify(call: Call, terminal: Terminal): Promise<number> {
  const name = call.words.answer ?? '';
  if (name === '-' && call.files.includes('-')) throw wrongUse('standard input (-) can be read only once');
  const check = checkIn(name, terminal);
  const { reports, failed } = await openReports(call, terminal);
  if (reports.length === 0) return 1;
  const parser = once(loadParser);
  const faults = check(reports, { reader: (line, wording) => otherDeeds(line, wording, parser()) });
  writeResult(
    formatOf(call, ['text', 'json']) === 'json' ? `${JSON.stringify({ faults }, null, 2)}\n` : told(faults),
    call,
    terminal,
  );
  if (faults.length > 0) return 3;
  return failed ? 1 : 0;
}

function checkIn(name: string, terminal: Terminal): NonNullable<ReturnType<typeof checkOf>> {
  let text: string;
  try {
    text = new TextDecoder().decode(name === '-' ? terminal.input() : readFileSync(name));
  } catch (error) {
    throw wrongUse(`cannot read the answer: ${(error as Error).message}`);
  }
  let check: ReturnType<typeof checkOf>;
  try {
    check = checkOf(text);
  } catch (error) {
    throw wrongUse(`${name} begins like JSON and is none: ${(error as Error).message}`);
  }
  if (check === null)
    throw wrongUse(`${name} is no answer: verify reads the JSON, HTML and Markdown that “ask” writes`);
  return check;
}

function told(faults: readonly Fault[]): string {
  if (faults.length === 0) return 'The answer holds: every citation and every line was found in the reports.\n';
  return [
    ...faults.map(
      ({ name, path, text, message }) => `${name}: ${message}\n${text === '' ? '' : `  “${text}”\n`}  at ${path}\n`,
    ),
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.\n`,
  ].join('\n');
}
