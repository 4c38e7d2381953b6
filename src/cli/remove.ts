import { showName } from '../model/show.ts';
import { type Call, wrongUse } from './command.ts';
import { openStore } from './kept.ts';
import type { Terminal } from './terminal.ts';

/** `crossread remove REPORT --case CASE` */
export async function remove(call: Call, terminal: Terminal): Promise<number> {
  const { store, story } = await openStore(call);
  try {
    const wanted = call.words.report ?? '';
    const found = (await store.reports(story, { all: true })).filter(({ report }) => report.id.startsWith(wanted));
    const [only, ...more] = found;
    if (only === undefined || wanted === '') {
      throw wrongUse(`no report of this case has the id “${wanted}”; “crossread list” shows the ids`);
    }
    if (more.length > 0) throw wrongUse(`“${wanted}” is the beginning of ${found.length} ids: give more of it`);
    const { id, file } = only.report;
    await store.remove(story, id, terminal.now());
    terminal.print(`Removed ${id}, ${showName(file)}: no word of it is left in the case.\n`);
    return 0;
  } finally {
    await store.close();
  }
}
