import type { RawToken } from './tokens.ts';

/** The dictionary form in lower case. */
export function lemmaOf(token: RawToken, _tag: string, _form: string): string {
  return token.lemma.toLowerCase();
}
