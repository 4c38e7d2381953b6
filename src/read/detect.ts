import { isMail } from './mail.ts';

/** What kind of file the bytes are, by their content; a name's ending says little and is not asked. */
export type Kind = 'html' | 'feed' | 'json' | 'text' | 'binary' | 'gzip' | 'zip' | 'pdf' | 'office' | 'warc' | 'mail';

export function detectKind(bytes: Uint8Array): Kind {
  for (const { kind, magic } of MAGIC) if (magic.every((byte, at) => bytes[at] === byte)) return kind;
  if (isBinary(bytes)) return 'binary';
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, HEAD))
    .replace(/\0/gu, '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s+|^(?:ï»¿|ÿþ|þÿ)/u, '');
  if (isMail(head)) return 'mail';
  if (/^[[{]\s*(?:["{[\]}]|$)/u.test(head)) return 'json';
  const opened = head.replace(/^(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE (?!html)[^>]*>|\s)+/iu, '');
  if (/^<(?:rss|feed|rdf:RDF)\b/iu.test(opened)) return 'feed';
  if (/^<(?:!doctype html|html|head|body|title|meta)\b/iu.test(opened)) return 'html';
  if (/<(?:html|body|article|main)\b[^<>]*>/iu.test(head) && /<\/?(?:p|div|h1|a|span)\b[^<>]*>/iu.test(head))
    return 'html';
  // A fragment: begins with a block element and has closed one, or with three in a row.
  if (
    /^<(?:p|div|h1|article|section|main)\b[^<>]*>/iu.test(opened) &&
    (/<\/(?:p|div|h1|article|section|main)>/iu.test(head) ||
      /^(?:<(?:div|article|section|main)\b[^<>]*>\s*){3}/iu.test(opened))
  )
    return 'html';
  return 'text';
}

const HEAD = 4_096;

const MAGIC: readonly { readonly kind: Kind; readonly magic: readonly number[] }[] = [
  { kind: 'gzip', magic: [0x1f, 0x8b] },
  { kind: 'zip', magic: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'warc', magic: [0x57, 0x41, 0x52, 0x43, 0x2f, 0x31, 0x2e] },
  { kind: 'pdf', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'office', magic: [0xd0, 0xcf, 0x11, 0xe0] },
];

/** Text has hardly any control characters; zero bytes are half of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 8_192);
  let controls = 0;
  let zeros = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros++;
    else if (byte < 8 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > length * 0.05 || (zeros > length * 0.02 && (zeros < length * 0.3 || zeros > length * 0.6));
}
