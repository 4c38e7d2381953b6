import { inflateRawSync } from 'node:zlib';
import type { Limits } from '../model/limits.ts';
import { densest } from './unpack.ts';

export type TooMuch = 'too-large-unpacked' | 'too-dense' | 'too-many-members';

/** The bytes of one file inside a ZIP file, found by the central directory; null where it is not there or cannot be unpacked; the name
 *  of the limit that it goes beyond. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function unpackMember(bytes: Uint8Array, name: string, limits: Limits): Uint8Array | null | TooMuch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  const members = view.getUint16(end + 10, true);
  if (members > limits.members) return 'too-many-members';
  for (let member = 0; member < members && at + 46 <= view.byteLength; member++) {
    if (view.getUint32(at, true) !== DIRECTORY) return null;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name)
      return unpackAt(bytes, view, at, limits);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/** The end record stands in the last 65,557 bytes: 22 of its own and a comment. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function unpackAt(
  bytes: Uint8Array,
  view: DataView,
  directory: number,
  { unpacked, ratio }: Limits,
): Uint8Array | null | TooMuch {
  const method = view.getUint16(directory + 10, true);
  const size = view.getUint32(directory + 20, true);
  const local = view.getUint32(directory + 42, true);
  if (local + 30 > view.byteLength) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  const dense = densest(packed.length, ratio);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.min(unpacked, dense) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code !== 'ERR_BUFFER_TOO_LARGE') return null;
    return dense < unpacked ? 'too-dense' : 'too-large-unpacked';
  }
}
