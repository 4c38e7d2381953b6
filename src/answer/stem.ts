/** Cut the commonest English endings, so that “ending” meets “end” and “strikes” meets “strike”. Only for looking words up. */
export function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  for (const ending of ['ing', 'ed', 'es', 's', 'd']) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) {
      const cut = word.slice(0, -ending.length);
      return /(.)\1$/u.test(cut) && ending !== 's' && !/[sl]{2}$/u.test(cut) ? cut.slice(0, -1) : cut;
    }
  }
  return word;
}

/** The head of a word, under which its forms and what is derived from it meet: “jewel”, “jeweller”, “jewellery”. Only for telling repetition. */
export function rootOf(unit: string): string {
  return unit.startsWith('@') ? unit : stem(unit).slice(0, ROOT);
}

/** Letters. */
const ROOT = 5;
