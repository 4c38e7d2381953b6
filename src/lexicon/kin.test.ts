import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import { readKin } from './kin.ts';

const { kin } = loadLexicon();

test('words say what others say, and a ferry is a boat while a boat need not be a ferry', () => {
  assert.ok(kin.get('probe')?.same.has('investigation'));
  assert.ok(kin.get('ferry')?.broader.has('boat'));
  assert.ok(kin.get('boat')?.broader.has('ferry') !== true);
  assert.ok(kin.get('arrival')?.deed);
  assert.ok(kin.get('theft')?.same.has('larceny') && kin.get('thief')?.deed !== true);
});

test('a table of kin that lacks a cell is named with its line', () => {
  assert.throws(() => readKin('word\tsame\tbroader\tdeed\nferry\tboat\n'), /line 2/u);
});
