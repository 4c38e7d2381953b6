import { isShortFor } from '../lexicon/same-name.ts';

/** Compares names. Each name is taken apart once, however often it is compared. */
export function namesReader(): {
  readonly sameName: (a: string, b: string) => boolean;
  readonly sameSpelling: (a: string, b: string) => boolean;
} {
  const names = new Map<string, Name>();
  const read = (name: string): Name => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const words = plain(name);
    const one = { words, whole: words.join(' ') };
    names.set(name, one);
    return one;
  };
  return {
    sameName: (a, b) => isShortFor(read(a).words, read(b).words),
    sameSpelling: (a, b) => isSpelledLike(read(a), read(b)),
  };
}

interface Name {
  readonly words: readonly string[];
  readonly whole: string;
}

/** One letter written otherwise in a long name: “Kasim Dane” and “Kassim Dane”. */
function isSpelledLike({ words: a, whole: left }: Name, { words: b, whole: right }: Name): boolean {
  if (left === right) return true;
  return a.length > 1 && b.length > 1 && Math.min(left.length, right.length) >= 8 && oneEdit(left, right);
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

/** “IMF” */
export function isAcronym(name: string): boolean {
  return /^[A-Z]{2,7}$/u.test(name);
}
