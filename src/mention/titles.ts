import type { Clue } from './clue.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** The office itself: “foreign minister” without whose it is. */
export function titleOf(words: readonly Word[], phrase: Phrase): string {
  const end = phrase.owner?.how === 'of' ? Math.min(phrase.last, ofStart(words, phrase)) : phrase.last;
  return textOf(words, phrase.from, end);
}

/** Where the “of” before the owner stands. */
export function ofStart(words: readonly Word[], phrase: Phrase): number {
  const start = phrase.owner?.name.first ?? phrase.last;
  for (let at = start - 1; at >= start - 3; at--) if (words[at]?.lower === 'of') return at;
  return words[start - 1]?.lower === 'the' ? start - 2 : start - 1;
}

/** “opposition leader”, “rebel commander”: of no government, whatever the office. */
export function fieldOf(words: readonly Word[], phrase: Phrase): Clue['field'] {
  if (phrase.noun.what !== 'office') return null;
  const title = textOf(words, phrase.from, phrase.last).toLowerCase();
  return /\b(?:opposition|rebel|party|union|separatist|militia|guerrilla|religious|spiritual|tribal|student|gang|church|former|ex)\b/u.test(
    title,
  )
    ? 'politics'
    : phrase.noun.office.field;
}

export function textOf(words: readonly Word[], first: number, last: number): string {
  let text = '';
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (word !== undefined) text += word.joined || text === '' ? word.text : ` ${word.text}`;
  }
  return text;
}
