import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenStory } from '../../test/golden-stories.ts';
import { loadLexicon } from '../load.ts';
import { compare } from '../pipeline.ts';

test('a hidden report is in no comparison, and what remains is what the others alone give', () => {
  const lexicon = loadLexicon();
  const { analyses } = goldenStory('dam-failure');
  const [first] = analyses;
  assert.ok(first !== undefined);
  const { id } = first.report;
  const hidden = compare(analyses, lexicon, { hidden: [id] });
  assert.ok(hidden.analyses.length === analyses.length - 1 && !JSON.stringify(hidden).includes(id));
  assert.deepEqual(hidden, compare(analyses.slice(1), lexicon));
});
