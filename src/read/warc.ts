/** A web archive (WARC 1.0 and 1.1) to the pages in it. https://iipc.github.io/warc-specifications/ */
import { Buffer } from 'node:buffer';
import type { Limits } from '../model/limits.ts';
import { unpackBody } from './unpack.ts';

export interface Archived {
  readonly url: string | null;
  /** The body of the response, transfer and content coding taken away. */
  readonly bytes: Uint8Array;
  /** As its head names it; null where it does not. */
  readonly charset: string | null;
}

/** Every response that is a page or a text, in order. */
export function readArchive(bytes: Uint8Array, limits: Limits): readonly Archived[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Archived[] = [];
  let at = all.indexOf('WARC/1.', 0, 'latin1');
  while (at >= 0) {
    const end = all.indexOf('\r\n\r\n', at, 'latin1');
    if (end < 0) break;
    const head = all.toString('latin1', at, Math.min(end, at + 16_384));
    const given = Number(field(head, 'Content-Length'));
    const length = Number.isSafeInteger(given) && given >= 0 ? given : 0;
    const body = all.subarray(end + 4, end + 4 + length);
    const page = /^WARC-Type:\s*response/imu.test(head) ? response(body, limits) : null;
    if (page !== null) found.push({ url: field(head, 'WARC-Target-URI')?.replace(/^<|>$/gu, '') ?? null, ...page });
    at = all.indexOf('WARC/1.', end + 4 + length, 'latin1');
  }
  return found;
}

function field(head: string, name: string): string | null {
  return new RegExp(`^${name}:[ \\t]*(.+?)\\r?$`, 'imu').exec(head)?.[1] ?? null;
}

/** Pictures, scripts and errors are no reports. */
function response(http: Buffer, limits: Limits): Omit<Archived, 'url'> | null {
  const end = http.indexOf('\r\n\r\n', 0, 'latin1');
  if (end < 0) return null;
  const head = http.toString('latin1', 0, end);
  if (
    !/^HTTP\/[\d.]+ 200\b/u.test(head) ||
    !/^content-type:\s*(?:text\/html|application\/xhtml|text\/plain|application\/pdf)/imu.test(head)
  )
    return null;
  const sent = http.subarray(end + 4);
  const body = /^transfer-encoding:\s*chunked/imu.test(head) ? unchunk(sent) : sent;
  // Archives often store the body unpacked already, and keep the header: then it is what it looks like.
  const bytes = unpackBody(body, field(head, 'Content-Encoding')?.trim().toLowerCase() ?? '', limits) ?? body;
  return { bytes, charset: /^content-type:[^\r\n]{0,200}charset\s*=\s*"?([\w:.-]{2,40})/imu.exec(head)?.[1] ?? null };
}

function unchunk(body: Buffer): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf('\r\n', at, 'latin1');
    const size = end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, Math.min(end, at + 16)), 16);
    // Archives often store the body already put together, and keep the header.
    if (!Number.isInteger(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
