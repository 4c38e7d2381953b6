import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { LIMITS, type Limits } from '../model/limits.ts';

/** The bytes inside a gzip file; a name of what is wrong where they cannot be had. */
export function unpackGzip(
  bytes: Uint8Array,
  { unpacked, ratio }: Pick<Limits, 'unpacked' | 'ratio'> = LIMITS,
): Uint8Array | 'too-large-unpacked' | 'too-dense' | 'broken-gzip' {
  const dense = densest(bytes.length, ratio);
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(unpacked, dense) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? (dense < unpacked ? 'too-dense' : 'too-large-unpacked') : 'broken-gzip';
  }
}

/** The body of an answer of the web, unpacked as its head names the packing; null where it cannot be had, or is more than the limit. */
export function unpackBody(body: Uint8Array, packing: string, { unpacked, ratio }: Limits): Uint8Array | null {
  const unpack = UNPACKERS[packing];
  try {
    return unpack?.(body, { maxOutputLength: Math.min(unpacked, densest(body.length, ratio)) }) ?? null;
  } catch {
    return null;
  }
}

const UNPACKERS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** How many bytes may come out of so many packed ones. Small files of the same few words again are no bombs. */
export function densest(packed: number, ratio: number): number {
  return Math.max(packed * ratio, SMALL);
}

const SMALL = 1024 * 1024;
