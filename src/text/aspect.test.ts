import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsed, wordsOf } from '../../test/parsed.ts';
import type { Sentence } from '../model/sentence.ts';
import { aspectOf } from './aspect.ts';

const at = (sentence: Sentence, word: string): number => sentence.tokens.findIndex((token) => token.text === word);

const ASPECTS: readonly (readonly [string, string, Partial<ReturnType<typeof aspectOf>>])[] = [
  ['They/PRP/2/nsubj struck/VBD/0/root', 'struck', { tense: 'past', perfect: false, modal: null }],
  ['They/PRP/3/nsubj have/VBP/3/aux struck/VBN/0/root', 'struck', { tense: 'present', perfect: true }],
  ['They/PRP/3/nsubj are=be/VBP/3/aux striking/VBG/0/root', 'striking', { tense: 'present', progressive: true }],
  ['They/PRP/3/nsubj will/MD/3/aux strike/VB/0/root', 'strike', { tense: 'future', modal: null }],
  ['They/PRP/3/nsubj may/MD/3/aux strike/VB/0/root', 'strike', { tense: null, modal: 'may' }],
  ['They/PRP/3/nsubj ca/MD/3/aux strike/VB/0/root', 'strike', { modal: 'can' }],
  ['They/PRP/2/nsubj plan/VBP/0/root to/TO/4/mark strike/VB/2/xcomp', 'strike', { tense: null, infinitive: true }],
];
for (const [tree, verb, expected] of ASPECTS) {
  const sentence = parsed(tree);
  test(`the verb forms of “${wordsOf(sentence, [...sentence.tokens.keys()])}” are read`, () => {
    const aspect = aspectOf(sentence, at(sentence, verb));
    assert.deepEqual({ ...aspect, ...expected }, aspect);
  });
}
