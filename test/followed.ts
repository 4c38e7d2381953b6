/** Following in a test: a server on this machine whose answers are scripted, and a clock that goes on only where somebody waits. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublic } from '../src/fetch/guard.ts';
import type { Clock } from '../src/follow/clock.ts';

export interface FakeClock extends Clock {
  /** Set the clock on the wall forward or back. */
  readonly jump: (milliseconds: number) => void;
  /** How long somebody waited, each time. */
  readonly waited: readonly number[];
}

export function fakeClock(start = '2031-05-12T08:00:00Z'): FakeClock {
  let passed = 0;
  let wall = Date.parse(start);
  const waited: number[] = [];
  return {
    wall: () => wall,
    steady: () => passed,
    sleep: (milliseconds) => {
      waited.push(milliseconds);
      passed += milliseconds;
      wall += milliseconds;
      return Promise.resolve();
    },
    jump: (milliseconds) => {
      wall += milliseconds;
    },
    waited,
  };
}

export type Answering = (response: ServerResponse, request: IncomingMessage) => void;

export interface Site {
  readonly origin: string;
  /** By path; may be changed at any time. What is not there is 404. */
  readonly paths: Map<string, Answering>;
  /** “GET /feed” of each request so far. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
  readonly close: () => void;
}

/** Names are looked up here: every name is this machine. */
export async function openSite(host = 'news.example'): Promise<Site> {
  const paths = new Map<string, Answering>();
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    headers.push(request.headers);
    const answer = paths.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    paths,
    asked,
    headers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const HERE = {
  allow: (address: string) => address === '127.0.0.1' || isPublic(address),
  resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
};

export interface Told {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly link?: string;
  readonly date?: string;
}

export function rss(items: readonly Told[], outlet = 'The Harbour Sheet'): string {
  const each = items.map(
    ({ id, title, text, link, date }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${text}</description>` +
      `${link === undefined ? '' : `<link>${link}</link>`}${date === undefined ? '' : `<pubDate>${date}</pubDate>`}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${outlet}</title><link>http://news.example/</link>${each.join('')}</channel></rss>`;
}

export function feed(text: string, headers: Readonly<Record<string, string>> = {}): Answering {
  return (response) => response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(text);
}
