import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenNames, goldenStory } from '../../test/golden-stories.ts';
import { verifyAnswer } from '../cite/verify.ts';
import { write } from '../pipeline.ts';
import { answerJson } from '../write/json.ts';
import { STORY_FORMS } from './form.ts';

for (const form of STORY_FORMS) {
  for (const name of goldenNames()) {
    test(`the ${form} of a golden story holds line by line against its reports: ${name}`, () => {
      const story = goldenStory(name);
      const written = JSON.parse(answerJson(write(form, story))) as unknown;
      const reports = story.analyses.map(({ report }) => report);
      assert.deepEqual(verifyAnswer(written, reports), []);
    });
  }
}
