/** A file's name or an address on one line, with everything visible: a control character in it would spoil the terminal or
 *  pass for another line, a direction mark would turn a name round. Programs get the name as it is. */
export function showName(file: string): string {
  if (file === '-') return 'standard input';
  return file.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
