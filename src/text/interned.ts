/** The engine's one copy of a text. Strings that are such copies are compared by their addresses, and are found in maps and sets without
 *  a look at their letters; cut out of a report they would be compared letter by letter each time, millions of times. Only speed hangs
 *  on it. It costs some tenths of a microsecond, so it is asked once for each word and not for each of its places. */
export function interned(text: string): string {
  // An engine keeps one copy of each name of a property, so the text is made one.
  const box: Record<string, number> = Object.create(null);
  box[text] = 0;
  return Object.keys(box)[0] ?? text;
}
