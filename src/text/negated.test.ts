import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsed, wordsOf } from '../../test/parsed.ts';
import type { Sentence } from '../model/sentence.ts';
import { isNegated } from './negated.ts';

const DENIED = parsed(
  `She/PRP/2/nsubj denied=deny/VBD/0/root this/DT/2/obj ,/,/5/punct saying=say/VBG/2/advcl no/DT/8/det such/JJ/8/amod meeting/NN/10/nsubj:pass
   was=be/VBD/10/aux:pass held=hold/VBN/5/ccomp or/CC/12/cc planned=plan/VBN/10/conj ././2/punct`,
);

const at = (sentence: Sentence, word: string): number => sentence.tokens.findIndex((token) => token.text === word);

const NEGATED: readonly (readonly [string, string, boolean])[] = [
  ['It/PRP/4/nsubj did/VBD/4/aux not/RB/4/advmod stop/VB/0/root', 'stop', true],
  ['It/PRP/3/nsubj never/RB/3/advmod stopped/VBD/0/root', 'stopped', true],
  ['It/PRP/4/nsubj no/RB/3/advmod longer/RBR/4/advmod works/VBZ/0/root', 'works', true],
  ['Nobody/NN/2/nsubj came/VBD/0/root', 'came', true],
  ['Neither/DT/2/det side/NN/3/nsubj agreed/VBD/0/root', 'agreed', true],
  ['There/EX/2/expl is/VBZ/0/root no/DT/4/det deal/NN/2/nsubj', 'is', true],
  ['This/DT/4/nsubj is/VBZ/4/cop no/DT/4/det truce/NN/0/root', 'truce', true],
  ['He/PRP/2/nsubj left/VBD/0/root without/IN/4/mark speaking/VBG/2/advcl', 'speaking', true],
  ['It/PRP/4/nsubj not/RB/4/advmod only/RB/4/advmod struck/VBD/0/root', 'struck', false],
  ['It/PRP/2/nsubj stopped/VBD/0/root', 'stopped', false],
  ['She/PRP/2/nsubj said/VBD/0/root it/PRP/5/nsubj never/RB/5/advmod stopped/VBD/2/ccomp', 'said', false],
];
for (const [tree, verb, negated] of NEGATED) {
  const sentence = parsed(tree);
  test(`${negated ? 'denied' : 'not denied'}: “${verb}” in ${wordsOf(sentence, [...sentence.tokens.keys()])}`, () =>
    assert.equal(isNegated(sentence, at(sentence, verb)), negated));
}
test('no such meeting was held or planned denies the holding', () => {
  assert.ok(isNegated(DENIED, at(DENIED, 'held')));
  assert.ok(!isNegated(DENIED, at(DENIED, 'denied')));
});
