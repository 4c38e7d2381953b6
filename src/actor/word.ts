/** Words of a name as names are compared by them: without accents, in small letters. */
export function firstWord(name: string): string {
  return plainWord(name.split(/[\s-]+/u)[0] ?? '');
}

export function lastWord(name: string): string {
  const words = name.split(/[\s-]+/u);
  const last = words.at(-1) ?? '';
  return plainWord(words.length > 2 && /^(?:I{2,3}|IV)$/u.test(last) ? (words.at(-2) ?? '') : last);
}

function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function wordsIn(name: string): number {
  return name.split(' ').length;
}
