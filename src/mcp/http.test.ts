import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { type Served, served } from '../../test/served.ts';
import { TOOLS } from '../tool/tools.ts';

const root = join(import.meta.dirname, '..', '..');

async function withServer(
  stories: readonly string[],
  work: (server: Served) => Promise<void>,
  options: Parameters<typeof served>[1] = {},
): Promise<void> {
  const server = await served(stories, options);
  try {
    await work(server);
    assert.deepEqual(server.faults, []);
  } finally {
    await server.close();
  }
}

async function withClient(
  address: string,
  work: (client: Client) => Promise<void>,
  headers: Record<string, string> = {},
): Promise<void> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(address), { requestInit: { headers } });
  // The class and the interface of the package differ in whether a session may be undefined.
  await client.connect(transport as Parameters<Client['connect']>[0]);
  try {
    await work(client);
  } finally {
    await client.close();
  }
}

const INITIALIZE = (version: string) => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: version, capabilities: {}, clientInfo: { name: 'test', version: '1' } },
});

function post(address: string, message: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body: JSON.stringify(message),
  });
}

test('agents reach each story of a server over HTTP, and what they add or keep is there for the web app', async () => {
  await withServer(['contested-election', 'medicine-recall'], async ({ url }) => {
    const refused = await post(`${url}/mcp`, INITIALIZE('2025-11-25'));
    assert.equal(refused.status, 404);
    assert.match(await refused.text(), /choose one of \/mcp\/contested-election, \/mcp\/medicine-recall/u);
    assert.equal((await post(`${url}/mcp/none`, INITIALIZE('2025-11-25'))).status, 404);
    for (const story of ['contested-election', 'medicine-recall']) {
      await withClient(`${url}/mcp/${story}`, async (client) => {
        const { tools } = await client.listTools();
        assert.deepEqual(
          tools.map(({ name }) => name),
          TOOLS.map(({ name }) => name),
        );
        // The client holds the structure against the schema and throws where it differs.
        const called = async (name: string, given: Record<string, unknown> = {}) =>
          (await client.callTool({ name, arguments: given })) as {
            isError?: boolean;
            structuredContent: Record<string, unknown>;
          };
        const before = (await called('overview')).structuredContent;
        assert.ok(Number(before.total) > 3);
        const asked = (await called('ask', { question: 'What happened?' })).structuredContent;
        assert.ok((asked.lines as unknown[]).length > 3);
        const words = story === 'medicine-recall' ? 'hospital' : 'court';
        const { reports } = (await called('search', { words })).structuredContent as { reports: { id: string }[] };
        const first = reports[0]?.id ?? '';
        const { contents } = await client.readResource({ uri: `crossread://reports/${first}` });
        assert.ok('text' in (contents[0] ?? {}));
        assert.equal((await called('keep_answer', { question: 'Who said so?' })).structuredContent.number, 1);
        const text = 'A new report. The mayor, Orla Dane, said on 10 May 2031 that it rained.';
        const { added } = (await called('add', { text, name: 'new.txt' })).structuredContent as { added: string[] };
        assert.equal(added.length, 1);
        const shown = await fetch(`${url}/api/stories/${story}/reports/${added[0]}`);
        assert.equal(shown.status, 200);
        const { resources } = await client.listResources();
        assert.equal(resources.length, Number(before.total) + 2);
        const wrong = await called('origins', { claim: 'c-none' });
        assert.equal(wrong.isError, true);
        await assert.rejects(client.readResource({ uri: 'crossread://reports/r-none' }));
      });
    }
  });
});

test('over HTTP each version of the protocol is answered in itself, and only POST is served', async () => {
  await withServer(['medicine-recall'], async ({ url }) => {
    for (const version of ['2025-11-25', '2025-06-18', '2025-03-26']) {
      const response = await post(`${url}/mcp`, INITIALIZE(version));
      const { result } = (await response.json()) as { result: { protocolVersion: string } };
      assert.equal(result.protocolVersion, version);
      const listed = await post(
        `${url}/mcp`,
        { jsonrpc: '2.0', id: 2, method: 'tools/list' },
        { 'mcp-protocol-version': version },
      );
      const { tools } = ((await listed.json()) as { result: { tools: unknown[] } }).result;
      assert.equal(tools.length, TOOLS.length);
    }
    const list = { jsonrpc: '2.0', id: 2, method: 'tools/list' };
    assert.equal((await post(`${url}/mcp`, list, { 'mcp-protocol-version': '1999-01-01' })).status, 400);
    assert.equal((await fetch(`${url}/mcp`)).status, 405);
    assert.equal((await fetch(`${url}/mcp`, { method: 'DELETE' })).status, 405);
    assert.equal((await post(`${url}/mcp`, list, { accept: 'text/plain' })).status, 406);
    assert.equal((await post(`${url}/mcp`, list, { origin: 'http://evil.example' })).status, 403);
    assert.equal((await post(`${url}/mcp`, list, { 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal(await statusByHost(url, 'evil.example'), 403);
    const official = await conformance(`${url}/mcp`);
    assert.deepEqual(official, OFFICIAL);
  });
});

test('where the server asks for a token, agents need it as well', async () => {
  const token = 'a-token-of-more-than-16-letters';
  await withServer(
    ['medicine-recall'],
    async ({ url }) => {
      assert.equal((await post(`${url}/mcp`, INITIALIZE('2025-11-25'))).status, 401);
      assert.equal((await post(`${url}/mcp?token=${token}`, INITIALIZE('2025-11-25'))).status, 401);
      await withClient(
        `${url}/mcp`,
        async (client) => {
          assert.equal(client.getServerVersion()?.name, 'crossread');
        },
        { authorization: `Bearer ${token}` },
      );
    },
    { token },
  );
});

/** `fetch` lets nobody name another host. */
function statusByHost(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/mcp`, { method: 'POST', headers: { host, 'content-type': 'application/json' } });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end('{}');
  });
}

/** What the official suite says of each of its scenarios for servers. Those that fail ask for the tools, resources and prompts of the
 *  suite's own example server, or for what Crossread does not offer: pictures and sound, sampling, questions back, log levels,
 *  completion, subscription. docs/agents.md says why. */
const OFFICIAL: Readonly<Record<string, boolean>> = {
  'server-initialize': true,
  'logging-set-level': false,
  ping: true,
  'completion-complete': false,
  'tools-list': true,
  'tools-call-simple-text': true,
  'tools-call-image': false,
  'tools-call-audio': false,
  'tools-call-embedded-resource': false,
  'tools-call-mixed-content': false,
  'tools-call-with-logging': false,
  'tools-call-error': true,
  'tools-call-with-progress': false,
  'tools-call-sampling': false,
  'tools-call-elicitation': false,
  'json-schema-2020-12': false,
  'elicitation-sep1034-defaults': false,
  'server-sse-polling': true,
  'server-sse-multiple-streams': true,
  'elicitation-sep1330-enums': false,
  'resources-list': true,
  'resources-read-text': false,
  'resources-read-binary': false,
  'resources-templates-read': false,
  'resources-subscribe': false,
  'resources-unsubscribe': false,
  'prompts-list': true,
  'prompts-get-simple': false,
  'prompts-get-with-args': false,
  'prompts-get-embedded-resource': false,
  'prompts-get-with-image': false,
  'dns-rebinding-protection': true,
};

/** Run the official suite against a server: it needs no network beyond it, and writes what it found into a folder of its own. */
async function conformance(address: string): Promise<Record<string, boolean>> {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-conformance-'));
  const program = join(root, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
  const suite = spawn(process.execPath, [program, 'server', '--url', address, '--suite', 'all'], { cwd: folder });
  let out = '';
  suite.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  await new Promise((resolve) => suite.on('close', resolve));
  rmSync(folder, { recursive: true, force: true });
  const summary = out.slice(out.indexOf('=== SUMMARY ==='));
  return Object.fromEntries(
    [...summary.matchAll(/^([✓✗]) ([\w-]+):/gmu)].map(([, sign, name]) => [name, sign === '✓']),
  );
}
