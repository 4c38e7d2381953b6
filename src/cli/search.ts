import { showName } from '../model/show.ts';
import type { Call } from './command.ts';
import { openStore } from './kept.ts';
import { formatOf, writeResult } from './result.ts';
import type { Terminal } from './terminal.ts';

/** `crossread search WORDS --case CASE` */
export async function search(call: Call, terminal: Terminal): Promise<number> {
  const { store } = await openStore(call);
  try {
    const words = call.words.words ?? '';
    const hits = await store.search(words, { story: call.options.story ?? null, limit: LIMIT });
    const text =
      formatOf(call, ['text', 'json']) === 'json'
        ? `${JSON.stringify(hits, null, 2)}\n`
        : hits
            .map(
              ({ story, report, file, outlet, title }) =>
                `${report}  ${story}  ${showName(file)}  ${outlet === null ? '' : `${outlet}: `}${title}\n`,
            )
            .join('');
    writeResult(
      text === '' ? `No report holds ${words.trim() === '' ? 'no words' : `“${words}”`}.\n` : text,
      call,
      terminal,
    );
    return 0;
  } finally {
    await store.close();
  }
}

const LIMIT = 50;
