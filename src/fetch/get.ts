/** One request to one address. */
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { VERSION } from '../model/version.ts';
import { refusal } from './failure.ts';
import { type Resolve, resolveChecked } from './guard.ts';

export interface GetOptions {
  readonly allow: (address: string) => boolean;
  readonly resolve: Resolve;
  /** Bytes after unpacking. */
  readonly largest: number;
  /** Seconds until a connection must stand. */
  readonly time: number;
  readonly signal: AbortSignal;
}

export interface Got {
  readonly bytes: Uint8Array;
  /** As the header says; null where it does not. */
  readonly charset: string | null;
}

/** What an address gives, or where it leads. No cookies, no referrer; every connection is new, so every one is checked.
 *  @throws a refusal, or what the system throws. */
export async function get(url: URL, options: GetOptions): Promise<Got | { readonly leads: string }> {
  const agent = new Agent({
    allowH2: false,
    connect: { lookup: checkedLookup(options), timeout: options.time * 1000 },
  });
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal: options.signal,
      headers: HEADERS,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const header = (name: string): string => String(headers[name] ?? '');
    // What is left of a body that nobody reads is cut off below; its end as an error is nobody's concern then.
    body.on('error', () => {});
    if (REDIRECTS.includes(statusCode) && header('location') !== '') return { leads: header('location') };
    if (statusCode !== 200) throw refusal('http-status', `HTTP status ${statusCode}`);
    const type = header('content-type');
    if (!READABLE.test(type))
      throw refusal('wrong-type', type === '' ? 'it does not say what it is' : type.slice(0, 100));
    return {
      bytes: await readAll(unpacked(body, header('content-encoding')), options.largest),
      charset: /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/iu.exec(type)?.[1] ?? null,
    };
  } finally {
    // Not waited for: it would wait for a connection that may never stand. What it cuts off nobody reads any more.
    agent.destroy().catch(() => {});
  }
}

const HEADERS = {
  'user-agent': `Crossread/${VERSION}`,
  accept: 'text/html, application/xhtml+xml, text/*, application/xml, application/json;q=0.9, application/pdf;q=0.8',
  'accept-language': 'en',
  'accept-encoding': 'gzip, br',
};

const REDIRECTS = [301, 302, 303, 307, 308];

const READABLE =
  /^\s*(?:text\/[\w.+-]+|application\/(?:xml|json|pdf|jsonl|ndjson|x-ndjson|json-seq|[\w.-]+\+(?:xml|json)))\s*(?:;|$)/iu;

/** The addresses that were checked are handed to the connection: no second look-up can give others. */
function checkedLookup({ allow, resolve, signal }: GetOptions): LookupFunction {
  return (host, { all }, done) => {
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    // A look-up cannot be called off, only left behind.
    Promise.race([resolveChecked(host, allow, resolve), late]).then(
      (found) => {
        const [first] = found;
        if (all === true) done(null, [...found]);
        else done(null, first?.address ?? '', first?.family ?? 0);
      },
      (error: Error) => done(error, []),
    );
  };
}

function unpacked(body: Readable, encoding: string): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const unpack = UNPACKERS[name]?.();
  if (unpack === undefined) throw refusal('broken-answer', `packed as ${name.slice(0, 40)}`);
  // An error of either end comes out where the bytes are read.
  return pipeline(body, unpack, () => {});
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function readAll(body: Readable, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largest) throw refusal('too-large', `limit ${largest} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
