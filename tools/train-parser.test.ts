import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readParser } from '../src/lexicon/parser.ts';
import { begin, isDone, make, newConfiguration, possible } from '../src/text/configuration.ts';
import { parserOf } from '../src/text/tree.ts';
import { newWords } from '../src/text/words.ts';
import { readConllu, runningText } from './conllu.ts';
import { cheapest, trainParser } from './train-parser.ts';
import { writeParser } from './write-parser.ts';

const NO_KINDS = { isVerb: new Uint8Array(256), kinds: new Uint8Array(256) };
const KNOWN = { clusters: new Map(), uses: new Map() };

const TREEBANK = `# newpar
# text = Orla struck it.
1\tOrla\tOrla\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tstruck\tstrike\tVERB\tVBD\t_\t0\troot\t_\t_
3\tit\tit\tPRON\tPRP\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# text = It can't hold.
1\tIt\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\thold\thold\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# text = Who left?
1\tWho\twho\tPRON\tWP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t?\t?\tPUNCT\t.\t_\t2\tpunct\t_\t_
`;

test('a treebank is read with the places of its words, and written out as running text', () => {
  const sentences = readConllu(TREEBANK);
  assert.deepEqual(
    sentences.map(({ words, text, opens }) => [words.map(({ start, end }) => text.slice(start, end)).join('|'), opens]),
    [
      ['Orla|struck|it|.', true],
      ["It|ca|n't|hold|.", false],
      ['Who|left|?', true],
    ],
  );
  const { text, paragraphs, starts } = runningText(sentences);
  assert.equal(text, "Orla struck it. It can't hold.\n\nWho left?");
  assert.deepEqual(paragraphs, [
    { start: 0, end: 30 },
    { start: 32, end: 41 },
  ]);
  assert.deepEqual(starts, [0, 16, 32]);
});

test('the moves that lose nothing lead to the right tree', () => {
  // Heads of words 1 to 6, 7 is the root; no two arcs cross.
  for (const heads of [
    [2, 7, 2, 3, 2, 2],
    [6, 1, 2, 3, 4, 7],
    [7, 1, 1, 6, 6, 1],
    [3, 3, 7, 3, 4, 5],
  ]) {
    const gold = Int32Array.of(0, ...heads, 0);
    const words = newWords();
    words.count = 6;
    const state = newConfiguration();
    begin(state, words, NO_KINDS, 0);
    while (!isDone(state)) {
      const right = cheapest(state, gold, possible(state));
      make(state, [0, 1, 2, 3].find((move) => (right & (1 << move)) !== 0) ?? 0, 0);
    }
    assert.deepEqual([...state.head.subarray(1, 7)], heads);
  }
});

test('a trained model knows its lessons, and training again gives the same bytes', () => {
  const sentences = Array.from({ length: 20 }, () => readConllu(TREEBANK)).flat();
  const settings = { tagRounds: 6, parseRounds: 15, folds: 2, voters: 2, least: 1, seed: 1 };
  const bytes = writeParser(trainParser(sentences, KNOWN, settings));
  assert.deepEqual(writeParser(trainParser(sentences, KNOWN, settings)), bytes);
  const model = readParser(bytes, KNOWN);
  const { lexeme, parse } = parserOf(model);
  for (const sentence of readConllu(TREEBANK)) {
    const tree = parse(sentence.words.map(({ text }) => lexeme({ text: text, start: 0, end: 0 })));
    const heads = sentence.words.map((_, at) => tree.head[at + 1]);
    assert.deepEqual(
      heads,
      sentence.words.map(({ head }) => (head < 0 ? sentence.words.length + 1 : head + 1)),
    );
  }
});
