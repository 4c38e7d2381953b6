import { gunzipSync } from 'node:zlib';

/** 256 MB: a packed file that unpacks to more is an attack or no single report. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;

/** The bytes inside a gzip file; a name of what is wrong where they cannot be had. */
export function unpackGzip(
  bytes: Uint8Array,
  largest = LARGEST_UNPACKED,
): Uint8Array | 'too-large-unpacked' | 'broken-gzip' {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large-unpacked' : 'broken-gzip';
  }
}
