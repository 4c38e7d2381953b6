import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsed } from '../../test/parsed.ts';
import { repairSaying } from './repair.ts';

/** “word relation head” of every token after the repair. */
function repaired(tree: string): readonly string[] {
  const { tokens } = parsed(tree);
  const draft = {
    texts: tokens.map(({ text }) => text),
    lemmas: tokens.map(({ lemma }) => lemma),
    tags: tokens.map(({ tag }) => tag),
    forms: tokens.map(({ form }) => form),
    head: Array.from(tokens, ({ head }) => head),
    relations: tokens.map(({ relation }) => relation),
  };
  repairSaying(draft);
  for (const at of tokens.keys()) {
    let here = at;
    for (let step = 0; step <= tokens.length && here >= 0; step++) here = draft.head[here] as number;
    assert.equal(here, -1, 'the arcs are a tree');
  }
  return draft.texts.map(
    (text, at) => `${text} ${draft.relations[at]} ${draft.texts[draft.head[at] as number] ?? '-'}`,
  );
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a name after the verb that closes a quotation is its subject, and the quotation its content',
    `“/‘‘/3/punct We/PRP/3/nsubj met/VBD/0/root today/NN/3/obl:unmarked ,/,/3/punct ”/’’/3/punct said=say/VBD/3/conj Orla/NNP/3/obj Dane/NNP/8/flat`,
    ['said root -', 'Orla nsubj said', 'met ccomp said', 'Dane flat Orla'],
  ],
  [
    'a verb of saying with its subject after a comma at the end is the root',
    'The/DT/2/det dam/NN/3/nsubj broke/VBD/0/root today/NN/3/obl ,/,/3/punct police/NN/7/nsubj said=say/VBD/3/parataxis ././3/punct',
    ['said root -', 'broke ccomp said', 'police nsubj said'],
  ],
  [
    'what was said is content, not an adverbial clause, where the verb of saying is the root already',
    'The/DT/2/det dam/NN/3/nsubj broke/VBD/7/advcl today/NN/3/obl ,/,/3/punct police/NN/7/nsubj said=say/VBD/0/root ././7/punct',
    ['said root -', 'broke ccomp said'],
  ],
  [
    'a noun between saying and a verb without subject is the subject of that verb',
    `He/PRP/2/nsubj left/VBD/0/root ,/,/4/punct saying=say/VBG/2/advcl no/DT/6/det meeting/NN/4/obj was=be/VBD/8/aux:pass held=hold/VBN/2/parataxis`,
    ['meeting nsubj:pass held', 'held ccomp saying', 'no det meeting'],
  ],
  [
    'one word between a comma and saying speaks, and the object before it is no part of it',
    'She/PRP/2/nsubj wounded=wound/VBD/0/root a/DT/6/det third/JJ/6/amod ,/,/4/punct police/NN/2/obj said=say/VBD/2/advcl Friday/NNP/7/obj',
    ['police nsubj said', 'third obj wounded', 'a det third'],
  ],
  [
    'two nouns between saying and a verb are both its subject',
    'Police/NN/2/nsubj said=say/VBD/0/root women/NNS/2/obj and/CC/6/cc men/NNS/6/nsubj died=die/VBD/2/conj',
    ['women nsubj died', 'men conj women', 'died ccomp said'],
  ],
  [
    'that before such a noun opens the clause',
    'He/PRP/2/nsubj said=say/VBD/0/root that/IN/4/det pressure/NN/2/obj worked/VBD/2/conj',
    ['that mark worked', 'pressure nsubj worked', 'worked ccomp said'],
  ],
  [
    'that asks for a verb over an aside',
    `They/PRP/2/nsubj said=say/VBD/0/root that/DT/4/det pressure/NN/2/obj ,/,/7/punct the/DT/7/det loan/NN/2/obl ,/,/9/punct
     worked/VBD/2/conj ././2/punct`,
    ['that mark worked', 'pressure nsubj worked', 'loan appos pressure', 'worked ccomp said'],
  ],
  [
    'an aside with as stays what it is',
    'The/DT/2/det dam/NN/3/nsubj broke/VBD/0/root today/NN/3/obl ,/,/8/punct as/IN/8/mark police/NN/8/nsubj said=say/VBD/3/advcl ././3/punct',
    ['broke root -', 'said advcl broke'],
  ],
  [
    'a relative clause stays what it is',
    'It/PRP/2/nsubj hit/VBD/0/root the/DT/4/det town/NN/2/obj ,/,/7/punct which/WDT/7/nsubj said=say/VBD/4/acl:relcl so/RB/7/advmod',
    ['hit root -', 'said acl:relcl town'],
  ],
  [
    'an object of saying without a verb after it stays one',
    'He/PRP/2/nsubj said=say/VBD/0/root a/DT/4/det word/NN/2/obj and/CC/6/cc left/VBD/2/conj',
    ['word obj said', 'left conj said'],
  ],
];

for (const [what, tree, expected] of CASES) {
  test(`around verbs of saying: ${what}`, () => {
    const ties = repaired(tree);
    for (const tie of expected) assert.ok(ties.includes(tie), `${tie} is not in ${ties.join(', ')}`);
  });
}
