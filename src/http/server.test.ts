import assert from 'node:assert/strict';
import { test } from 'node:test';
import { served } from '../../test/served.ts';
import { fileAt } from './app-files.ts';
import { cacheOf } from './cache.ts';
import { jobsOf } from './jobs.ts';
import { pageOf } from './lists.ts';
import { Problem, problemJson } from './problem.ts';
import { isLoopback } from './server.ts';
import { slugOf } from './slug.ts';

test('a server with a token answers who has it, as a header or as the cookie that the first visit gives', async () => {
  const token = 'a-token-of-more-than-16-letters';
  const server = await served([], { token });
  try {
    for (const path of ['/', '/api', '/api/openapi.json', '/api/stories', '/metrics', '/assets/x.js']) {
      const refused = await fetch(`${server.url}${path}`);
      assert.equal(refused.status, 401);
      assert.equal(((await refused.json()) as { name: string }).name, 'no-token');
    }
    const headers = { authorization: `Bearer ${token}` };
    assert.equal((await fetch(`${server.url}/api/stories`, { headers })).status, 200);
    assert.equal((await fetch(`${server.url}/api/stories/secret-name`, { headers })).status, 404);
    const figures = await (await fetch(`${server.url}/metrics`, { headers })).text();
    assert.match(figures, /^crossread_stories 0$/mu);
    assert.match(figures, /^crossread_request_seconds_count\{route="\/api\/stories\/\{story\}",status="404"\} 1$/mu);
    assert.doesNotMatch(figures, /secret-name/u);
    assert.equal(
      (await fetch(`${server.url}/api/stories`, { headers: { authorization: `Bearer ${token}x` } })).status,
      401,
    );
    assert.equal((await fetch(`${server.url}/?token=wrong`, { redirect: 'manual' })).status, 401);
    const entered = await fetch(`${server.url}/?token=${token}`, { redirect: 'manual' });
    assert.equal(entered.status, 303);
    assert.equal(entered.headers.get('location'), '/');
    const cookie = entered.headers.get('set-cookie') ?? '';
    assert.match(cookie, /; HttpOnly; SameSite=Strict; Path=\/$/);
    const own = { cookie: cookie.split(';')[0] ?? '' };
    assert.equal((await fetch(`${server.url}/api/stories`, { headers: own })).status, 200);
  } finally {
    await server.close();
  }
});

test('a body without a length is stopped at the limit, and a closing server lets listeners go', async () => {
  const server = await served([], { largest: 10_000 });
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(4_000))),
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit;
  const refused = await fetch(`${server.url}/api/stories`, init);
  assert.equal(refused.status, 413);
  const listening = await fetch(`${server.url}/api/events`);
  const heard = listening.text();
  await server.close();
  assert.match(await heard, /^: open/);
  await assert.rejects(fetch(`${server.url}/api`));
});

test('only addresses of this machine alone are loopback', () => {
  for (const host of ['127.0.0.1', '127.8.8.8', 'localhost', '::1', '[::1]']) assert.ok(isLoopback(host), host);
  for (const host of ['0.0.0.0', '::', '192.168.1.4', '127.0.0.1.example', 'example.org', '127.1'])
    assert.ok(!isLoopback(host), host);
});

test('a cache holds what was asked for last, up to its bytes', () => {
  const cache = cacheOf<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 4);
  assert.equal(cache.get('a'), 'A');
  cache.set('c', 'C', 4);
  assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], ['A', undefined, 'C']);
  cache.set('d', 'D', 11);
  assert.equal(cache.get('d'), undefined);
  cache.set('a', 'A2', 6);
  assert.equal(cache.bytes(), 10);
});

test('a job tells each state to who listens, and the oldest that are over are forgotten', () => {
  const jobs = jobsOf();
  const { job, step, end } = jobs.begin('s');
  const heard: string[] = [];
  const stop = job.watch(({ state }) => heard.push(state));
  step({ doing: 'reading', file: 'a', done: 0, all: 1 });
  end({ problem: new Problem('too-slow', 'late') });
  stop();
  step({ doing: 'reading', file: 'a', done: 0, all: 1 });
  assert.deepEqual(heard, ['working', 'failed']);
  end({ problem: new Problem('too-slow', 'late') });
  for (let count = 0; count < 300; count++) jobs.begin('s');
  assert.equal(jobs.find(job.id), null);
});

test('a page goes on behind its last item where items were added or taken away before it', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
  const wanted = (cursor: string) => ({ cursor, limit: 2 });
  const first = pageOf(items, {}, {}, wanted(''));
  assert.deepEqual(first?.items, [{ id: 'a' }, { id: 'b' }]);
  const next = first?.next ?? '';
  assert.deepEqual(pageOf([{ id: '0' }, ...items], {}, {}, wanted(next))?.items, [{ id: 'c' }, { id: 'd' }]);
  assert.deepEqual(pageOf(items.slice(1), {}, {}, wanted(next))?.items, [{ id: 'c' }, { id: 'd' }]);
  assert.equal(pageOf(items, {}, {}, wanted('none')), null);
  assert.equal(pageOf(items.slice(0, 2), {}, {}, wanted(''))?.next, null);
});

test('a name becomes an address of its own', () => {
  assert.equal(slugOf('Border crisis, May', new Set()), 'border-crisis-may');
  assert.equal(slugOf('Éclair', new Set(['eclair'])), 'e-clair');
  assert.equal(slugOf('…', new Set(['story'])), 'story-2');
});

test('an error that is no problem is told as a fault without its words', () => {
  const json = problemJson(Problem.of(new Error('the secret path')));
  assert.equal(json.name, 'fault');
  assert.ok(!JSON.stringify(json).includes('secret'));
});

test('an address of the app is a file of it or the page that finds its way; nothing else of the disk', () => {
  const page = { body: new Uint8Array(), media: 'text/html', tag: '""', forever: false };
  const files = new Map([['/index.html', page]]);
  for (const path of ['/', '/add', '/story/a/report/b', '/story/a.b/claim/c.d'])
    assert.equal(fileAt(path, files), page, path);
  for (const path of ['/assets/none.js', '/../package.json', '/%2e%2e/package.json', '/package.json'])
    assert.equal(fileAt(path, files), null, path);
});
