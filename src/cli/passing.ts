import { showName } from '../model/show.ts';
import { openInputs, tell } from './case.ts';
import type { Call } from './command.ts';
import { limitsOf, type OpenKept, openKeptCase } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** A case that is gone when the program ends, for the reports of a command line. null where none could be read. */
export async function openPassingCase(call: Call, terminal: Terminal): Promise<OpenKept | null> {
  const { inputs, failures } = await openInputs(call, terminal);
  for (const failure of failures) tell(failure, terminal);
  const opened = await openKeptCase({ options: { ...call.options, case: ':memory:' } }, terminal, { create: true });
  const added = await opened.kept.add(inputs, {
    at: terminal.now(),
    limits: limitsOf(call),
    watch: (file, index, count) => terminal.step(`reading ${index + 1} of ${count}: ${showName(file)} …`),
  });
  terminal.step('');
  for (const failure of added.failures) tell(failure, terminal);
  if (added.added.length > 0) return opened;
  await opened.close();
  return null;
}
