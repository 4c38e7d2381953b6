/** The words of the app in its eleven languages. English is the key; where a language has no word for a key, English stands in. */
import type { Language } from '../src/lexicon/languages.ts';

type Words = Readonly<Record<string, string>>;

const FILES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Words }>>> = {
  hi: () => import('./messages/hi.ts'),
  ur: () => import('./messages/ur.ts'),
  ar: () => import('./messages/ar.ts'),
  es: () => import('./messages/es.ts'),
  fr: () => import('./messages/fr.ts'),
  pt: () => import('./messages/pt.ts'),
  ru: () => import('./messages/ru.ts'),
  zh: () => import('./messages/zh.ts'),
  bn: () => import('./messages/bn.ts'),
  id: () => import('./messages/id.ts'),
};

export type Tell = (english: string, pieces?: Readonly<Record<string, string | number>>) => string;

/** What tells the words of a language; the words of pages that the server writes (headings, labels) are known too. */
export async function wordsIn(language: Language): Promise<Tell> {
  if (language === 'en') return english;
  const [{ default: words }, { frameIn }] = await Promise.all([FILES[language](), import('../src/write/frame.ts')]);
  const frame = frameIn(language);
  return (key, pieces) => filled(words[key] ?? frame.tell(key), pieces);
}

export const english: Tell = filled;

/** `{count}` stands for a piece that is put in. */
function filled(words: string, pieces: Readonly<Record<string, string | number>> = {}): string {
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => String(pieces[name] ?? whole));
}
