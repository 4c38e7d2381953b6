import { createHash } from 'node:crypto';

/** Text as every database takes it: NUL and halves of surrogate pairs become U+FFFD, one for one, so that offsets stay. Only for columns
 *  that are looked at or searched; what must come back letter for letter stands in JSON, which escapes them. */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

export function plainOrNull(text: string | null): string | null {
  return text === null ? null : plain(text);
}

/** SHA-256 in hexadecimal digits, of the words in UTF-8. */
export function hashOf(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex');
}
