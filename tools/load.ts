/** `node tools/load.ts [--reports 1000] [--readers 200] [--seconds 60]`: so many readers at once of a story of so many invented reports, on
 *  this machine. Prints how many answers they got, how many errors, and how long they waited. */
import { Agent, get } from 'node:http';
import { parseArgs } from 'node:util';
import { openDesk } from '../src/http/desk.ts';
import { startServer } from '../src/http/server.ts';
import { LIMITS } from '../src/model/limits.ts';
import { inventReport } from './make-story.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    readers: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
  },
});
const [reports, readers, seconds] = [Number(values.reports), Number(values.readers), Number(values.seconds)];

const desk = await openDesk({ models: 'all', limits: LIMITS, kept: null, patience: 600_000 });
const story = await desk.do<'begin'>({ do: 'begin', name: 'River' });
const inputs = Array.from({ length: reports }, (_, at) => {
  const { file, text } = inventReport(1, at);
  return { file, bytes: new TextEncoder().encode(text) };
});
let began = performance.now();
const { added } = await desk.do<'add'>({ do: 'add', story, inputs });
console.log(`${added.length} reports read and compared in ${((performance.now() - began) / 1000).toFixed(1)} s`);
const server = await startServer(desk, {
  host: '127.0.0.1',
  port: 0,
  allowed: [],
  token: null,
  app: new Map(),
  largest: LIMITS.size,
  fault: (error) => console.error(error),
});

/** What a reader looks at, one after the other; of reports and claims each another one. */
const PATHS = [
  '',
  '/suggestions',
  '/forms/digest',
  '/ask?question=Who+denies+it%3F',
  '/claims?limit=50',
  '/reports?limit=50',
  '/forms/positions',
  '/network',
  '/moments',
  '/forms/timeline',
  ...added.slice(0, 200).map((id) => `/reports/${id}`),
];
const agent = new Agent({ keepAlive: true, maxSockets: readers });
const waits: number[] = [];
let errors = 0;
let bytes = 0;

// The first of each is made, the others read it: the figure is about readers, so it is made before.
began = performance.now();
for (const path of PATHS.slice(0, 10)) await read(path);
console.log(`ten pages made for the first time in ${((performance.now() - began) / 1000).toFixed(1)} s`);
waits.length = 0;
errors = 0;
bytes = 0;
const end = performance.now() + seconds * 1000;
await Promise.all(Array.from({ length: readers }, (_, reader) => readOn(reader)));
const sorted = waits.toSorted((a, b) => a - b);
const share = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0);
console.log(
  `${readers} readers, ${seconds} s: ${waits.length} answers (${(waits.length / seconds).toFixed(0)} a second, ` +
    `${(bytes / 1e6 / seconds).toFixed(0)} MB a second), ${errors} errors, p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, ` +
    `longest ${share(0.999999)} ms, memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
agent.destroy();
await server.close();
await desk.close();
process.exitCode = errors > 0 ? 1 : 0;

async function readOn(reader: number): Promise<void> {
  for (let at = reader; performance.now() < end; at++) await read(PATHS[at % PATHS.length] ?? '');
}

function read(path: string): Promise<void> {
  const start = performance.now();
  return new Promise((resolve) => {
    const failed = (): void => {
      errors++;
      resolve();
    };
    get(`${server.url}/api/stories/${story}${path}`, { agent }, (response) => {
      response.on('data', (piece: Buffer) => {
        bytes += piece.length;
      });
      response.on('error', failed);
      response.on('end', () => {
        if (response.statusCode === 200) waits.push(performance.now() - start);
        else errors++;
        resolve();
      });
    }).on('error', failed);
  });
}
