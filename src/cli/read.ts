import { caseJson } from '../write/json.ts';
import { openCase } from './case.ts';
import type { Call } from './command.ts';
import { overview } from './overview.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread read FILE...` */
export function read(call: Call, terminal: Terminal): number {
  const opened = openCase(call.files, terminal);
  if (opened === null) return 1;
  writeResult(formatOf(call) === 'json' ? caseJson(opened.story) : overview(opened.story), call, terminal);
  return opened.failed ? 1 : 0;
}
