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
  /** Who asks; the name and version of this program where nothing else is given. */
  readonly agent?: string;
  /** What an earlier answer said of itself: the server need not send the same again. */
  readonly known?: Validators | undefined;
}

/** ETag and Last-Modified as they came, RFC 9110, 8.8; null where the answer had none. */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface Got extends Validators {
  readonly bytes: Uint8Array;
  /** As the header says; null where it does not. */
  readonly charset: string | null;
}

/** What an address gives, or where it leads. No cookies, no referrer; every connection is new, so every one is checked.
 *  @throws a refusal, or what the system throws. */
export async function get(
  url: URL,
  options: GetOptions,
): Promise<Got | { readonly leads: string; readonly forGood: boolean } | 'unchanged'> {
  const agent = new Agent({
    allowH2: false,
    connect: { lookup: checkedLookup(options), timeout: options.time * 1000 },
  });
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal: options.signal,
      headers: headersFor(options),
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const header = (name: string): string => String(headers[name] ?? '');
    // What is left of a body that nobody reads is cut off below; its end as an error is nobody's concern then.
    body.on('error', () => {});
    if (REDIRECTS.includes(statusCode) && header('location') !== '') {
      return { leads: header('location'), forGood: statusCode === 301 || statusCode === 308 };
    }
    if (statusCode === 304 && options.known !== undefined) return 'unchanged';
    if (statusCode !== 200) {
      const later = header('retry-after');
      throw { ...refusal('http-status', `HTTP status ${statusCode}`), status: statusCode, later };
    }
    const type = header('content-type');
    if (!READABLE.test(type))
      throw refusal('wrong-type', type === '' ? 'it does not say what it is' : type.slice(0, 100));
    return {
      bytes: await readAll(unpacked(body, header('content-encoding')), options.largest),
      charset: /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/iu.exec(type)?.[1] ?? null,
      etag: shortOrNull(header('etag')),
      modified: shortOrNull(header('last-modified')),
    };
  } finally {
    // Not waited for: it would wait for a connection that may never stand. What it cuts off nobody reads any more.
    agent.destroy().catch(() => {});
  }
}

function headersFor({ agent, known }: GetOptions): Readonly<Record<string, string>> {
  return {
    ...HEADERS,
    ...(agent === undefined ? {} : { 'user-agent': agent }),
    ...(known?.etag == null ? {} : { 'if-none-match': known.etag }),
    ...(known?.modified == null ? {} : { 'if-modified-since': known.modified }),
  };
}

/** It is kept and sent back: what is longer is made to do harm. */
function shortOrNull(header: string): string | null {
  return header === '' || header.length > 500 ? null : header;
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
