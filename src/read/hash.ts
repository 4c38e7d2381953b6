import { createHash } from 'node:crypto';
import type { ReportId } from '../model/span.ts';

/** Lower-case hex SHA-256 of `text` in UTF-8. */
export function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Derived from what the user called the file, the place in it (a feed holds several) and the text: the same text under two names
 *  is two reports, and neither the order of the files nor the day changes an id. */
export function reportId(file: string, place: number, text: string): ReportId {
  return `r-${hash(`${file}\0${place}\0${text}`).slice(0, 10)}`;
}
