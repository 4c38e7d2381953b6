import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyAnswer } from '../src/cite/verify.ts';
import { answer } from '../src/pipeline.ts';
import { answerJson } from '../src/write/json.ts';
import { readGolden } from '../tools/golden/story.ts';
import { goldenNames, goldenStory } from './golden-stories.ts';

/** Asked of any story, whether it is about wars or recalls. */
const OF_ANY_STORY = [
  'What happened?',
  'What do we not know?',
  'Who denies what?',
  'Why did it happen?',
  'When did it begin?',
  'How many people died?',
  'What happens next?',
  'What did the government say?',
];

for (const name of goldenNames())
  test(`verify accepts the answer to whatever is asked of a golden story: ${name}`, () => {
    const story = goldenStory(name);
    const reports = story.analyses.map(({ report }) => report);
    for (const question of [...OF_ANY_STORY, ...readGolden(name).asked.map((asked) => asked.question)])
      assert.deepEqual(verifyAnswer(JSON.parse(answerJson(answer(question, story))), reports), [], question);
  });
