/** Bytes to reports. Never throws: what cannot be read is a failure with a way out. */
import type { Failure, Input } from '../model/input.ts';
import type { Report } from '../model/report.ts';
import { decode } from './charset.ts';
import { detectKind } from './detect.ts';
import { readPage } from './page.ts';
import { makeReport } from './report.ts';

export interface ReadResult {
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
}

/** Read one input: none, one or several reports. */
export function readReport({ file, bytes }: Input): ReadResult {
  if (bytes.length === 0) return fail(file, 'empty', 'is empty: there is nothing to read in it');
  const kind = detectKind(bytes);
  if (kind === 'binary') return fail(file, 'binary', 'is not text: save the page as text or HTML and read that');
  const { text } = decode(bytes);
  if (kind === 'html') {
    const page = readPage(text);
    if (page.text === '') return fail(file, 'empty', 'is a page without words: there is nothing to read in it');
    return { reports: [makeReport(file, 0, page.text, page.meta, page.lines)], failures: [] };
  }
  if (text.trim() === '') return fail(file, 'empty', 'holds only blanks: there is nothing to read in it');
  return { reports: [makeReport(file, 0, text)], failures: [] };
}

function fail(file: string, kind: string, what: string): ReadResult {
  return { reports: [], failures: [{ file, kind, message: `${file} ${what}.` }] };
}
