import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../../test/golden-stories.ts';
import { loadLexicon } from '../load.ts';
import { compare, readReports, understand } from '../pipeline.ts';
import { gatherInputs } from '../read/gather.ts';

test('a hidden report is in no comparison, and what remains is what the others alone give', () => {
  const lexicon = loadLexicon();
  const analyses = understand(readReports(gatherInputs([reportsOf('dam-failure')]).inputs).reports, lexicon);
  const id = analyses[0]?.report.id ?? '';
  const story = compare(analyses, lexicon, { hidden: [id] });
  assert.equal(story.analyses.length, analyses.length - 1);
  assert.ok(!JSON.stringify(story).includes(id));
  assert.deepEqual(story, compare(analyses.slice(1), lexicon));
});
