import type { Tag, Token } from '../model/sentence.ts';
import type { RawToken } from './tokens.ts';

/** A tree by rules, for `--models none`: the first full verb is the root and everything hangs on it. */
export function shallowTree(tokens: readonly RawToken[]): readonly Token[] {
  const verb = tokens.findIndex((token) => token.tag === 'VERB');
  const root = Math.max(0, verb);
  return tokens.map((token, at) => ({
    start: token.start,
    end: token.end,
    text: token.text,
    lemma: token.lemma,
    tag: (token.tag === 'SPACE' ? 'X' : token.tag) as Tag,
    head: at === root ? -1 : root,
    relation: at === root ? 'root' : token.tag === 'PUNCT' ? 'punct' : 'dep',
    form: '',
  }));
}
