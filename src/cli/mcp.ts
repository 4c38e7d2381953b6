import type { Call } from './command.ts';
import { isKept, openKeptCase } from './kept.ts';
import { openPassingCase } from './passing.ts';
import type { Terminal } from './terminal.ts';

/** `crossread mcp FILE...` and `crossread mcp --case CASE` */
export async function mcp(call: Call, terminal: Terminal): Promise<number> {
  const opened = isKept(call) ? await openKeptCase(call, terminal) : await openPassingCase(call, terminal);
  if (opened === null) return 1;
  const { kept, lexicon, close } = opened;
  const [{ serveStdio }, { deskOf, keepingStory }] = await Promise.all([
    import('../mcp/server.ts'),
    import('../tool/desk.ts'),
  ]);
  const { desk, end } = keepingStory(deskOf(kept, { lexicon, now: terminal.now }), kept, (why) =>
    terminal.note(`crossread: the comparison is not kept: ${why}`),
  );
  try {
    terminal.note(`crossread: serving ${kept.case.analyses().length} reports on standard input and output`);
    await serveStdio(desk);
    await end();
    return 0;
  } finally {
    await close();
  }
}
