/** The addresses in a text: one a line. A # at the beginning of a line or after a blank begins a comment; inside an address it
 *  is a part of it. */
export function readList(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.replace(/(?:^|[ \t])#.*$/u, '').trim())
    .filter((line) => line !== '');
}
