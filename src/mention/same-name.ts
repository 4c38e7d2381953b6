/** “Dane” and “Orla Dane”, “Asim Dane” and “Syed Asim Dane”, “O. Dane” and “Orla Dane”. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = wordsIn(a) <= wordsIn(b) ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
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

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const initial = /^\p{Lu}\.?$/u;
  return (initial.test(a) || initial.test(b)) && a.slice(0, 1) === b.slice(0, 1);
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
