import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../../test/golden-stories.ts';
import { memoryTerminal } from '../../test/memory-terminal.ts';
import { begin } from './serve.ts';

test('serve prints its address, reads each folder as a story of its own, and names what it cannot read', async () => {
  const { terminal, printed, noted } = memoryTerminal();
  const files = [reportsOf('border-crisis'), reportsOf('dam-failure')];
  const served = await begin({ words: {}, files, options: { port: '0' } }, terminal);
  try {
    assert.match(printed(), /^http:\/\/localhost:\d+\/\n$/);
    await served.read;
    const response = await fetch(`${printed().trim()}api/stories`);
    const { stories } = (await response.json()) as { stories: { id: string; name: string; reports: number }[] };
    assert.deepEqual(
      stories.map(({ id, name }) => [id, name]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      [
        ['border-crisis', 'Border crisis'],
        ['dam-failure', 'Dam failure'],
      ],
    );
    assert.ok(stories.every(({ reports }) => reports > 4));
    assert.equal(served.failed(), false);
    assert.ok(noted().includes('Ctrl+C'));
  } finally {
    await served.close();
  }
});

test('an agent that asks before the reports are read waits for them, or hears that they are still being read', async () => {
  const { terminal, printed } = memoryTerminal();
  const served = await begin({ words: {}, files: [reportsOf('dam-failure')], options: { port: '0' } }, terminal);
  try {
    const ask = async () => {
      const response = await fetch(`${printed().trim()}mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: { name: 'overview', arguments: {} },
        }),
      });
      assert.equal(response.status, 200);
      return ((await response.json()) as { result: Result }).result;
    };
    let { isError, content, structuredContent } = await ask();
    while (isError === true) {
      assert.match(content[0]?.text ?? '', /still being read.*Ask again in \d+ seconds/u);
      ({ isError, content, structuredContent } = await ask());
    }
    assert.ok((structuredContent?.origins ?? 0) > 1);
    assert.ok((structuredContent?.claims.all ?? 0) > 1);
  } finally {
    await served.close();
  }
});

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: { readonly origins: number; readonly claims: { readonly all: number } };
}

const WRONG: readonly (readonly [options: Record<string, string>, message: RegExp])[] = [
  [{ port: 'x' }, /--port is a number/],
  [{ port: '65536' }, /--port is a number/],
  [{ token: 'short' }, /at least 16 letters/],
  [{ token: 'with a blank in the middle' }, /made of letters/],
  [{ case: 'a.crossread' }, /either files or --case/],
];

for (const [options, message] of WRONG) {
  test(`serve refuses ${JSON.stringify(options)}`, async () => {
    const { terminal } = memoryTerminal();
    await assert.rejects(begin({ words: {}, files: ['x'], options }, terminal), { name: 'WrongUse', message });
  });
}

test('serve on another address of the machine asks for a token that nobody guesses', async () => {
  const { terminal, printed, noted } = memoryTerminal();
  const served = await begin({ words: {}, files: [], options: { port: '0', host: '0.0.0.0' } }, terminal);
  try {
    const [, port, token] = /^http:\/\/0\.0\.0\.0:(\d+)\/\?token=([\w-]{32})\n$/.exec(printed()) ?? [];
    assert.ok(token !== undefined);
    assert.equal((await fetch(`http://127.0.0.1:${port}/api`)).status, 403);
    assert.match(noted(), /not encrypted/);
  } finally {
    await served.close();
  }
});
