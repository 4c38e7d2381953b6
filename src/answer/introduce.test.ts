import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { answer } from '../pipeline.ts';

const STORY = storyOf({
  'a.txt':
    'Port Asher, 12 May 2031\n\nForeign Minister Orla Dane of Norland arrived on Monday.\n\nDane said that the bridge was safe. ' +
    'She said that the bridge had been repaired.\n\nShe promised that the bridge would be opened on Friday.\n',
});

const text = answer('What did Orla Dane say about the bridge?', STORY)
  .sections.flatMap(({ lines }) => lines.map((line) => line.text))
  .join('\n');

test('whoever is first named by the last name alone is named in full in brackets, and after that no more', () => {
  assert.equal(text.match(/Foreign Minister Orla Dane/gu)?.length, 1, text);
});

test('behind a later pronoun stands the last name alone', () => assert.match(text, /She \[Dane\]/u));
