import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from '../load.ts';
import { readSpeakers } from './speakers.ts';

test('nouns for people and groups are known in both numbers; things and insults are not', () => {
  const { speakers } = loadLexicon({ models: 'none' });
  for (const word of ['forecaster', 'forecasters', 'league', 'shippers', 'businessmen', 'charities'])
    assert.ok(speakers.has(word), word);
  for (const word of ['report', 'study', 'video', 'letter', 'data', 'fire']) assert.ok(!speakers.has(word), word);
  assert.equal(speakers.get('alumni')?.noun, undefined);
  assert.equal(speakers.get('charities')?.noun, 'charity');
});

test('a line of another shape is named', () => {
  assert.throws(() => readSpeakers('noun\tplural\nforecaster\n'), /speakers\.tsv/u);
});
