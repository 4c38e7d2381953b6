import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionModel, GRADES, readAttribution, rounded, weigh, writeAttribution } from './attribution.ts';

const LEARNED = {
  features: rounded(
    new Map([
      [-7, 1],
      [5, -2.5],
      [123_456_789, 9],
      [8, 0.001],
    ]),
  ),
  right: Array.from({ length: GRADES }, (_, grade) => grade * 5),
};

test('the weights of attributions are whole numbers of 1/32, at most 127, without those that say nothing', () => {
  assert.deepEqual(LEARNED.features, [
    [5, -80],
    [123_456_789, 127],
    [-7, 32],
  ]);
});

test('a model of attributions is the same after it has been written and read', () => {
  const model = readAttribution(writeAttribution(LEARNED), new Map());
  assert.deepEqual(model, attributionModel(LEARNED, new Map()));
  assert.equal(weigh(model, Int32Array.of(5, -7, 99, 0x7fffffff), 2), -1.5);
  assert.equal(weigh(model, Int32Array.of(99, 100), 2), 0);
});

for (const [what, bytes] of [
  ['cut', writeAttribution(LEARNED).subarray(0, -1)],
  ['empty', new Uint8Array(0)],
  ['another file', new TextEncoder().encode('{"attributions": [], "texts": [], "more": "words"}')],
] as const) {
  test(`a damaged model of attributions (${what}) is told with the way out`, () => {
    assert.throws(
      () => readAttribution(bytes, new Map()),
      /attribution\.bin is damaged: train it again, or run with --models none/,
    );
  });
}
