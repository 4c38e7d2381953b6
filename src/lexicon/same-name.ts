import { isNickname } from './nicknames.ts';

/** Whether one name, as its words, may be short for the other: “Dane” and “Orla Dane”, “O. Dane” and “Orla Dane”, “Orla Dane” and “Syed Orla Dane”,
 *  “Bill Dane” and “William Dane”: every earlier word of the short name stands in the long one, in order, whole, as its initial or
 *  as a nickname. */
export function isShortFor(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of short.slice(0, -1)) {
    while (at < long.length - 1 && !sameWord(word, long[at] ?? '')) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  return true;
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if ((/^\p{L}\.?$/u.test(a) || /^\p{L}\.?$/u.test(b)) && a.slice(0, 1) === b.slice(0, 1)) return true;
  return isNickname(a.toLowerCase(), b.toLowerCase());
}

/** “Ministry of Defence” and “Defence Ministry” have one key, and so have “Miners' Union” and “Miners’ Union”. */
export function bodyKey(name: string): string {
  const lower = name.toLowerCase().replaceAll("'", '’').replace(/^the /u, '');
  const match = /^(.*’s )?(\p{L}+) of (?:the )?(.+)$/u.exec(lower);
  return match === null ? lower : `${match[1] ?? ''}${match[3]} ${match[2]}`;
}

/** “IMF” for “International Monetary Fund” */
export function initialsOf(full: string): string {
  return full
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');
}

/** “FP” and “F.P.” are the same letters; null for what is no such name. */
export function lettersOf(name: string): string | null {
  return LETTERS.test(name) ? name.replaceAll('.', '') : null;
}

const LETTERS = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){2,4})$/u;
