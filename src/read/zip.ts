import { inflateRawSync } from 'node:zlib';

/** 64 MB: the text of a document has some hundred kilobytes. */
const LARGEST_MEMBER = 64 * 1024 * 1024;

/** The bytes of one file inside a ZIP file, found by the central directory; null where it is not there or cannot be unpacked.
 *  https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function unpackMember(bytes: Uint8Array, name: string): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  const members = view.getUint16(end + 10, true);
  for (let member = 0; member < members && at + 46 <= view.byteLength; member++) {
    if (view.getUint32(at, true) !== DIRECTORY) return null;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) return unpackAt(bytes, view, at);
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

function unpackAt(bytes: Uint8Array, view: DataView, directory: number): Uint8Array | null {
  const method = view.getUint16(directory + 10, true);
  const size = view.getUint32(directory + 20, true);
  const local = view.getUint32(directory + 42, true);
  if (local + 30 > view.byteLength) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST_MEMBER });
  } catch {
    return null;
  }
}
