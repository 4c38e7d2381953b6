import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadLexicon } from './load.ts';

test('the lexicon is loaded from the data files, whatever folder the program is started in', () => {
  const before = process.cwd();
  try {
    process.chdir('/');
    const { states, organisations } = loadLexicon();
    assert.ok(states.some(({ id, capitals }) => id === 'fr' && capitals.includes('Paris')));
    assert.ok(organisations.length > 10);
  } finally {
    process.chdir(before);
  }
});

test('the models are loaded unless none are wanted', () => {
  const { parser } = loadLexicon();
  assert.ok(parser !== null && parser.tags.length > 40 && parser.relations[0] === 'root');
  assert.ok(parser.clusters.size > 10_000);
  assert.equal(loadLexicon({ models: 'none' }).parser, null);
});
