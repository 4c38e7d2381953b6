import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { writeAnswer } from './answer.ts';

const STORY = storyOf({
  '1.txt':
    '“Nobody heard us”\n\nOrla Dane was the captain of the ferry that ran aground at Port Asher on Friday, 9 May 2031. She spoke to Pia Lund.\n\nHow fast were you going?\n\nNine knots, maybe ten.\n\nWhy was the alarm so late?\n\nThe radio was dead. We fired flares.\n\nDane said that she was sorry.\n',
});

test('a report that puts the same question answers it with what stands below, whatever its words', () => {
  const [first] = writeAnswer('Why was the alarm late?', STORY).sections;
  assert.equal(first?.role, 'summary');
  assert.match(first?.lines[0]?.text ?? '', /radio was dead/u);
});

test('a question of another kind on the same thing is not the same question', () => {
  const [first] = writeAnswer('When was the alarm?', STORY).sections;
  assert.equal(first?.role, 'missing');
});
