import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import type { Sentence } from '../model/sentence.ts';
import { mendTree } from './mend.ts';
import { findSentences } from './sentences.ts';

type Row = readonly [text: string, lemma: string, tag: string, form: string, head: number, relation: string];

/** “word/form relation head” of each word after mending. */
function mended(...rows: readonly Row[]): readonly string[] {
  const draft = {
    texts: rows.map(([text]) => text),
    lemmas: rows.map(([, lemma]) => lemma),
    tags: rows.map(([, , tag]) => tag),
    forms: rows.map(([, , , form]) => form),
    head: Array.from(rows, ([, , , , head]) => head),
    relations: rows.map(([, , , , , relation]) => relation),
  };
  mendTree(draft);
  return draft.texts.map(
    (text, at) => `${text}/${draft.forms[at]} ${draft.relations[at]} ${draft.texts[draft.head[at] ?? -1] ?? '-'}`,
  );
}

const CASES: readonly (readonly [what: string, rows: readonly Row[], expected: readonly string[]])[] = [
  [
    'a participle with a subject and no helper is the past tense',
    [
      ['Dane', 'dane', 'PROPN', 'NNP', 1, 'nsubj'],
      ['denied', 'deny', 'VERB', 'VBN', -1, 'root'],
      ['it', 'it', 'PRON', 'PRP', 1, 'obj'],
    ],
    ['denied/VBD root -'],
  ],
  [
    'with a helper it stays a participle',
    [
      ['Dane', 'dane', 'PROPN', 'NNP', 2, 'nsubj'],
      ['has', 'have', 'AUX', 'VBZ', 2, 'aux'],
      ['denied', 'deny', 'VERB', 'VBN', -1, 'root'],
    ],
    ['denied/VBN root -'],
  ],
  [
    'a list with a comma before its “and” is the subject of the verb as a whole',
    [
      ['Norland', 'norland', 'PROPN', 'NNP', -1, 'root'],
      [',', ',', 'PUNCT', ',', 2, 'punct'],
      ['Sudmark', 'sudmark', 'PROPN', 'NNP', 0, 'nmod:unmarked'],
      [',', ',', 'PUNCT', ',', 6, 'punct'],
      ['and', 'and', 'CCONJ', 'CC', 6, 'cc'],
      ['Estland', 'estland', 'PROPN', 'NNP', 6, 'nsubj'],
      ['met', 'meet', 'VERB', 'VBD', 0, 'conj'],
    ],
    ['Norland/NNP nsubj met', 'Sudmark/NNP conj Norland', 'Estland/NNP conj Norland', 'met/VBD root -'],
  ],
  [
    'a clause after a clause keeps its own subject',
    [
      ['Norland', 'norland', 'PROPN', 'NNP', 1, 'nsubj'],
      ['won', 'win', 'VERB', 'VBD', -1, 'root'],
      [',', ',', 'PUNCT', ',', 5, 'punct'],
      ['and', 'and', 'CCONJ', 'CC', 5, 'cc'],
      ['Estland', 'estland', 'PROPN', 'NNP', 5, 'nsubj'],
      ['drew', 'draw', 'VERB', 'VBD', 1, 'conj'],
    ],
    ['Estland/NNP nsubj drew', 'drew/VBD conj won'],
  ],
  [
    'who is called is the object, and a name after a comma names him',
    [
      ['Dane', 'dane', 'PROPN', 'NNP', 1, 'nsubj'],
      ['called', 'call', 'VERB', 'VBD', -1, 'root'],
      ['chief', 'chief', 'NOUN', 'NN', 1, 'xcomp'],
      [',', ',', 'PUNCT', ',', 2, 'punct'],
      ['Marn', 'marn', 'PROPN', 'NNP', 1, 'xcomp'],
    ],
    ['chief/NN obj called', 'Marn/NNP appos chief'],
  ],
  [
    'the counted dead are the object',
    [
      ['counted', 'count', 'VERB', 'VBD', -1, 'root'],
      ['52', '52', 'NUM', 'CD', 2, 'nummod'],
      ['dead', 'dead', 'ADJ', 'JJ', 0, 'conj'],
    ],
    ['dead/JJ obj counted'],
  ],
  [
    'a noun with a preposition is no subject',
    [
      ['According', 'accord', 'VERB', 'VBG', 1, 'case'],
      ['ministry', 'ministry', 'NOUN', 'NN', 4, 'nsubj'],
      [',', ',', 'PUNCT', ',', 3, 'punct'],
      ['call', 'call', 'NOUN', 'NN', 1, 'appos'],
      ['came', 'come', 'VERB', 'VBD', -1, 'root'],
    ],
    ['ministry/NN obl came', 'call/NN nsubj came'],
  ],
  [
    'a bare time belongs to the verb',
    [
      ['broke', 'break', 'VERB', 'VBD', -1, 'root'],
      ['truce', 'truce', 'NOUN', 'NN', 0, 'obj'],
      ['same', 'same', 'ADJ', 'JJ', 3, 'amod'],
      ['evening', 'evening', 'NOUN', 'NN', 1, 'nsubj'],
    ],
    ['evening/NN obl:unmarked broke'],
  ],
  [
    '“not one” denies the noun, and noon is no doer',
    [
      ['Not', 'not', 'PART', 'RB', 3, 'advmod'],
      ['one', 'one', 'NUM', 'CD', 2, 'nummod'],
      ['coin', 'coin', 'NOUN', 'NN', 3, 'nsubj'],
      ['left', 'leave', 'VERB', 'VBD', -1, 'root'],
      ['by', 'by', 'ADP', 'IN', 5, 'case'],
      ['noon', 'noon', 'NOUN', 'NN', 3, 'obl:agent'],
    ],
    ['Not/RB advmod coin', 'noon/NN obl left'],
  ],
  [
    'a figure counts what its number is of',
    [
      ['put', 'put', 'VERB', 'VBD', -1, 'root'],
      ['number', 'number', 'NOUN', 'NN', 0, 'obj'],
      ['of', 'of', 'ADP', 'IN', 3, 'case'],
      ['ballots', 'ballot', 'NOUN', 'NNS', 1, 'nmod'],
      ['at', 'at', 'ADP', 'IN', 5, 'case'],
      ['30,000', '30,000', 'NUM', 'CD', 0, 'obl'],
    ],
    ['30,000/CD nmod ballots'],
  ],
  [
    'of what somebody is accused belongs to the verb',
    [
      ['accused', 'accuse', 'VERB', 'VBD', -1, 'root'],
      ['Norland', 'norland', 'PROPN', 'NNP', 0, 'obj'],
      ['of', 'of', 'SCONJ', 'IN', 3, 'mark'],
      ['breaking', 'break', 'VERB', 'VBG', 1, 'acl'],
    ],
    ['breaking/VBG advcl accused'],
  ],
  [
    'words never hang on a mark',
    [
      ['thanked', 'thank', 'VERB', 'VBD', -1, 'root'],
      ['Orla', 'orla', 'PROPN', 'NNP', 0, 'obj'],
      ['Dane', 'dane', 'PROPN', 'NNP', 1, 'flat'],
      ['of', 'of', 'ADP', 'IN', 6, 'case'],
      ['Asher', 'asher', 'PROPN', 'NNP', 6, 'nmod:poss'],
      ["'s", "'s", 'PART', 'POS', 4, 'case'],
      ['.', '.', 'PUNCT', '.', 0, 'punct'],
    ],
    ['of/IN case Asher', 'Asher/NNP nmod Orla'],
  ],
  [
    'a name before a colon is no subject of what follows',
    [
      ['Dane', 'dane', 'PROPN', 'NNP', 3, 'nsubj'],
      [':', ':', 'PUNCT', ':', 3, 'punct'],
      ['people', 'person', 'NOUN', 'NNS', 3, 'nsubj'],
      ['died', 'die', 'VERB', 'VBD', -1, 'root'],
    ],
    ['Dane/NNP parataxis died', 'people/NNS nsubj died'],
  ],
];
for (const [what, rows, expected] of CASES) {
  test(`what grammar says for certain: ${what}`, () => {
    const found = mended(...rows);
    for (const tie of expected) assert.ok(found.includes(tie), `${tie} is not in ${found.join(', ')}`);
  });
}

test('tags follow what dictionaries say of a word', () => {
  const text =
    'A Norland intelligence official, speaking in Port Asher, met the president of neighbouring Sudmark, Ivo Ives.';
  const report = { text, blocks: [{ start: 0, end: text.length, role: 'paragraph', why: '' }] };
  const [sentence] = findSentences({ report } as unknown as Parameters<typeof findSentences>[0], loadLexicon());
  const tagOf = (word: string): string | undefined =>
    (sentence as Sentence).tokens.find((token) => token.text === word)?.tag;
  assert.deepEqual([tagOf('official'), tagOf('neighbouring'), tagOf('Ives')], ['NOUN', 'ADJ', 'PROPN']);
});
