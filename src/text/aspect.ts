import type { Sentence, Token } from '../model/sentence.ts';
import { dependents, is } from './dependents.ts';

/** How a verb is put. */
export interface Aspect {
  readonly tense: 'past' | 'present' | 'future' | null;
  /** “has struck”, “had struck” */
  readonly perfect: boolean;
  /** “is striking” */
  readonly progressive: boolean;
  /** “to strike” */
  readonly infinitive: boolean;
  /** Lemma of “would”, “could”, “may”, “might”, “should”, “must”, “can”, “shall”; “will” is the future. null where there is none. */
  readonly modal: string | null;
}

/** Tense and mood of a clause, from its helping verbs and the form of the verb; of several verbs joined the first one's helpers count. */
export function aspectOf(sentence: Sentence, verb: number): Aspect {
  const token = sentence.tokens[verb];
  let helpers = dependents(sentence, verb, 'aux', 'cop');
  if (helpers.length === 0 && token !== undefined && is(token, 'conj') && token.form !== 'VBD' && token.head >= 0) {
    const first = sentence.tokens[token.head];
    if (first?.form === token.form) helpers = dependents(sentence, token.head, 'aux', 'cop');
  }
  const words = helpers.map((at) => sentence.tokens[at]).filter((helper) => helper !== undefined);
  const modal = words.find((helper) => helper.form === 'MD');
  const modalWord = modal === undefined ? null : (MODALS.get(modal.text.toLowerCase()) ?? modal.lemma);
  const finite = words[0] ?? token;
  const infinitive = dependents(sentence, verb, 'mark').some((at) => sentence.tokens[at]?.form === 'TO');
  return {
    tense: modalWord === 'will' ? 'future' : modalWord !== null || infinitive ? null : tenseOf(finite),
    perfect: words.some((helper) => helper.lemma === 'have' && !is(helper, 'cop')),
    progressive: token?.form === 'VBG' && words.some((helper) => helper.lemma === 'be'),
    infinitive,
    modal: modalWord === 'will' ? null : modalWord,
  };
}

const MODALS: ReadonlyMap<string, string> = new Map([
  ['will', 'will'],
  ['’ll', 'will'],
  ["'ll", 'will'],
  ['wo', 'will'],
  ['shall', 'will'],
  ['would', 'would'],
  ['’d', 'would'],
  ["'d", 'would'],
  ['ca', 'can'],
  ['can', 'can'],
  ['could', 'could'],
  ['may', 'may'],
  ['might', 'might'],
  ['should', 'should'],
  ['must', 'must'],
]);

function tenseOf(token: Token | undefined): Aspect['tense'] {
  if (token?.form === 'VBD') return 'past';
  if (token?.form === 'VBZ' || token?.form === 'VBP') return 'present';
  return null;
}
