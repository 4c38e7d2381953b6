import { showName } from '../model/show.ts';
import { tell } from './case.ts';
import type { Call } from './command.ts';
import { openKeptCase } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** `crossread rebuild --case CASE` */
export async function rebuild(call: Call, terminal: Terminal): Promise<number> {
  const { kept, close } = await openKeptCase(call, terminal);
  try {
    const { reports, changed, failures } = await kept.rebuild({
      at: terminal.now(),
      watch: (file, index, count) => terminal.step(`reading ${index + 1} of ${count}: ${showName(file)} …`),
    });
    terminal.step('');
    for (const failure of failures) tell(failure, terminal);
    for (const { file, older, newer } of changed) {
      terminal.print(`${showName(file)}: ${older} is read as ${newer ?? 'nothing'} now\n`);
    }
    terminal.print(
      `${reports} ${reports === 1 ? 'report' : 'reports'} read anew, ${changed.length} of them otherwise than before.\n`,
    );
    return failures.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}
