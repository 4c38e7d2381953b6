import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenStory } from '../../test/golden-stories.ts';
import { overview } from './overview.ts';

test('the overview names every report, statement, happening, origin and claim by its id', () => {
  const story = goldenStory('border-crisis');
  const text = overview(story);
  const things = [
    ...story.analyses.flatMap(({ report, statements }) => [report, ...statements]),
    ...story.happenings,
    ...story.origins,
    ...story.claims,
  ];
  for (const { id } of things) assert.ok(text.includes(`  ${id}  `), id);
});

test('no line of the overview is broken by a line end of a report', () => {
  for (const line of overview(goldenStory('border-crisis')).split('\n')) assert.match(line, /^(?:$|\S| {2})/);
});
