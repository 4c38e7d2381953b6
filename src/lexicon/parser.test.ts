import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeParser } from '../../tools/write-parser.ts';
import { readClusters } from './clusters.ts';
import { addWeights, newScores, readParser, scoreMoves, sureOf } from './parser.ts';
import { readUses } from './uses.ts';

/** Features of a table of `2 ** 16` places; the highest bits of a key are its place, the lowest eight tell it from others of the place. */
const rows = (table: readonly (readonly [number, readonly (readonly [number, number])[]])[]) => ({
  bits: 16,
  keys: Int32Array.from(table, ([key]) => key),
  counts: Uint8Array.from(table, ([, row]) => row.length),
  entries: Uint16Array.from(table.flatMap(([, row]) => row.map(([klass, weight]) => klass * 256 + weight + 128))),
});

const HIGH = 0xfff30007 | 0;
const LEARNED = {
  tags: ['NOUN NN', 'VERB VBD'],
  relations: ['root', 'nsubj'],
  guessing: rows([[0x00020011, [[1, 3]]]]),
  tagging: rows([
    [
      0x00010005,
      [
        [0, 100],
        [6, -127],
      ],
    ],
    [HIGH, [[1, 127]]],
  ]),
  moving: rows([
    [
      0x00070070,
      [
        [1, 127],
        [2, -127],
        [3, 4],
      ],
    ],
  ]),
  relating: rows([[0x00000001, [[4, 9]]]]),
  sureTags: [-7, 1, 64, 0],
  sureMoves: [],
  sureRelations: [128, 3],
};
const KNOWN = { clusters: new Map(), uses: new Map() };

test('a model read back from its bytes scores as it was learned', () => {
  const model = readParser(writeParser(LEARNED), KNOWN);
  assert.deepEqual([model.tags, model.relations], [LEARNED.tags, LEARNED.relations]);
  const scores = newScores();
  addWeights(model.tagging, Int32Array.of(0x00010005, HIGH, 0x00010006, 12345), 4, scores);
  assert.deepEqual([...scores.slice(0, 7)], [100, 127, 0, 0, 0, 0, -127]);
  const few = new Int32Array(4);
  scoreMoves(model.moving, Int32Array.of(0x00070070, 0x00070070, 0x00070071, 2), 4, few);
  assert.deepEqual([...few], [0, 254, -254, 8]);
  assert.deepEqual(
    [-7, 64, 0x1040, 8].map((key) => sureOf(model.sureTags, key)),
    [1, 0, -1, -1],
  );
  assert.equal(sureOf(model.sureMoves, 5), -1);
});

test('a damaged model is refused, wherever it ends', () => {
  const bytes = writeParser(LEARNED);
  for (let end = 0; end < bytes.length; end++) {
    assert.throws(() => readParser(bytes.subarray(0, end), KNOWN), `cut at ${end}`);
  }
  const other = bytes.slice();
  other[0] = 0;
  assert.throws(() => readParser(other, KNOWN), /models\/parser\.bin is damaged: train it again/);
});

test('a word has the place among others that its line says', () => {
  const clusters = readClusters('# a comment\nword\tpath\nstrike\tzz\nsay\t10\n');
  assert.deepEqual(
    [...clusters],
    [
      ['strike', 1295],
      ['say', 36],
    ],
  );
});

test('a word has the uses that its line says, and its tag alone', () => {
  const uses = readUses('# a comment\nword\tuses\talone\nstrike\tnv\tVERB\n');
  assert.deepEqual([...uses], [['strike', { uses: 'nv', alone: 'VERB' }]]);
});
