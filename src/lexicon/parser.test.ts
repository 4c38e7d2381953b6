import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeParser } from '../../tools/write-parser.ts';
import { readClusters } from './clusters.ts';
import { addFew, addWeights, readParser } from './parser.ts';

const rows = (classes: number, table: readonly (readonly [number, readonly (readonly [number, number])[]])[]) => ({
  classes,
  keys: Int32Array.from(table, ([key]) => key),
  counts: Uint8Array.from(table, ([, row]) => row.length),
  entries: Uint16Array.from(table.flatMap(([, row]) => row.map(([klass, weight]) => klass * 256 + weight + 128))),
});

const LEARNED = {
  tags: ['NOUN NN', 'VERB VBD'],
  relations: ['root', 'nsubj'],
  tagging: rows(7, [
    [
      5,
      [
        [0, 100],
        [6, -127],
      ],
    ],
    [-3, [[1, 127]]],
  ]),
  moving: rows(4, [
    [
      70_000,
      [
        [0, -1],
        [1, 127],
        [2, -127],
        [3, 4],
      ],
    ],
  ]),
  relating: rows(5, [[1, [[4, 9]]]]),
};

test('a model read back from its bytes scores as it was learned', () => {
  const model = readParser(writeParser(LEARNED), new Map());
  assert.deepEqual([model.tags, model.relations], [LEARNED.tags, LEARNED.relations]);
  const scores = new Int32Array(7);
  addWeights(model.tagging, Int32Array.of(5, -3, 12345), 3, scores);
  assert.deepEqual([...scores], [100, 127, 0, 0, 0, 0, -127]);
  const few = new Int32Array(4);
  addFew(model.moving, Int32Array.of(70_000, 70_000, 2), 3, few);
  assert.deepEqual([...few], [-2, 254, -254, 8]);
});

test('a damaged model is refused, wherever it ends', () => {
  const bytes = writeParser(LEARNED);
  for (let end = 0; end < bytes.length; end++) {
    assert.throws(() => readParser(bytes.subarray(0, end), new Map()), `cut at ${end}`);
  }
  const other = bytes.slice();
  other[0] = 0;
  assert.throws(() => readParser(other, new Map()), /models\/parser\.bin is damaged: train it again/);
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
