import type { Sentence, Tag, Token } from '../src/model/sentence.ts';

const TAGS: readonly (readonly [RegExp, Tag])[] = [
  [/^V|^MD/, 'VERB'],
  [/^NNP/, 'PROPN'],
  [/^NN/, 'NOUN'],
  [/^JJ/, 'ADJ'],
  [/^RB/, 'ADV'],
  [/^PRP|^W|^EX/, 'PRON'],
  [/^DT/, 'DET'],
  [/^CC/, 'CCONJ'],
  [/^CD/, 'NUM'],
  [/^IN/, 'ADP'],
  [/^TO|^POS/, 'PART'],
];

/** A sentence with its tree by hand: `Dane/NNP/2/nsubj met/VBD/0/root Orla/NNP/2/obj ././2/punct`. Heads count from 1, 0 is the root;
 *  `met=meet/VBD/0/root` gives the dictionary form, else it is the word in lower case. */
export function parsed(tree: string): Sentence {
  const tokens: Token[] = [];
  let at = 0;
  for (const part of tree.split(/\s+/).filter((word) => word !== '')) {
    const [word = '', form = '', head = '', relation = ''] = part.split('/');
    const [text = '', lemma = text.toLowerCase()] = word.split('=');
    const aux = /^(?:aux|cop)/.test(relation);
    const tag = aux ? 'AUX' : (TAGS.find(([pattern]) => pattern.test(form))?.[1] ?? 'PUNCT');
    tokens.push({ start: at, end: at + text.length, text, lemma, form, tag, head: Number(head) - 1, relation });
    at += text.length + 1;
  }
  return { index: 0, block: 0, start: 0, end: Math.max(0, at - 1), quoted: [], tokens };
}

/** The words of some tokens. */
export function wordsOf(sentence: Sentence, places: readonly number[]): string {
  return places.map((at) => sentence.tokens[at]?.text ?? '?').join(' ');
}
