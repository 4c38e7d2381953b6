import { isShortFor } from '../lexicon/same-name.ts';

/** “Dane” and “Orla Dane”, “O. Dane” and “Orla Dane”, “Bill Dane” and “William Dane”. */
export function sameName(a: string, b: string): boolean {
  return a === b || isShortFor(bare(a), bare(b));
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

export function wordsIn(name: string): number {
  return name.split(' ').length;
}
