import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, HAPPENINGS } from './happenings.ts';
import { figureOf } from './scale.ts';

test('the intensity of each kind of happening is the published figure of its code', () => {
  for (const { id, cameo, intensity } of HAPPENINGS) {
    assert.equal(intensity, cameo === null ? 0 : figureOf(cameo), `${id}, ${cameo}`);
  }
});

test('what is planned, threatened or refused has the published figure of an intent, a threat, a rejection', () => {
  assert.equal(codeOf('aid', 'planned')?.intensity, figureOf('030'));
  assert.equal(codeOf('attack', 'planned')?.intensity, figureOf('130'));
  assert.equal(codeOf('meet', 'denied')?.intensity, figureOf('120'));
});

test('a code has its own figure, else that of the code it begins with; what is no code has none', () => {
  assert.deepEqual(['0874', '0871', '0211', '190', '1823', '99', ''].map(figureOf), [10, 9, 3.4, -10, -10, null, null]);
});
