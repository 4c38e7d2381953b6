import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Caller } from '../tool/call.ts';
import { servingMetrics } from '../work/metrics.ts';
import { apiOf, problemResponse, routeOf } from './api.ts';
import { type AppFiles, fileAt } from './app-files.ts';
import { limited } from './body.ts';
import type { Desk } from './desk.ts';
import { stillReading } from './first-reading.ts';
import { HEADERS, isSame, mustPass } from './guard.ts';
import { Problem } from './problem.ts';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Names, beside the address itself, by which it may be asked. */
  readonly allowed: readonly string[];
  /** null where everybody on this machine may ask. */
  readonly token: string | null;
  readonly app: AppFiles;
  /** Bytes of one request. */
  readonly largest: number;
  readonly fault: (error: unknown) => void;
  /** Answers what agents send to /mcp; without it there is no such address. */
  readonly agents?: (request: Request, caller: Caller) => Promise<Response>;
}

export interface Running {
  /** Where to open it, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Let those who are served finish, tell the others that it is over, and end. */
  readonly close: () => Promise<void>;
}

/** Whether an address is of this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

/** Serve a desk. Resolves when it listens.
 *  @throws where the address cannot be taken */
export async function startServer(desk: Desk, options: ServerOptions): Promise<Running> {
  const closing = new AbortController();
  const metrics = servingMetrics(desk.stories);
  const api = apiOf(desk, { largest: options.largest, fault: options.fault, closing: closing.signal });
  let port = options.port;
  const hosts = hostsOf(options);
  const listening = Promise.withResolvers<AddressInfo>();
  const server = serve(
    {
      hostname: options.host.replace(/^\[|\]$/gu, ''),
      port,
      serverOptions: TIMES,
      overrideGlobalObjects: false,
      fetch: async (request: Request) => withHeaders(await answered(request)),
    },
    listening.resolve,
  ) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.once('error', listening.reject);
  ({ port } = await listening.promise);
  return {
    url: `http://${urlHost(options.host)}:${port}`,
    port,
    close: async () => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearTimeout(timer);
    },
  };

  async function answered(request: Request): Promise<Response> {
    const began = performance.now();
    const response = await answer(request);
    // A connection that is kept open would hold up the end.
    if (closing.signal.aborted) response.headers.set('connection', 'close');
    metrics.request(routeOf(request), response.status, (performance.now() - began) / 1000);
    return response;
  }

  async function answer(request: Request): Promise<Response> {
    try {
      const url = new URL(request.url);
      const isApi = url.pathname === '/api' || url.pathname.startsWith('/api/');
      const isAgent = url.pathname === '/mcp' || url.pathname.startsWith('/mcp/');
      const entered = isApi || isAgent ? null : enter(request, url);
      if (entered !== null) return entered;
      mustPass(request, { hosts, port, token: options.token });
      if (closing.signal.aborted) throw new Problem('closing', 'Try again when it is back.');
      if (url.pathname === '/metrics') {
        const { media, text } = await metrics.page();
        return new Response(text, { headers: { 'content-type': media, 'cache-control': 'no-store' } });
      }
      if (isAgent) return await agent(await limited(request, options.largest), url);
      return isApi ? await api.fetch(await limited(request, options.largest)) : page(request, url);
    } catch (error) {
      return problemResponse(error, options);
    }
  }

  /** `/mcp/STORY`, or `/mcp` where there is no more than one. */
  async function agent(request: Request, { pathname }: URL): Promise<Response> {
    if (options.agents === undefined) throw new Problem('no-route', 'This server answers no agents.');
    const stories = desk.stories();
    const named = pathname.slice('/mcp/'.length);
    const found = named === '' ? stories[0] : stories.find(({ id }) => id === named);
    if (found === undefined) throw new Problem('no-story', `There is no story for agents at ${pathname}.`);
    if (named === '' && stories.length > 1) {
      const addresses = stories.map(({ id }) => `/mcp/${id}`).join(', ');
      throw new Problem('no-story', `There are several stories: choose one of ${addresses}.`);
    }
    return options.agents(request, async (call) => {
      try {
        const reading = await desk.firstRead(found.id, closing.signal);
        if (reading !== null) return { type: 'refused', message: stillReading(reading) };
        return await desk.do<'call'>({ do: 'call', story: found.id, call });
      } catch (error) {
        // The agent hears that there was a fault; what it was stands in the server's notes.
        if (!(error instanceof Problem)) options.fault(error);
        throw error;
      }
    });
  }

  /** `/?token=…` gives the token to the browser as a cookie that no script can read, and takes it out of the address. */
  function enter(request: Request, url: URL): Response | null {
    const given = url.searchParams.get('token');
    if (options.token === null || given === null) return null;
    mustPass(request, { hosts, port, token: null });
    if (!isSame(given, options.token)) throw new Problem('no-token', 'This is not the token of this server.');
    const cookie = `crossread=${options.token}; HttpOnly; SameSite=Strict; Path=/`;
    return new Response(null, { status: 303, headers: { location: url.pathname, 'set-cookie': cookie } });
  }

  function page(request: Request, { pathname }: URL): Response {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Problem('wrong-method', 'It knows GET.');
    const file = fileAt(pathname, options.app);
    if (file === null) throw new Problem('no-route', 'There is no such page.');
    const headers = {
      etag: file.tag,
      'content-type': file.media,
      'cache-control': file.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (request.headers.get('if-none-match') === file.tag) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : file.body, { headers });
  }
}

const MOST_CONNECTIONS = 1_000;
/** Milliseconds that those who are served may take to finish when it closes. */
const GRACE = 5_000;
/** Who sends slowly holds a place that others need. Milliseconds. */
const TIMES = {
  requestTimeout: 120_000,
  headersTimeout: 15_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
  connectionsCheckingInterval: 5_000,
};

function hostsOf({ host, allowed }: ServerOptions): readonly string[] {
  const own = isLoopback(host) ? ['localhost', '127.0.0.1', '[::1]'] : [];
  return [...new Set([...own, urlHost(host), ...allowed])].map((name) => name.toLowerCase());
}

function urlHost(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}
