import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, exampleAnswer, NORTH, SOUTH } from '../../test/answered.ts';
import { numbers, sourceFacts } from './numbers.ts';

const answer = exampleAnswer([]);

test('a line has the number of each source once, ascending', () => {
  assert.deepEqual(
    numbers({ citations: [at(SOUTH, 'Karr'), at(NORTH, 'Vint'), at(SOUTH, 'Westria')] }, answer),
    [1, 2],
  );
  assert.deepEqual(numbers({ citations: [] }, answer), []);
});

test('sources of one origin name each other, and a text that retells says so', () => {
  const [one, two] = answer.sources;
  assert.ok(one !== undefined && two !== undefined);
  const shared = { sources: [one, { ...two, origin: one.origin }] };
  assert.equal(sourceFacts(one, shared), 'The Northern Post, news, one origin with [2]');
  assert.equal(
    sourceFacts({ ...one, genre: 'digest', origin: null, outlet: null }, answer),
    'outlet not told, digest, retells others: no origin of its own',
  );
});
