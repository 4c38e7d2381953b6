import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsed, wordsOf } from '../../test/parsed.ts';
import type { Sentence } from '../model/sentence.ts';
import {
  agentOf,
  antecedentOf,
  complementOf,
  doerOf,
  isPassive,
  objectsOf,
  obliquesOf,
  predicates,
  prepositionOf,
  subjectOf,
  undergoerOf,
} from './clause.ts';
import { dependents } from './dependents.ts';
import { appositions, clauseSpan, clauseTokens, conjuncts, headOf, nounPhrase, subtree, tokensIn } from './range.ts';

const URGED = parsed(
  `Orla/NNP/3/nsubj Dane/NNP/1/flat called=call/VBD/0/root Norland/NNP/6/compound Army/NNP/6/compound Chief/NNP/3/obj
   on/IN/8/case Saturday/NNP/3/obl ,/,/10/punct urging=urge/VBG/3/advcl him/PRP/10/obj to/TO/13/mark retreat/VB/10/xcomp
   and/CC/15/cc offering=offer/VBG/10/conj support/NN/15/obj ././3/punct`,
);
const STRUCK = parsed(
  `Nine/CD/2/nummod sites=site/NNS/4/nsubj:pass were=be/VBD/4/aux:pass struck=strike/VBN/0/root by/IN/6/case Norland/NNP/4/obl:agent
   and/CC/8/cc destroyed=destroy/VBN/4/conj ././4/punct`,
);
const AGREED = parsed(
  `The/DT/2/det sides=side/NNS/3/nsubj agreed=agree/VBD/0/root to/TO/5/mark stop/VB/3/xcomp the/DT/7/det war/NN/5/obj
   ,/,/12/punct which/WDT/12/nsubj had/VBD/12/aux n't=not/RB/12/advmod ended=end/VBN/7/acl:relcl ././3/punct`,
);
const SAID = parsed(
  `Officials/NNS/2/nsubj said=say/VBD/0/root that/IN/6/mark Sudmark/NNP/6/nsubj would/MD/6/aux withdraw/VB/2/ccomp
   because/IN/9/case of/IN/7/fixed pressure/NN/6/obl from/IN/12/case the/DT/12/det US/NNP/9/nmod ,/,/15/punct the/DT/15/det UK/NNP/12/conj
   and/CC/17/cc Norland/NNP/12/conj ././2/punct`,
);
const NAMED = parsed(
  `Ivo/NNP/6/nsubj Marn/NNP/1/flat ,/,/5/punct the/DT/5/det envoy/NN/1/appos spoke=speak/VBD/0/root ,/,/9/punct but/CC/9/cc
   left=leave/VBD/6/conj after/IN/12/mark talks/NNS/12/nsubj failed=fail/VBD/9/advcl ././6/punct`,
);

const at = (sentence: Sentence, word: string): number => sentence.tokens.findIndex((token) => token.text === word);
const word = (sentence: Sentence, place: number | null): string | null =>
  place === null ? null : (sentence.tokens[place]?.text ?? null);

const SUBJECTS: readonly (readonly [string, Sentence, string, string | null])[] = [
  ['its own', URGED, 'called', 'Orla'],
  ['that of the main clause for a participle', URGED, 'urging', 'Orla'],
  ['the object of the verb it fills up', URGED, 'retreat', 'him'],
  ['that of the verb it is joined to', URGED, 'offering', 'Orla'],
  ['the one acted on in a passive', STRUCK, 'struck', 'sites'],
  ['the one acted on in a passive joined to another', STRUCK, 'destroyed', 'sites'],
  ['the subject of the verb it fills up where that has no object', AGREED, 'stop', 'sides'],
  ['the noun before a relative clause', AGREED, 'ended', 'war'],
  ['shared by joined verbs', NAMED, 'left', 'Ivo'],
  ['its own in an adverbial clause', NAMED, 'failed', 'talks'],
];
for (const [what, sentence, verb, subject] of SUBJECTS) {
  test(`the subject of a verb is ${what}`, () =>
    assert.equal(word(sentence, subjectOf(sentence, at(sentence, verb))), subject));
}

test('in a passive the agent acts and the subject is acted on', () => {
  const struck = at(STRUCK, 'struck');
  assert.ok(isPassive(STRUCK, struck));
  assert.ok(isPassive(STRUCK, at(STRUCK, 'destroyed')));
  assert.equal(word(STRUCK, agentOf(STRUCK, struck)), 'Norland');
  assert.equal(word(STRUCK, doerOf(STRUCK, struck)), 'Norland');
  assert.equal(word(STRUCK, undergoerOf(STRUCK, struck)), 'sites');
});

test('in an active clause the subject acts and the object is acted on', () => {
  const called = at(URGED, 'called');
  assert.ok(!isPassive(URGED, called));
  assert.equal(agentOf(URGED, called), null);
  assert.equal(word(URGED, doerOf(URGED, called)), 'Orla');
  assert.equal(word(URGED, undergoerOf(URGED, called)), 'Chief');
  assert.equal(wordsOf(URGED, objectsOf(URGED, at(URGED, 'offering'))), 'support');
});

test('an object after the second of two verbs belongs to the first too', () => {
  const sentence = parsed(
    'It/PRP/2/nsubj killed/VBD/0/root or/CC/4/cc wounded/VBD/2/conj ten/CD/6/nummod people/NNS/4/obj',
  );
  assert.equal(wordsOf(sentence, objectsOf(sentence, 1)), 'people');
});

test('a preposition of several words is one', () => {
  const pressure = at(SAID, 'pressure');
  assert.equal(prepositionOf(SAID, pressure), 'because of');
  assert.deepEqual(obliquesOf(SAID, at(SAID, 'withdraw')), [{ preposition: 'because of', word: pressure }]);
  assert.deepEqual(obliquesOf(URGED, at(URGED, 'called')), [{ preposition: 'on', word: at(URGED, 'Saturday') }]);
});

test('the content of a verb of saying is the clause without that', () => {
  const content = complementOf(SAID, at(SAID, 'said'));
  assert.equal(content?.relation, 'ccomp');
  assert.equal(content.verb, at(SAID, 'withdraw'));
  assert.deepEqual(content.range, { start: at(SAID, 'Sudmark'), end: at(SAID, 'Norland') + 1 });
  assert.equal(complementOf(STRUCK, at(STRUCK, 'struck')), null);
});

test('a clause leaves joined clauses out, and relative and adverbial ones where it is told to', () => {
  assert.equal(wordsOf(NAMED, clauseTokens(NAMED, at(NAMED, 'spoke'))), 'Ivo Marn , the envoy spoke');
  assert.equal(wordsOf(NAMED, clauseTokens(NAMED, at(NAMED, 'left'))), 'left after talks failed');
  assert.equal(wordsOf(NAMED, clauseTokens(NAMED, at(NAMED, 'left'), { adverbial: false })), 'left');
  assert.equal(
    wordsOf(AGREED, clauseTokens(AGREED, at(AGREED, 'agreed'), { relative: false })),
    'The sides agreed to stop the war',
  );
  assert.match(wordsOf(NAMED, clauseTokens(NAMED, at(NAMED, 'spoke'), { joined: true })), /spoke , but left/);
  const span = clauseSpan(NAMED, at(NAMED, 'left'));
  assert.deepEqual(span, {
    start: NAMED.tokens[at(NAMED, 'left')]?.start,
    end: NAMED.tokens[at(NAMED, 'failed')]?.end,
  });
});

test('a noun phrase leaves appositions, preposition and further nouns out', () => {
  assert.deepEqual(nounPhrase(NAMED, 0), { start: 0, end: 2 });
  assert.deepEqual(nounPhrase(URGED, at(URGED, 'Chief')), { start: 3, end: 6 });
  const us = at(SAID, 'US');
  assert.deepEqual(nounPhrase(SAID, us), { start: us - 1, end: us + 1 });
  const pressure = at(SAID, 'pressure');
  assert.deepEqual(nounPhrase(SAID, pressure, { plain: true }), { start: pressure, end: pressure + 1 });
});

test('a list is found whole from any of its members', () => {
  for (const name of ['US', 'UK', 'Norland'])
    assert.equal(wordsOf(SAID, conjuncts(SAID, at(SAID, name))), 'US UK Norland');
});

test('an apposition, the head of a stretch, the tokens of a span and a subtree are found', () => {
  assert.equal(wordsOf(NAMED, appositions(NAMED, 0)), 'envoy');
  assert.equal(word(URGED, headOf(URGED, { start: 3, end: 6 })), 'Chief');
  assert.equal(headOf(URGED, { start: 8, end: 9 }), null);
  assert.deepEqual(tokensIn(NAMED, { start: 4, end: 8 }), { start: 1, end: 2 });
  assert.deepEqual(subtree(URGED, at(URGED, 'urging')), { start: at(URGED, ','), end: at(URGED, 'support') + 1 });
});

test('a relative pronoun stands for the noun before its clause', () => {
  assert.equal(word(AGREED, antecedentOf(AGREED, at(AGREED, 'which'))), 'war');
  assert.equal(antecedentOf(SAID, at(SAID, 'that')), null);
});

test('clauses hang on verbs and on what a form of be makes a statement', () => {
  assert.equal(wordsOf(URGED, predicates(URGED)), 'called urging retreat offering');
  const sentence = parsed('The/DT/2/det dam/NN/4/nsubj was/VBD/4/cop safe/JJ/0/root');
  assert.equal(wordsOf(sentence, predicates(sentence)), 'safe');
  assert.deepEqual(dependents(sentence, 3, 'nsubj'), [1]);
});
