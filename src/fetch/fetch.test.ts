import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Failure, Input } from '../model/input.ts';
import { LIMITS, type Limits } from '../model/limits.ts';
import { readReports } from '../pipeline.ts';
import { REFUSALS } from './failure.ts';
import { type FetchOptions, fetchInputs } from './fetch.ts';
import { isPublic, type Resolve } from './guard.ts';

const PAGE = '<p>The harbour of Port Asher is open again.</p>';
const HTML = { 'content-type': 'text/html' };
const BOMB = gzipSync(new Uint8Array(64 * 1024 * 1024));

/** What the server gives by path. */
const PATHS: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
  '/page': (response) => response.writeHead(200, HTML).end(PAGE),
  '/latin': (response) =>
    response.writeHead(200, { 'content-type': 'Text/HTML; Charset="ISO-8859-2"' }).end(Buffer.from([0xb1, 0xe6])),
  '/gzip': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/deflate': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'deflate' }).end(deflateSync(PAGE)),
  '/brotli': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/bomb': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(BOMB),
  '/torn-gzip': (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 30)),
  '/no-gzip': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(PAGE),
  '/strange-packing': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'x-own' }).end(PAGE),
  '/torn': (response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' }).write(PAGE);
    setImmediate(() => response.destroy());
  },
  '/endless': (response) => {
    response.writeHead(200, HTML);
    const more = (): void => {
      while (!response.destroyed && response.write('words '.repeat(1000)));
    };
    response.on('drain', more);
    more();
  },
  '/slow': (response) => {
    response.writeHead(200, HTML).write(PAGE);
    const drip = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/silent': () => {},
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/untyped': (response) => response.writeHead(200).end(PAGE),
  '/json': (response) => response.writeHead(200, { 'content-type': 'application/feed+json' }).end('{}'),
  '/gone': (response) => response.writeHead(404, HTML).end(PAGE),
  '/broken': (response) => response.writeHead(500, HTML).end(PAGE),
  '/echo': (response, request) =>
    response
      .writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'a=b' })
      .end(JSON.stringify(request.headers)),
  '/cookie': (response) => response.writeHead(302, { location: '/echo', 'set-cookie': 'a=b' }).end(),
};

/** /hop/3 leads to /hop/2, then /hop/1, then /page; /to?x leads to x. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push(`${request.headers.host} ${request.url}`);
  const url = new URL(request.url ?? '/', 'http://any.example');
  const hop = /^\/hop\/(\d+)$/u.exec(url.pathname)?.[1];
  const location =
    hop === undefined ? decodeURIComponent(url.search.slice(1)) : hop === '1' ? '/page' : `/hop/${Number(hop) - 1}`;
  if (hop !== undefined || url.pathname === '/to') response.writeHead(301, { location }).end();
  else PATHS[url.pathname]?.(response, request);
}

const server = createServer(answer);
let asked: string[] = [];
let port = 0;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** Every name is the server of this test; of this machine only 127.0.0.1 may be asked. */
const HERE: Pick<FetchOptions, 'allow' | 'resolve'> = {
  allow: (address) => address === '127.0.0.1' || isPublic(address),
  resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
};

const SMALL: Limits = { ...LIMITS, download: 1_000_000, time: 20 };

async function fetchAll(list: string, options: Partial<FetchOptions> = HERE): Promise<(Input | Failure)[]> {
  asked = [];
  const found: (Input | Failure)[] = [];
  for await (const one of fetchInputs(list, { limits: SMALL, ...options })) found.push(one);
  return found;
}

async function fetchOne(path: string, options: Partial<FetchOptions> = {}): Promise<Input | Failure> {
  const [found] = await fetchAll(`http://news.example:${port}${path}`, { ...HERE, ...options });
  assert.ok(found !== undefined);
  return found;
}

function textOf(found: Input | Failure): string {
  return 'bytes' in found ? new TextDecoder().decode(found.bytes) : `${found.kind}: ${found.message}`;
}

function kindOf(found: Input | Failure | undefined): string {
  return found !== undefined && 'kind' in found ? found.kind : 'fetched';
}

for (const path of ['/page', '/gzip', '/deflate', '/brotli', '/hop/1', '/hop/3', '/to?/page', '/page#part']) {
  test(`the page behind ${path} is an input under the address of the list, its last address noted`, async () => {
    const found = await fetchOne(path);
    assert.equal(textOf(found), PAGE);
    const base = `http://news.example:${port}`;
    assert.equal(found.file, base + path);
    assert.equal(
      'url' in found ? found.url : '',
      /hop|to/u.test(path) ? `${base}/page` : base + path.replace('#part', ''),
    );
  });
}

test('the character set of the header goes with the bytes', async () => {
  const found = await fetchOne('/latin');
  assert.equal('charset' in found ? found.charset : '', 'ISO-8859-2');
  assert.ok(!('charset' in (await fetchOne('/page'))));
  assert.ok('bytes' in found);
  assert.deepEqual(
    readReports([found]).reports.map(({ text }) => text),
    ['ąć'],
  );
});

const REFUSED: readonly (readonly [string, keyof typeof REFUSALS, Partial<Limits>?])[] = [
  ['/gone', 'http-status'],
  ['/broken', 'http-status'],
  ['/picture', 'wrong-type'],
  ['/untyped', 'wrong-type'],
  ['/endless', 'too-large'],
  ['/bomb', 'too-large'],
  ['/slow', 'too-slow', { time: 0.3 }],
  ['/silent', 'too-slow', { time: 0.3 }],
  ['/torn', 'broken-answer'],
  ['/torn-gzip', 'broken-answer'],
  ['/no-gzip', 'broken-answer'],
  ['/strange-packing', 'broken-answer'],
  ['/hop/4', 'too-many-redirects'],
  ['/hop/1', 'too-many-redirects', { redirects: 0 }],
  ['/to?http://127.0.0.2/', 'private-address'],
  ['/to?http://[::1]/', 'private-address'],
  ['/to?http://2130706433/', 'private-address'],
  ['/to?http://169.254.169.254/latest/', 'private-address'],
  ['/to?//10.0.0.1/', 'private-address'],
  ['/to?file:///etc/hosts', 'not-http'],
  ['/to?http://orla:pass@news.example/', 'credentials'],
  ['/to?http://[::', 'bad-address'],
];

for (const [path, kind, limits] of REFUSED) {
  test(`what is behind ${path} is refused as ${kind}${limits === undefined ? '' : ` with ${JSON.stringify(limits)}`}`, async () => {
    const found = await fetchOne(path, { limits: { ...SMALL, ...limits } });
    assert.equal(kindOf(found), kind, textOf(found));
    assert.ok('message' in found && found.message.startsWith(`${found.file} ${REFUSALS[kind]}`), textOf(found));
  });
}

test('the report of an address is named by the list and keeps the last address', async () => {
  const found = await fetchOne('/hop/2');
  assert.ok('bytes' in found);
  const { reports, failures } = readReports([found]);
  assert.deepEqual(failures, []);
  const base = `http://news.example:${port}`;
  assert.deepEqual(
    reports.map(({ file, url }) => [file, url]),
    [[`${base}/hop/2`, `${base}/page`]],
  );
});

test('a limit that is raised lets through what it held back', async () => {
  assert.equal(textOf(await fetchOne('/hop/9', { limits: { ...SMALL, redirects: 9 } })), PAGE);
  const found = await fetchOne('/bomb', { limits: LIMITS });
  assert.equal('bytes' in found ? found.bytes.length : textOf(found), 64 * 1024 * 1024);
});

test('a request tells the name of the project, and nothing of other pages', async () => {
  for (const path of ['/echo', '/cookie']) {
    const sent = JSON.parse(textOf(await fetchOne(path))) as Record<string, string>;
    assert.match(sent['user-agent'] ?? '', /^Crossread\//u);
    assert.deepEqual([sent.cookie, sent.referer, sent.authorization], [undefined, undefined, undefined]);
  }
});

/** Ways to write this machine and other machines of its network; % stands for the port of a server that would answer. */
const HIDDEN = [
  'http://127.0.0.1:%/page',
  'http://127.0.0.1.:%/page',
  'http://127.1:%/page',
  'http://127.0.1:%/page',
  'http://2130706433:%/page',
  'http://0x7f000001:%/page',
  'http://0x7f.0.0.1:%/page',
  'http://0X7F.1:%/page',
  'http://0177.0.0.1:%/page',
  'http://017700000001:%/page',
  'http://00000177.0.0.1:%/page',
  'http://%31%32%37.0.0.1:%/page',
  'http://①②⑦.⓪.⓪.①:%/page',
  'http://127。0。0。1:%/page',
  'http:127.0.0.1:%/page',
  'http:\\\\127.0.0.1:%/page',
  'http://0:%/page',
  'http://0.0.0.0:%/page',
  'http://[::1]:%/page',
  'http://[0:0:0:0:0:0:0:1]:%/page',
  'http://[::]:%/page',
  'http://[::ffff:127.0.0.1]:%/page',
  'http://[::ffff:7f00:1]:%/page',
  'http://[::127.0.0.1]:%/page',
  'http://[64:ff9b::127.0.0.1]:%/page',
  'http://[2002:7f00:1::]:%/page',
  'http://localhost:%/page',
  'http://localhost.:%/page',
  'http://LOCALHOST:%/page',
  'http://any.localhost:%/page',
  'http://harmless.example:%/page',
  'http://169.254.169.254/',
  'http://100.64.0.1/',
  'http://192.168.0.1/',
];

for (const spelling of HIDDEN) {
  test(`the product’s own guard does not ask ${spelling}`, async () => {
    const address = spelling.replace(/%(?=\/)/u, String(port));
    // Every name that is looked up is this machine. Without `allow` it is the guard of the product.
    const [found, ...more] = await fetchAll(address, { resolve: here('127.0.0.1') });
    assert.deepEqual([kindOf(found), more, asked], ['private-address', [], []]);
  });
}

test('a public address in a notation that hides it is refused, plainly written it is not', async () => {
  const options = { allow: () => true };
  assert.equal(kindOf((await fetchAll(`http://2130706433:${port}/page`, options))[0]), 'private-address');
  assert.equal(kindOf((await fetchAll(`http://127.0.0.1:${port}/page`, options))[0]), 'fetched');
});

test('a name that turns to another machine between check and connection is connected to where it was checked', async () => {
  let calls = 0;
  const turning: Resolve = () => Promise.resolve([{ address: calls++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
  assert.equal(textOf(await fetchOne('/page', { resolve: turning })), PAGE);
  assert.equal(calls, 1);
});

test('a name that turns to a private machine between two steps of a redirect is refused at the second', async () => {
  let calls = 0;
  const turning: Resolve = () => Promise.resolve([{ address: calls++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
  assert.equal(kindOf(await fetchOne('/to?/page', { resolve: turning })), 'private-address');
  assert.deepEqual(asked, [`news.example:${port} /to?/page`]);
});

test('a name with a private address beside a public one is refused', async () => {
  assert.equal(kindOf(await fetchOne('/page', { resolve: here('127.0.0.1', '10.0.0.1') })), 'private-address');
  assert.deepEqual(asked, []);
});

test('an address that is a number is held to the time as a name is', async () => {
  const [found] = await fetchAll(`http://127.0.0.1:${port}/slow`, { ...HERE, limits: { ...SMALL, time: 0.2 } });
  assert.equal(kindOf(found), 'too-slow');
});

test('a name whose look-up never ends is as slow as a page that never comes', async () => {
  const found = await fetchOne('/page', { resolve: () => new Promise(() => {}), limits: { ...SMALL, time: 0.2 } });
  assert.equal(kindOf(found), 'too-slow', textOf(found));
});

test('a name that is not found and a machine that does not answer are told apart', async () => {
  const lost: Resolve = () => Promise.reject(Object.assign(new Error('lost'), { code: 'ENOTFOUND' }));
  assert.equal(kindOf(await fetchOne('/page', { resolve: lost })), 'unknown-host');
  assert.equal(kindOf(await fetchOne('/page', { resolve: here() })), 'unknown-host');
  // Nobody listens on the discard port of this machine.
  assert.equal(kindOf((await fetchAll('http://news.example:9/'))[0]), 'unreachable');
});

const WRITTEN: readonly (readonly [string, string])[] = [
  ['news.example/page', 'bad-address'],
  ['http://', 'bad-address'],
  ['http://[::1', 'bad-address'],
  [`http://news.example/${'a'.repeat(9_000)}`, 'bad-address'],
  ['ftp://news.example/page', 'not-http'],
  ['file:///etc/hosts', 'not-http'],
  ['javascript:alert(1)', 'not-http'],
  ['data:text/html,words', 'not-http'],
  ['http://orla@news.example/', 'credentials'],
  ['http://:secret@news.example/', 'credentials'],
];

for (const [address, kind] of WRITTEN) {
  test(`the address ${address.slice(0, 60)} is refused as ${kind} before anything is looked up`, async () => {
    let calls = 0;
    const counting: Resolve = () => {
      calls++;
      return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    };
    const [found] = await fetchAll(address, { ...HERE, resolve: counting });
    assert.deepEqual([kindOf(found), calls, asked], [kind, 0, []]);
  });
}

test('a password in an address does not stand in the reason', async () => {
  const found = await fetchOne('/to?http://orla:hush@news.example/');
  assert.ok('message' in found && !found.message.split(' ').slice(1).join(' ').includes('hush'), textOf(found));
});

test('a control character in an address is shown, not printed', async () => {
  const [found] = await fetchAll('ftp://news.example/\u001b[2J\u202e');
  assert.ok(found !== undefined && 'message' in found);
  assert.match(found.message, /^ftp:\/\/news\.example\/\\u\{1b\}\[2J\\u\{202e\} is no http/u);
});

test('one address that fails does not hold up the rest, twice is told, and beyond the limit nothing is asked', async () => {
  const [a, b, c] = ['/page', '/gone', '/gzip'].map((path) => `http://news.example:${port}${path}`);
  const list = [a, b, a, c, `${a}?5`].join('\n');
  const found = await fetchAll(list, { ...HERE, limits: { ...SMALL, addresses: 4 } });
  assert.deepEqual(found.map(kindOf), ['fetched', 'http-status', 'named-twice', 'fetched', 'too-many-addresses']);
  assert.equal(asked.length, 3);
});

function here(...addresses: readonly string[]): Resolve {
  return () => Promise.resolve(addresses.map((address) => ({ address, family: 4 })));
}

test('every reason why an address is not fetched stands in the manual', () => {
  const manual = readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8');
  const rows = Object.entries(REFUSALS).map(([kind, says]) => `| \`${kind}\` | ${says.split(': ')[0]} |\n`);
  assert.deepEqual(
    rows.filter((row) => !manual.includes(row)),
    [],
  );
});
