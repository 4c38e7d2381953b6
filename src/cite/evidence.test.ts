import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NORTH } from '../../test/answered.ts';
import { evidenceFor } from '../../test/checked.ts';
import { composed } from './evidence.ts';

test('the words of a line are its own, quoted, or shared with what it cites', () => {
  const evidence = evidenceFor(
    'Told by Dane: Nine camps were hit, “in what it called Operation Red Kite”',
    NORTH,
    'Nine camps were hit on May 7, 2031, in what it called Operation Red Kite',
  );
  assert.deepEqual(
    composed(evidence).map(({ text }) => text),
    ['Told', 'by', 'Dane'],
  );
  assert.deepEqual(
    evidence.words.filter(({ quoted }) => quoted).map(({ key }) => key),
    ['in', 'what', 'it', 'called', 'operation', 'red', 'kite'],
  );
});
