import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { answer } from '../pipeline.ts';
import { nounsLike, WIDER } from './wider.ts';

for (const { id, words, told, example } of WIDER) {
  const [question, sentence] = example;
  test(`what no report tells in the words of a question is told in wider ones: ${id}`, () => {
    const all = [...words, ...(told ?? [])];
    assert.equal(new Set(all).size, all.length, 'a word stands twice');
    const story = storyOf({
      '1.txt': `News of the day\n\nIt was a long day in Port Asher, and many came. ${sentence}\n`,
    });
    const [first] = answer(question, story).sections;
    assert.equal(first?.role, 'summary', `${question} – ${sentence}`);
    assert.ok(first.lines.length > 0);
  });
}

test('a noun of a question is told by another, and a word for something else is not', () => {
  assert.ok(nounsLike('patch').includes('update'));
  assert.ok(nounsLike('vessel').includes('ship'));
  assert.ok(!nounsLike('vessel').includes('port'));
  assert.deepEqual(nounsLike('granite'), []);
});
