import { remembered } from './remembered.ts';

/** The engine's one copy of a text. Strings that are such copies are compared by their addresses, and are found in maps and sets without
 *  a look at their letters; cut out of a report they would be compared letter by letter each time, millions of times. Only speed hangs
 *  on it: a copy that was forgotten here is found again. */
export function interned(text: string): string {
  const known = COPIES.get(text);
  if (known !== undefined) return known;
  // An engine keeps one copy of each name of a property, so the text is made one.
  const box: Record<string, number> = Object.create(null);
  box[text] = 0;
  const copy = Object.keys(box)[0] ?? text;
  COPIES.set(copy, copy);
  return copy;
}

const COPIES = remembered<string>(20_000);
