import { gunzipSync } from 'node:zlib';
import { LIMITS } from '../model/limits.ts';

/** The bytes inside a gzip file; a name of what is wrong where they cannot be had. */
export function unpackGzip(
  bytes: Uint8Array,
  largest = LIMITS.unpacked,
): Uint8Array | 'too-large-unpacked' | 'broken-gzip' {
  try {
    return gunzipSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large-unpacked' : 'broken-gzip';
  }
}
