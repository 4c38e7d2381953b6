import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyOf } from '../../test/story.ts';
import { gatherMaterial } from '../answer/material.ts';
import { understand } from '../answer/question.ts';
import { IDIOMS, SAME } from './same.ts';

for (const { id, pattern, yes, no } of IDIOMS) {
  test(`words that ask together are found in a question: ${id}`, () => {
    assert.match(yes.toLowerCase(), pattern);
    assert.doesNotMatch(no.toLowerCase(), pattern);
  });
}

for (const { id, words, told, example } of SAME) {
  const [question, sentence] = example;
  test(`what is asked with one word is told with another: ${id}`, () => {
    const all = [...words, ...(told ?? [])];
    assert.equal(new Set(all).size, all.length, 'a word stands twice');
    const story = storyOf({
      '1.txt': `News of the day\n\nIt was a long day in Port Asher, and many came. ${sentence}\n`,
    });
    const { wanted } = understand(question, story);
    const units = wanted.flatMap((one) => one.units.filter(({ kind }) => kind === 'deed'));
    const tokens = story.analyses.flatMap(({ sentences }) => sentences.flatMap((one) => one.tokens));
    const isTold = units.some(({ forms }) =>
      tokens.some(({ lemma, text }) => forms.includes(lemma) || forms.includes(text.toLowerCase())),
    );
    assert.ok(isTold, `${question} – ${units.map(({ forms }) => forms.join(' ')).join(' | ')}`);
    assert.ok(gatherMaterial(understand(question, story), story).words.length > 0);
  });
}
