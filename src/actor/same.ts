import { isNickname } from '../lexicon/nicknames.ts';

/** Compares names. Each name is taken apart once, however often it is compared. */
export function namesReader(): {
  readonly sameName: (a: string, b: string) => boolean;
  readonly sameSpelling: (a: string, b: string) => boolean;
} {
  const read = new Map<string, readonly string[]>();
  const wordsOf = (name: string): readonly string[] => {
    const words = read.get(name) ?? plain(name);
    read.set(name, words);
    return words;
  };
  return {
    sameName: (a, b) => isShortFor(wordsOf(a), wordsOf(b)),
    sameSpelling: (a, b) => isSpelledLike(wordsOf(a), wordsOf(b)),
  };
}

/** Whether one name may be short for the other: “Dane” and “Orla Dane”, “O. Dane” and “Orla Dane”, “Orla Dane” and “Syed Orla Dane”, “Bill Dane” and
 *  “William Dane”,  “Orla al-Dane” and “Orla Al Dane”. */
function isShortFor(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = byLength(a, b);
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of short.slice(0, -1)) {
    while (at < long.length - 1 && !sameWord(word, long[at] ?? '')) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  return true;
}

/** One letter written otherwise in a long name: “Kasim Dane” and “Kassim Dane”. */
function isSpelledLike(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a.join(' '), b.join(' ')];
  if (left === right) return true;
  return a.length > 1 && b.length > 1 && Math.min(left.length, right.length) >= 8 && oneEdit(left, right);
}

function byLength(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  return a.length <= b.length ? [a, b] : [b, a];
}

/** The words to compare: without marks on letters, and without “III”, which half of the reports leave out; “Jr.” tells two apart. */
function plain(name: string): readonly string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .split(/[\s-]+/u);
  return words.length > 2 && NUMERALS.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

const NUMERALS = new Set(['ii', 'iii', 'iv']);

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if ((/^\p{L}\.?$/u.test(a) || /^\p{L}\.?$/u.test(b)) && a.slice(0, 1) === b.slice(0, 1)) return true;
  return isNickname(a, b);
}

/** At most one letter added, left out or changed. */
function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - from <= 1 && endB - from <= 1;
}

/** “Ministry of Defence” and “Defence Ministry” have one key, and so have “Miners' Union” and “Miners’ Union”. */
export function bodyKey(name: string): string {
  const lower = name.toLowerCase().replaceAll("'", '’').replace(/^the /u, '');
  const match = /^(.*’s )?(\p{L}+) of (?:the )?(.+)$/u.exec(lower);
  return match === null ? lower : `${match[1] ?? ''}${match[3]} ${match[2]}`;
}

/** “IMF” */
export function isAcronym(name: string): boolean {
  return /^[A-Z]{2,7}$/u.test(name);
}

/** “IMF” for “International Monetary Fund” */
export function initialsOf(full: string): string {
  return full
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');
}
