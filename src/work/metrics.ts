import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Counts } from '../store/store.ts';
import type { QueueCounts } from './queue.ts';
import type { Ended } from './worker.ts';

/** Figures of a program in the form that Prometheus reads, without a word of a report. */
export interface Metrics {
  /** The media type and the text. */
  readonly page: () => Promise<{ readonly media: string; readonly text: string }>;
}

export interface WorkerMetrics extends Metrics {
  readonly watch: (ended: Ended, seconds: number) => void;
}

/** What a store holds, asked for when somebody looks; null where it does not answer. */
export type Ask<Value> = () => Promise<Value | null>;

/** Of a program that serves: the process, its stories, and its requests. */
export function servingMetrics(stories: () => readonly Serving[]): Metrics & {
  /** @param route the address with names in place of ids, so that no reader can make a new row */
  readonly request: (route: string, status: number, seconds: number) => void;
} {
  const registry = registryOf();
  for (const [name, help, value] of SERVING) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value(stories()));
      },
    });
  }
  const requests = new Histogram({
    name: 'crossread_request_seconds',
    help: 'Time from a request to the head of its answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [registry],
  });
  return {
    page: () => pageOf(registry, []),
    request: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds),
  };
}

/** A story that is served. */
export interface Serving {
  readonly waiting: number;
  readonly aside: number;
}

const sumOf = (of: keyof Serving) => (stories: readonly Serving[]) => stories.reduce((sum, one) => sum + one[of], 0);
const WAITING = ['crossread_waiting', 'Inputs that were handed in and wait to be read.'] as const;
const ASIDE = ['crossread_set_aside', 'Inputs that could not be read and were set aside.'] as const;
const SERVING: readonly (readonly [name: string, help: string, value: (stories: readonly Serving[]) => number])[] = [
  ['crossread_stories', 'Stories that are served.', (stories) => stories.length],
  [...WAITING, sumOf('waiting')],
  [...ASIDE, sumOf('aside')],
];

/** Of a program that works. */
export function workerMetrics(
  counts: Ask<Counts>,
  queue: Ask<QueueCounts>,
  { ended }: { readonly ended: () => number },
): WorkerMetrics {
  const registry = registryOf();
  const look = keptGauges(registry, counts);
  const jobs = new Gauge({
    name: 'crossread_queue_jobs',
    help: 'Jobs of the queue by state, as counted within the last minute.',
    labelNames: ['state'],
    registers: [registry],
  });
  const lookAtQueue = async (): Promise<void> => {
    const now = await queue();
    jobs.reset();
    for (const [state, count] of Object.entries(now ?? {})) jobs.set({ state }, Number(count));
  };
  const articles = new Counter({
    name: 'crossread_articles_total',
    help: 'Errands that this program ended, by what came of them.',
    labelNames: ['ended'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'crossread_article_seconds',
    help: 'Time from taking up an errand to its end.',
    buckets: [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15, 60, 300],
    registers: [registry],
  });
  new Gauge({
    name: 'crossread_processes_ended',
    help: 'Processes that were ended for an article, or ended with it.',
    registers: [registry],
    collect() {
      this.set(ended());
    },
  });
  return {
    page: () => pageOf(registry, [look, lookAtQueue]),
    watch: (what, time) => {
      articles.inc({ ended: what.type });
      seconds.observe(time);
    },
  };
}

function registryOf(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** @returns what brings them up to now */
function keptGauges(registry: Registry, counts: Ask<Counts>): () => Promise<void> {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  const up = gauge('crossread_store_up', '1 where the store answers.');
  const rows: readonly (readonly [keyof Counts, Gauge])[] = [
    ['stories', gauge('crossread_stories', 'Stories that are kept.')],
    ['reports', gauge('crossread_reports', 'Reports added in all, those replaced or removed since included.')],
    ['waiting', gauge(...WAITING)],
    ['aside', gauge(...ASIDE)],
  ];
  return async () => {
    const now = await counts();
    up.set(now === null ? 0 : 1);
    // Of a store that does not answer nothing is known: a figure of before would pass for one of now.
    for (const [name, row] of rows) row.set(now === null ? Number.NaN : now[name]);
  };
}

async function pageOf(
  registry: Registry,
  looks: readonly (() => Promise<void>)[],
): Promise<{ readonly media: string; readonly text: string }> {
  await Promise.all(looks.map((look) => look()));
  return { media: registry.contentType, text: await registry.metrics() };
}

/** Serve `/metrics` and nothing else, on this machine alone. @throws where the port cannot be taken */
export async function serveMetrics(
  metrics: Metrics,
  port: number,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method !== 'GET' || pathname !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is /metrics here.\n');
      return;
    }
    metrics.page().then(
      ({ media, text }) => response.writeHead(200, { 'content-type': media, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
