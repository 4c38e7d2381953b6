import { showName } from '../model/show.ts';
import { type Reasons, reasons } from '../why/reasons.ts';
import { openCase } from './case.ts';
import { type Call, wrongUse } from './command.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread why ID FILE...` */
export async function why(call: Call, terminal: Terminal): Promise<number> {
  const opened = await openCase(call, terminal);
  if (opened === null) return 1;
  const wanted = call.words.id ?? '';
  const found = reasons(wanted, opened.story);
  if (found.length === 0)
    throw wrongUse(`nothing in these reports has the id “${wanted}”; “crossread read” lists the ids`);
  const [first] = found;
  if (first === undefined || found.length > 1) {
    const ids = found.map(({ id }) => id);
    throw wrongUse(
      `“${wanted}” is the beginning of ${ids.length} ids: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ', …' : ''}`,
    );
  }
  writeResult(
    formatOf(call, ['text', 'json']) === 'json' ? `${JSON.stringify(first, null, 2)}\n` : reasonsText(first),
    call,
    terminal,
  );
  return opened.failed ? 1 : 0;
}

function reasonsText({ kind, id, title, facts }: Reasons): string {
  const width = Math.max(...facts.map(({ label }) => label.length));
  const lines = facts.flatMap(({ label, text, at }) => [
    `  ${label.padEnd(width)}  ${text}`,
    ...at.map(({ file, start, end, quote }) => `  ${' '.repeat(width)}  ${showName(file)} ${start}–${end}: “${quote}”`),
  ]);
  return `${kind} ${id}: ${title}\n${lines.join('\n')}\n`;
}
