import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lemmaOf } from './lemma.ts';

const ENGLISH = new Set(
  'hope hop plan plane launch propose fill add agree free trigger control propel centre large big early strong bathe bath die'.split(
    ' ',
  ),
);
const known = (word: string): boolean => ENGLISH.has(word);

const LEMMAS: readonly (readonly [string, string, string])[] = [
  ['struck', 'VBD', 'strike'],
  ['were', 'VBD', 'be'],
  ['’re', 'VBP', 'be'],
  ["'s", 'VBZ', 'be'],
  ["'s", 'POS', "'s"],
  ['’d', 'MD', 'would'],
  ['wo', 'MD', 'will'],
  ['found', 'VBD', 'find'],
  ['found', 'VB', 'found'],
  ['left', 'VBN', 'leave'],
  ['launched', 'VBD', 'launch'],
  ['proposed', 'VBN', 'propose'],
  ['hoped', 'VBD', 'hope'],
  ['hopped', 'VBD', 'hop'],
  ['planned', 'VBN', 'plan'],
  ['filled', 'VBN', 'fill'],
  ['added', 'VBD', 'add'],
  ['triggered', 'VBD', 'trigger'],
  ['controlled', 'VBD', 'control'],
  ['denied', 'VBD', 'deny'],
  ['dying', 'VBG', 'die'],
  ['seizing', 'VBG', 'seize'],
  ['denies', 'VBZ', 'deny'],
  ['clashes', 'VBZ', 'clash'],
  ['closes', 'VBZ', 'close'],
  ['talks', 'NNS', 'talk'],
  ['people', 'NNS', 'person'],
  ['crises', 'NNS', 'crisis'],
  ['casualties', 'NNS', 'casualty'],
  ['losses', 'NNS', 'loss'],
  ['houses', 'NNS', 'house'],
  ['gunmen', 'NNS', 'gunman'],
  ['news', 'NN', 'news'],
  ['1990s', 'NNS', '1990s'],
  ['centre', 'NN', 'centre'],
  ['us', 'PRP', 'we'],
  ['an', 'DT', 'a'],
  ['n’t', 'RB', 'not'],
  ['larger', 'JJR', 'large'],
  ['bigger', 'JJR', 'big'],
  ['earliest', 'JJS', 'early'],
  ['worse', 'JJR', 'bad'],
  ['Norland', 'NNP', 'norland'],
];

for (const [word, form, lemma] of LEMMAS) {
  test(`the dictionary form of ${word} as ${form} is ${lemma}`, () => assert.equal(lemmaOf(word, form, known), lemma));
}
