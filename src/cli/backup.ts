import { showName } from '../model/show.ts';
import type { Call } from './command.ts';
import { openStore } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** `crossread backup TO --case CASE` */
export async function backup(call: Call, terminal: Terminal): Promise<number> {
  const { store, name } = await openStore(call);
  try {
    const to = call.words.to ?? '';
    await store.backup(to);
    terminal.print(`${showName(name)} copied to ${showName(to)}.\n`);
    return 0;
  } finally {
    await store.close();
  }
}
