import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsHere } from '../../test/cells-here.ts';
import { reportsOf } from '../../test/golden-stories.ts';
import { type Served, served } from '../../test/served.ts';
import type { Cells } from '../kept/cell.ts';
import { loadLexicon } from '../load.ts';
import { gatherInputs } from '../read/gather.ts';
import { answerHttp } from './server.ts';

/** Longer than any machine takes: who waits so long waits for what he is to wait for. */
const LONG = 3_600_000;
const lexicon = loadLexicon({ models: 'none' });
const HERE = cellsHere(lexicon);
const { inputs } = gatherInputs([reportsOf('dam-failure')]);

/** A server whose one story is not read before `open` is called.
 *  @param asked hears that a call of an agent has begun to wait */
async function withUnread(
  waits: number,
  work: (server: Served, open: () => void, read: Promise<void>) => Promise<void>,
  asked: (open: () => void) => void = () => {},
): Promise<void> {
  const gate = Promise.withResolvers<void>();
  const cells: Cells = {
    ...HERE,
    read: async (input) => {
      await gate.promise;
      return HERE.read(input);
    },
  };
  const server = await served([], {
    cells,
    waits,
    models: 'none',
    agents: (request, caller) =>
      answerHttp(request, (call) => {
        const called = caller(call);
        asked(gate.resolve);
        return called;
      }),
  });
  const story = await server.desk.do<'begin'>({ do: 'begin', name: 'The dam' });
  const job = server.desk.add(story, inputs);
  const read = Promise.withResolvers<void>();
  job.watch(({ state }) => {
    if (state === 'done') read.resolve();
  });
  try {
    await work(server, gate.resolve, read.promise);
    assert.deepEqual(server.faults, []);
  } finally {
    await server.close();
  }
}

interface Reply {
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly isError?: boolean;
    readonly content?: readonly { readonly text: string }[];
    readonly structuredContent?: { readonly total: number; readonly origins: number };
  };
}

async function agent(url: string, method: string, params: object): Promise<Reply> {
  const response = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  return (await response.json()) as Reply;
}

const OVERVIEW = ['tools/call', { name: 'overview', arguments: {} }] as const;
const STILL = /still being read.*Ask again in 5 seconds/u;

test('an agent that asks while the first reports are read is answered when they are in', () =>
  withUnread(
    LONG,
    async ({ url }) => {
      const { result } = await agent(url, ...OVERVIEW);
      assert.equal(result?.structuredContent?.total, inputs.length);
      assert.ok((result?.structuredContent?.origins ?? 0) > 1);
    },
    (open) => open(),
  ));

test('where the reading takes longer, agents and programs are told so and when to ask again, never that there is nothing', () =>
  withUnread(0, async ({ url }, open, read) => {
    const { result } = await agent(url, ...OVERVIEW);
    assert.equal(result?.isError, true);
    assert.match(result?.content?.[0]?.text ?? '', STILL);
    assert.match((await agent(url, 'resources/list', {})).error?.message ?? '', STILL);
    assert.equal((await agent(url, 'tools/list', {})).error, undefined);
    const paths = ['ask?question=Why', 'forms/digest', 'claims', 'changes', 'exports/case', 'reports/r-none'];
    for (const path of paths) {
      const response = await fetch(`${url}/api/stories/the-dam/${path}`);
      assert.equal(response.status, 503, path);
      assert.equal(response.headers.get('retry-after'), '5');
      const { name, detail } = (await response.json()) as { name: string; detail: string };
      assert.equal(name, 'still-reading');
      assert.match(detail, STILL);
    }
    assert.equal((await fetch(`${url}/api/stories/the-dam`)).status, 200);
    open();
    await read;
    assert.equal((await agent(url, ...OVERVIEW)).result?.structuredContent?.total, inputs.length);
    for (const path of paths.slice(0, 3))
      assert.equal((await fetch(`${url}/api/stories/the-dam/${path}`)).status, 200, path);
  }));

test('a server that closes sends away who waits for the first reports', () => {
  const waits = Promise.withResolvers<void>();
  return withUnread(
    LONG,
    async (server) => {
      const called = agent(server.url, ...OVERVIEW);
      await waits.promise;
      const closed = server.close();
      assert.match((await called).result?.content?.[0]?.text ?? '', STILL);
      await closed;
    },
    () => waits.resolve(),
  );
});
