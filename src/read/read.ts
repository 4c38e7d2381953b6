/** Bytes to reports. Never throws: what cannot be read is a failure with a way out. */
import type { Failure, Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import { decode } from './charset.ts';
import { makeReport } from './report.ts';

export interface ReadResult {
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
}

/** Read one input: none, one or several reports. */
export function readReport({ file, bytes }: Input): ReadResult {
  if (bytes.length === 0) return fail(file, 'empty', 'is empty: there is nothing to read in it');
  if (isBinary(bytes)) return fail(file, 'binary', 'is not text: save the page as text or HTML and read that');
  const { text } = decode(bytes);
  if (text.trim() === '') return fail(file, 'empty', 'holds only blanks: there is nothing to read in it');
  return { reports: [makeReport(file, 0, text)], failures: [] };
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  const length = Math.min(bytes.length, 8_192);
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > length * 0.1;
}

function fail(file: string, kind: string, what: string): ReadResult {
  return { reports: [], failures: [{ file, kind, message: `${file} ${what}.` }] };
}
