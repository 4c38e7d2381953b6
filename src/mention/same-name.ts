import { isNickname } from '../lexicon/nicknames.ts';

/** “Dane” and “Orla Dane”, “Asim Dane” and “Syed Asim Dane”, “O. Dane” and “Orla Dane”, “Bill Dane” and “William Dane”. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [bare(a), bare(b)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.at(-1) !== long.at(-1)) return false;
  if (short.length === 1) return true;
  // Every earlier word of the short name stands in the long one, in order, whole or as its initial.
  let at = 0;
  for (const word of short.slice(0, -1)) {
    while (at < long.length - 1 && !sameWord(word, long[at] ?? '')) at++;
    if (at >= long.length - 1) return false;
    at++;
  }
  return true;
}

/** Without “III”, which half of the reports leave out; “Jr.” tells two people apart. */
function bare(name: string): readonly string[] {
  const words = name.split(' ');
  return words.length > 2 && /^(?:I{2,3}|IV)$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

/** The surname, as far as the order of words tells. */
export function lastOf(name: string): string {
  return bare(name).at(-1) ?? '';
}

/** The word that says what a body is: “Ministry” of “Ministry of Defence”, “Party” of “New Harvest Party”. Lower case. */
export function headOf(name: string): string {
  const lower = name.toLowerCase();
  const of = / (?:of|for) /u.exec(lower);
  const front = of === null ? lower : lower.slice(0, of.index);
  return front.slice(front.lastIndexOf(' ') + 1);
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const initial = /^\p{Lu}\.?$/u;
  if ((initial.test(a) || initial.test(b)) && a.slice(0, 1) === b.slice(0, 1)) return true;
  return isNickname(a.toLowerCase(), b.toLowerCase());
}

export function wordsIn(name: string): number {
  return name.split(' ').length;
}

/** “Ministry of Defence” and “Defence Ministry” are one. */
export function bodyName(name: string): string {
  const lower = name.toLowerCase().replace(/^the /u, '');
  const turned = /^(\p{L}+) of (?:the )?(.+)$/u.exec(lower);
  return turned === null ? lower : `${turned[2]} ${turned[1]}`;
}

export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');
}
