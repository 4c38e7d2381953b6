import type { Report } from '../model/report.ts';
import { showName } from '../model/show.ts';
import { limitsOf, openInputs, tell } from './case.ts';
import type { Call } from './command.ts';
import { openKeptCase } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** `crossread add FILE... --case CASE` */
export async function add(call: Call, terminal: Terminal): Promise<number> {
  const { inputs, failures } = await openInputs(call, terminal);
  for (const failure of failures) tell(failure, terminal);
  const { kept, close } = await openKeptCase(call, terminal, { create: true });
  try {
    const added = await kept.add(inputs, {
      at: terminal.now(),
      limits: limitsOf(call),
      watch: (file, index, count) => terminal.step(`reading ${index + 1} of ${count}: ${showName(file)} …`),
      // What is named here is on disk.
      kept: (report, outcome) => terminal.print(`${OUTCOMES[outcome]}  ${lineOf(report)}\n`),
    });
    terminal.step('');
    for (const failure of added.failures) tell(failure, terminal);
    for (const { answer, question, file, quotes } of added.lost) {
      terminal.print(`answer ${answer}, “${question}”, rests on words that ${showName(file)} no longer has:\n`);
      for (const quote of quotes) terminal.print(`  “${quote}”\n`);
    }
    terminal.print(`${sumOf(added)}\n`);
    return failures.length + added.failures.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}

export const OUTCOMES = { added: 'new      ', replaced: 'corrected', known: 'known    ' } as const;

export function lineOf({ id, file, outlet, title }: Report): string {
  return `${id}  ${showName(file)}  ${outlet === null ? '' : `${outlet}: `}${title}`;
}

function sumOf({
  added,
  replaced,
  known,
}: {
  readonly added: readonly unknown[];
  readonly replaced: readonly unknown[];
  readonly known: readonly unknown[];
}): string {
  if (added.length + replaced.length === 0) return 'Nothing new.';
  const parts = [
    `${added.length} new`,
    ...(replaced.length > 0 ? [`${replaced.length} corrected`] : []),
    ...(known.length > 0 ? [`${known.length} known already`] : []),
  ];
  return `${parts.join(', ')}.`;
}
