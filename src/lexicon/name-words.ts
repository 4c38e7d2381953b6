import { readTable } from './table.ts';

/** What a word or a whole name mostly is: letters of `s` surname, `n` first name, `p` people, faith or language, `o` company or body,
 *  `l` place, `t` work, thing, day or substance. Evidence, never more: the words around a name decide. */
export type NameWords = ReadonlyMap<string, string>;

/** `data/name-words.tsv`: names without the marks on their letters, and their kinds. */
export function readNameWords(text: string): NameWords {
  return new Map(
    readTable('data/name-words.tsv', text, ['name', 'kinds'], ([name = '', kinds = '']) => [name, kinds] as const),
  );
}

/** The kinds of a name as it is written in a text; '' where the list does not have it. */
export function kindsOfWord(words: NameWords, name: string): string {
  return words.get(PLAIN.test(name) ? name : fold(name)) ?? '';
}

const PLAIN = /^[ -~]*$/u;

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}
