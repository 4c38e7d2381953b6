/** Bytes to text: byte order mark, then what the page declares, then UTF-8, then a guess. */
import { guessCharset } from './guess.ts';

export interface Decoded {
  /** Without the byte order mark; otherwise unchanged. */
  readonly text: string;
  readonly charset: string;
  /** How the character set was found: “byte order mark”, “declared in the page”, “valid UTF-8”, “guessed”. */
  readonly because: string;
  /** How many characters could not be decoded and stand as U+FFFD. */
  readonly broken: number;
}

/** `declared` is what the container says (a header); the page's own words are looked for in its first bytes. Never throws. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeAs(bytes, mark, 'byte order mark');
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return decodeAs(bytes, wide, 'every second byte is zero');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', because: 'valid UTF-8', broken: count(utf8, '\uFFFD') };
  const named = declared ?? declaredInPage(bytes);
  // A page that says UTF-8 and is not all of it is UTF-8 with a few broken places, or not UTF-8 at all: counted below.
  if (named !== null && isKnown(named) && !/^utf-?8$/iu.test(named))
    return decodeAs(bytes, named, 'declared in the page');
  const loose = decodeAs(bytes, 'utf-8', 'mostly valid UTF-8');
  if (loose.broken * 3 < multibyteCount(loose.text)) return loose;
  const guessed = guessCharset(bytes.subarray(0, GUESS_BYTES));
  if (guessed !== null && isKnown(guessed) && !/^(utf-?8|ascii)$/iu.test(guessed))
    return decodeAs(bytes, guessed, 'guessed');
  return named === null ? decodeAs(bytes, 'windows-1252', 'guessed') : loose;
}

/** Enough letters for a guess; the detector's time grows with the bytes. */
const GUESS_BYTES = 65_536;
const DECLARATION_BYTES = 4_096;

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: mostly Latin letters, so nearly every second byte is zero and hardly any of the others. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, DECLARATION_BYTES) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `<meta charset=…>`, `<meta http-equiv … charset=…>` or `<?xml … encoding="…"?>`. */
function declaredInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/iu.exec(head) ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/iu.exec(head);
  return found?.[1] ?? null;
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, charset: string, because: string): Decoded {
  const decoder = new TextDecoder(charset);
  const text = decoder.decode(bytes);
  return { text, charset: decoder.encoding, because, broken: count(text, '\uFFFD') };
}

function multibyteCount(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) found++;
  return found;
}

function count(text: string, letter: string): number {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found++;
  return found;
}
