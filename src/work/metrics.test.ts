import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { expositionFaults } from '../../test/exposition.ts';
import { serveMetrics, servingMetrics, workerMetrics } from './metrics.ts';

const COUNTS = { stories: 2, reports: 7, waiting: 3, aside: 1 };

test('a worker tells what it has done and what waits in the form that Prometheus reads, at one address', async () => {
  const metrics = workerMetrics(
    async () => COUNTS,
    async () => ({ ready: 2, deferred: 1, active: 4 }),
    { ended: () => 5 },
  );
  metrics.watch({ type: 'kept', outcomes: ['added'] }, 0.15);
  metrics.watch({ type: 'set-aside', why: 'it never ends' }, 300);
  const { url, close } = await serveMetrics(metrics, 0);
  after(close);
  const response = await fetch(url);
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/u);
  const page = await response.text();
  for (const line of [
    'crossread_reports 7',
    'crossread_waiting 3',
    'crossread_set_aside 1',
    'crossread_store_up 1',
    'crossread_queue_jobs{state="active"} 4',
    'crossread_articles_total{ended="kept"} 1',
    'crossread_articles_total{ended="set-aside"} 1',
    'crossread_article_seconds_count 2',
    'crossread_processes_ended 5',
  ]) {
    assert.ok(page.split('\n').includes(line), line);
  }
  assert.match(page, /^process_resident_memory_bytes \d/mu);
  assert.equal((await fetch(url.replace('/metrics', '/'))).status, 404);
  assert.equal((await fetch(url, { method: 'POST' })).status, 404);
});

test('where the store does not answer the figures say so and tell none of it', async () => {
  let answers = true;
  const metrics = workerMetrics(
    async () => (answers ? COUNTS : null),
    async () => null,
    { ended: () => 0 },
  );
  assert.match((await metrics.page()).text, /^crossread_store_up 1$/mu);
  answers = false;
  const { text } = await metrics.page();
  assert.match(text, /^crossread_store_up 0$/mu);
  assert.match(text, /^crossread_reports Nan$/imu);
});

test('a server tells its stories and the time of its requests by route', async () => {
  const metrics = servingMetrics(() => [
    { waiting: 3, aside: 0 },
    { waiting: 1, aside: 2 },
  ]);
  metrics.request('/api/stories/{story}', 200, 0.01);
  const { text } = await metrics.page();
  for (const line of ['crossread_stories 2', 'crossread_waiting 4', 'crossread_set_aside 2'])
    assert.ok(text.split('\n').includes(line), line);
  assert.match(text, /^crossread_request_seconds_count\{route="\/api\/stories\/\{story\}",status="200"\} 1$/mu);
});

test('what is served is text that Prometheus reads, line by line', async () => {
  const worker = workerMetrics(
    async () => COUNTS,
    async () => ({ ready: 2, deferred: 1, active: 4 }),
    { ended: () => 5 },
  );
  worker.watch({ type: 'kept', outcomes: ['added'] }, 0.15);
  worker.watch({ type: 'set-aside', why: 'it never ends' }, 300);
  const server = servingMetrics(() => [{ waiting: 3, aside: 0 }]);
  server.request('/api/stories/{story}', 200, 0.01);
  server.request('/api/stories/{story}', 404, 2);
  for (const { page } of [worker, server]) assert.deepEqual(expositionFaults((await page()).text), []);
});

test('the reader of figures sees what Prometheus would refuse', () => {
  for (const page of [
    'a 1\n',
    '# TYPE a gauge\na one\n',
    '# TYPE a gauge\na 1\na 1\n',
    '# TYPE a gauge\na{b=c} 1\n',
    '# TYPE a gauge\na 1',
  ])
    assert.notDeepEqual(expositionFaults(page), [], page);
  assert.deepEqual(expositionFaults('# HELP a_b what it is\n# TYPE a_b gauge\na_b{c="d"} 1\na_b{c="e"} 2.5e-3\n'), []);
});
