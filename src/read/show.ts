/** A file's name on one line: control characters in it would spoil the terminal, or pass for another line. */
export function showName(file: string): string {
  if (file === '-') return 'standard input';
  return file.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);
}
