import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenNames, questionOf, reportsOf } from '../test/golden-stories.ts';
import { type Compared, comparedOf, recallStory } from './compared.ts';
import { loadLexicon } from './load.ts';
import type { Corrections } from './model/correction.ts';
import type { Story } from './model/story.ts';
import { answer, compare, readReports, understand, write } from './pipeline.ts';
import { gatherInputs } from './read/gather.ts';
import { answerJson, caseJson } from './write/json.ts';

const lexicon = loadLexicon();
const analysesOf = (name: string) => understand(readReports(gatherInputs([reportsOf(name)]).inputs).reports, lexicon);
const asKept = (story: Story): Compared => JSON.parse(JSON.stringify(comparedOf(story)));

for (const name of goldenNames().filter((_, at) => at % 4 === 0)) {
  test(`a story that is recalled from what was kept of its comparison answers as the one that was compared: ${name}`, () => {
    const analyses = analysesOf(name);
    const story = compare(analyses, lexicon);
    // Whatever the order in which its reports come back.
    const recalled = recallStory(asKept(story), analyses.toReversed());
    assert.ok(recalled !== null);
    assert.equal(JSON.stringify(recalled), JSON.stringify(story));
    assert.equal(caseJson(recalled), caseJson(story));
    const question = questionOf(name);
    assert.equal(answerJson(answer(question, recalled)), answerJson(answer(question, story)));
    for (const form of ['digest', 'positions'] as const)
      assert.equal(answerJson(write(form, recalled)), answerJson(write(form, story)), form);
    assert.equal(JSON.stringify(comparedOf(recalled)), JSON.stringify(comparedOf(story)), 'it can be kept again');
    assert.equal(recallStory(asKept(story), analyses.slice(1)), null, 'of other reports it is not taken');
  });
}

test('a story is recalled with what the user knew better', () => {
  const analyses = analysesOf(goldenNames()[0] ?? '');
  const { actors } = compare(analyses, lexicon);
  const person = actors.find(({ kind }) => kind === 'person');
  const [joined] = actors.flatMap(({ merged }) => merged);
  const statement = analyses.flatMap(({ statements }) => statements)[0];
  assert.ok(person && joined && statement);
  const corrections: Corrections = {
    parties: [{ actor: person.id, party: 'Veyra' }],
    speakers: [{ statement: statement.id, speaker: person.id }],
    unmerged: [{ report: joined.report, actor: joined.actor }],
    hidden: [analyses.at(-1)?.report.id ?? ''],
  };
  const story = compare(analyses, lexicon, corrections);
  assert.ok((story.corrected?.length ?? 0) > 2);
  assert.equal(JSON.stringify(recallStory(asKept(story), analyses, corrections)), JSON.stringify(story));
});
